import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitPpml } from "../../src/indicators/gravity/fit.js";
import { parseGravityFormula } from "../../src/indicators/gravity/formula.js";
import { readSample } from "../../src/indicators/gravity/sample.js";
import { type GravityFit, type GravityRequest, gravity } from "../../src/indicators/gravity.js";
import { isClose } from "../helpers/close.js";

/** A full panel of made-up trade: who sells to whom, in which year, how much, and two things that explain it. */
interface Panel {
  readonly exporter: string[];
  readonly importer: string[];
  readonly year: number[];
  readonly pair: string[];
  readonly trade: number[];
  readonly tariff: number[];
  readonly agreement: number[];
}

const COUNTRIES = ["CHL", "DEU", "JPN", "KOR", "RUS"];
const YEARS = [2013, 2014, 2015, 2016, 2017];
const FLOWS = COUNTRIES.flatMap((exporter) =>
  COUNTRIES.filter((importer) => importer !== exporter).flatMap((importer) =>
    YEARS.map((year) => ({ exporter, importer, year })),
  ),
);

/** Uniform numbers between 0 and 1 that follow from a seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
}

/** A panel as trade is: skewed, with a zero now and then. fast-check draws the seed; numbers of its own are all extremes. */
function panelOf(seed: number): Panel {
  const draw = chance(seed);
  const skewed = () => (draw() < 0.1 ? 0 : Math.exp(2 + 3 * (draw() + draw() + draw() - 1.5)));
  return {
    trade: FLOWS.map(skewed),
    tariff: FLOWS.map(draw),
    agreement: FLOWS.map(() => (draw() < 0.4 ? 1 : 0)),
    exporter: FLOWS.map(({ exporter }) => exporter),
    importer: FLOWS.map(({ importer }) => importer),
    year: FLOWS.map(({ year }) => year),
    pair: FLOWS.map(({ exporter, importer }) => `${exporter}-${importer}`),
  };
}

const panel = fc.integer({ min: 1, max: 1_000_000 }).map(panelOf);

/** Check a property on 100 cases, the same in every run; a panel has nothing to shrink. */
function holds<Inputs>(property: fc.IProperty<Inputs>): void {
  fc.assert(property, { seed: 20261125, numRuns: 100, endOnFailure: true });
}

const request: fc.Arbitrary<GravityRequest> = fc.record({
  formula: fc.constantFrom(
    "trade ~ tariff + agreement",
    "trade ~ tariff + agreement | pair",
    "trade ~ tariff + agreement | exporter^year + importer^year",
    "trade ~ tariff + agreement | exporter^year + importer^year + pair",
  ),
  estimator: fc.constantFrom("ols", "ppml"),
  cluster: fc.constantFrom("pair", "exporter^year"),
});

/** What may not change: the table, and n. */
function table({ coefficients, observations, dropped }: GravityFit) {
  return { coefficients, observations, dropped };
}

function slopes(fit: GravityFit) {
  return fit.coefficients.filter(({ term }) => term !== "(constant)");
}

/** Only numbers that are far enough from zero have eight digits after a detour. */
function expectSame(found: readonly object[], expected: readonly object[]): void {
  expect(found.length).toBe(expected.length);
  for (const [place, row] of found.entries()) {
    const rows = [row, expected[place] ?? {}] as Record<string, number>[];
    const [a, b] = [rows[0]?.["estimate"] ?? Number.NaN, rows[1]?.["estimate"] ?? Number.NaN];
    const error = rows[1]?.["std_error"] ?? Number.NaN;
    expect(Math.abs(a - b)).toBeLessThan(1e-7 * error);
    expect(isClose(rows[0]?.["std_error"] ?? Number.NaN, error, 1e-6)).toBe(true);
  }
}

describe("gravity", () => {
  it("does not depend on the order of the rows", () => {
    holds(
      fc.property(panel, request, fc.integer({ min: 1, max: FLOWS.length - 1 }), (columns, asked, cut) => {
        const turned = Object.fromEntries(
          Object.entries(columns).map(([name, cells]) => [
            name,
            [...cells.slice(cut), ...cells.slice(0, cut)].reverse(),
          ]),
        );
        const [found, expected] = [gravity(turned, asked), gravity({ ...columns }, asked)];
        expectSame(found.coefficients, expected.coefficients);
        expect(table(found).dropped).toEqual(table(expected).dropped);
      }),
    );
  });

  it("scales a coefficient and its error with the unit of its regressor, and leaves the others", () => {
    holds(
      fc.property(panel, request, fc.constantFrom(1e-3, 100, 64.7), (columns, asked, unit) => {
        const expected = gravity({ ...columns }, asked);
        const found = gravity({ ...columns, tariff: columns.tariff.map((value) => value * unit) }, asked);
        const back = found.coefficients.map((row) =>
          row.term === "tariff"
            ? { ...row, estimate: row.estimate * unit, std_error: row.std_error * unit }
            : row,
        );
        expectSame(back, expected.coefficients);
      }),
    );
  });

  it("does not depend on what countries are called", () => {
    holds(
      fc.property(panel, request, (columns, asked) => {
        const rename = (cells: readonly string[]) =>
          cells.map((cell) => `z${cell.split("").reverse().join("")}`);
        const named = {
          ...columns,
          exporter: rename(columns.exporter),
          importer: rename(columns.importer),
          pair: rename(columns.pair),
        };
        expect(table(gravity(named, asked))).toEqual(table(gravity({ ...columns }, asked)));
      }),
    );
  });

  it("does not see what fixed effects absorb", () => {
    holds(
      fc.property(
        panel,
        fc.constantFrom("ols", "ppml"),
        fc.integer({ min: -5, max: 5 }),
        (columns, estimator, step) => {
          const asked = {
            formula: "trade ~ tariff + agreement | exporter^year + importer^year + pair",
            estimator,
            cluster: "pair",
          } as const;
          const shifted = columns.tariff.map(
            (value, row) => value + step * COUNTRIES.indexOf(columns.exporter[row] ?? "") + step,
          );
          expectSame(
            gravity({ ...columns, tariff: shifted }, asked).coefficients,
            gravity({ ...columns }, asked).coefficients,
          );
        },
      ),
    );
  });

  it("does not change PPML's slopes with the currency unit", () => {
    holds(
      fc.property(panel, request, fc.constantFrom(0.001, 1000), (columns, asked, unit) => {
        const ppml = { ...asked, estimator: "ppml" } as const;
        const found = gravity({ ...columns, trade: columns.trade.map((value) => value * unit) }, ppml);
        expectSame(slopes(found), slopes(gravity({ ...columns }, ppml)));
      }),
    );
  });

  it("solves PPML's equations: residuals add up to nothing over each regressor and each group", () => {
    holds(
      fc.property(panel, request, (columns, { formula }) => {
        const read = readSample(
          { ...columns },
          { formula: parseGravityFormula(formula), cluster: undefined, counts: true },
        );
        const { estimate, sample } = fitPpml(read);
        const total = sample.response.reduce((sum, value) => sum + value, 0);
        for (const regressor of sample.regressors) {
          const moment = regressor.reduce(
            (sum, value, row) => sum + value * (estimate.residuals[row] ?? Number.NaN),
            0,
          );
          expect(Math.abs(moment)).toBeLessThan(1e-8 * total);
        }
        for (const { codes, count } of sample.sets) {
          const [fitted, observed] = [new Array(count).fill(0), new Array(count).fill(0)];
          for (const [row, code] of codes.entries()) {
            fitted[code] += estimate.weights[row];
            observed[code] += sample.response[row];
          }
          for (const [group, sum] of fitted.entries()) {
            expect(Math.abs(sum - observed[group])).toBeLessThan(1e-9 * total);
          }
        }
      }),
    );
  });
});
