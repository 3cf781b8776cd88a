import { given, requireFinite } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** A figure and the one it is set against. */
export interface ValueAndBase {
  readonly value: number;
  /** The figure of the base period. */
  readonly base: number;
}

/**
 * A figure with that of a base period set to 100.
 *
 * `100 · V_t / V_base`. An index number, 0 or more; it has no unit, so series of different size share one chart.
 *
 * @returns The index, or `undefined` when the base is zero or negative or the value is negative.
 * @throws BilatError `BILAT_E_VALUE` when a figure is not finite.
 *
 * @example
 * ```ts
 * index({ value: 150, base: 120 }); // 125
 * index({ value: 150, base: 0 }); // undefined
 * ```
 *
 * @see oecd-2007
 */
export function index(figures: ValueAndBase): number | undefined {
  const { value, base } = given(figures);
  requireFinite({ value, base });
  return base <= 0 || value < 0 ? undefined : 100 * (value / base);
}

export const indexMeta = {
  id: "index",
  title: "Index, base period = 100",
  family: "growth",
  unit: "index",
  range: [0, Infinity],
  reading: "100 is the base period; 125 is a quarter more than then. Name the base period beside it.",
  noMeaning: "when the base is zero or negative, or the figure is negative",
  formula: "100 · V_t / V_base",
  question: "Did it grow?",
  needs: ["a figure for a period and for the base period"],
  references: ["oecd-2007"],
} as const satisfies IndicatorMeta;
