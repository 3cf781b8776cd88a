import { sum } from "simple-statistics";
import type { Usd } from "../core/units.js";
import { sharesOf } from "./arithmetic/shares-of.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/**
 * How unequal the parts are (Gini coefficient).
 *
 * `Σ_k (2k − n − 1) s_k / n`, shares in rising order: half the mean difference between any two values, over
 * their mean. An index from 0 (all equal) to 1 − 1/n (all in one). n is the number of values, zeros among
 * them. No small-sample correction n/(n − 1), since all partners or products are there, not a sample.
 *
 * @returns The coefficient, or `undefined` when there is no trade.
 * @throws BilatError `BILAT_E_VALUE` when a value is negative or not finite.
 *
 * @example
 * ```ts
 * gini([1, 2, 3, 4]); // 0.25
 * gini([0, 0, 0, 9]); // 0.75
 * gini([]); // undefined
 * ```
 *
 * @see gini-1914, cadot-carrere-strauss-kahn-2011
 */
export function gini(values: readonly Usd[]): number | undefined {
  const shares = sharesOf(values)?.sort((a, b) => a - b);
  if (shares === undefined) return undefined;
  const n = shares.length;
  return Math.max(0, sum(shares.map((share, place) => (2 * (place + 1) - n - 1) * share)) / n);
}

export const giniMeta = {
  id: "gini",
  title: "Gini coefficient",
  family: "concentration",
  unit: "index",
  range: [0, 1],
  reading: "0 means equal parts; all trade with one of n partners or in one of n products gives 1 − 1/n.",
  noMeaning: "when there is no trade",
  formula: "Σ_k (2k − n − 1) s_k / n, s in rising order",
  question: "Is it concentrated?",
  needs: ["trade by partner or by product, zeros among it"],
  references: ["gini-1914", "cadot-carrere-strauss-kahn-2011"],
} as const satisfies IndicatorMeta;
