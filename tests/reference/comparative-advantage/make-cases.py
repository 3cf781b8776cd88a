"""Reference cases for comparative advantage. Run in this folder: /usr/bin/python3 make-cases.py"""

import sys

import numpy as np

sys.path.append("..")
from write_cases import write_cases

# Exports (rows: countries) and imports of a small world; zeros are no trade.
EXPORTS = np.array(
    [
        [120, 85, 60, 44, 90, 71, 38, 5, 12, 3],
        [95, 110, 20, 61, 15, 80, 9, 14, 0, 7],
        [30, 42, 77, 8, 55, 12, 61, 25, 18, 0],
        [0, 10, 40, 52, 3, 9, 33, 70, 41, 16],
        [2, 0, 13, 6, 0, 4, 27, 81, 66, 58],
        [0, 3, 0, 21, 0, 0, 8, 17, 92, 64],
        [1, 0, 5, 0, 2, 0, 0, 30, 12, 99],
    ],
    float,
)
IMPORTS = np.array(
    [
        [20, 35, 15, 64, 10, 41, 48, 65, 72, 33],
        [45, 10, 70, 31, 55, 20, 39, 44, 50, 67],
        [60, 52, 17, 38, 25, 42, 21, 35, 28, 40],
        [35, 40, 30, 22, 23, 39, 13, 20, 31, 36],
        [42, 38, 43, 26, 20, 14, 17, 21, 26, 28],
        [30, 43, 20, 11, 18, 12, 28, 37, 12, 24],
        [16, 32, 20, 0.5, 14, 8, 10, 20, 22, 29],
    ],
    float,
)
INCOMES = np.array([52000, 48000, 31000, 17000, 9000, 5200, 2100], float)


def rca(x):
    return np.outer(1 / x.sum(1), 1 / x.sum(0)) * x * x.sum()


def vollrath(x, m, c, k):
    def advantage(t):
        own_other = np.delete(t[c], k).sum()
        others = np.delete(t, c, axis=0)
        return np.log(t[c, k]) - np.log(own_other) - np.log(others[:, k].sum()) + np.log(np.delete(others, k, 1).sum())

    return advantage(x) - advantage(m)


def lafay(x, m, c, k):
    x, m = x[c], m[c]
    return 100 * ((x[k] - m[k]) / (x[k] + m[k]) - (x.sum() - m.sum()) / (x + m).sum()) * (x[k] + m[k]) / (x + m).sum()


def cases_of(label, exports, imports, incomes):
    index = rca(exports)
    weights = exports / exports.sum(1, keepdims=True)
    prody = incomes @ (weights / weights.sum(0))
    expy = exports @ prody / exports.sum(1)
    given = [exports.tolist()]

    def case(indicator, inputs, expected, more=""):
        return {"indicator": indicator, "label": label + more, "inputs": inputs, "expected": expected}

    yield case("balassa", given, index.tolist())
    yield case("balassa-symmetric", given, ((index - 1) / (index + 1)).tolist())
    for c, k in [(0, 0), (2, 3), (3, 7)]:
        cell = [*given, imports.tolist(), c, k]
        yield case("vollrath", cell, float(vollrath(exports, imports, c, k)), f", cell {c} {k}")
        yield case("lafay", cell, float(lafay(exports, imports, c, k)), f", cell {c} {k}")
    yield case("prody", [*given, incomes.tolist()], prody.tolist())
    for c in (0, 3):
        yield case("expy", [{"exports": exports[c].tolist(), "prody": prody.tolist()}], float(expy[c]), f", country {c}")


write_cases([
    *cases_of("seven countries, ten products", EXPORTS, IMPORTS, INCOMES),
    *cases_of("four countries, nine products", EXPORTS[1:5, :9], IMPORTS[1:5, :9], INCOMES[1:5]),
])
