import { given, requireFinite } from "./arguments/arguments.js";
import { requireSeries, type Series } from "./arguments/series.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import type { TwoPeriods } from "./growth.js";

/**
 * Change as a difference of logarithms: symmetric, and additive over time.
 *
 * `ln(V_t / V_{t−1})`. A rate without bounds; near zero about equal to growth.
 *
 * @returns The rate, or `undefined` unless both figures are above zero.
 * @throws BilatError `BILAT_E_VALUE` when a figure is not finite.
 *
 * @example
 * ```ts
 * logGrowth({ current: 20, previous: 10 }); // 0.69314718056
 * logGrowth({ current: 10, previous: 20 }); // -0.69314718056
 * logGrowth({ current: 0, previous: 20 }); // undefined
 * ```
 *
 * @see tornqvist-vartia-vartia-1985
 */
export function logGrowth(figures: TwoPeriods): number | undefined {
  const { current, previous } = given(figures);
  requireFinite({ current, previous });
  return current > 0 && previous > 0 ? Math.log(current / previous) : undefined;
}

/**
 * Log growth between neighbours of a series, one fewer than there are figures.
 *
 * @returns A rate for each pair of neighbours; `undefined` where either is missing or not above zero.
 * @throws BilatError `BILAT_E_VALUE` when a figure is not finite.
 *
 * @example
 * ```ts
 * logGrowthSeries([10, 20, undefined, 40]); // [0.69314718056, undefined, undefined]
 * ```
 */
export function logGrowthSeries(series: Series): (number | undefined)[] {
  requireSeries(series);
  return series.slice(1).map((current, place) => {
    const previous = series[place];
    return current === undefined || previous === undefined ? undefined : logGrowth({ current, previous });
  });
}

export const logGrowthMeta = {
  id: "log-growth",
  title: "Log growth",
  family: "growth",
  unit: "rate",
  range: [-Infinity, Infinity],
  reading:
    "A rise and a fall back to the start have the same size and add up to zero; near zero it is about growth.",
  noMeaning: "unless both figures are above zero",
  formula: "ln(V_t / V_{t−1})",
  question: "Did it grow?",
  needs: ["a figure for a period and for the period just before, both above zero"],
  references: ["tornqvist-vartia-vartia-1985"],
} as const satisfies IndicatorMeta;
