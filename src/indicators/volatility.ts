import { sampleStandardDeviation } from "simple-statistics";
import { requireSeries, type Series } from "./arguments/series.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import { logGrowthSeries } from "./log-growth.js";

/**
 * How unsteady growth is.
 *
 * The sample standard deviation (n − 1) of `ln(V_t / V_{t−1})`. A rate per period, 0 or more; multiply monthly
 * figures by √12 for a yearly one. Growth across a gap is not counted.
 *
 * @returns The deviation, or `undefined` with fewer than two growth rates, or when a figure is zero or negative:
 *   leaving a collapse to zero out would call the series calm.
 * @throws BilatError `BILAT_E_VALUE` when a figure is not finite.
 *
 * @example
 * ```ts
 * volatility([100, 110, 121]); // 0
 * volatility([100, 200, 100]); // 0.980258143468
 * volatility([100, 0, 100]); // undefined
 * ```
 */
export function volatility(series: Series): number | undefined {
  requireSeries(series);
  if (series.some((value) => value !== undefined && value <= 0)) return undefined;
  const rates = logGrowthSeries(series).filter((rate) => rate !== undefined);
  return rates.length < 2 ? undefined : sampleStandardDeviation(rates);
}

export const volatilityMeta = {
  id: "volatility",
  title: "Volatility",
  family: "growth",
  unit: "rate",
  range: [0, Infinity],
  reading:
    "The typical distance of log growth from its mean; 0 is growth at one steady rate. Compare equal frequencies only.",
  noMeaning: "with fewer than two rates of growth, or when a figure is zero or negative",
  formula: "standard deviation (n − 1) of ln(V_t / V_{t−1})",
  question: "Is it steady?",
  needs: ["a series of three or more neighbouring figures above zero"],
  references: [],
} as const satisfies IndicatorMeta;
