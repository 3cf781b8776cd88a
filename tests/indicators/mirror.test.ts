import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cifFobAdjusted, DEFAULT_CIF_MARGIN } from "../../src/indicators/cif-fob-adjusted.js";
import { mirrorGap } from "../../src/indicators/mirror-gap.js";
import { mirrorLogRatio } from "../../src/indicators/mirror-log-ratio.js";
import { mirrorSymmetric } from "../../src/indicators/mirror-symmetric.js";
import { mirrorWeighted } from "../../src/indicators/mirror-weighted.js";
import { expectClose } from "../helpers/close.js";
import { holds, positiveValue, unit } from "../helpers/property.js";
import { describeBasketProperties } from "./basket-properties.js";

describe("mirrorGap, mirrorLogRatio and mirrorSymmetric", () => {
  it("are positive where the partner reports more", () => {
    const figures = { reporter: 60, partner: 100 };
    expect(mirrorGap(figures)).toBe(40);
    expectClose(mirrorLogRatio(figures), Math.log(100 / 60));
    expect(mirrorSymmetric(figures)).toBe(0.5);
  });

  it("know what to do with a zero on one side", () => {
    expect(mirrorGap({ reporter: 60, partner: 0 })).toBe(-60);
    expect(mirrorLogRatio({ reporter: 60, partner: 0 })).toBeUndefined();
    expect(mirrorLogRatio({ reporter: 0, partner: 60 })).toBeUndefined();
    expect(mirrorSymmetric({ reporter: 60, partner: 0 })).toBe(-2);
    expect(mirrorSymmetric({ reporter: 0, partner: 60 })).toBe(2);
  });

  it("say no gap, and nothing about a ratio, when both report zero", () => {
    expect(mirrorGap({ reporter: 0, partner: 0 })).toBe(0);
    expect(mirrorLogRatio({ reporter: 0, partner: 0 })).toBeUndefined();
    expect(mirrorSymmetric({ reporter: 0, partner: 0 })).toBeUndefined();
  });

  it.each([mirrorGap, mirrorLogRatio, mirrorSymmetric])("%s refuses negative figures", (index) => {
    expect(() => index({ reporter: -1, partner: 1 })).toThrow("reporter must be finite and not negative");
  });

  it("change sign when the sides change places, and the ratios nothing with the unit", () => {
    holds(
      fc.property(positiveValue, positiveValue, unit, (reporter, partner, rate) => {
        for (const index of [mirrorGap, mirrorLogRatio, mirrorSymmetric]) {
          const [there, back] = [
            index({ reporter, partner }),
            index({ reporter: partner, partner: reporter }),
          ];
          expect(Math.abs((there ?? Number.NaN) + (back ?? Number.NaN))).toBeLessThan(1e-14);
        }
        const scaled = { reporter: reporter * rate, partner: partner * rate };
        for (const index of [mirrorLogRatio, mirrorSymmetric]) {
          const change = (index(scaled) ?? Number.NaN) - (index({ reporter, partner }) ?? Number.NaN);
          expect(Math.abs(change)).toBeLessThan(1e-13);
        }
      }),
    );
  });
});

describe("mirrorWeighted", () => {
  it("does not let gaps of opposite sign cancel", () => {
    expectClose(mirrorWeighted({ reporter: [100, 50], partner: [50, 100] }), 100 / 300);
  });

  it("has no meaning when both report nothing", () => {
    expect(mirrorWeighted({ reporter: [], partner: [] })).toBeUndefined();
    expect(mirrorWeighted({ reporter: [0], partner: [0] })).toBeUndefined();
    expect(mirrorWeighted({ reporter: [0], partner: [3] })).toBe(1);
  });

  it("refuses lists of different length", () => {
    expect(() => mirrorWeighted({ reporter: [1], partner: [1, 2] })).toThrow("same number of items");
  });

  describeBasketProperties(({ a, b }) => mirrorWeighted({ reporter: a, partner: b }), {
    identical: 0,
    disjoint: 1,
  });
});

describe("cifFobAdjusted", () => {
  it("divides by one and the margin, 6% unless given", () => {
    expect(DEFAULT_CIF_MARGIN).toBe(0.06);
    expectClose(cifFobAdjusted({ imports: 212 }), 200);
    expectClose(cifFobAdjusted({ imports: 212, margin: 0.25 }), 169.6);
    expect(cifFobAdjusted({ imports: 212, margin: 0 })).toBe(212);
    expect(cifFobAdjusted({ imports: 0 })).toBe(0);
  });

  it("refuses a negative margin", () => {
    expect(() => cifFobAdjusted({ imports: 212, margin: -0.06 })).toThrow(
      "margin must be finite and not negative",
    );
  });
});
