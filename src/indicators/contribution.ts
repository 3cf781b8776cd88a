import { given, requireFinite } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import type { TwoPeriods } from "./growth.js";

/** A part in two neighbouring periods, and the total in the earlier one. */
export interface PartOfGrowth extends TwoPeriods {
  readonly totalPrevious: number;
}

/**
 * The part of the total's growth that comes from one partner or product.
 *
 * `(V_k,t − V_k,t−1) / V_total,t−1`. A rate in points of the total's growth, without bounds; over all parts the
 * contributions sum to the growth of the total.
 *
 * @returns The contribution, or `undefined` when the earlier total is zero or negative.
 * @throws BilatError `BILAT_E_VALUE` when a figure is not finite.
 *
 * @example
 * ```ts
 * contribution({ current: 30, previous: 20, totalPrevious: 200 }); // 0.05
 * contribution({ current: 30, previous: 20, totalPrevious: 0 }); // undefined
 * ```
 *
 * @see oecd-2007
 */
export function contribution(figures: PartOfGrowth): number | undefined {
  const { current, previous, totalPrevious } = given(figures);
  requireFinite({ current, previous, totalPrevious });
  return totalPrevious <= 0 ? undefined : (current - previous) / totalPrevious;
}

export const contributionMeta = {
  id: "contribution",
  title: "Contribution to growth",
  family: "growth",
  unit: "points",
  range: [-Infinity, Infinity],
  reading:
    "Percentage points of the total's growth that come from this part; all parts sum to the total's growth.",
  noMeaning: "when the earlier total is zero or negative",
  formula: "(V_k,t − V_k,t−1) / V_total,t−1",
  question: "Where did the growth come from?",
  needs: ["the part in two neighbouring periods", "the total in the earlier one"],
  references: ["oecd-2007"],
} as const satisfies IndicatorMeta;
