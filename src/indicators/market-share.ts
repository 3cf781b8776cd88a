import type { Usd } from "../core/units.js";
import { given, requireTradeValues } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** Exports of one product by one country and by the world. */
export interface MarketExports {
  /** X_ik. */
  readonly country: Usd;
  /** X_wk, the country's own among it. */
  readonly world: Usd;
}

/**
 * What part of a market one country supplies: of world exports of a product, or of all exports to a partner.
 *
 * `X_ik / X_wk`, or `X_ij / X_wj` where a partner is the market. A share, 0 to 1. The world is the sum of those who reported; tell how many they are, since the
 * share rises when others are late.
 *
 * @returns The share, or `undefined` when the world does not export the product.
 * @throws BilatError `BILAT_E_VALUE` when a figure is negative or not finite.
 *
 * @example
 * ```ts
 * marketShare({ country: 30, world: 120 }); // 0.25
 * marketShare({ country: 0, world: 0 }); // undefined
 * ```
 *
 * @see itc-trade-map
 */
export function marketShare(figures: MarketExports): number | undefined {
  const { country, world } = given(figures);
  requireTradeValues({ country, world });
  return world === 0 ? undefined : country / world;
}

export const marketShareMeta = {
  id: "market-share",
  title: "Market share",
  family: "shares and ranks",
  unit: "share",
  range: [0, 1],
  reading:
    "The part of a market that this country supplies: of world exports of a product, or of all exports to a partner. The world is the sum of the countries that reported.",
  noMeaning: "when the market buys nothing",
  formula: "X_ik / X_wk; of a partner as the market, X_ij / X_wj",
  question: "How large is it in the market?",
  needs: [
    "exports of the product, or to the partner, by the country and by the world",
    "the number of countries that reported",
  ],
  references: ["itc-trade-map"],
} as const satisfies IndicatorMeta;
