import { compared, type IndexOf, type PriceComparison, worth } from "./arguments/price-comparison.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/**
 * Price (or quantity) index with the base period's quantities (or prices).
 *
 * `P_L = Σ p_t q_0 / Σ p_0 q_0`, `Q_L = Σ q_t p_0 / Σ q_0 p_0`; a ratio, 1 is no change. Over several periods
 * use `indexSeries`.
 *
 * @param comparison Products with a price in both periods.
 * @param of `"price"` unless given.
 * @returns The index, or `undefined` when the base basket is worth nothing.
 * @throws BilatError `BILAT_E_VALUE` when the lists differ in length or hold a negative value.
 *
 * @example
 * ```ts
 * laspeyres({ basePrices: [1, 2], baseQuantities: [6, 2], prices: [2, 3], quantities: [5, 5] }); // 1.8
 * laspeyres({ basePrices: [1, 2], baseQuantities: [6, 2], prices: [2, 3], quantities: [5, 5] }, "quantity"); // 1.5
 * laspeyres({ basePrices: [1], baseQuantities: [0], prices: [2], quantities: [5] }); // undefined
 * ```
 *
 * @see xmpi-manual-2009
 */
export function laspeyres(comparison: PriceComparison, of: IndexOf = "price"): number | undefined {
  const { basePrices, baseQuantities, prices } = compared(comparison, of);
  const base = worth(basePrices, baseQuantities);
  return base === 0 ? undefined : worth(prices, baseQuantities) / base;
}

export const laspeyresMeta = {
  id: "laspeyres",
  title: "Laspeyres index",
  family: "price and volume",
  unit: "index",
  range: [0, Infinity],
  reading:
    "1 is no change against the base. What the base period's basket costs now; as a rule above the Paasche index.",
  noMeaning: "when the basket of the base is worth nothing",
  formula: "P_L = Σ p_t q_0 / Σ p_0 q_0 · Q_L = Σ q_t p_0 / Σ q_0 p_0",
  question: "Did prices or volumes change?",
  needs: ["prices (unit values) and quantities by product in two or more periods"],
  references: ["xmpi-manual-2009"],
} as const satisfies IndicatorMeta;
