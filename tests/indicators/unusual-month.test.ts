import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MIN_GROWTH_RATES, UNUSUAL_SCORE, unusualMonth } from "../../src/indicators/unusual-month.js";
import { expectClose } from "../helpers/close.js";
import { holds, positiveValue, unit } from "../helpers/property.js";

// A year of 100, then growth that steps through 0, 1, … 24 percent, so that median and MAD are known.
const FIRST_YEAR = Array.from({ length: 12 }, () => 100);
const steps = (count: number) => {
  const values: number[] = [...FIRST_YEAR];
  for (let step = 0; step < count; step++) values.push((values.at(-12) ?? 0) * (1 + (step % 25) / 100));
  return values;
};

describe("unusualMonth", () => {
  it("is the distance from the median growth in robust standard deviations", () => {
    // Rates 0, 1, … 24%: the median is 12%, the MAD 6%.
    const scores = unusualMonth(steps(25));
    expect(scores.slice(0, 12)).toEqual(FIRST_YEAR.map(() => undefined));
    expectClose(scores[12], -0.12 / (1.4826 * 0.06), 1e-9);
    expectClose(scores[36], 0.12 / (1.4826 * 0.06), 1e-9);
    expect(Math.abs(scores[24] ?? 1)).toBeLessThan(1e-9);
  });

  it("needs 24 growth rates", () => {
    expect(MIN_GROWTH_RATES).toBe(24);
    expect(unusualMonth(steps(23)).every((score) => score === undefined)).toBe(true);
    expect(unusualMonth(steps(24)).at(-1)).toBeDefined();
    expect(unusualMonth([])).toEqual([]);
  });

  it("fills no gap: a missing month has no score, nor has the one a year on", () => {
    const gap: (number | undefined)[] = steps(40);
    gap[20] = undefined;
    const scores = unusualMonth(gap);
    expect([scores[20], scores[32]]).toEqual([undefined, undefined]);
    expect(scores[21]).toBeDefined();
  });

  it("has no meaning where half of the rates are the same", () => {
    expect(unusualMonth(Array.from({ length: 48 }, () => 100)).every((score) => score === undefined)).toBe(
      true,
    );
  });

  it("finds the month that stands out", () => {
    const values = steps(48);
    values[50] = (values[50] ?? 0) * 3;
    const unusual = unusualMonth(values).flatMap((score, month) =>
      Math.abs(score ?? 0) > UNUSUAL_SCORE ? [month] : [],
    );
    expect(unusual).toEqual([50]);
  });

  it("does not change with the currency unit", () => {
    holds(
      fc.property(fc.array(positiveValue, { minLength: 36, maxLength: 60 }), unit, (values, rate) => {
        const scores = unusualMonth(values);
        for (const [month, score] of unusualMonth(values.map((value) => value * rate)).entries()) {
          expect(Math.abs((score ?? 0) - (scores[month] ?? 0))).toBeLessThan(
            1e-8 * Math.max(1, Math.abs(score ?? 0)),
          );
        }
      }),
    );
  });
});
