import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countryProductMatrix } from "../../src/indicators/arguments/country-product-matrix.js";
import { proximity, proximityBetween } from "../../src/indicators/proximity.js";
import { holds } from "../helpers/property.js";
import { exportTables, matrixOf, reversed, rowsOf, THREE_DEGREES } from "./matrices.js";

// x is made by A and B, y by B alone, z by C alone.
const CELLS = [
  [9, 0, 0],
  [5, 5, 0],
  [0, 0, 9],
];

describe("proximity", () => {
  it("is the countries with both over the countries with the more common one", () => {
    const found = proximity(matrixOf(CELLS));
    expect([...found.pairs]).toEqual([0.5, 0, 0]);
    expect(proximityBetween(found, 0, 1)).toBe(0.5);
    expect(proximityBetween(found, 1, 0)).toBe(0.5);
    expect(proximityBetween(found, 2, 0)).toBe(0);
    expect(proximityBetween(found, 2, 2)).toBe(1);
  });

  it("holds each pair once, with the later product's pairs in a row", () => {
    // x–y; x–z, y–z; x–w, y–w, z–w.
    const { pairs } = proximity(matrixOf(THREE_DEGREES));
    expect([...pairs]).toEqual([2 / 3, 1 / 3, 0, 0, 0, 0]);
    // One country makes all three.
    expect([...proximity(matrixOf([[1, 1, 1]])).pairs]).toEqual([1, 1, 1]);
  });

  it("has no pairs for one product or none", () => {
    expect([...proximity(matrixOf([[1], [2]])).pairs]).toEqual([]);
    expect([...proximity(matrixOf([])).pairs]).toEqual([]);
  });

  it("lies between 0 and 1 and ignores unit and order", () => {
    holds(
      fc.property(exportTables, (cells) => {
        const { pairs } = proximity(matrixOf(cells));
        expect([...pairs].every((value) => value >= 0 && value <= 1)).toBe(true);
        const scaled = rowsOf(cells).map((row) => ({ ...row, value: row.value / 64 }));
        expect(proximity(countryProductMatrix(reversed(scaled))).pairs).toEqual(pairs);
      }),
    );
  });
});
