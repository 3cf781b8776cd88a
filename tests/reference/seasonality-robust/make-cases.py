"""Reference cases for robust STL, even lengths among them. Run in this folder: /usr/bin/python3 make-cases.py"""

import sys
from math import ceil

import numpy as np
from statsmodels.tsa.seasonal import STL

sys.path.append("..")
from write_cases import write_cases


def odd(number):
    return number + 1 if number % 2 == 0 else number


def decomposed(values, period, seasonal):
    trend = odd(ceil(1.5 * period / (1 - 1.5 / seasonal)))
    low_pass = odd(period)
    jumps = {f"{name}_jump": ceil(width / 10) for name, width in [("seasonal", seasonal), ("trend", trend), ("low_pass", low_pass)]}
    model = STL(values, period=period, seasonal=seasonal, trend=trend, low_pass=low_pass, seasonal_deg=0, robust=True, **jumps)
    fit = model.fit(inner_iter=1, outer_iter=15)
    parts = {"seasonal": fit.seasonal, "trend": fit.trend, "remainder": fit.resid, "weights": fit.weights}
    return {"adjusted": (values - fit.seasonal).tolist(), **{name: part.tolist() for name, part in parts.items()}}


random = np.random.default_rng(1990)


def series(length, period):
    place = np.arange(length)
    values = 1000 + 5 * place + 120 * np.sin(2 * np.pi * place / period) + random.normal(0, 25, length)
    values[length // 2] += 500
    return np.round(values)


cases = []
for length, period, seasonal in [(48, 12, 7), (61, 12, 13), (26, 12, 35), (30, 4, 9), (10, 4, 7)]:
    values = series(length, period)
    options = {"period": period, "seasonalWindow": seasonal, "robust": True}
    label = f"{length} observations, {period} a year, window {seasonal}"
    expected = decomposed(values, period, seasonal)
    cases.append({"indicator": "seasonal-adjustment", "label": label, "inputs": [values.tolist(), options], "expected": expected})

write_cases(cases)
