import type { Usd } from "../core/units.js";
import { given } from "./arguments/arguments.js";
import { requireBaskets, shareBaskets, sumOverProducts } from "./arguments/product-baskets.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** What a country and the world export; both lists run over the same products in the same order. */
export interface CountryAndWorld {
  readonly country: readonly Usd[];
  readonly world: readonly Usd[];
}

/**
 * How far a country's basket is from the world's (UNCTAD's diversification index).
 *
 * `½ Σ_k |s_ik − s_wk|`. An index from 0 (the world's structure) to 1. In spite of its name it rises as a country
 * is less diversified.
 *
 * @returns The index, or `undefined` when the country or the world exports nothing.
 * @throws BilatError `BILAT_E_VALUE` when the lists differ in length or hold a negative value.
 *
 * @example
 * ```ts
 * diversification({ country: [10, 30], world: [50, 50] }); // 0.25
 * diversification({ country: [0, 0], world: [50, 50] }); // undefined
 * ```
 *
 * @see unctadstat
 */
export function diversification(baskets: CountryAndWorld): number | undefined {
  const { country, world } = given(baskets);
  requireBaskets({ country, world });
  const shares = shareBaskets({ a: country, b: world });
  return shares && sumOverProducts(shares, (own, other) => Math.abs(own - other)) / 2;
}

export const diversificationMeta = {
  id: "diversification",
  title: "UNCTAD diversification index",
  family: "concentration",
  unit: "index",
  range: [0, 1],
  reading:
    "0 means the same structure as world trade; the higher, the further from it. Falls when products are aggregated.",
  noMeaning: "when the country or the world exports nothing",
  formula: "½ Σ_k |s_ik − s_wk|",
  question: "Is it concentrated?",
  needs: ["exports by product of the country and of the world"],
  references: ["unctadstat"],
} as const satisfies IndicatorMeta;
