import { describe, expect, it } from "vitest";
import { BilatError } from "../../src/core/errors.js";
import { type GravityColumns, type GravityRequest, gravity } from "../../src/indicators/gravity.js";
import { expectClose } from "../helpers/close.js";

const OLS = { formula: "y ~ x", estimator: "ols" } as const;
const PPML = { formula: "y ~ x", estimator: "ppml" } as const;

/** The code of a refusal and the first place it names. */
function refusal(columns: GravityColumns, request: GravityRequest): readonly [string, string | undefined] {
  try {
    gravity(columns, request);
  } catch (error) {
    if (error instanceof BilatError) return [error.code, error.detail.found?.[0]];
    throw error;
  }
  throw new Error("not refused");
}

const estimates = (columns: GravityColumns, request: GravityRequest) =>
  Object.fromEntries(gravity(columns, request).coefficients.map(({ term, estimate }) => [term, estimate]));

describe("gravity, by hand", () => {
  it("finds a straight line through three points, its errors and its R²", () => {
    // ȳ = 2, b = Σ(x − 1)(y − 2)/2 = 1, residuals 1/3·(…): y = 1, 3, 2 → b = ½, a = 1½, e = −½, 1, −½.
    const fit = gravity({ y: [1, 3, 2], x: [0, 1, 2] }, { ...OLS, standardErrors: "classical" });
    const [constant, slope] = fit.coefficients;
    expectClose([constant?.estimate, slope?.estimate], [1.5, 0.5]);
    // σ² = 1.5/1, Σ(x − x̄)² = 2: se(b) = √0.75; se(a) = √(1.5·(1/3 + 1/2)).
    expectClose([constant?.std_error, slope?.std_error], [Math.sqrt(1.25), Math.sqrt(0.75)]);
    expectClose(fit.r2, 0.25);
    // One degree of freedom is Cauchy's distribution: p = 1 − 2·atan(z)/π.
    expectClose(slope?.p, 1 - (2 * Math.atan(0.5 / Math.sqrt(0.75))) / Math.PI);
  });

  it("is a ratio of means for PPML and a dummy, where a zero counts", () => {
    const columns = { y: [4, 8, 0, 3, 0], x: [1, 1, 1, 0, 0] };
    expectClose(estimates(columns, PPML), { "(constant)": Math.log(1.5), x: Math.log(4 / 1.5) }, 1e-9);
  });

  it("compares within pairs when pairs have effects", () => {
    // Within A and within B trade is 3 times as high with an agreement; B is a hundred times A.
    const columns = { y: [1, 3, 100, 300], x: [0, 1, 0, 1], pair: ["A", "A", "B", "B"] };
    const request = { formula: "y ~ x | pair", estimator: "ppml", cluster: "pair" } as const;
    const { coefficients, clusters, parameters } = gravity(columns, request);
    expectClose(coefficients[0]?.estimate, Math.log(3), 1e-9);
    expect(clusters).toEqual({ term: "pair", groups: 2 });
    // Pairs are nested in the clusters and do not count: x and the constant.
    expect(parameters).toBe(2);
  });

  it("fits what is fitted exactly, without an error", () => {
    const pairs = [1, 10, 100].flatMap((level) => [level, 3 * level, 2 * level, 6 * level]);
    const columns = {
      trade: pairs,
      agreement: pairs.map((_, row) => row % 2),
      year: pairs.map((_, row) => Math.floor(row / 2) % 2),
      pair: pairs.map((_, row) => `pair ${Math.floor(row / 4)}`),
    };
    for (const [formula, estimator] of [
      ["trade ~ agreement | pair + year", "ppml"],
      ["log(trade) ~ agreement | pair + year", "ols"],
    ] as const) {
      const [found] = gravity(columns, { formula, estimator }).coefficients;
      expectClose(found?.estimate, Math.log(3), 1e-9);
      expect(found?.std_error).toBeLessThan(1e-9);
    }
  });

  it("takes numbers as keys, and Float64Arrays", () => {
    const columns = { y: Float64Array.of(1, 3, 5, 8), x: [0, 1, 0, 1], year: Float64Array.of(1, 1, 2, 2) };
    const request = { formula: "y ~ x | year", estimator: "ols" } as const;
    expectClose(estimates(columns, request), { x: 2.5 });
  });
});

describe("gravity leaves out and counts", () => {
  it("rows with an empty cell, in whatever column the formula names", () => {
    const columns = {
      y: [1, undefined, 3, 5, 8, 9, 4, 2],
      x: [0, 1, Number.NaN, 1, 0, 1, 1, 0],
      pair: ["A", "A", "A", "", "B", "B", "A", "A"],
      idle: Array.from({ length: 8 }, () => undefined),
    };
    expect(gravity(columns, OLS).dropped.missing).toBe(2);
    const withKeys = gravity(columns, { ...OLS, formula: "y ~ x | pair" });
    expect({ ...withKeys.dropped, observations: withKeys.observations }).toEqual({
      missing: 3,
      log_of_zero: 0,
      singleton: 0,
      only_zeros: 0,
      separated: 0,
      observations: 5,
    });
  });

  it("zeros under a logarithm", () => {
    const fit = gravity(
      { y: [1, 0, Math.E, Math.E ** 2], x: [0, 9, 1, 2] },
      { ...OLS, formula: "log(y) ~ x" },
    );
    expect(fit.dropped.log_of_zero).toBe(1);
    expectClose(fit.coefficients[1]?.estimate, 1);
  });

  it("one singleton after another", () => {
    // The row of C is alone; without it the year 3 has one row, without that B has one.
    const columns = {
      y: [1, 2, 4, 3, 5, 6, 7],
      x: [0, 1, 0, 1, 1, 0, 1],
      pair: ["A", "A", "A", "A", "B", "B", "C"],
      year: [1, 1, 2, 2, 1, 3, 3],
    };
    const { dropped, observations } = gravity(columns, { ...OLS, formula: "y ~ x | pair + year" });
    expect({ observations, singleton: dropped.singleton }).toEqual({ observations: 4, singleton: 3 });
  });

  it("pairs that never trade, for PPML only", () => {
    const columns = { y: [1, 3, 0, 0, 2, 5], x: [0, 1, 0, 1, 0, 1], pair: ["A", "A", "B", "B", "C", "C"] };
    const formula = "y ~ x | pair";
    expect(gravity(columns, { formula, estimator: "ppml" }).dropped.only_zeros).toBe(2);
    expect(gravity(columns, { formula, estimator: "ols" }).observations).toBe(6);
  });

  it("zeros that a regressor alone explains, and then the regressor", () => {
    const columns = { y: [1, 3, 0, 0, 2, 5], x: [0, 1, 0, 1, 0, 1], embargo: [0, 0, 1, 1, 0, 0] };
    const fit = gravity(columns, { formula: "y ~ x + embargo", estimator: "ppml" });
    expect({ separated: fit.dropped.separated, collinear: fit.collinear }).toEqual({
      separated: 2,
      collinear: ["embargo"],
    });
    expectClose(fit.coefficients[1]?.estimate, Math.log(4 / 1.5), 1e-9);
  });

  it("no zeros that a regressor explains together with rows above zero", () => {
    const columns = { y: [1, 3, 0, 0, 2, 5], x: [0, 1, 0, 1, 0, 1], war: [0, 0, 1, 1, 0, 1] };
    const fit = gravity(columns, { formula: "y ~ x + war", estimator: "ppml" });
    expect(fit.dropped.separated).toBe(0);
  });

  it("zeros across two groups of countries whose members trade among themselves only", () => {
    // A sells to a, B to b. Zeros go from A to b but none from B to a, so that effects of B, b may part from A, a.
    const columns = {
      y: [1, 2, 4, 3, 5, 9, 0, 0],
      x: [0, 1, 1, 0, 1, 1, 0, 1],
      exporter: ["A", "A", "A", "B", "B", "B", "A", "A"],
      importer: ["a", "a", "a", "b", "b", "b", "b", "b"],
    };
    const fit = gravity(columns, { formula: "y ~ x | exporter + importer", estimator: "ppml" });
    expect({ separated: fit.dropped.separated, observations: fit.observations }).toEqual({
      separated: 2,
      observations: 6,
    });
  });

  it("regressors that are combinations of others or of fixed effects, by name", () => {
    const columns = {
      y: [1, 2, 4, 3, 5, 9],
      x: [0, 1, 0, 1, 1, 0],
      twice: [1, 3, 1, 3, 3, 1],
      distance: [7, 7, 7, 9, 9, 9],
      pair: ["A", "A", "A", "B", "B", "B"],
    };
    const formula = "y ~ x + distance + twice | pair";
    for (const estimator of ["ols", "ppml"] as const) {
      expect(gravity(columns, { formula, estimator }).collinear).toEqual(["distance", "twice"]);
    }
  });
});

describe("gravity refuses", () => {
  const some = { y: [1, 2, 3, 5], x: [0, 1, 0, 1], pair: ["A", "A", "B", "B"] };

  it.each<[string, GravityColumns, GravityRequest, string, string]>([
    [
      "a column that is not there",
      some,
      { ...OLS, formula: "y ~ z" },
      "BILAT_E_FORMULA",
      'formula:1:5, there is no column "z"',
    ],
    [
      "an unknown cluster",
      some,
      { ...OLS, cluster: "year" },
      "BILAT_E_FORMULA",
      'cluster:1:1, there is no column "year"',
    ],
    ["text among numbers", { ...some, x: [0, 1, "n/a", 1] }, OLS, "BILAT_E_VALUE", 'x[2] is "n/a"'],
    ["infinity", { ...some, x: [0, Infinity, 1, 1] }, OLS, "BILAT_E_VALUE", "x[1] is Infinity"],
    ["negative trade in PPML", { ...some, y: [1, 2, -3, 5] }, PPML, "BILAT_E_VALUE", "y[2] is -3"],
    [
      "a negative number under a logarithm",
      { ...some, x: [1, -2, 1, 1] },
      { ...OLS, formula: "y ~ log(x)" },
      "BILAT_E_VALUE",
      "x[1] is -2",
    ],
    ["columns of different length", { ...some, x: [1, 2] }, OLS, "BILAT_E_VALUE", "y has 4"],
    ["no rows", { y: [], x: [] }, OLS, "BILAT_E_NOT_IDENTIFIED", ""],
    [
      "nothing but empty cells",
      { y: [undefined, 1], x: [1, undefined] },
      OLS,
      "BILAT_E_NOT_IDENTIFIED",
      "2 rows left out: missing",
    ],
    [
      "trade that is zero throughout",
      { ...some, y: [0, 0, 0, 0] },
      PPML,
      "BILAT_E_NOT_IDENTIFIED",
      "it is 0 in all 4 rows",
    ],
    [
      "one cluster",
      { ...some, pair: ["A", "A", "A", "A"] },
      { ...OLS, cluster: "pair" },
      "BILAT_E_NOT_IDENTIFIED",
      "all 4 rows are one cluster",
    ],
    [
      "as many parameters as rows",
      { y: [1, 2], x: [0, 1] },
      OLS,
      "BILAT_E_NOT_IDENTIFIED",
      "2 rows, 2 parameters",
    ],
    ["regressors that never vary", { ...some, x: [3, 3, 3, 3] }, OLS, "BILAT_E_NOT_IDENTIFIED", "x does not"],
  ])("%s", (_, columns, request, code, place) => {
    expect(refusal(columns, request)).toEqual([code, place === "" ? undefined : place]);
  });
});
