import type { Usd } from "../core/units.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import { herfindahl } from "./herfindahl.js";

/**
 * UNCTAD's concentration index: the square root of the Herfindahl index, stretched to run from 0 to 1.
 *
 * `(√H − √(1/n)) / (1 − √(1/n))`. An index from 0 (all equal) to 1 (all in one). n is the number of values,
 * zeros among them; UNCTAD takes the products of SITC Rev. 3 at three digits.
 *
 * @returns The index, or `undefined` when there is no trade or fewer than two values.
 * @throws BilatError `BILAT_E_VALUE` when a value is negative or not finite.
 *
 * @example
 * ```ts
 * unctadConcentration([100, 0, 0, 0]); // 1
 * unctadConcentration([64, 36, 0, 0]); // 0.468604780055
 * unctadConcentration([7]); // undefined
 * ```
 *
 * @see unctadstat
 */
export function unctadConcentration(values: readonly Usd[]): number | undefined {
  const index = herfindahl(values);
  if (index === undefined || values.length < 2) return undefined;
  const floor = Math.sqrt(1 / values.length);
  return Math.max(0, (Math.sqrt(index) - floor) / (1 - floor));
}

export const unctadConcentrationMeta = {
  id: "unctad-concentration",
  title: "UNCTAD concentration index",
  family: "concentration",
  unit: "index",
  range: [0, 1],
  reading:
    "0 means equal parts, 1 means all trade with one partner or in one product; it moves more near equality than the Herfindahl index.",
  noMeaning: "when there is no trade, or of one partner or product only",
  formula: "(√H − √(1/n)) / (1 − √(1/n))",
  question: "Is it concentrated?",
  needs: ["trade by partner or by product, zeros among it"],
  references: ["unctadstat"],
} as const satisfies IndicatorMeta;
