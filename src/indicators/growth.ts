import { given, requireFinite } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** A figure and the one of the period just before. */
export interface TwoPeriods {
  readonly current: number;
  readonly previous: number;
}

/**
 * Change from one period to the next, as a fraction of the earlier one.
 *
 * `V_t / V_{t−1} − 1`. A rate, −1 (all gone) or more. Give neighbouring periods only: across a gap there is
 * no growth.
 *
 * @returns The rate, or `undefined` when the earlier figure is zero or negative or the later one is negative:
 *   a percentage across a change of sign says nothing.
 * @throws BilatError `BILAT_E_VALUE` when a figure is not finite.
 *
 * @example
 * ```ts
 * growth({ current: 23, previous: 20 }); // 0.15
 * growth({ current: 5, previous: 0 }); // undefined
 * growth({ current: 5, previous: -10 }); // undefined
 * ```
 *
 * @see wits
 */
export function growth(figures: TwoPeriods): number | undefined {
  const { current, previous } = given(figures);
  requireFinite({ current, previous });
  if (previous <= 0 || current < 0) return undefined;
  return current / previous - 1;
}

export const growthMeta = {
  id: "growth",
  title: "Growth",
  family: "growth",
  unit: "rate",
  range: [-1, Infinity],
  reading:
    "Change since the period before, in percent of it, in current US dollars: prices and exchange rates count.",
  noMeaning: "when the earlier figure is zero or negative, or the later one is negative",
  formula: "V_t / V_{t−1} − 1",
  question: "Did it grow?",
  needs: ["a figure for a period and for the period just before"],
  references: ["wits"],
} as const satisfies IndicatorMeta;
