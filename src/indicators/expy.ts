import type { Usd } from "../core/units.js";
import { given } from "./arguments/arguments.js";
import { requireBaskets, sumOverProducts } from "./arguments/product-baskets.js";
import { sharesOf } from "./arithmetic/shares-of.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** A country's exports and the PRODY of each product, in the same order. */
export interface BasketIncome {
  readonly exports: readonly Usd[];
  readonly prody: readonly number[];
}

/**
 * The income per head that goes with a country's export basket.
 *
 * `Σ_k (X_ik/X_i) · PRODY_k`, in the unit of PRODY.
 *
 * @returns The weighted mean, or `undefined` when the country exports nothing.
 * @throws BilatError `BILAT_E_VALUE` when the lists differ in length or hold a negative value.
 *
 * @example
 * ```ts
 * expy({ exports: [30, 10], prody: [40000, 60000] }); // 45000
 * expy({ exports: [0, 0], prody: [40000, 60000] }); // undefined
 * ```
 *
 * @see hausmann-hwang-rodrik-2007
 */
export function expy(baskets: BasketIncome): number | undefined {
  const { exports, prody } = given(baskets);
  requireBaskets({ exports, prody });
  const shares = sharesOf(exports);
  return shares && sumOverProducts({ a: shares, b: prody }, (share, income) => share * income);
}

export const expyMeta = {
  id: "expy",
  title: "Income level of an export basket (EXPY)",
  family: "comparative advantage",
  unit: "usd",
  range: [0, Infinity],
  reading: "The income per head that goes with the products the country exports, weighted by their shares.",
  noMeaning: "when the country exports nothing",
  formula: "Σ_k (X_ik/X_i) · PRODY_k",
  question: "How sophisticated are a country's exports?",
  needs: ["exports by product of the country", "PRODY of each product"],
  references: ["hausmann-hwang-rodrik-2007"],
} as const satisfies IndicatorMeta;
