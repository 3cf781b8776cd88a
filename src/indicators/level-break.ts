import { mean, sumNthPowerDeviations } from "simple-statistics";
import { requireList } from "./arguments/arguments.js";
import { type PeriodValue, requireSeries } from "./arguments/series.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** The date at which one level fits worst. */
export interface LevelBreak {
  /** First period of the new level. */
  readonly period: string;
  /** The largest of the F statistics over all dates; infinite when the two levels fit without a remainder. */
  readonly f: number;
  /** The new level over the old one, less 1; both are geometric means. */
  readonly change: number;
}

// The usual trimming of sup-F tests: no break is looked for in the first and last 15% of the figures.
const TRIM = 0.15;
const FEWEST_BEFORE_OR_AFTER = 2;
// Spread of logarithms that rounding alone can make.
const ROUNDING = 1e-12;

function squaredDeviations(logs: readonly number[]): number {
  return sumNthPowerDeviations(logs, 2);
}

/** Chow's F for a break in the mean just before `place`. */
function chow(logs: readonly number[], place: number): number {
  const together = squaredDeviations(logs);
  const apart = squaredDeviations(logs.slice(0, place)) + squaredDeviations(logs.slice(place));
  if (apart < logs.length * ROUNDING ** 2) return Infinity;
  return (together - apart) / (apart / (logs.length - 2));
}

/**
 * The date at which the level of a series most likely shifted.
 *
 * For each date, Chow's F compares one mean of `ln V` with a mean before and a mean after; the largest F wins,
 * the earlier date in a tie. Missing periods are left out. The F of a search is not an F of a date known
 * beforehand: Andrews' 5% critical value (2003) is 8.68, and it supposes no trend and no correlation over time.
 *
 * @returns The break, or `undefined` with fewer than four figures, one that is not above zero, or all equal.
 * @throws BilatError `BILAT_E_VALUE` when a figure is not finite.
 *
 * @example
 * ```ts
 * const years = [10, 11, 10, 20, 22, 20].map((value, year) => ({ period: String(2013 + year), value }));
 * levelBreak(years).period; // "2016"
 * levelBreak(years).change; // 1
 * levelBreak([]); // undefined
 * ```
 *
 * @see bai-perron-1998, andrews-1993, andrews-2003, chow-1960
 */
export function levelBreak(series: readonly PeriodValue[]): LevelBreak | undefined {
  requireList(series, "series");
  requireSeries(series.map(({ value }) => value));
  const known = series.flatMap(({ period, value }) => (value === undefined ? [] : [{ period, value }]));
  const fewest = Math.max(FEWEST_BEFORE_OR_AFTER, Math.floor(TRIM * known.length));
  if (known.length < 2 * fewest || known.some(({ value }) => value <= 0)) return undefined;
  const logs = known.map(({ value }) => Math.log(value));
  if (squaredDeviations(logs) < logs.length * ROUNDING ** 2) return undefined;
  const dates = known.slice(fewest, known.length - fewest + 1).map(({ period }, step) => {
    return { period, place: fewest + step, f: chow(logs, fewest + step) };
  });
  const { period, place, f } = dates.reduce((best, date) => (date.f > best.f ? date : best));
  return { period, f, change: Math.expm1(mean(logs.slice(place)) - mean(logs.slice(0, place))) };
}

export const levelBreakMeta = {
  id: "level-break",
  title: "Break in level",
  family: "growth",
  unit: "ratio",
  range: [0, Infinity],
  reading:
    "The date at which two levels fit better than one, with the F statistic. In a series without trend, F above 8.68 happens by chance in 5 of 100 (Andrews 2003).",
  noMeaning: "with fewer than four figures, with one that is zero or negative, or when all are equal",
  formula:
    "max over t of F(t) = (RSS − RSS_before − RSS_after) / [(RSS_before + RSS_after)/(n − 2)], RSS about the mean of ln V",
  question: "When did it change?",
  needs: ["a series of four or more figures above zero"],
  references: ["bai-perron-1998", "andrews-1993", "andrews-2003", "chow-1960"],
} as const satisfies IndicatorMeta;
