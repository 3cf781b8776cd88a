import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growthSamePeriod } from "../../src/indicators/growth-same-period.js";
import { levelBreak } from "../../src/indicators/level-break.js";
import { logGrowthSeries } from "../../src/indicators/log-growth.js";
import { trailingGrowth } from "../../src/indicators/trailing-growth.js";
import { trendGrowth } from "../../src/indicators/trend-growth.js";
import { volatility } from "../../src/indicators/volatility.js";
import { expectClose } from "../helpers/close.js";
import { holds, positiveValue, unit } from "../helpers/property.js";
import { expectValueError } from "../helpers/refusals.js";

const points = (values: readonly (number | undefined)[]) =>
  values.map((value, step) => ({ period: String(2000 + step), value }));
const positiveSeries = fc.array(positiveValue, { minLength: 4, maxLength: 40 });

describe("growth over a series", () => {
  it("does not reach across a gap", () => {
    expect(logGrowthSeries([1, undefined, 1])).toEqual([undefined, undefined]);
    expect(growthSamePeriod([1, 1, undefined, 2], 2)).toEqual([undefined, undefined, undefined, 1]);
    expect(trailingGrowth([1, 1, undefined, 1, 2, 2], 2)).toEqual(Array(6).fill(undefined));
    expect(volatility([1, undefined, 2, undefined, 3])).toBeUndefined();
  });

  it("has nothing to say about an empty or a short series", () => {
    expect(logGrowthSeries([])).toEqual([]);
    expect(growthSamePeriod([], 12)).toEqual([]);
    expect(trailingGrowth([1, 2, 3])).toEqual([undefined, undefined, undefined]);
    expect(trendGrowth([])).toBeUndefined();
    expect(trendGrowth([5])).toBeUndefined();
    expect(trendGrowth([undefined, 5, undefined])).toBeUndefined();
    expect(volatility([5, 6])).toBeUndefined();
    expect(levelBreak(points([5, 6, 7]))).toBeUndefined();
  });

  it("has no logarithm of zero, so no trend, volatility or break with one", () => {
    expect(trendGrowth([1, 0, 4])).toBeUndefined();
    expect(volatility([1, 0, 4, 5])).toBeUndefined();
    expect(levelBreak(points([1, 2, 0, 4, 5]))).toBeUndefined();
    expect(growthSamePeriod([0, 4], 1)).toEqual([undefined, undefined]);
    expect(trailingGrowth([0, 0, 3, 4], 2)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("refuses figures that are not finite and periods that are no count", () => {
    expectValueError(() => trendGrowth([1, Infinity]), "series[1] is Infinity");
    expectValueError(() => volatility([1, Number.NaN, 2]), "series[1] is NaN");
    expectValueError(() => levelBreak(points([1, Number.NaN])), "series[1] is NaN");
    expectValueError(() => growthSamePeriod([1, 2], 0), "periodsPerYear is 0");
    expectValueError(() => trailingGrowth([1, 2], 1.5), "periodsPerYear is 1.5");
  });

  it("finds the rate of a series that grows steadily, gaps or not", () => {
    const rate = fc.double({ min: -0.3, max: 0.5, noNaN: true });
    const known = fc.array(fc.boolean(), { minLength: 3, maxLength: 30 });
    holds(
      fc.property(positiveValue, rate, known, (start, yearly, reported) => {
        const steady = reported.map((is, year) => (is ? start * (1 + yearly) ** year : undefined));
        const enough = reported.filter(Boolean).length >= 2;
        const trend = trendGrowth(steady);
        if (!enough) return trend === undefined;
        return Math.abs((trend ?? Number.NaN) - yearly) < 1e-10;
      }),
    );
  });

  it("does not change with the currency unit", () => {
    holds(
      fc.property(positiveSeries, unit, (series, rate) => {
        const scaled = series.map((value) => value * rate);
        expectClose(trendGrowth(scaled), trendGrowth(series), 1e-9);
        expectClose(volatility(scaled), volatility(series), 1e-9);
        expectClose(trailingGrowth(scaled, 2), trailingGrowth(series, 2), 1e-6);
        expectClose(growthSamePeriod(scaled, 2), growthSamePeriod(series, 2), 1e-6);
      }),
    );
  });
});

describe("levelBreak", () => {
  it("names the first period of the new level, not the last of the old", () => {
    const found = levelBreak(points([10, 11, 9, 10, 30, 31, 29, 30]));
    expect(found?.period).toBe("2004");
    expectClose(found?.change, (30 * 31 * 29 * 30) ** 0.25 / (10 * 11 * 9 * 10) ** 0.25 - 1);
  });

  it("leaves missing periods out and keeps their neighbours' names", () => {
    expect(levelBreak(points([10, 11, undefined, undefined, 30, 31]))?.period).toBe("2004");
  });

  it("has an infinite F for two perfect levels, and nothing for one", () => {
    expectClose(levelBreak(points([5, 5, 5, 10, 10, 10])), { period: "2003", f: Infinity, change: 1 });
    expect(levelBreak(points([5, 5, 5, 5, 5]))).toBeUndefined();
  });

  it("takes the earlier of two dates that fit as badly", () => {
    expect(levelBreak(points([1, 1, 2, 2, 1, 1]))?.period).toBe("2002");
  });

  it("looks for no break in the first and last 15 % of the figures", () => {
    const calm = Array.from({ length: 17 }, (_, year) => (year % 2 === 0 ? 10 : 10.1));
    // Of 20 figures three are left out on either side: the jumps after one and before the last two are not found.
    const found = levelBreak(points([1, ...calm, 90, 90]));
    expect(Number(found?.period)).toBeGreaterThanOrEqual(2003);
    expect(Number(found?.period)).toBeLessThanOrEqual(2017);
  });

  it("finds the same break in any currency unit", () => {
    holds(
      fc.property(positiveSeries, unit, (series, rate) => {
        const [found, scaled] = [series, series.map((value) => value * rate)].map((s) =>
          levelBreak(points(s)),
        );
        expectClose(scaled?.f, found?.f, 1e-6);
      }),
    );
  });
});
