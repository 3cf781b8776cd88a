import { balassa, type CellTotals } from "./balassa.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/**
 * The Balassa index, bent so that advantage and disadvantage have the same room.
 *
 * `(B − 1) / (B + 1)`: from −1, nothing exported, over 0, neutral, towards 1.
 *
 * @param totals As for `balassa`.
 * @returns The index, or `undefined` where the Balassa index has no meaning.
 * @throws BilatError `BILAT_E_VALUE` when a total is negative or not finite.
 *
 * @example
 * ```ts
 * balassaSymmetric({ countryProduct: 30, country: 100, worldProduct: 100, world: 1000 }); // 0.5
 * balassaSymmetric({ countryProduct: 0, country: 100, worldProduct: 100, world: 1000 }); // -1
 * balassaSymmetric({ countryProduct: 0, country: 0, worldProduct: 100, world: 1000 }); // undefined
 * ```
 *
 * @see dalum-laursen-villumsen-1998
 */
export function balassaSymmetric(totals: CellTotals): number | undefined {
  const index = balassa(totals);
  return index === undefined ? undefined : (index - 1) / (index + 1);
}

export const balassaSymmetricMeta = {
  id: "balassa-symmetric",
  title: "Symmetric Balassa index (RSCA)",
  family: "comparative advantage",
  unit: "index",
  range: [-1, 1],
  reading: "Above 0, the product weighs more in the country's exports than in the world's; −1 is no exports.",
  noMeaning: "when the country exports nothing, or the world does not trade the product",
  formula: "(B_ik − 1) / (B_ik + 1)",
  question: "What is a country specialised in?",
  needs: ["exports by product of the country and of the world"],
  references: ["dalum-laursen-villumsen-1998"],
} as const satisfies IndicatorMeta;
