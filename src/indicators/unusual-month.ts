import { median, medianAbsoluteDeviation } from "simple-statistics";
import type { Series } from "./arguments/series.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import { growthSamePeriod } from "./growth-same-period.js";

/** Fewest yearly growth rates that a score is based on: 24 of them take 36 months of figures. */
export const MIN_GROWTH_RATES = 24;

/** Iglewicz and Hoaglin call a score outlying beyond this, in either direction. */
export const UNUSUAL_SCORE = 3.5;

// Makes the median absolute deviation estimate the standard deviation of a normal sample, as R's mad does.
const NORMAL = 1.4826;

/**
 * How far each month's growth over a year lies from the usual.
 *
 * `(g_t − median g) / (1.4826 · MAD g)`, with `g_t = V_t / V_{t−12} − 1` and the median absolute deviation
 * (MAD) over all months that have a growth rate. In robust standard deviations; 0 is the usual growth, beyond
 * 3.5 (`UNUSUAL_SCORE`) an outlier after Iglewicz and Hoaglin.
 *
 * @param series Monthly figures in order, `undefined` where nobody reported one.
 * @returns A score for each month; `undefined` where there is no growth rate, and everywhere when there are
 *   fewer than 24 of them or half of them are the same, so that the MAD is 0.
 * @throws BilatError `BILAT_E_VALUE` when a figure is not finite.
 *
 * @example
 * ```ts
 * // A flat year, then two that grow: the 37th month grew by less over the year than most.
 * const months = Array.from({ length: 37 }, (_, month) => 100 + (month < 12 ? 0 : month));
 * unusualMonth(months).at(-1); // -0.674490759477
 * unusualMonth([10, 12, undefined]); // [undefined, undefined, undefined]
 * ```
 *
 * @see iglewicz-hoaglin-1993
 */
export function unusualMonth(series: Series): (number | undefined)[] {
  const rates = growthSamePeriod(series, 12);
  const known = rates.filter((rate) => rate !== undefined);
  if (known.length < MIN_GROWTH_RATES) return rates.map(() => undefined);
  const [centre, spread] = [median(known), NORMAL * medianAbsoluteDeviation(known)];
  return rates.map((rate) => (rate === undefined || spread === 0 ? undefined : (rate - centre) / spread));
}

export const unusualMonthMeta = {
  id: "unusual-month",
  title: "Unusual month",
  family: "seasonality",
  unit: "index",
  range: [-Infinity, Infinity],
  reading:
    "Robust standard deviations from the usual growth over a year. Iglewicz and Hoaglin call values beyond 3.5 in either direction outlying.",
  noMeaning: "in the first year, and with fewer than 24 rates of growth, or when half of them are the same",
  formula: "(g_t − median g) / (1.4826 · median |g − median g|), g_t = V_t/V_{t−12} − 1",
  question: "Is that the season or a change?",
  needs: ["a monthly series with at least 24 growth rates over the same month a year before"],
  references: ["iglewicz-hoaglin-1993"],
} as const satisfies IndicatorMeta;
