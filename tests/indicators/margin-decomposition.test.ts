import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marginDecomposition } from "../../src/indicators/margin-decomposition.js";
import { expectClose } from "../helpers/close.js";
import { holds, unit } from "../helpers/property.js";
import { basketPairs } from "./basket-properties.js";

describe("marginDecomposition", () => {
  it("splits the change into what stayed, came and went", () => {
    const found = marginDecomposition({ before: [10, 20, 0, 5, 0], after: [15, 12, 7, 0, 0] });
    expect(found).toEqual({ change: -1, continuing: -3, entries: 7, exits: 5 });
  });

  it("is all entries from nothing and all exits to nothing", () => {
    expect(marginDecomposition({ before: [0, 0], after: [1, 2] })).toEqual({
      change: 3,
      continuing: 0,
      entries: 3,
      exits: 0,
    });
    expect(marginDecomposition({ before: [1, 2], after: [0, 0] })).toEqual({
      change: -3,
      continuing: 0,
      entries: 0,
      exits: 3,
    });
    expect(marginDecomposition({ before: [], after: [] })).toEqual({
      change: 0,
      continuing: 0,
      entries: 0,
      exits: 0,
    });
  });

  it("refuses lists of different length and negative values", () => {
    expect(() => marginDecomposition({ before: [1], after: [1, 2] })).toThrow("same number of items");
    expect(() => marginDecomposition({ before: [-1], after: [1] })).toThrow("before");
  });

  it("adds up: continuing + entries − exits is the change, whatever the unit and order", () => {
    holds(
      fc.property(basketPairs, unit, ({ a, b }, rate) => {
        const { change, continuing, entries, exits } = marginDecomposition({ before: a, after: b });
        const size = [...a, ...b].reduce((sum, value) => sum + value, 0);
        expect(Math.abs(continuing + entries - exits - change)).toBeLessThanOrEqual(1e-14 * size);
        const scale = (values: readonly number[]) => values.map((value) => value * rate).reverse();
        const scaled = marginDecomposition({ before: scale(a), after: scale(b) });
        expectClose(scaled.entries, entries * rate);
        expectClose(scaled.exits, exits * rate);
        expect(Math.abs(scaled.continuing - continuing * rate)).toBeLessThanOrEqual(1e-14 * size * rate);
      }),
    );
  });
});
