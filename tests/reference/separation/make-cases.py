"""Zeros that no finite Poisson coefficients fit, found by linear programming with exact equalities.

A zero is separated when some combination of regressors and fixed effects is zero wherever the response is above
zero, nowhere negative, and above zero there. The program looks for the combination above zero at the most of them.
"""

import sys
from pathlib import Path

import numpy as np
from scipy.optimize import linprog

sys.path.insert(0, str(Path(__file__).parent.parent))
from write_cases import write_cases  # noqa: E402

# Draws by seed, of those whose answer is clear: what an earlier version of ours got wrong, and what needs every step.
CHOSEN = {
    7: [3, 4, 5, 55, 139, 170, 357, 479, 655, 720, 797, 2067],
    99: [89, 773, 2367, 4043],
}
MOST_WITH, MOST_WITHOUT = 24, 8


def draw(rng):
    size, width, kind = int(rng.integers(8, 22)), int(rng.integers(1, 6)), rng.integers(0, 3)
    low, high = [(-3, 4), (0, 2), (-40, 41)][kind]
    regressors = rng.integers(low, high, size=(size, width)).astype(float)
    if width > 1 and rng.random() < 0.4:
        regressors[:, 0] = rng.random(size) < 0.3
    zero = rng.random(size) < rng.uniform(0.3, 0.8)
    response = np.where(zero, 0, rng.integers(1, 6, size=size)).astype(float)
    grouped, groups = rng.random() < 0.5, int(rng.integers(2, 4))
    codes = rng.integers(0, groups, size=size) if grouped else np.zeros(size, int)
    return regressors, response, codes, grouped


def separated(regressors, response, codes):
    """The rows, or None where there is nothing to look for or no clear answer."""
    groups = sorted(set(codes))
    if any((response[codes == g] > 0).sum() == 0 or (codes == g).sum() < 2 for g in groups):
        return None
    design = np.column_stack([regressors] + [(codes == g).astype(float) for g in groups])
    zero, above = np.where(response == 0)[0], np.where(response > 0)[0]
    if len(zero) == 0:
        return None
    width, count = design.shape[1], len(zero)
    found = linprog(
        np.concatenate([np.zeros(width), -np.ones(count)]),
        A_ub=np.hstack([-design[zero], np.eye(count)]),
        b_ub=np.zeros(count),
        A_eq=np.hstack([design[above], np.zeros((len(above), count))]),
        b_eq=np.zeros(len(above)),
        bounds=[(None, None)] * width + [(0, 1)] * count,
        method="highs",
    )
    level = found.x[width:] if found.status == 0 else np.array([0.5])
    if np.any((level > 1e-6) & (level < 1 - 1e-6)):
        return None
    return [int(row) for row in zero[level > 0.5]]


def case(seed, number, drawn, rows):
    regressors, response, codes, grouped = drawn
    names = [f"x{place}" for place in range(regressors.shape[1])]
    columns = {"y": response.astype(int).tolist()}
    columns.update({name: regressors[:, place].astype(int).tolist() for place, name in enumerate(names)})
    if grouped:
        columns["group"] = ["ABC"[code] for code in codes]
    formula = "y ~ " + " + ".join(names) + (" | group" if grouped else "")
    label = f"draw {number} of seed {seed}, {len(response)} rows"
    return {"indicator": "gravity", "label": label, "inputs": [columns, formula], "expected": rows}


def cases():
    for seed, chosen in CHOSEN.items():
        rng, number, kept = np.random.default_rng(seed), 0, {True: 0, False: 0}
        while number <= max(chosen):
            drawn = draw(rng)
            rows = separated(*drawn[:3])
            if rows is None:
                continue
            some = len(rows) > 0
            room = kept[some] < (MOST_WITH if some else MOST_WITHOUT)
            if number in chosen or (seed == 7 and room):
                kept[some] += 1
                yield case(seed, number, drawn, rows)
            number += 1


write_cases(cases())
