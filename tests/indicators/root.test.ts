import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { root } from "../../src/indicators/arithmetic/root.js";

const values = fc.double({ min: 1e-12, max: 1e12, noNaN: true });

describe("root", () => {
  it("is the number itself at degree 1, and 1 of 1", () => {
    expect(root(7.5, 1)).toBe(7.5);
    expect(root(1, 30)).toBe(1);
  });

  it("multiplied with itself gives the number back", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 40 }), (value, degree) => {
        const found = root(value, degree);
        const product = Array.from({ length: degree }, () => found).reduce((all, factor) => all * factor, 1);
        expect(Math.abs(product / value - 1)).toBeLessThan(degree * 4e-16);
      }),
    );
  });

  it("agrees with Math.pow to a few units in the last place", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 40 }), (value, degree) => {
        expect(Math.abs(root(value, degree) / value ** (1 / degree) - 1)).toBeLessThan(1e-14);
      }),
    );
  });

  it("of a degree that is not whole is left to Math.pow", () => {
    expect(root(2, 0.5)).toBe(4);
  });
});
