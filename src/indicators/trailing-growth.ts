import { sum } from "simple-statistics";
import { requireCounts } from "./arguments/arguments.js";
import { requireSeries, type Series } from "./arguments/series.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import { growth } from "./growth.js";

/** The sum of a year that ends before `end`, when every period of it was reported. */
function yearTotal(series: Series, end: number, periodsPerYear: number): number | undefined {
  if (end < periodsPerYear) return undefined;
  const year = series.slice(end - periodsPerYear, end).filter((value) => value !== undefined);
  return year.length === periodsPerYear ? sum(year) : undefined;
}

/**
 * The last twelve months against the twelve before.
 *
 * `Σ_{t−11..t} V / Σ_{t−23..t−12} V − 1`; four quarters likewise. A rate, −1 or more.
 *
 * @param series One figure a month or quarter, none left out.
 * @param periodsPerYear 12 for months, 4 for quarters.
 * @returns A rate for each period; `undefined` until two years are full and where one of their periods is
 *   missing.
 * @throws BilatError `BILAT_E_VALUE` when a figure is not finite or `periodsPerYear` is not a whole number.
 *
 * @example
 * ```ts
 * trailingGrowth([10, 10, 10, 10, 11, 11, 11, 11, 15], 4).slice(7); // [0.1, 0.170731707317]
 * trailingGrowth([10, undefined, 10, 10, 11, 11, 11, 11], 4).at(-1); // undefined
 * ```
 *
 * @see oecd-2007
 */
export function trailingGrowth(series: Series, periodsPerYear = 12): (number | undefined)[] {
  requireSeries(series);
  requireCounts({ periodsPerYear });
  return series.map((_, place) => {
    const current = yearTotal(series, place + 1, periodsPerYear);
    const previous = yearTotal(series, place + 1 - periodsPerYear, periodsPerYear);
    return current === undefined || previous === undefined ? undefined : growth({ current, previous });
  });
}

export const trailingGrowthMeta = {
  id: "trailing-growth",
  title: "Growth of the last twelve months",
  family: "growth",
  unit: "rate",
  range: [-1, Infinity],
  reading: "The sum of the last twelve months against the sum of the twelve before, in percent.",
  noMeaning: "until two years are full",
  formula: "Σ_{t−11..t} V / Σ_{t−23..t−12} V − 1",
  question: "Did it grow?",
  needs: ["a monthly or quarterly series of two years or more without gaps"],
  references: ["oecd-2007"],
} as const satisfies IndicatorMeta;
