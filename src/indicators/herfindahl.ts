import { sum } from "simple-statistics";
import type { Usd } from "../core/units.js";
import { sharesOf } from "./arithmetic/shares-of.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/**
 * How concentrated trade is over partners or products (Herfindahl–Hirschman index).
 *
 * `H = Σ s²`. An index from 1/n (all equal) to 1 (all in one). Some publications multiply it by 10,000, and
 * Hirschman's own index is its square root.
 *
 * @param values Trade by partner or product, in any order; zeros change nothing.
 * @returns The index, or `undefined` when there is no trade.
 * @throws BilatError `BILAT_E_VALUE` when a value is negative or not finite.
 *
 * @example
 * ```ts
 * herfindahl([50, 30, 20]); // 0.38
 * herfindahl([7]); // 1
 * herfindahl([0, 0]); // undefined
 * ```
 *
 * @see hirschman-1964, wits
 */
export function herfindahl(values: readonly Usd[]): number | undefined {
  const shares = sharesOf(values);
  return shares && sum(shares.map((share) => share * share));
}

export const herfindahlMeta = {
  id: "herfindahl",
  title: "Herfindahl–Hirschman index",
  family: "concentration",
  unit: "index",
  range: [0, 1],
  reading: "1 means all trade with one partner or in one product; 1/n means equal parts over n.",
  noMeaning: "when there is no trade",
  formula: "H = Σ_k s_k²",
  question: "Is it concentrated?",
  needs: ["trade by partner or by product"],
  references: ["hirschman-1964", "wits"],
} as const satisfies IndicatorMeta;
