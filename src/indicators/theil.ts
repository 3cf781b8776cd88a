import { sum } from "simple-statistics";
import type { Usd } from "../core/units.js";
import { sharesOf } from "./arithmetic/shares-of.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/**
 * How far trade is from equal parts (Theil's T).
 *
 * `Σ s ln(s·n)`, a zero share counting nothing. An index from 0 (all equal) to ln n (all in one); it is ln n
 * less the entropy. n is the number of values, zeros among them.
 *
 * @returns The index, or `undefined` when there is no trade.
 * @throws BilatError `BILAT_E_VALUE` when a value is negative or not finite.
 *
 * @example
 * ```ts
 * theil([25, 25, 25, 25]); // 0
 * theil([100, 0]); // 0.69314718056
 * theil([0, 0]); // undefined
 * ```
 *
 * @see theil-1967, cadot-carrere-strauss-kahn-2011
 */
export function theil(values: readonly Usd[]): number | undefined {
  const shares = sharesOf(values);
  const terms = shares?.map((share) => (share === 0 ? 0 : share * Math.log(share * values.length)));
  return terms && Math.max(0, sum(terms));
}

export const theilMeta = {
  id: "theil",
  title: "Theil index",
  family: "concentration",
  unit: "index",
  range: [0, Infinity],
  reading: "0 means equal parts; all trade with one of n partners or in one of n products gives ln n.",
  noMeaning: "when there is no trade",
  formula: "Σ_k s_k ln(s_k · n)",
  question: "Is it concentrated?",
  needs: ["trade by partner or by product, zeros among it"],
  references: ["theil-1967", "cadot-carrere-strauss-kahn-2011"],
} as const satisfies IndicatorMeta;
