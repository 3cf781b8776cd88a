import { given, requireFinite } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import type { TwoPeriods } from "./growth.js";

/** A part and the total, each in two periods. */
export interface PartOfChange extends TwoPeriods {
  readonly totalCurrent: number;
  readonly totalPrevious: number;
}

// A total that moves by less prints as 0.0%; over such a change any part is a huge and meaningless multiple.
const SMALLEST_CHANGE = 0.0005;

/**
 * The part of the total's change that comes from one partner or product.
 *
 * `(V_k,t − V_k,t−1) / (V_t − V_t−1)`. A share without bounds: negative where the part moved against the total,
 * above 1 where other parts did. The shares of all parts sum to 1.
 *
 * @returns The share, or `undefined` when the total changed by less than 0.05% of its larger figure.
 * @throws BilatError `BILAT_E_VALUE` when a figure is not finite.
 *
 * @example
 * ```ts
 * shareOfChange({ current: 30, previous: 20, totalCurrent: 240, totalPrevious: 200 }); // 0.25
 * shareOfChange({ current: 30, previous: 20, totalCurrent: 200.05, totalPrevious: 200 }); // undefined
 * ```
 */
export function shareOfChange(change: PartOfChange): number | undefined {
  const { current, previous, totalCurrent, totalPrevious } = given(change);
  requireFinite({ current, previous, totalCurrent, totalPrevious });
  const total = totalCurrent - totalPrevious;
  const size = Math.max(Math.abs(totalCurrent), Math.abs(totalPrevious));
  if (size === 0 || Math.abs(total) < SMALLEST_CHANGE * size) return undefined;
  return (current - previous) / total;
}

export const shareOfChangeMeta = {
  id: "share-of-change",
  title: "Share of the change",
  family: "growth",
  unit: "share",
  range: [-Infinity, Infinity],
  reading:
    "The part of the total's rise or fall that is due to this partner or product; negative where it moved against it.",
  noMeaning: "when the total changed by less than 0.05% of its larger figure",
  formula: "(V_k,t − V_k,t−1) / (V_total,t − V_total,t−1)",
  question: "Where did the growth come from?",
  needs: ["the part in two periods", "the total in the same two periods"],
  references: [],
} as const satisfies IndicatorMeta;
