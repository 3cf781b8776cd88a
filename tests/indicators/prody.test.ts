import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countryProductMatrix } from "../../src/indicators/arguments/country-product-matrix.js";
import { prody } from "../../src/indicators/prody.js";
import { expectClose } from "../helpers/close.js";
import { holds, unit } from "../helpers/property.js";
import { exportTables, matrixOf, reversed, rowsOf } from "./matrices.js";

describe("prody", () => {
  it("weighs incomes by the product's share in each country's exports, not by the country's size", () => {
    // A tenth of the large country's exports, all of the small one's.
    const matrix = matrixOf([
      [100, 900],
      [5, 0],
    ]);
    expectClose([...prody(matrix, [40_000, 4_000])], [(0.1 * 40_000 + 1 * 4_000) / 1.1, 40_000]);
  });

  it("is the country's income when there is one country", () => {
    expectClose([...prody(matrixOf([[1, 2, 3]]), [9_000])], [9_000, 9_000, 9_000]);
  });

  it("is empty without trade", () => {
    expect([...prody(matrixOf([[0, 0]]), [])]).toEqual([]);
  });

  it("refuses a missing, zero or endless income", () => {
    const matrix = matrixOf([[1], [2]]);
    expect(() => prody(matrix, [5])).toThrow("same number of items");
    expect(() => prody(matrix, [5, 0])).toThrow("Income per head must be a positive number");
    expect(() => prody(matrix, [Number.POSITIVE_INFINITY, 5])).toThrow(
      "Income per head must be a positive number",
    );
  });

  it("lies between the lowest and the highest income, whatever the unit and order of exports", () => {
    holds(
      fc.property(exportTables, unit, (cells, rate) => {
        const matrix = matrixOf(cells);
        const incomes = matrix.countries.map((_, place) => 1_000 * (place + 1));
        const levels = [...prody(matrix, incomes)];
        expect(Math.min(...levels)).toBeGreaterThanOrEqual(1_000 * (1 - 1e-12));
        expect(Math.max(...levels)).toBeLessThanOrEqual(1_000 * incomes.length * (1 + 1e-12));
        const scaled = rowsOf(cells).map((row) => ({ ...row, value: row.value * rate }));
        expectClose([...prody(countryProductMatrix(reversed(scaled)), incomes)], levels);
      }),
    );
  });
});
