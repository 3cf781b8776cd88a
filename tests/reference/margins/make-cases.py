"""Reference cases for margins and constant market share. Run in this folder: /usr/bin/python3 make-cases.py"""

import sys

import numpy as np
import pandas as pd

sys.path.append("..")
from write_cases import write_cases

def hummels_klenow(exports, world):
    frame = pd.DataFrame({"x": exports, "w": world}, dtype=float)
    sold = frame.query("x > 0")
    return {"extensive-margin": sold.w.sum() / frame.w.sum(), "intensive-margin": frame.x.sum() / sold.w.sum()}


def decomposition(before, after):
    frame = pd.DataFrame({"b": before, "a": after}, dtype=float)
    kind = np.select([(frame.b > 0) & (frame.a > 0), frame.a > 0, frame.b > 0], ["stay", "entry", "exit"], "none")
    sums = frame.groupby(kind).sum().reindex(["stay", "entry", "exit"], fill_value=0.0)
    return {
        "change": frame.a.sum() - frame.b.sum(),
        "continuing": sums.a["stay"] - sums.b["stay"],
        "entries": sums.a["entry"],
        "exits": sums.b["exit"],
    }


def leamer_stern(v0, v1, w0, w1):
    """Rows are products, columns markets; a world cell of zero before has no growth rate."""
    v0, v1, w0, w1 = (np.array(m, float) for m in (v0, v1, w0, w1))
    r = w1.sum() / w0.sum() - 1
    r_k = (w1.sum(1) / w0.sum(1) - 1)[:, None]
    known = w0 > 0
    r_kj = np.divide(w1, w0, out=np.ones_like(w0) + r_k * np.ones_like(w0), where=known) - 1
    gain = v1 - v0 - r_kj * v0
    return {
        "change": v1.sum() - v0.sum(),
        "worldGrowth": r * v0.sum(),
        "product": ((r_k - r) * v0).sum(),
        "market": ((r_kj - r_k) * v0).sum(),
        "competitiveness": gain[known].sum(),
        "residual": gain[~known].sum(),
    }


baskets = [
    ("some sold", [5, 0, 3, 0, 2.5], [50, 20, 30, 0, 12.5]),
    ("all sold", [1, 2, 3], [10, 40, 50]),
]
changes = [
    ("all three", [10, 5, 0, 7, 0], [14, 0, 3, 2.5, 0]),
    ("all new", [0, 0], [4, 6]),
    ("only continuing", [3, 4], [5, 1]),
]
shares = [
    ("three products, two markets", [[10, 20], [5, 0], [8, 12]], [[16, 18], [9, 4], [2, 30]],
     [[100, 150], [60, 80], [90, 70]], [[130, 140], [90, 120], [70, 95]]),
    ("a cell new to the world", [[10, 0], [5, 6]], [[12, 3], [9, 4]], [[100, 0], [60, 80]], [[130, 25], [90, 60]]),
]


def cells(v0, v1, w0, w1):
    names = ["before", "after", "worldBefore", "worldAfter"]
    return [
        {"product": f"p{k}", "market": f"m{j}", **{n: m[k][j] for n, m in zip(names, (v0, v1, w0, w1))}}
        for k in range(len(v0))
        for j in range(len(v0[0]))
    ]


def floats(record):
    return {name: float(value) for name, value in record.items()}


cases = []
for label, x, w in baskets:
    for indicator, expected in floats(hummels_klenow(x, w)).items():
        inputs = [{"exports": x, "world": w}]
        cases.append({"indicator": indicator, "label": label, "inputs": inputs, "expected": expected})
for label, b, a in changes:
    expected = floats(decomposition(b, a))
    inputs = [{"before": b, "after": a}]
    cases.append({"indicator": "margin-decomposition", "label": label, "inputs": inputs, "expected": expected})
for label, *tables in shares:
    expected = floats(leamer_stern(*tables))
    inputs = [cells(*tables)]
    cases.append({"indicator": "constant-market-share", "label": label, "inputs": inputs, "expected": expected})

write_cases(cases)
