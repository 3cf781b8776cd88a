"""/usr/bin/python3 make-cases.py, in this folder."""

import sys

import numpy as np

sys.dont_write_bytecode = True
sys.path.append("..")
from write_cases import write_cases  # noqa: E402

cases = []


def add(indicator, label, inputs, expected):
    cases.append({"indicator": indicator, "label": label, "inputs": [inputs], "expected": float(expected)})


# A closed world of five: row exports to column.
codes = ["CHN", "JPN", "KOR", "RUS", "USA"]
billions = np.array(
    [
        [0, 147, 109, 48, 479],
        [144, 0, 52, 7.3, 140],
        [162, 30.5, 0, 7.3, 73],
        [56, 12.4, 17.8, 0, 12.5],
        [120, 75, 56, 6.7, 0],
    ]
)
world = np.round(billions * 1e9)
gdp = np.array([13895, 5041, 1725, 1657, 20527]) * 1e9
exports, imports, total = world.sum(axis=1), world.sum(axis=0), world.sum()

# What each would trade if it dealt with the world in proportion.
proportional = np.outer(exports, imports) / total
frictionless = np.outer(gdp, gdp) / gdp.sum()

for i, j in [(3, 1), (1, 3), (3, 0), (0, 4), (2, 1), (4, 3)]:
    label = f"{codes[i]} to {codes[j]}"
    add(
        "trade-intensity",
        label,
        {
            "bilateral": world[i, j],
            "reporterTotal": exports[i],
            "worldToPartner": imports[j],
            "worldTotal": total,
        },
        world[i, j] / proportional[i, j],
    )
    # The world without the reporter's own market: its column is cut out.
    others = np.delete(world, i, axis=1).sum(axis=0)
    weights = dict(zip(np.delete(codes, i), others / others.sum()))
    add(
        "trade-intensity-adjusted",
        label,
        {
            "bilateral": world[i, j],
            "reporterExports": exports[i],
            "partnerImports": imports[j],
            "worldImports": total,
            "reporterImports": imports[i],
        },
        (world[i] / exports[i])[j] / weights[codes[j]],
    )
    # Imports of i from j; the world without the reporter's own supply: its row is cut out.
    suppliers = np.delete(world, i, axis=0).sum(axis=1)
    supply = dict(zip(np.delete(codes, i), suppliers / suppliers.sum()))
    add(
        "import-intensity",
        f"{codes[i]} from {codes[j]}",
        {
            "bilateral": world[j, i],
            "reporterImports": imports[i],
            "partnerExports": exports[j],
            "worldExports": total,
            "reporterExports": exports[i],
        },
        (world[:, i] / imports[i])[j] / supply[codes[j]],
    )
    sizes = {"bilateral": world[i, j], "reporterGdp": gdp[i]}
    add("bilateral-propensity", label, sizes, world[i, j] * (1 / gdp[i]))
    add(
        "bilateral-propensity-relative",
        label,
        {**sizes, "partnerGdp": gdp[j], "worldGdp": gdp.sum()},
        world[i, j] / frictionless[i, j],
    )

for i, code in enumerate(codes):
    economy = {"exports": exports[i], "imports": imports[i], "gdp": gdp[i]}
    add("openness", code, economy, exports[i] / gdp[i] + imports[i] / gdp[i])
    add("openness-half", code, economy, np.mean([exports[i], imports[i]]) / gdp[i])
    # Domestic demand is GDP less net exports.
    add("import-penetration", code, economy, imports[i] / (gdp[i] - (exports[i] - imports[i])))

write_cases(cases)
