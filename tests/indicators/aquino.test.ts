import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BilatError } from "../../src/core/errors.js";
import { aquino } from "../../src/indicators/aquino.js";
import { grubelLloyd } from "../../src/indicators/grubel-lloyd.js";
import { expectClose } from "../helpers/close.js";
import { holds } from "../helpers/property.js";
import { basketPairs, describeBasketProperties } from "./basket-properties.js";

describe("aquino", () => {
  it("is Grubel–Lloyd of exports and imports brought to the same total", () => {
    // 100 against 300: exports count double, imports two thirds, 200 each.
    const scaled = grubelLloyd({ exports: [160, 40], imports: [100, 100] });
    expectClose(aquino({ exports: [80, 20], imports: [150, 150] }), scaled);
    expectClose(scaled, 0.7);
  });

  it("is 1 where exports are a multiple of imports", () => {
    expect(aquino({ exports: [1, 2, 3], imports: [10, 20, 30] })).toBe(1);
  });

  it("has no meaning when one side trades nothing", () => {
    expect(aquino({ exports: [], imports: [] })).toBeUndefined();
    expect(aquino({ exports: [1, 2], imports: [0, 0] })).toBeUndefined();
  });

  it("refuses lists of different length", () => {
    expect(() => aquino({ exports: [1], imports: [1, 2] })).toThrow(BilatError);
  });

  it("equals Grubel–Lloyd when trade is balanced", () => {
    holds(
      fc.property(basketPairs, ({ a }) => {
        const back = [...a].reverse();
        expectClose(aquino({ exports: a, imports: back }), grubelLloyd({ exports: a, imports: back }));
      }),
    );
  });

  describeBasketProperties(({ a, b }) => aquino({ exports: a, imports: b }), { identical: 1, disjoint: 0 });
});
