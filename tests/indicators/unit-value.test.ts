import { describe, expect, it } from "vitest";
import { unitValue } from "../../src/indicators/unit-value.js";

describe("unitValue", () => {
  it("is value over weight", () => {
    expect(unitValue({ value: 1200, weight: 800 })).toBe(1.5);
    expect(unitValue({ value: 0, weight: 800 })).toBe(0);
  });

  it("has no meaning without a weight", () => {
    expect(unitValue({ value: 1200, weight: 0 })).toBeUndefined();
  });

  it("refuses negative figures", () => {
    expect(() => unitValue({ value: 1200, weight: -1 })).toThrow("weight must be finite and not negative");
  });
});
