import { requireCounts } from "./arguments/arguments.js";
import { requireSeries, type Series } from "./arguments/series.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import { growth } from "./growth.js";

/**
 * Each month or quarter against the same one a year before, which takes the season out.
 *
 * `V_t / V_{t−12} − 1` for months, `V_t / V_{t−4} − 1` for quarters. A rate, −1 or more.
 *
 * @param series One figure a month or quarter, none left out.
 * @param periodsPerYear 12 for months, 4 for quarters.
 * @returns A rate for each period; `undefined` in the first year, where either figure is missing, and where
 *   growth has no meaning.
 * @throws BilatError `BILAT_E_VALUE` when a figure is not finite or `periodsPerYear` is not a whole number.
 *
 * @example
 * ```ts
 * growthSamePeriod([10, 20, 30, 40, 12, undefined, 33], 4);
 * // [undefined, undefined, undefined, undefined, 0.2, undefined, 0.1]
 * ```
 *
 * @see oecd-2007
 */
export function growthSamePeriod(series: Series, periodsPerYear: number): (number | undefined)[] {
  requireSeries(series);
  requireCounts({ periodsPerYear });
  return series.map((current, place) => {
    const previous = series[place - periodsPerYear];
    return current === undefined || previous === undefined ? undefined : growth({ current, previous });
  });
}

export const growthSamePeriodMeta = {
  id: "growth-same-period",
  title: "Growth over the same period a year before",
  family: "growth",
  unit: "rate",
  range: [-1, Infinity],
  reading: "Change since the same month or quarter of the year before, in percent of it.",
  noMeaning: "in the first year, and when the earlier figure is zero or negative",
  formula: "V_t / V_{t−12} − 1 (months), V_t / V_{t−4} − 1 (quarters)",
  question: "Did it grow?",
  needs: ["a monthly or quarterly series of more than a year"],
  references: ["oecd-2007"],
} as const satisfies IndicatorMeta;
