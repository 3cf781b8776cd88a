import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixTotals } from "../../src/indicators/arguments/country-product-matrix.js";
import { balassa } from "../../src/indicators/balassa.js";
import { balassaMatrix } from "../../src/indicators/balassa-matrix.js";
import { expectClose } from "../helpers/close.js";
import { holds, unit } from "../helpers/property.js";
import { exportTables, matrixOf, rowsOf, tableOf } from "./matrices.js";

describe("balassa", () => {
  it("is the share in the country over the share in the world", () => {
    expectClose(balassa({ countryProduct: 30, country: 120, worldProduct: 50, world: 1000 }), 0.25 / 0.05);
  });

  it("is 1 for the only country in the world", () => {
    expect(balassa({ countryProduct: 7, country: 9, worldProduct: 7, world: 9 })).toBe(1);
  });

  it("has no meaning without exports of the country or of the product", () => {
    expect(balassa({ countryProduct: 0, country: 0, worldProduct: 50, world: 1000 })).toBeUndefined();
    expect(balassa({ countryProduct: 0, country: 120, worldProduct: 0, world: 1000 })).toBeUndefined();
    expect(balassa({ countryProduct: 0, country: 0, worldProduct: 0, world: 0 })).toBeUndefined();
  });

  it("refuses negative and endless totals", () => {
    expect(() => balassa({ countryProduct: -1, country: 120, worldProduct: 50, world: 1000 })).toThrow(
      "countryProduct",
    );
    expect(() => balassa({ countryProduct: 1, country: 120, worldProduct: 50, world: Number.NaN })).toThrow(
      "world",
    );
  });
});

describe("balassaMatrix", () => {
  it("is balassa in every cell", () => {
    holds(
      fc.property(exportTables, (cells) => {
        const matrix = matrixOf(cells);
        const { byCountry, byProduct, world } = matrixTotals(matrix);
        const width = byProduct.length;
        const single = Array.from(matrix.values, (countryProduct, cell) =>
          balassa({
            countryProduct,
            country: byCountry[Math.floor(cell / width)] ?? 0,
            worldProduct: byProduct[cell % width] ?? 0,
            world,
          }),
        );
        expectClose([...balassaMatrix(matrix)], single);
      }),
    );
  });

  it("averages to 1 for each product, weighted by the countries' shares of world exports", () => {
    holds(
      fc.property(exportTables, (cells) => {
        const matrix = matrixOf(cells);
        const { byCountry, world } = matrixTotals(matrix);
        const table = tableOf(balassaMatrix(matrix), matrix.products.length);
        for (const product of matrix.products.keys()) {
          const mean = table.reduce(
            (sum, row, c) => sum + ((byCountry[c] ?? 0) / world) * (row[product] ?? 0),
            0,
          );
          expectClose(mean, 1);
        }
      }),
    );
  });

  it("does not change with the currency unit", () => {
    holds(
      fc.property(exportTables, unit, (cells, rate) => {
        const scaled = cells.map((row) => row.map((value) => value * rate));
        expectClose([...balassaMatrix(matrixOf(scaled))], [...balassaMatrix(matrixOf(cells))]);
      }),
    );
  });

  it("refuses a hand-made matrix with a country that trades nothing", () => {
    const untraded = { countries: [], products: [] };
    const values = Float64Array.of(1, 2, 0, 0);
    const matrix = { countries: ["CHL", "JPN"], products: ["74", "87"], values, untraded };
    expect(() => balassaMatrix(matrix)).toThrow("must trade something");
  });

  it("is empty for no rows", () => {
    expect([...balassaMatrix(matrixOf([]))]).toEqual([]);
    expect(rowsOf([])).toEqual([]);
  });
});
