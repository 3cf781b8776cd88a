import { sum } from "simple-statistics";
import { compared, type IndexOf, type PriceComparison } from "./arguments/price-comparison.js";
import { sharesOf } from "./arithmetic/shares-of.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/**
 * The geometric mean of price (or quantity) relatives, weighted by mean value shares.
 *
 * `exp Σ_k ½ (s_k,0 + s_k,t) ln(p_k,t / p_k,0)`; with quantities in place of prices for the quantity index. A
 * ratio, 1 is no change. Over several periods use `indexSeries`.
 *
 * @param comparison Products with a price in both periods.
 * @param of `"price"` unless given.
 * @returns The index, or `undefined` when a period's basket is worth nothing, or a product with any value has
 *   a relative of 0 or infinity.
 * @throws BilatError `BILAT_E_VALUE` when the lists differ in length or hold a negative value.
 *
 * @example
 * ```ts
 * tornqvist({ basePrices: [1, 1], baseQuantities: [1, 1], prices: [4, 1], quantities: [1, 4] }); // 2
 * tornqvist({ basePrices: [1, 1], baseQuantities: [1, 1], prices: [4, 1], quantities: [1, 0] }, "quantity"); // undefined
 * ```
 *
 * @see xmpi-manual-2009
 */
export function tornqvist(comparison: PriceComparison, of: IndexOf = "price"): number | undefined {
  const { basePrices, baseQuantities, prices, quantities } = compared(comparison, of);
  const early = sharesOf(basePrices.map((price, product) => price * (baseQuantities[product] ?? 0)));
  const late = sharesOf(prices.map((price, product) => price * (quantities[product] ?? 0)));
  if (!early || !late) return undefined;
  const terms = early.map((share, product) => {
    const weight = (share + (late[product] ?? 0)) / 2;
    return weight === 0 ? 0 : weight * Math.log((prices[product] ?? 0) / (basePrices[product] ?? 0));
  });
  const logarithm = sum(terms);
  return Number.isFinite(logarithm) ? Math.exp(logarithm) : undefined;
}

export const tornqvistMeta = {
  id: "tornqvist",
  title: "Törnqvist index",
  family: "price and volume",
  unit: "index",
  range: [0, Infinity],
  reading:
    "1 is no change against the base. Mean growth of prices, weighted by the mean of each product's share in both periods.",
  noMeaning: "when a basket is worth nothing, or a price is zero in one of the periods",
  formula: "exp Σ_k ½ (s_k,0 + s_k,t) ln(p_k,t / p_k,0)",
  question: "Did prices or volumes change?",
  needs: ["prices (unit values) and quantities by product in two or more periods"],
  references: ["xmpi-manual-2009"],
} as const satisfies IndicatorMeta;
