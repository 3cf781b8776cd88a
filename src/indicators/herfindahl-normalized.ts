import type { Usd } from "../core/units.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import { herfindahl } from "./herfindahl.js";

/**
 * The Herfindahl index stretched to run from 0 to 1 whatever the number of partners or products.
 *
 * `(H − 1/n) / (1 − 1/n)`. An index from 0 (all equal) to 1 (all in one); n is the number of values, zeros
 * among them, so give a zero for every partner or product that could have been traded and was not.
 *
 * @returns The index, or `undefined` when there is no trade or fewer than two values.
 * @throws BilatError `BILAT_E_VALUE` when a value is negative or not finite.
 *
 * @example
 * ```ts
 * herfindahlNormalized([50, 30, 20]); // 0.07
 * herfindahlNormalized([50, 30, 20, 0]); // 0.173333333333
 * herfindahlNormalized([7]); // undefined
 * ```
 *
 * @see wits
 */
export function herfindahlNormalized(values: readonly Usd[]): number | undefined {
  const index = herfindahl(values);
  if (index === undefined || values.length < 2) return undefined;
  const floor = 1 / values.length;
  return Math.max(0, (index - floor) / (1 - floor));
}

export const herfindahlNormalizedMeta = {
  id: "herfindahl-normalized",
  title: "Normalized Herfindahl–Hirschman index",
  family: "concentration",
  unit: "index",
  range: [0, 1],
  reading:
    "0 means equal parts, 1 means all trade with one partner or in one product, whatever their number.",
  noMeaning: "when there is no trade, or of one partner or product only",
  formula: "(H − 1/n) / (1 − 1/n)",
  question: "Is it concentrated?",
  needs: ["trade by partner or by product, zeros among it"],
  references: ["wits"],
} as const satisfies IndicatorMeta;
