import { describe, expect, it } from "vitest";
import { fitPpml } from "../../src/indicators/gravity/fit.js";
import { parseGravityFormula } from "../../src/indicators/gravity/formula.js";
import { readSample, type Sample } from "../../src/indicators/gravity/sample.js";
import type { GravityColumns } from "../../src/indicators/gravity.js";
import { referenceCases } from "../helpers/reference.js";

const read = (columns: GravityColumns, formula: string) =>
  readSample(columns, { formula: parseGravityFormula(formula), cluster: undefined, counts: true });

const without = (columns: GravityColumns, rows: readonly number[]): GravityColumns =>
  Object.fromEntries(
    Object.entries(columns).map(([name, cells]) => [
      name,
      Array.from(cells).filter((_, row) => !rows.includes(row)),
    ]),
  );

/** The observations, whatever their order. */
const observations = ({ response, regressors }: Sample) =>
  Array.from(response, (value, row) => [value, ...regressors.map((column) => column[row])].join()).sort();

describe("zeros that no finite coefficients fit, as linear programming finds them", () => {
  it.each(referenceCases("separation"))("$label", ({ inputs, expected }) => {
    const [columns, formula] = inputs as [GravityColumns, string];
    const rows = expected as readonly number[];
    const { sample, dropped } = fitPpml(read(columns, formula));
    const rest = fitPpml(read(without(columns, rows), formula));
    expect([dropped.separated, rest.dropped.separated]).toEqual([rows.length, 0]);
    expect(observations(sample)).toEqual(observations(rest.sample));
  });
});
