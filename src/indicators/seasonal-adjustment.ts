import { BilatError } from "../core/errors.js";
import { given, requireCounts, requireFinite, requireList } from "./arguments/arguments.js";
import type { LoessOptions } from "./arithmetic/loess.js";
import { type StlSettings, stl } from "./arithmetic/stl.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** How to adjust; what is not given is as in R's `stl`. */
export interface SeasonalOptions {
  /** 12 for months, 4 for quarters. */
  readonly period: number;
  /** Years that the season is smoothed over: an odd number from 7 up, or `"periodic"`, which never changes it. */
  readonly seasonalWindow?: number | "periodic";
  /** Observations that the trend is smoothed over: an odd number above the period. */
  readonly trendWindow?: number;
  /** Give outliers less weight: 15 rounds of weights with 1 pass each, in place of none with 2 passes. */
  readonly robust?: boolean;
}

/** A series taken apart: `value = seasonal + trend + remainder`, `adjusted = value − seasonal`. */
export interface SeasonalAdjustment {
  readonly adjusted: Float64Array;
  readonly seasonal: Float64Array;
  readonly trend: Float64Array;
  readonly remainder: Float64Array;
  /** Robustness weight of each observation; all 1 unless `robust`. */
  readonly weights: Float64Array;
  /**
   * What the last pass still moved: the largest change of season or trend, over the range of it. Cleveland et
   * al. speak of convergence below 0.01 (`SETTLED_CHANGE`); above it, say so beside the numbers.
   */
  readonly lastChange: number;
}

/** Cleveland et al. take STL to have converged when the last pass moves less than this part of the range. */
export const SETTLED_CHANGE = 0.01;

/**
 * Take the season out of a monthly or quarterly series (STL).
 *
 * Seasonal-trend decomposition by LOESS as Cleveland et al. publish it, with the defaults of R's `stl`:
 * season smoothed with degree 0, trend and low-pass with degree 1, every tenth of a window fitted and lines
 * drawn between. Additive and in the unit of the series; give logarithms where the season grows with the
 * level. The number of passes is fixed by the method; `lastChange` says whether they were enough.
 * Robust results for an even number of observations differ from R 4.2's, whose partial sort misses the median
 * there; they are those of the paper and of statsmodels. Where their weights would leave nothing of a month of the
 * year, because one outlier among a few years draws its mean away from all of them, the month's residuals count from
 * their own median; R and statsmodels keep the outlier in the season.
 *
 * @param values One figure a period, none missing: STL fills nothing in, and neither do we.
 * @returns The parts, or `undefined` when there are not more than two full cycles.
 * @throws BilatError `BILAT_E_VALUE` when a value is missing or not finite, or an option is out of range.
 *
 * @example
 * ```ts
 * Array.from(seasonalAdjustment([1, 2, 1, 2, 1, 2, 1, 2, 1], { period: 2, seasonalWindow: "periodic" })?.adjusted ?? []); // [1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5]
 * seasonalAdjustment([1, 2, 3, 4], { period: 4 }); // undefined
 * ```
 *
 * @see cleveland-et-al-1990
 */
export function seasonalAdjustment(
  values: readonly number[],
  options: SeasonalOptions,
): SeasonalAdjustment | undefined {
  requireList(values, "values");
  requireFinite(Object.fromEntries(values.map((value, place) => [`values[${place}]`, value])));
  const { period } = given(options);
  requireCounts({ period });
  if (values.length <= 2 * period) return undefined;
  const settings = settingsOf(values.length, options);
  const series = Float64Array.from(values);
  const { seasonal: smoothed, trend, weights, lastChange } = stl(series, settings);
  const periodic = (options.seasonalWindow ?? "periodic") === "periodic";
  const seasonal = periodic ? cycleMeans(smoothed, period) : smoothed;
  const adjusted = series.map((value, place) => value - (seasonal[place] as number));
  const remainder = adjusted.map((value, place) => value - (trend[place] as number));
  return { adjusted, seasonal, trend, remainder, weights, lastChange };
}

function settingsOf(length: number, options: SeasonalOptions): StlSettings {
  const { period, seasonalWindow = "periodic", robust = false } = options;
  const seasonal = seasonalWindow === "periodic" ? 10 * length + 1 : seasonalWindow;
  const trend = options.trendWindow ?? nextOdd(Math.ceil((1.5 * period) / (1 - 1.5 / seasonal)));
  requireWindows({ period, seasonalWindow: seasonal, trendWindow: trend });
  return {
    period,
    seasonal: smoother(seasonal, 0),
    trend: smoother(trend, 1),
    lowPass: smoother(nextOdd(period), 1),
    inner: robust ? 1 : 2,
    outer: robust ? 15 : 0,
  };
}

function smoother(window: number, degree: 0 | 1): LoessOptions {
  return { window, degree, jump: Math.ceil(window / 10) };
}

function nextOdd(number: number): number {
  return number % 2 === 0 ? number + 1 : number;
}

/** The same season every year: the mean of each month. */
function cycleMeans(seasonal: Float64Array, period: number): Float64Array {
  const means = Array.from({ length: period }, (_, month) => {
    const own = seasonal.filter((_, place) => place % period === month);
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  });
  return seasonal.map((_, place) => means[place % period] as number);
}

function requireWindows(sizes: {
  readonly period: number;
  readonly seasonalWindow: number;
  readonly trendWindow: number;
}): void {
  requireCounts(sizes);
  const { period, seasonalWindow, trendWindow } = sizes;
  const found = [
    period < 2 && `period is ${period}`,
    (seasonalWindow < 7 || seasonalWindow % 2 === 0) && `seasonalWindow is ${seasonalWindow}`,
    (trendWindow <= period || trendWindow % 2 === 0) && `trendWindow is ${trendWindow}`,
  ].filter((place) => place !== false);
  if (found.length === 0) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem:
      "The period must be 2 or more, both windows odd, the seasonal one 7 or more and the trend's longer than the period.",
    found,
  });
}

export const seasonalAdjustmentMeta = {
  id: "seasonal-adjustment",
  title: "Seasonal adjustment (STL)",
  family: "seasonality",
  unit: "usd",
  range: [-Infinity, Infinity],
  reading:
    "The series without the part that comes back every year; the last year is revised as new months come in. Measured by robust STL: one season for all years, and a trend over 19 months, or 7 quarters.",
  noMeaning: "with two years of figures or fewer",
  formula: "V_t − S_t, V_t = S_t + T_t + R_t by LOESS",
  question: "Is that the season or a change?",
  needs: ["a monthly or quarterly series without gaps, of more than two years"],
  references: ["cleveland-et-al-1990"],
} as const satisfies IndicatorMeta;
