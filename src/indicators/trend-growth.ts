import { linearRegression } from "simple-statistics";
import { requireSeries, type Series } from "./arguments/series.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/**
 * The rate per period of the straight line that fits the logarithms best; every period counts, not the ends only.
 *
 * `exp(b) − 1`, b the least-squares slope of `ln V_t` on `t`. A rate above −1. Missing periods are left out and
 * keep their place in time; nothing is filled in. Older editions of the UNCTAD handbook print b itself, which is
 * `ln(1 + trendGrowth)`.
 *
 * @returns The rate per period, or `undefined` with fewer than two figures or one that is not above zero.
 * @throws BilatError `BILAT_E_VALUE` when a figure is not finite.
 *
 * @example
 * ```ts
 * trendGrowth([100, 110, 121]); // 0.1
 * trendGrowth([100, undefined, 121]); // 0.1
 * trendGrowth([100, 0, 121]); // undefined
 * ```
 *
 * @see unctad-handbook
 */
export function trendGrowth(series: Series): number | undefined {
  requireSeries(series);
  const known = series.flatMap((value, period) => (value === undefined ? [] : [{ period, value }]));
  const [start] = known;
  if (start === undefined || known.length < 2 || known.some(({ value }) => value <= 0)) return undefined;
  const { m: slope } = linearRegression(
    known.map(({ period, value }) => [period, Math.log(value / start.value)]),
  );
  return Math.expm1(slope);
}

export const trendGrowthMeta = {
  id: "trend-growth",
  title: "Trend growth",
  family: "growth",
  unit: "rate",
  range: [-1, Infinity],
  reading: "The steady rate that fits all periods best, which is not the compound rate between the two ends.",
  noMeaning: "with fewer than two figures, or one that is zero or negative",
  formula: "exp(b) − 1, b = least-squares slope of ln V_t on t",
  question: "Did it grow?",
  needs: ["a series of figures above zero"],
  references: ["unctad-handbook"],
} as const satisfies IndicatorMeta;
