import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BilatError } from "../../src/core/errors.js";
import { cagr } from "../../src/indicators/cagr.js";
import { contribution } from "../../src/indicators/contribution.js";
import { growth } from "../../src/indicators/growth.js";
import { index } from "../../src/indicators/index.js";
import { logGrowth } from "../../src/indicators/log-growth.js";
import { recovery } from "../../src/indicators/recovery.js";
import { shareOfChange } from "../../src/indicators/share-of-change.js";
import { expectClose } from "../helpers/close.js";
import { holds, positiveValue, tradeValue, unit } from "../helpers/property.js";
import { describeReference } from "../helpers/reference.js";
import { expectValueError } from "../helpers/refusals.js";

describe("growth between two periods", () => {
  it("has no percentage from zero, from a deficit or into one", () => {
    expect(growth({ current: 5, previous: 0 })).toBeUndefined();
    expect(growth({ current: 5, previous: -10 })).toBeUndefined();
    expect(growth({ current: -20, previous: -10 })).toBeUndefined();
    expect(growth({ current: -5, previous: 10 })).toBeUndefined();
    expect(growth({ current: 0, previous: 10 })).toBe(-1);
  });

  it("has logarithms and compound rates of positive figures only", () => {
    expect(logGrowth({ current: 0, previous: 10 })).toBeUndefined();
    expect(logGrowth({ current: -3, previous: -10 })).toBeUndefined();
    expect(cagr({ first: 0, last: 10, years: 5 })).toBeUndefined();
    expect(cagr({ first: 10, last: 0, years: 5 })).toBeUndefined();
    expect(cagr({ first: -10, last: -20, years: 5 })).toBeUndefined();
  });

  it("has an index on a positive base only", () => {
    expect(index({ value: 0, base: 7 })).toBe(0);
    expect(index({ value: 7, base: 7 })).toBe(100);
    expect(index({ value: 7, base: -7 })).toBeUndefined();
    expect(index({ value: -7, base: 7 })).toBeUndefined();
  });

  it("refuses what is not finite, and a span of no years", () => {
    expectValueError(() => growth({ current: Number.NaN, previous: 1 }), "current is NaN");
    // From a program without types: figures are given by name.
    expect(() => growth(120 as never)).toThrow("Give figures by name, in one object: { current, previous }.");
    const hintOf = (figures: object) => {
      try {
        growth(figures as never);
      } catch (error) {
        return (error as BilatError).detail.hint;
      }
      throw new Error("was taken");
    };
    expect(hintOf({ current: Number.NaN })).toContain("by name");
    expect(hintOf({ current: Number.NaN, previous: 1 })).toBeUndefined();
    expectValueError(() => logGrowth({ current: 1, previous: Infinity }), "previous is Infinity");
    expectValueError(() => index({ value: 1, base: Number.NaN }), "base is NaN");
    expectValueError(() => cagr({ first: 1, last: 2, years: 0 }), "years is 0");
    expectValueError(() => cagr({ first: 1, last: 2, years: -3 }), "years is -3");
  });

  it("is one over one: growth, log growth, compound rate of a year and index tell the same", () => {
    holds(
      fc.property(positiveValue, positiveValue, unit, (previous, current, rate) => {
        const ratio = current / previous;
        expectClose((growth({ current, previous }) ?? Number.NaN) + 1, ratio, 1e-9);
        expectClose(Math.exp(logGrowth({ current, previous }) ?? Number.NaN), ratio);
        expectClose((cagr({ first: previous, last: current, years: 1 }) ?? Number.NaN) + 1, ratio, 1e-9);
        expectClose(index({ value: current * rate, base: previous * rate }), 100 * ratio);
      }),
    );
  });

  it("compounds: the compound rate over its years leads from the first figure to the last", () => {
    holds(
      fc.property(
        positiveValue,
        fc.double({ min: -0.5, max: 2, noNaN: true }),
        fc.integer({ min: 1, max: 40 }),
        (first, rate, years) => {
          expectClose(cagr({ first, last: first * (1 + rate) ** years, years }), rate, 1e-9);
        },
      ),
    );
  });
});

describe("parts of growth", () => {
  const changes = fc.array(fc.record({ previous: tradeValue, current: tradeValue }), {
    minLength: 1,
    maxLength: 20,
  });

  it("sums to the growth of the total, and shares of the change to one", () => {
    holds(
      fc.property(changes, unit, (parts, rate) => {
        const totalPrevious = parts.reduce((sum, part) => sum + part.previous, 0);
        const totalCurrent = parts.reduce((sum, part) => sum + part.current, 0);
        const total = growth({ current: totalCurrent, previous: totalPrevious });
        const points = parts.map((part) => contribution({ ...part, totalPrevious }));
        if (total === undefined) return points.every((point) => point === undefined);
        const sum = points.reduce<number>((so, point) => so + (point ?? Number.NaN), 0);
        expect(Math.abs(sum - total)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(total)));
        const shares = parts.map((part) => shareOfChange({ ...part, totalPrevious, totalCurrent }));
        if (shares.includes(undefined))
          return Math.abs(totalCurrent - totalPrevious) < 0.0006 * Math.max(totalCurrent, totalPrevious);
        expect(shares.reduce<number>((so, share) => so + (share ?? Number.NaN), 0)).toBeCloseTo(1, 8);
        const [first] = parts;
        if (first) {
          const scaled = { current: first.current * rate, previous: first.previous * rate };
          expectClose(contribution({ ...scaled, totalPrevious: totalPrevious * rate }), points[0], 1e-9);
        }
        return true;
      }),
    );
  });

  it("has no contribution to a total of zero, and no share of a change that prints as 0.0%", () => {
    expect(contribution({ current: 5, previous: 0, totalPrevious: 0 })).toBeUndefined();
    expect(contribution({ current: 5, previous: 0, totalPrevious: -3 })).toBeUndefined();
    const part = { current: 50, previous: 40 };
    expect(shareOfChange({ ...part, totalCurrent: 1000.4, totalPrevious: 1000 })).toBeUndefined();
    expect(shareOfChange({ ...part, totalCurrent: 0, totalPrevious: 0 })).toBeUndefined();
    expectClose(shareOfChange({ ...part, totalCurrent: 1001, totalPrevious: 1000 }), 10);
    expectClose(shareOfChange({ ...part, totalCurrent: 980, totalPrevious: 1000 }), -0.5);
    expectValueError(
      () => shareOfChange({ ...part, totalCurrent: Infinity, totalPrevious: 1 }),
      "totalCurrent",
    );
  });
});

describe("recovery", () => {
  it("leaves out what has no meaning", () => {
    expect(recovery({ value: 0, peak: 0, trough: 0 })).toEqual({});
    expect(recovery({ value: 8, peak: 8, trough: 8 })).toEqual({ toPeak: 1 });
    expect(recovery({ value: 12, peak: 10, trough: 6 })).toEqual({ toPeak: 1.2, fromTrough: 1.5 });
    expectClose(recovery({ value: 5, peak: 10, trough: 6 }), { toPeak: 0.5, fromTrough: -0.25 });
  });

  it("refuses a trough above the peak and negative figures", () => {
    expectValueError(() => recovery({ value: 1, peak: 2, trough: 3 }), "trough is 3");
    expectValueError(() => recovery({ value: -1, peak: 2, trough: 1 }), "value is -1");
  });
});

describeReference("growth");
