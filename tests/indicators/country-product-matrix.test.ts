import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cellFinder,
  countryProductMatrix,
  matrixTotals,
} from "../../src/indicators/arguments/country-product-matrix.js";
import { holds } from "../helpers/property.js";
import { exportTables, reversed, rowsOf } from "./matrices.js";

const ROWS = [
  { country: "JPN", product: "87", value: 5 },
  { country: "CHL", product: "74", value: 3 },
  { country: "JPN", product: "74", value: 1 },
  { country: "CHL", product: "01", value: 0 },
  { country: "NRU", product: "74", value: 0 },
];

describe("countryProductMatrix", () => {
  it("sorts countries and products, fills absent cells with 0, and sets aside what is never traded", () => {
    expect(countryProductMatrix(ROWS)).toEqual({
      countries: ["CHL", "JPN"],
      products: ["74", "87"],
      values: Float64Array.of(3, 0, 1, 5),
      untraded: { countries: ["NRU"], products: ["01"] },
    });
  });

  it("is empty for no rows and for all zero", () => {
    expect(countryProductMatrix([]).values).toHaveLength(0);
    expect(countryProductMatrix([{ country: "NRU", product: "74", value: 0 }])).toMatchObject({
      countries: [],
      untraded: { countries: ["NRU"], products: ["74"] },
    });
  });

  it("refuses a cell that comes twice, and names it", () => {
    expect(() => countryProductMatrix([...ROWS, { country: "JPN", product: "87", value: 0 }])).toThrow(
      expect.objectContaining({
        code: "BILAT_E_VALUE",
        detail: expect.objectContaining({ found: ["JPN, 87"] }),
      }),
    );
  });

  it("refuses negative and missing values", () => {
    const bad = [
      { country: "JPN", product: "87", value: -5 },
      { country: "JPN", product: "74", value: Number.NaN },
    ];
    expect(() => countryProductMatrix(bad)).toThrow(
      expect.objectContaining({
        detail: expect.objectContaining({ found: ["JPN, 87 is -5", "JPN, 74 is NaN"] }),
      }),
    );
  });

  it("does not change with the order of the rows, to the last bit", () => {
    holds(
      fc.property(exportTables, (cells) => {
        const rows = rowsOf(cells);
        expect(countryProductMatrix(reversed(rows))).toEqual(countryProductMatrix(rows));
      }),
    );
  });
});

describe("matrixTotals", () => {
  it("sums by country, by product and all", () => {
    expect(matrixTotals(countryProductMatrix(ROWS))).toEqual({
      byCountry: Float64Array.of(3, 6),
      byProduct: Float64Array.of(4, 5),
      world: 9,
    });
  });
});

describe("cellFinder", () => {
  it("finds a cell, and nothing for what is not traded", () => {
    const find = cellFinder(countryProductMatrix(ROWS));
    expect(find("JPN", "87")).toBe(3);
    expect(find("NRU", "74")).toBeUndefined();
    expect(find("JPN", "01")).toBeUndefined();
  });
});
