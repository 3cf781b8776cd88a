import type { Usd } from "../core/units.js";
import { given, requireTradeValues } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** Value and weight of the same consignments. */
export interface ValueAndWeight {
  readonly value: Usd;
  /** Net weight in kilograms, or another quantity if the source names one. */
  readonly weight: number;
}

/**
 * Value per unit of weight; not a market price.
 *
 * `V / weight`, in US dollars per kilogram.
 *
 * @returns The unit value, or `undefined` when the weight is 0, which sources also write for unknown.
 * @throws BilatError `BILAT_E_VALUE` when a figure is negative or not finite.
 *
 * @example
 * ```ts
 * unitValue({ value: 300, weight: 120 }); // 2.5
 * unitValue({ value: 300, weight: 0 }); // undefined
 * ```
 *
 * @see un-imts-2010
 */
export function unitValue(figures: ValueAndWeight): number | undefined {
  const { value, weight } = given(figures);
  requireTradeValues({ value, weight });
  return weight === 0 ? undefined : value / weight;
}

export const unitValueMeta = {
  id: "unit-value",
  title: "Unit value",
  family: "price and volume",
  unit: "usd",
  range: [0, Infinity],
  reading:
    "US dollars per kilogram over everything under one code; not a market price, and it moves when the mix under the code does.",
  noMeaning: "when the weight is zero, which sources also write for unknown",
  formula: "V / weight",
  question: "Did prices or volumes change?",
  needs: ["value and weight of the same flow and product"],
  references: ["un-imts-2010"],
} as const satisfies IndicatorMeta;
