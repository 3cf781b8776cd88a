import { sum } from "simple-statistics";
import type { Usd } from "../core/units.js";
import { requireCounts } from "./arguments/arguments.js";
import { sharesOf } from "./arithmetic/shares-of.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/**
 * What the n largest partners or products make up together.
 *
 * `CR_n = Σ of the n largest shares`. A share, from n over the number of values to 1.
 *
 * @param n How many of the largest to add; all of them when there are fewer.
 * @returns The share, or `undefined` when there is no trade.
 * @throws BilatError `BILAT_E_VALUE` when a value is negative or not finite, or n is not a whole number from 1.
 *
 * @example
 * ```ts
 * concentrationRatio([20, 50, 30], 2); // 0.8
 * concentrationRatio([20, 50, 30], 9); // 1
 * concentrationRatio([20, 50, 30], 0); // throws BILAT_E_VALUE
 * ```
 *
 * @see hall-tideman-1967
 */
export function concentrationRatio(values: readonly Usd[], n: number): number | undefined {
  requireCounts({ n });
  const shares = sharesOf(values);
  return shares && sum(shares.sort((a, b) => b - a).slice(0, n));
}

export const concentrationRatioMeta = {
  id: "concentration-ratio",
  title: "Concentration ratio",
  family: "concentration",
  unit: "share",
  range: [0, 1],
  reading: "The part of trade that the n largest partners or products make up together.",
  noMeaning: "when there is no trade",
  formula: "CR_n = Σ_{k ≤ n} s_k, s in falling order",
  question: "Is it concentrated?",
  needs: ["trade by partner or by product", "how many of the largest to add"],
  references: ["hall-tideman-1967"],
} as const satisfies IndicatorMeta;
