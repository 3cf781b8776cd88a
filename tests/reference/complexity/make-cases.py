"""Reference cases for complexity, fitness, proximity and density. Run in this folder: /usr/bin/python3 make-cases.py"""

import sys

import numpy as np

sys.path.append("..")
from write_cases import write_cases

# Exports (rows: countries); zeros are no trade.
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


def rca(x):
    return np.outer(1 / x.sum(1), 1 / x.sum(0)) * x * x.sum()


def complexity(present):
    kc, kp = present.sum(1), present.sum(0)
    m_cc = np.diag(1 / kc) @ present @ np.diag(1 / kp) @ present.T
    m_pp = np.diag(1 / kp) @ present.T @ np.diag(1 / kc) @ present
    eci, value = second(m_cc)
    pci, _ = second(m_pp)
    eci = eci * np.sign(np.corrcoef(eci, kc)[0, 1])
    pci = pci * np.sign(np.corrcoef(pci, present.T @ eci / kp)[0, 1])
    return {"eci": standard(eci), "pci": standard(pci), "eigenvalue": float(value)}


def second(matrix):
    values, vectors = np.linalg.eig(matrix)
    place = np.argsort(values.real)[-2]
    return vectors[:, place].real, values[place].real


def standard(v):
    return ((v - v.mean()) / v.std()).tolist()


def fitness(present, steps):
    f, q = np.ones(len(present)), np.ones(present.shape[1])
    for _ in range(steps):
        f, q = present @ q, 1 / (present.T @ (1 / f))
        f, q = f / f.mean(), q / q.mean()
    return {"fitness": f.tolist(), "complexity": q.tolist()}


def proximity(present):
    joint = present.T @ present
    given = joint / present.sum(0)
    return np.minimum(given, given.T)


def cases_of(label, exports):
    present = (rca(exports) >= 1).astype(float)
    phi = proximity(present)
    given = [exports.tolist()]

    def case(indicator, inputs, expected, more=""):
        return {"indicator": indicator, "label": label + more, "inputs": inputs, "expected": expected}

    yield case("economic-complexity", given, complexity(present))
    for steps in (1, 20):
        yield case("fitness", [*given, {"steps": steps}], fitness(present, steps), f", {steps} steps")
    yield case("proximity", given, phi.tolist())
    yield case("density", given, (present @ phi / phi.sum(0)).tolist())


random = np.random.default_rng(2009)
SKILL, NEED = np.sort(random.uniform(0, 10, 24))[::-1], np.sort(random.uniform(0, 12, 40))
LARGE = np.round(np.exp(random.normal(4, 1, (24, 40)) - 0.4 * np.abs(SKILL[:, None] - NEED)))

write_cases([
    *cases_of("seven countries, ten products", EXPORTS),
    *cases_of("four countries, nine products", EXPORTS[1:5, :9]),
    *[case for case in cases_of("24 countries, 40 products", LARGE) if case["indicator"] == "economic-complexity"],
])
