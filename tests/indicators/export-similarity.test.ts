import { describe, expect, it } from "vitest";
import { BilatError } from "../../src/core/errors.js";
import { exportSimilarity } from "../../src/indicators/export-similarity.js";
import { expectClose } from "../helpers/close.js";
import { describeBasketProperties } from "./basket-properties.js";

describe("exportSimilarity", () => {
  it("is the overlap of the shares", () => {
    expectClose(exportSimilarity({ a: [50, 30, 20], b: [100, 300, 600] }), 0.1 + 0.3 + 0.2);
  });

  it("is 1 for one and the same single product, whatever the size", () => {
    expect(exportSimilarity({ a: [3], b: [5000] })).toBe(1);
  });

  it("has no meaning for an empty basket", () => {
    expect(exportSimilarity({ a: [], b: [] })).toBeUndefined();
    expect(exportSimilarity({ a: [0, 0], b: [0, 0] })).toBeUndefined();
    expect(exportSimilarity({ a: [0, 0], b: [1, 2] })).toBeUndefined();
  });

  it("refuses lists of different length and negative values", () => {
    expect(() => exportSimilarity({ a: [1, 2], b: [1] })).toThrow(BilatError);
    expect(() => exportSimilarity({ a: [1, -2], b: [1, 2] })).toThrow("must be finite and not negative");
  });

  describeBasketProperties(exportSimilarity, { identical: 1, disjoint: 0 });
});
