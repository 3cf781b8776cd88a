import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diversity, presence } from "../../src/indicators/presence.js";
import { holds } from "../helpers/property.js";
import { exportTables, matrixOf } from "./matrices.js";

describe("presence", () => {
  it("counts an index of exactly 1", () => {
    // Three countries with the same shares: every index is 1, though thirds don't divide evenly.
    const { productsOf, ubiquity } = presence(
      matrixOf([
        [1, 2, 4],
        [3, 6, 12],
        [0.1, 0.2, 0.4],
      ]),
    );
    expect(productsOf.map((products) => [...products])).toEqual([
      [0, 1, 2],
      [0, 1, 2],
      [0, 1, 2],
    ]);
    expect([...ubiquity]).toEqual([3, 3, 3]);
  });

  it("gives every country a product and every product a country", () => {
    holds(
      fc.property(exportTables, (cells) => {
        const present = presence(matrixOf(cells));
        expect(Math.min(...diversity(present))).toBeGreaterThan(0);
        expect(Math.min(...present.ubiquity)).toBeGreaterThan(0);
      }),
    );
  });
});
