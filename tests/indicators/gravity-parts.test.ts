import { describe, expect, it } from "vitest";
import { loess } from "../../src/indicators/arithmetic/loess.js";
import { absorb, weigh } from "../../src/indicators/gravity/absorb.js";
import { crossed, groupsAt, groupsOf, isNested } from "../../src/indicators/gravity/groups.js";
import { arrange } from "../../src/indicators/gravity/layout.js";
import { prune } from "../../src/indicators/gravity/prune.js";
import type { Sample } from "../../src/indicators/gravity/sample.js";
import { startingValues } from "../../src/indicators/gravity/starting-values.js";
import { gravity } from "../../src/indicators/gravity.js";
import { expectClose } from "../helpers/close.js";

const sampleOf = (response: readonly number[], ...keys: readonly string[][]): Sample => ({
  size: response.length,
  response: Float64Array.from(response),
  regressors: [],
  sets: keys.map(groupsOf),
  cluster: undefined,
});

describe("the groups of a gravity equation", () => {
  const exporters = groupsOf(["A", "A", "B", undefined, "B", "A"]);
  const importers = groupsOf(["a", "b", "a", "a", "", "b"]);

  it("are numbered as they come, and missing where nothing stands", () => {
    expect([...exporters.codes]).toEqual([0, 0, 1, -1, 1, 0]);
    expect(exporters.count).toBe(2);
  });

  it("cross to pairs, which are missing where either key is", () => {
    const pairs = crossed(exporters, importers);
    expect([...pairs.codes]).toEqual([0, 1, 2, -1, -1, 1]);
    expect(pairs.count).toBe(3);
  });

  it("do not mix up A with the second and B with the first", () => {
    const right = groupsOf(["p", "q", "r", "p"]);
    const pairs = crossed(groupsOf(["A", "A", "A", "B"]), right);
    expect([...pairs.codes]).toEqual([0, 1, 2, 3]);
  });

  it("are numbered anew without gaps for some of the rows", () => {
    expect(groupsAt(exporters, Int32Array.of(4, 0, 2))).toEqual({ codes: Int32Array.of(0, 1, 0), count: 2 });
  });

  it("are nested where each lies within one of the other key", () => {
    const pairs = groupsOf(["Aa", "Ab", "Ba", "Ba"]);
    const sellers = groupsOf(["A", "A", "B", "B"]);
    expect([isNested(pairs, sellers), isNested(sellers, pairs)]).toEqual([true, false]);
  });
});

describe("what is pruned before a gravity equation is estimated", () => {
  it("goes, also where as many are alone as there are zeros only", () => {
    // B is alone; C has one zero twice, of which each look takes both.
    const { sample, singleton, onlyZeros } = prune(
      sampleOf([1, 2, 3, 0, 0, 4, 5], ["A", "A", "B", "C", "C", "D", "E"]),
      true,
    );
    expect({ size: sample.size, singleton, onlyZeros }).toEqual({ size: 2, singleton: 3, onlyZeros: 2 });
    const even = prune(sampleOf([1, 2, 3, 9, 0, 0], ["A", "A", "B", "D", "C", "C"]), true);
    expect([...even.sample.response]).toEqual([1, 2]);
  });
});

describe("where PPML starts", () => {
  const trade = [1, 2, 4, 3, 5, 9];
  const sellers = ["A", "A", "A", "B", "B", "B"];
  const buyers = ["p", "q", "p", "q", "p", "q"];

  it("is at the mean of each group of the only set", () => {
    const { sample, layout } = arrange(sampleOf(trade, sellers));
    expectClose([...startingValues(sample.response, layout)], [7 / 3, 7 / 3, 7 / 3, 17 / 3, 17 / 3, 17 / 3]);
  });

  it("has the sums of the set that was matched last, and nearly those of the other", () => {
    const { sample, layout } = arrange(sampleOf(trade, sellers, buyers));
    const fitted = startingValues(sample.response, layout);
    const sumOf = (values: Float64Array, set: number, group: number) =>
      values.reduce((sum, value, row) => sum + (sample.sets[set]?.codes[row] === group ? value : 0), 0);
    for (const group of [0, 1]) {
      expectClose(sumOf(fitted, 1, group), sumOf(sample.response, 1, group));
      expectClose(sumOf(fitted, 0, group), sumOf(sample.response, 0, group), 1e-4);
    }
  });
});

describe("a gravity equation says", () => {
  const columns = {
    y: [1, 3, 4, 9, 6, 7, 2, 5],
    x: [0, 1, 0, 1, 1, 0, 1, 0],
    pair: ["A", "A", "B", "B", "C", "C", "D", "D"],
  };

  it("which errors it has, which effects and how many of each", () => {
    const request = { formula: "y ~ x | pair", estimator: "ols" } as const;
    const clustered = gravity(columns, { ...request, cluster: "pair" });
    expect(clustered.standard_errors).toBe("clustered");
    expect(clustered.fixed_effects).toEqual([{ term: "pair", groups: 4 }]);
    expect(gravity(columns, request).standard_errors).toBe("robust");
    expect(gravity(columns, { ...request, standardErrors: "classical" }).standard_errors).toBe("classical");
  });

  it("what below-zero regressors do under PPML, and takes a response below zero under OLS", () => {
    const centred = columns.x.map((value) => value - 0.5);
    const ppml = { formula: "y ~ x", estimator: "ppml" } as const;
    const [constant, slope] = gravity({ ...columns, x: centred }, ppml).coefficients;
    // Means of 4.25 without and 5 with: b = ln(5/4.25), a the middle of the two logarithms.
    expectClose(slope?.estimate, Math.log(5 / 4.25), 1e-9);
    expectClose(constant?.estimate, (Math.log(5) + Math.log(4.25)) / 2, 1e-9);
    const lower = columns.y.map((value) => value - 5);
    const ols = gravity({ ...columns, y: lower }, { formula: "y ~ x", estimator: "ols" });
    expectClose(ols.coefficients[1]?.estimate, 5 - 4.25);
  });

  it("McFadden's pseudo-R² to the last digits, small responses and large ones (R 4.2.2, glm and logLik)", () => {
    const counts = { y: [3, 1, 20, 45, 0, 7, 160, 16, 2], x: [0, 1, 2, 3, 0, 1, 4, 2, 1] };
    const fit = gravity(counts, { formula: "y ~ x", estimator: "ppml" });
    expectClose(fit.pseudo_r2, 0.9150776446918274, 1e-12);
    expectClose(fit.squared_correlation, 0.99665574594630435, 1e-9);
  });

  it("the coefficients of glm where a whole step would make the fit worse (R 4.2.2)", () => {
    const far = { y: [3, 2, 2, 0, 928, 56], x: [0, 5, 9, 5, 9, 2], z: [3, 2, 3, 4, 0, 4] };
    const near = { y: [378, 2, 0, 5], x: [1, 10, 9, 4], z: [3, 2, 4, 0] };
    const estimates = (columns: typeof far) =>
      gravity(columns, { formula: "y ~ x + z", estimator: "ppml" }).coefficients.map(
        ({ estimate }) => estimate,
      );
    expectClose(estimates(far), [6.886136951640169, -0.0102167461720949, -1.371080160472905], 1e-8);
    expectClose(estimates(near), [4.8544616753514056, -0.7606274714068197, 0.6128705710057771], 1e-8);
  });
});

describe("what does not come to an end", () => {
  const refused = expect.objectContaining({ code: "BILAT_E_NOT_CONVERGED" });

  it("is refused: fixed effects of a column that is no number", () => {
    const { layout } = arrange(
      sampleOf([1, 2, 3, 4, 5, 6], ["A", "A", "B", "B", "C", "C"], ["a", "b", "b", "c", "c", "a"]),
    );
    const weighted = weigh(layout, new Float64Array(6).fill(1));
    expect(() => absorb(weighted, Float64Array.of(Number.NaN, 1, 2, 3, 4, 5), 0)).toThrow(refused);
  });

  it("is refused: cross products beyond the range of numbers", () => {
    const request = { formula: "y ~ x", estimator: "ppml" } as const;
    expect(() => gravity({ y: [1e308, 1e308, 1e308, 5e307], x: [1, 2, 3, 5] }, request)).toThrow(refused);
  });

  it.each(["ols", "ppml"] as const)("is refused: estimates beyond it, by %s", (estimator) => {
    const columns = { y: [1, 2, 1e308, 4], x: [1, 2, 3, 4] };
    expect(() => gravity(columns, { formula: "y ~ x", estimator })).toThrow(refused);
  });

  it("is refused: errors of the estimates beyond it, though the fit is not", () => {
    const columns = { y: [1e120, 3e120, 2e120, 5e120, 4e120], x: [1e-150, 2e-150, 3e-150, 4e-150, 6e-150] };
    expect(() => gravity(columns, { formula: "y ~ x", estimator: "ols" })).toThrow(
      "BILAT_E_NOT_CONVERGED: The estimates can't be computed: the figures lie too many powers of ten apart.",
    );
  });
});

describe("an equation that fits without a remainder", () => {
  it("has estimates and errors of 0, and no z or p", () => {
    const columns = { y: [1, 2, 1, 2], x: [0, 1, 0, 1] };
    expect(gravity(columns, { formula: "y ~ x", estimator: "ols" }).coefficients).toEqual([
      { term: "(constant)", estimate: 1, std_error: 0, z: undefined, p: undefined },
      { term: "x", estimate: 1, std_error: 0, z: undefined, p: undefined },
    ]);
  });
});

describe("a curve through one point", () => {
  it("is that point, in a series of its own", () => {
    const values = Float64Array.of(3);
    const curve = loess({ values, weights: Float64Array.of(1) }, { window: 3, degree: 1, jump: 1 });
    expect([...curve]).toEqual([3]);
    expect(curve).not.toBe(values);
  });
});
