import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expy } from "../../src/indicators/expy.js";
import { expectClose } from "../helpers/close.js";
import { holds, unit } from "../helpers/property.js";
import { basketPairs } from "./basket-properties.js";

describe("expy", () => {
  it("is the mean of PRODY weighted by export shares", () => {
    expectClose(expy({ exports: [1, 3], prody: [10_000, 20_000] }), 17_500);
  });

  it("is the product's PRODY for a single product", () => {
    expect(expy({ exports: [0, 7, 0], prody: [10_000, 20_000, 30_000] })).toBe(20_000);
  });

  it("has no meaning without exports", () => {
    expect(expy({ exports: [0, 0], prody: [10_000, 20_000] })).toBeUndefined();
    expect(expy({ exports: [], prody: [] })).toBeUndefined();
  });

  it("refuses lists of different length", () => {
    expect(() => expy({ exports: [1, 2], prody: [10_000] })).toThrow("same number of items");
  });

  it("lies between the lowest and the highest PRODY", () => {
    holds(
      fc.property(basketPairs, ({ a, b }) => {
        const level = expy({ exports: a, prody: b }) ?? Number.NaN;
        expect(level).toBeGreaterThanOrEqual(Math.min(...b) * (1 - 1e-12));
        expect(level).toBeLessThanOrEqual(Math.max(...b) * (1 + 1e-12));
      }),
    );
  });

  it("does not change with the unit of the exports or the order of the products", () => {
    holds(
      fc.property(basketPairs, unit, ({ a, b }, rate) => {
        const level = expy({ exports: a, prody: b });
        expectClose(expy({ exports: a.map((value) => value * rate), prody: b }), level);
        expectClose(expy({ exports: [...a].reverse(), prody: [...b].reverse() }), level);
      }),
    );
  });
});
