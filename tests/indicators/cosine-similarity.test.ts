import { describe, expect, it } from "vitest";
import { BilatError } from "../../src/core/errors.js";
import { cosineSimilarity } from "../../src/indicators/cosine-similarity.js";
import { expectClose } from "../helpers/close.js";
import { describeBasketProperties } from "./basket-properties.js";

describe("cosineSimilarity", () => {
  it("is the cosine of the angle", () => {
    expectClose(cosineSimilarity({ a: [1, 0], b: [1, 1] }), Math.SQRT1_2);
  });

  it("does not overflow on sums of squares", () => {
    expectClose(cosineSimilarity({ a: [3e200, 4e200], b: [4e200, 3e200] }), 0.96);
  });

  it("has no meaning for an empty basket", () => {
    expect(cosineSimilarity({ a: [], b: [] })).toBeUndefined();
    expect(cosineSimilarity({ a: [0, 0], b: [0, 0] })).toBeUndefined();
    expect(cosineSimilarity({ a: [0, 0], b: [1, 2] })).toBeUndefined();
  });

  it("refuses lists of different length and negative values", () => {
    expect(() => cosineSimilarity({ a: [1, 2], b: [1] })).toThrow(BilatError);
    expect(() => cosineSimilarity({ a: [1, -2], b: [1, 2] })).toThrow("must be finite and not negative");
  });

  describeBasketProperties(cosineSimilarity, { identical: 1, disjoint: 0 });
});
