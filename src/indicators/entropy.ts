import { sum } from "simple-statistics";
import type { Usd } from "../core/units.js";
import { sharesOf } from "./arithmetic/shares-of.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/**
 * How spread out trade is over partners or products (Shannon entropy, in nats).
 *
 * `−Σ s ln s`, a zero share counting nothing. An index from 0 (all in one) to ln n (all equal): it falls as
 * concentration rises.
 *
 * @returns The entropy, or `undefined` when there is no trade.
 * @throws BilatError `BILAT_E_VALUE` when a value is negative or not finite.
 *
 * @example
 * ```ts
 * entropy([25, 25, 25, 25]); // 1.38629436112
 * entropy([100, 0]); // 0
 * entropy([]); // undefined
 * ```
 *
 * @see shannon-1948
 */
export function entropy(values: readonly Usd[]): number | undefined {
  const shares = sharesOf(values);
  return shares && sum(shares.map((share) => (share === 0 ? 0 : share * Math.log(1 / share))));
}

export const entropyMeta = {
  id: "entropy",
  title: "Entropy",
  family: "concentration",
  unit: "index",
  range: [0, Infinity],
  reading:
    "0 means all trade with one partner or in one product; equal parts over n give ln n. Falls as concentration rises.",
  noMeaning: "when there is no trade",
  formula: "−Σ_k s_k ln s_k",
  question: "Is it concentrated?",
  needs: ["trade by partner or by product"],
  references: ["shannon-1948"],
} as const satisfies IndicatorMeta;
