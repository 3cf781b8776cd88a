import { requireWord } from "../../core/require-fields.js";
import { given } from "./arguments.js";
import { requireBaskets, sumOverProducts } from "./product-baskets.js";

/** Whether an index follows prices at given quantities, or quantities at given prices. */
export type IndexOf = "price" | "quantity";

/** The same products in two periods, in the same order. */
export interface PriceComparison {
  readonly basePrices: readonly number[];
  readonly baseQuantities: readonly number[];
  readonly prices: readonly number[];
  readonly quantities: readonly number[];
}

/** An index number of two periods: 1 is no change. */
export type IndexFormula = (comparison: PriceComparison, of?: IndexOf) => number | undefined;

/**
 * Refuse a broken comparison; for a quantity index let prices and quantities change places, which is all that
 * sets it apart from the price index.
 *
 * @throws BilatError `BILAT_E_VALUE` when the lists differ in length or hold a negative value.
 */
export function compared(comparison: PriceComparison, of: IndexOf): PriceComparison {
  const { basePrices, baseQuantities, prices, quantities } = given(comparison);
  requireBaskets({ basePrices, baseQuantities, prices, quantities });
  requireWord("of", of, ["price", "quantity"]);
  if (of === "price") return comparison;
  return { basePrices: baseQuantities, baseQuantities: basePrices, prices: quantities, quantities: prices };
}

/** Σ price · quantity. */
export function worth(prices: readonly number[], quantities: readonly number[]): number {
  return sumOverProducts({ a: prices, b: quantities }, (price, quantity) => price * quantity);
}
