import { describe, expect, it } from "vitest";
import { BilatError } from "../../src/core/errors.js";
import { krugmanDissimilarity } from "../../src/indicators/krugman-dissimilarity.js";
import { expectClose } from "../helpers/close.js";
import { describeBasketProperties } from "./basket-properties.js";

describe("krugmanDissimilarity", () => {
  it("sums the differences of the shares", () => {
    expectClose(krugmanDissimilarity({ a: [50, 30, 20], b: [100, 300, 600] }), 0.4 + 0 + 0.4);
  });

  it("has no meaning for an empty basket", () => {
    expect(krugmanDissimilarity({ a: [], b: [] })).toBeUndefined();
    expect(krugmanDissimilarity({ a: [0, 0], b: [0, 0] })).toBeUndefined();
    expect(krugmanDissimilarity({ a: [0, 0], b: [1, 2] })).toBeUndefined();
  });

  it("refuses lists of different length and negative values", () => {
    expect(() => krugmanDissimilarity({ a: [1, 2], b: [1] })).toThrow(BilatError);
    expect(() => krugmanDissimilarity({ a: [1, -2], b: [1, 2] })).toThrow("must be finite and not negative");
  });

  describeBasketProperties(krugmanDissimilarity, { identical: 0, disjoint: 2 });
});
