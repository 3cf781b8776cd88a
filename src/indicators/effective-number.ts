import type { Usd } from "../core/units.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import { herfindahl } from "./herfindahl.js";

/**
 * How many equal partners or products would give the same concentration.
 *
 * `1 / H`. A number from 1 to n, seldom whole.
 *
 * @returns The number, or `undefined` when there is no trade.
 * @throws BilatError `BILAT_E_VALUE` when a value is negative or not finite.
 *
 * @example
 * ```ts
 * effectiveNumber([25, 25, 25, 25]); // 4
 * effectiveNumber([80, 10, 10]); // 1.51515151515
 * effectiveNumber([]); // undefined
 * ```
 *
 * @see adelman-1969
 */
export function effectiveNumber(values: readonly Usd[]): number | undefined {
  const index = herfindahl(values);
  return index === undefined ? undefined : 1 / index;
}

export const effectiveNumberMeta = {
  id: "effective-number",
  title: "Effective number of partners or products",
  family: "concentration",
  unit: "count",
  range: [1, Infinity],
  reading: "Trade is as concentrated as it would be over this many partners or products of equal size.",
  noMeaning: "when there is no trade",
  formula: "1 / H",
  question: "Is it concentrated?",
  needs: ["trade by partner or by product"],
  references: ["adelman-1969"],
} as const satisfies IndicatorMeta;
