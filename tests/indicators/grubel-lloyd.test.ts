import { describe, expect, it } from "vitest";
import { BilatError } from "../../src/core/errors.js";
import { grubelLloyd } from "../../src/indicators/grubel-lloyd.js";
import { expectClose } from "../helpers/close.js";
import { describeBasketProperties } from "./basket-properties.js";

describe("grubelLloyd", () => {
  it("is 1 less the net trade of each product over all trade", () => {
    expectClose(grubelLloyd({ exports: [80, 10, 5], imports: [20, 30, 5] }), 1 - (60 + 20 + 0) / 150);
  });

  it("keeps its digits where nearly all trade goes one way", () => {
    expectClose(grubelLloyd({ exports: [1e13], imports: [1e-4] }), 2e-17);
  });

  it("has no meaning without trade, and is 0 when only one side trades", () => {
    expect(grubelLloyd({ exports: [], imports: [] })).toBeUndefined();
    expect(grubelLloyd({ exports: [0, 0], imports: [0, 0] })).toBeUndefined();
    expect(grubelLloyd({ exports: [0, 0], imports: [1, 2] })).toBe(0);
  });

  it("refuses lists of different length and negative values", () => {
    expect(() => grubelLloyd({ exports: [1], imports: [1, 2] })).toThrow(BilatError);
    expect(() => grubelLloyd({ exports: [1, 2], imports: [1, -2] })).toThrow("Values of imports");
  });

  describeBasketProperties(({ a, b }) => grubelLloyd({ exports: a, imports: b }), {
    identical: 1,
    disjoint: 0,
  });
});
