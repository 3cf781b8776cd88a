"""Reference cases for complementarity and similarity. Run in this folder: /usr/bin/python3 make-cases.py"""

import sys

import numpy as np
from scipy.spatial import distance

sys.path.append("..")
from write_cases import write_cases

BASKETS = {
    "overlapping": ([120, 80, 40, 0, 60, 15.5], [30, 90, 10, 70, 0, 12.25]),
    "same shares, other size": ([10, 20, 30, 40, 50], [2, 4, 6, 8, 10]),
    "disjoint": ([5, 7, 0, 0, 0], [0, 0, 1, 2, 3]),
    "one product dominates": ([1e9, 1, 2, 3, 4], [7e8, 5e8, 1, 1, 1]),
    "single product": ([3], [11]),
}


def similarity(a, b):
    a, b = np.array(a, float), np.array(b, float)
    sa, sb = a / np.linalg.norm(a, 1), b / np.linalg.norm(b, 1)
    return {
        "complementarity": 1 - distance.cityblock(sa, sb) / 2,
        "export-similarity": 1 - distance.braycurtis(sa, sb),
        "krugman-dissimilarity": distance.minkowski(sa, sb, p=1),
        "bray-curtis": distance.braycurtis(a, b),
        "cosine-similarity": 1 - distance.cosine(a, b),
    }


def drysdale_garnaut(exports, imports, own, world):
    x, m, own, world = (np.array(v, float) for v in (exports, imports, own, world))
    market = world - own
    bilateral = np.diag(x / x.sum()) @ np.diag(market.sum() / market) @ np.diag(m / m.sum())
    return np.trace(bilateral)


DRYSDALE_GARNAUT = {
    "four products": ([40, 25, 10, 25], [5, 30, 60, 9], [3, 8, 1, 40], [200, 150, 300, 410]),
    "reporter imports nothing": ([1, 2, 3, 4, 5], [5, 4, 3, 2, 1], [0, 0, 0, 0, 0], [50, 60, 70, 80, 90]),
}

cases = []
for label, (a, b) in BASKETS.items():
    for indicator, expected in similarity(a, b).items():
        names = ("exports", "imports") if indicator == "complementarity" else ("a", "b")
        inputs = [dict(zip(names, (a, b)))]
        cases.append({"indicator": indicator, "label": label, "inputs": inputs, "expected": float(expected)})
for label, lists in DRYSDALE_GARNAUT.items():
    inputs = [dict(zip(("exports", "imports", "ownImports", "worldImports"), lists))]
    expected = float(drysdale_garnaut(*lists))
    cases.append({"indicator": "complementarity-drysdale-garnaut", "label": label, "inputs": inputs, "expected": expected})

write_cases(cases)
