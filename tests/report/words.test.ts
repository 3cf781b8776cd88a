import { describe, expect, it } from "vitest";
import { reported } from "../../src/core/measured.js";
import {
  areAlike,
  concentrationWords,
  driverOf,
  isMost,
  isNarrow,
  isSharp,
  moveOf,
} from "../../src/report/words.js";

describe("words that stand for a size", () => {
  it("says that what prints as 0.0% did not change", () => {
    expect([0.0004, -0.0004, 0.0005, -0.0005].map(moveOf)).toEqual([
      "did not change",
      "did not change",
      "rose",
      "fell",
    ]);
  });

  it("calls 20% in a year sharp, either way", () => {
    expect([0.199, 0.2, -0.2, -0.199].map(isSharp)).toEqual([false, true, true, false]);
  });

  it("calls more than half most, and less than a hundredth narrow", () => {
    expect([0.5, 0.501].map(isMost)).toEqual([false, true]);
    const lead = (usd: number) => isNarrow(reported(usd, []), reported(1000, []));
    expect([9.9, 10].map(lead)).toEqual([true, false]);
  });

  it("reads concentration from the Herfindahl index, 1 over the effective number", () => {
    expect([1 / 0.19, 1 / 0.18, 1 / 0.1, 1 / 0.09].map(concentrationWords)).toEqual([
      "highly concentrated",
      "moderately concentrated",
      "moderately concentrated",
      "not concentrated",
    ]);
  });

  it("names the flow that brought half of the change or more, in its direction", () => {
    expect(driverOf({ exports: 0.1, imports: 0.05 })).toBe("exports");
    expect(driverOf({ exports: -0.02, imports: -0.1 })).toBe("imports");
    expect(driverOf({ exports: 0.1, imports: -0.04 })).toBe("exports");
    expect(driverOf({ exports: 0.0002, imports: -0.0001 })).toBeUndefined();
  });

  it("says that flows cancelled out where the smaller took back three quarters of the larger", () => {
    expect(areAlike({ exports: 0.014, imports: -0.012 })).toBe(true);
    expect(areAlike({ exports: -0.03, imports: 0.04 })).toBe(true);
    expect(areAlike({ exports: -0.0299, imports: 0.04 })).toBe(false);
    expect(areAlike({ exports: 0.04, imports: 0.04 })).toBe(true);
    expect(areAlike({ exports: 0.0004, imports: -0.0004 })).toBe(false);
  });
});
