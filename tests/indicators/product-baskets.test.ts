import { describe, expect, it } from "vitest";
import { countProducts, MIN_PRODUCTS } from "../../src/indicators/arguments/product-baskets.js";

describe("countProducts", () => {
  it("counts what either basket holds, and nothing that both lack", () => {
    expect(countProducts({ a: [1, 0, 0, 2], b: [0, 3, 0, 4] })).toBe(3);
    expect(countProducts({ a: [], b: [] })).toBe(0);
  });

  it("is compared with five", () => {
    expect(MIN_PRODUCTS).toBe(5);
  });
});
