import { describe, expect, it } from "vitest";
import { BilatError } from "../../src/core/errors.js";
import { brayCurtis } from "../../src/indicators/bray-curtis.js";
import { expectClose } from "../helpers/close.js";
import { describeBasketProperties } from "./basket-properties.js";

describe("brayCurtis", () => {
  it("is the differences over the sum, in values", () => {
    expectClose(brayCurtis({ a: [6, 7, 4], b: [10, 0, 6] }), (4 + 7 + 2) / 33);
  });

  it("counts size, unlike the measures on shares", () => {
    expect(brayCurtis({ a: [1, 2], b: [3, 6] })).toBe(0.5);
  });

  it("has no meaning for two empty baskets, and is 1 when only one is", () => {
    expect(brayCurtis({ a: [], b: [] })).toBeUndefined();
    expect(brayCurtis({ a: [0], b: [0] })).toBeUndefined();
    expect(brayCurtis({ a: [0, 0], b: [1, 2] })).toBe(1);
  });

  it("refuses lists of different length and negative values", () => {
    expect(() => brayCurtis({ a: [1, 2], b: [1] })).toThrow(BilatError);
    expect(() => brayCurtis({ a: [1, -2], b: [1, 2] })).toThrow("must be finite and not negative");
  });

  describeBasketProperties(brayCurtis, { identical: 0, disjoint: 1 });
});
