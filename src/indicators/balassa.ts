import type { Usd } from "../core/units.js";
import { given, requireTradeValues } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** Totals that place one country-product cell in world trade; one flow, all in the same year. */
export interface CellTotals {
  /** X_ik, the country's trade in the product. */
  readonly countryProduct: Usd;
  /** X_i, the country's trade in all products. */
  readonly country: Usd;
  /** X_wk, the world's trade in the product, the country's among it. */
  readonly worldProduct: Usd;
  /** X_w, the world's trade in all products. */
  readonly world: Usd;
}

/**
 * How far a country's export basket leans towards one product (revealed comparative advantage, RCA).
 *
 * The product's share in the country's exports over its share in world exports,
 * `(X_ik / X_i) / (X_wk / X_w)`. Index from 0 up; 1 is neutral. For a whole table use `balassaMatrix`.
 *
 * @param totals Exports in US dollars, FOB, of the same year and classification.
 * @returns The index, or `undefined` when the country exports nothing or the world does not trade the
 *   product.
 * @throws BilatError `BILAT_E_VALUE` when a total is negative or not finite.
 *
 * @example
 * ```ts
 * balassa({ countryProduct: 20, country: 100, worldProduct: 100, world: 1000 }); // 2
 * balassa({ countryProduct: 0, country: 100, worldProduct: 100, world: 1000 }); // 0
 * balassa({ countryProduct: 0, country: 0, worldProduct: 100, world: 1000 }); // undefined
 * ```
 *
 * @see balassa-1965
 */
export function balassa(totals: CellTotals): number | undefined {
  const { countryProduct, country, worldProduct, world } = given(totals);
  requireTradeValues({ countryProduct, country, worldProduct, world });
  if (country === 0 || worldProduct === 0 || world === 0) return undefined;
  return countryProduct / country / (worldProduct / world);
}

export const balassaMeta = {
  id: "balassa",
  title: "Balassa index of revealed comparative advantage (RCA)",
  family: "comparative advantage",
  unit: "index",
  range: [0, Infinity],
  reading: "Above 1, the product weighs more in the country's exports than in the world's; 1 is neutral.",
  noMeaning: "when the country exports nothing, or the world does not trade the product",
  formula: "(X_ik / X_i) / (X_wk / X_w)",
  question: "What is a country specialised in?",
  needs: ["exports by product of the country and of the world"],
  references: ["balassa-1965"],
} as const satisfies IndicatorMeta;
