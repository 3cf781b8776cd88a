"""/usr/bin/python3 make-cases.py, in this folder."""

import sys

import numpy as np
import pandas as pd
from scipy.stats import rankdata

sys.dont_write_bytecode = True
sys.path.append("..")
from write_cases import write_cases  # noqa: E402

cases = []


def add(indicator, label, inputs, expected):
    cases.append({"indicator": indicator, "label": label, "inputs": inputs, "expected": expected})


trade = pd.DataFrame(
    {
        "2016": [66.1e9, 40.7e9, 32.3e9, 20.1e9, 16.1e9, 15.8e9, 15.1e9, None],
        "2018": [108.3e9, 59.6e9, 43.9e9, 26.9e9, 21.3e9, 25.4e9, 24.8e9, 0.2e9],
    },
    index=["CHN", "DEU", "NLD", "ITA", "JPN", "TUR", "KOR", "PRK"],
)

# Shares column by column.
for year, column in trade.items():
    shares = column.div(column.sum())
    for code in ["CHN", "JPN", "KOR"]:
        inputs = {"part": column[code], "whole": column.sum()}
        add("share", f"{code} {year}", [inputs], shares[code])
supply = pd.Series({"RUS": 59.7e9, "AUS": 47.0e9, "IDN": 20.6e9, "USA": 9.8e9})
for code, part in (supply / supply.sum()).items():
    add("market-share", code, [{"country": supply[code], "world": supply.sum()}], part)


def items(column):
    return [{"code": code, "value": None if pd.isna(value) else value} for code, value in column.items()]


def ranked(column):
    known = column.dropna()
    table = pd.DataFrame({"value": known, "rank": rankdata(-known, method="min")}, index=known.index)
    table = table.sort_index().sort_values("rank", kind="stable")
    return [{"code": code, "value": row["value"], "rank": int(row["rank"])} for code, row in table.iterrows()]


tied = pd.Series({"D": 5.0, "B": 9.0, "A": 5.0, "C": 5.0, "E": 1.0, "F": 0.0, "G": 0.0})
for label, column in {"2016, one missing": trade["2016"], "2018": trade["2018"], "ties": tied}.items():
    add("rank", label, [items(column)], ranked(column))

# Change of rank, with a partner that enters.
ranks = trade.rank(method="min", ascending=False)
for code, (before, after) in ranks.iterrows():
    if np.isnan(before):
        expected = {"kind": "entry"}
    else:
        places = int(before - after)
        expected = {"kind": ["lost", "same", "gained"][int(np.sign(places)) + 1], "places": places}
    inputs = {"previous": None if np.isnan(before) else int(before), "current": int(after)}
    add("rank-change", code, [inputs], expected)


def smallest_revision(column, code, direction):
    """Ranks again after each revision of one dollar more, until the rank changes."""
    places = list(column.index)
    own = places.index(code)
    start = rankdata(-column.to_numpy(), method="min")[own]
    for dollars in range(1, 200):
        revised = column.to_numpy().copy()
        revised[own] += direction * dollars
        if rankdata(-revised, method="min")[own] != start:
            return dollars
    return None


whole = pd.Series({"AAA": 140.0, "BBB": 100.0, "CCC": 93.0, "DDD": 90.0, "EEE": 90.0, "FFF": 20.0})
for code, value in whole.items():
    up, down = smallest_revision(whole, code, 1), smallest_revision(whole, code, -1)
    # Drawing level is enough to rise; to fall takes one dollar past the one below.
    gaps = {"above": up, "below": None if down is None else down - 1}
    others = whole.drop(code)
    expected = {"rank": int(rankdata(-whole, method="min")[list(whole.index).index(code)]), "value": value}
    for name, gap in gaps.items():
        if gap is not None:
            neighbour = others[others == value + (gap if name == "above" else -gap)].index[0]
            expected[name] = {"code": neighbour, "distance": float(gap), "relative": gap / value}
    known = [expected[name] for name in gaps if name in expected]
    expected["smallestRevision"] = min(known, key=lambda neighbour: neighbour["distance"])
    add("rank-margin", code, [items(whole), code], expected)

write_cases(cases)
