import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marginalIit } from "../../src/indicators/marginal-iit.js";
import { expectClose } from "../helpers/close.js";
import { holds, unit } from "../helpers/property.js";
import { basketPairs } from "./basket-properties.js";

const NOTHING = { exports: [0, 0], imports: [0, 0] };

describe("marginalIit", () => {
  it("is 1 less the unmatched change over all change", () => {
    const before = { exports: [10, 50], imports: [10, 20] };
    const after = { exports: [40, 40], imports: [20, 15] };
    expectClose(marginalIit({ before, after }), 1 - (20 + 5) / (30 + 10 + 10 + 5));
  });

  it("is 0 where exports and imports move apart or only one moves", () => {
    const before = { exports: [10], imports: [10] };
    expect(marginalIit({ before, after: { exports: [15], imports: [5] } })).toBe(0);
    expect(marginalIit({ before, after: { exports: [15], imports: [10] } })).toBe(0);
  });

  it("counts a matched fall as matched", () => {
    expect(
      marginalIit({ before: { exports: [10], imports: [9] }, after: { exports: [6], imports: [5] } }),
    ).toBe(1);
  });

  it("has no meaning where nothing changed", () => {
    expect(marginalIit({ before: NOTHING, after: NOTHING })).toBeUndefined();
    const none = { exports: [], imports: [] };
    expect(marginalIit({ before: none, after: none })).toBeUndefined();
  });

  it("refuses periods of different length and negative values", () => {
    expect(() => marginalIit({ before: NOTHING, after: { exports: [1], imports: [1] } })).toThrow(
      "same number of items",
    );
    expect(() => marginalIit({ before: NOTHING, after: { exports: [1, -1], imports: [1, 1] } })).toThrow(
      "after.exports",
    );
  });

  it("lies between 0 and 1, whatever the unit and order", () => {
    holds(
      fc.property(basketPairs, basketPairs, unit, (one, other, rate) => {
        const products = Math.min(one.a.length, other.a.length);
        const flows = ({ a, b }: typeof one, by: number) => ({
          exports: a.slice(0, products).map((value) => Math.round(value) * by),
          imports: b.slice(0, products).map((value) => Math.round(value) * by),
        });
        const index = marginalIit({ before: flows(one, 1), after: flows(other, 1) });
        if (index === undefined) return;
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThanOrEqual(1);
        expect(
          Math.abs((marginalIit({ before: flows(one, rate), after: flows(other, rate) }) ?? 2) - index),
        ).toBeLessThan(1e-9);
      }),
    );
  });
});
