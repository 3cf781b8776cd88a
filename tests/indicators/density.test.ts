import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countryProductMatrix } from "../../src/indicators/arguments/country-product-matrix.js";
import { density } from "../../src/indicators/density.js";
import { presence } from "../../src/indicators/presence.js";
import { proximity, proximityBetween } from "../../src/indicators/proximity.js";
import { expectClose } from "../helpers/close.js";
import { holds } from "../helpers/property.js";
import { exportTables, matrixOf, reversed, rowsOf, THREE_DEGREES, tableOf } from "./matrices.js";

describe("density", () => {
  it("is the part of the neighbourhood that is present, the product itself counted", () => {
    // x is made by A and B, y by B alone, z by C alone; x and y lie 1/2 apart, z by itself.
    const cells = [
      [9, 0, 0],
      [5, 5, 0],
      [0, 0, 9],
    ];
    expectClose(tableOf(density(matrixOf(cells)), 3), [
      [1 / 1.5, 0.5 / 1.5, 0],
      [1, 1, 0],
      [0, 0, 1],
    ]);
  });

  it("weighs products by how near they are, whatever the number of their exporters", () => {
    // Around x: 1 + 2/3 + 1/3 = 2; around y: 2/3 + 1 = 5/3; around z: 1/3 + 1 = 4/3.
    expectClose(tableOf(density(matrixOf(THREE_DEGREES)), 4), [
      [(1 + 2 / 3) / 2, 1, 1 / 3 / (4 / 3), 0],
      [(1 + 2 / 3) / 2, 1, 1 / 3 / (4 / 3), 0],
      [(1 + 1 / 3) / 2, 2 / 3 / (5 / 3), 1, 0],
      [0, 0, 0, 1],
    ]);
  });

  it("is empty without trade", () => {
    expect([...density(matrixOf([]))]).toEqual([]);
  });

  it("agrees with the written-out sum over all products, within 0 and 1, and ignores unit and order", () => {
    holds(
      fc.property(exportTables, (cells) => {
        const matrix = matrixOf(cells);
        const near = proximity(matrix);
        const { productsOf } = presence(matrix);
        const places = [...matrix.products.keys()];
        const sum = (own: readonly number[], product: number) =>
          own.reduce((total, other) => total + proximityBetween(near, product, other), 0);
        const expected = productsOf.map((own) =>
          places.map((product) => sum([...own], product) / sum(places, product)),
        );
        const found = density(matrix);
        expectClose(tableOf(found, places.length), expected);
        expect([...found].every((value) => value >= 0 && value <= 1)).toBe(true);
        const scaled = rowsOf(cells).map((row) => ({ ...row, value: row.value / 64 }));
        expect(density(countryProductMatrix(reversed(scaled)))).toEqual(found);
      }),
    );
  });
});
