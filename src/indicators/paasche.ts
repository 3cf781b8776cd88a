import { compared, type IndexOf, type PriceComparison, worth } from "./arguments/price-comparison.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/**
 * Price (or quantity) index with the current period's quantities (or prices).
 *
 * `P_P = Σ p_t q_t / Σ p_0 q_t`, `Q_P = Σ q_t p_t / Σ q_0 p_t`; a ratio, 1 is no change. Over several periods
 * use `indexSeries`.
 *
 * @param comparison Products with a price in both periods.
 * @param of `"price"` unless given.
 * @returns The index, or `undefined` when the current basket is worth nothing in the base period.
 * @throws BilatError `BILAT_E_VALUE` when the lists differ in length or hold a negative value.
 *
 * @example
 * ```ts
 * paasche({ basePrices: [1, 2], baseQuantities: [6, 2], prices: [2, 3], quantities: [4, 2] }); // 1.75
 * paasche({ basePrices: [1, 2], baseQuantities: [6, 2], prices: [2, 3], quantities: [3, 6] }, "quantity"); // 1.3333333333333333
 * paasche({ basePrices: [1], baseQuantities: [5], prices: [2], quantities: [0] }); // undefined
 * ```
 *
 * @see xmpi-manual-2009
 */
export function paasche(comparison: PriceComparison, of: IndexOf = "price"): number | undefined {
  const { basePrices, prices, quantities } = compared(comparison, of);
  const base = worth(basePrices, quantities);
  return base === 0 ? undefined : worth(prices, quantities) / base;
}

export const paascheMeta = {
  id: "paasche",
  title: "Paasche index",
  family: "price and volume",
  unit: "index",
  range: [0, Infinity],
  reading:
    "1 is no change against the base. What the current basket costs now against the base; as a rule below the Laspeyres index.",
  noMeaning: "when the current basket is worth nothing at the prices of the base",
  formula: "P_P = Σ p_t q_t / Σ p_0 q_t · Q_P = Σ q_t p_t / Σ q_0 p_t",
  question: "Did prices or volumes change?",
  needs: ["prices (unit values) and quantities by product in two or more periods"],
  references: ["xmpi-manual-2009"],
} as const satisfies IndicatorMeta;
