import type { IndexOf, PriceComparison } from "./arguments/price-comparison.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import { laspeyres } from "./laspeyres.js";
import { paasche } from "./paasche.js";

/**
 * The geometric mean of the Laspeyres and the Paasche index.
 *
 * `P_F = √(P_L P_P)`, `Q_F = √(Q_L Q_P)`; a ratio, 1 is no change, and `P_F · Q_F` is the ratio of values.
 * Over several periods use `indexSeries`.
 *
 * @param comparison Products with a price in both periods.
 * @param of `"price"` unless given.
 * @returns The index, or `undefined` where Laspeyres or Paasche has no meaning.
 * @throws BilatError `BILAT_E_VALUE` when the lists differ in length or hold a negative value.
 *
 * @example
 * ```ts
 * fisher({ basePrices: [1, 1], baseQuantities: [1, 1], prices: [4, 2], quantities: [1, 5] }); // 2.6457513110645907
 * fisher({ basePrices: [1], baseQuantities: [0], prices: [2], quantities: [5] }); // undefined
 * ```
 *
 * @see xmpi-manual-2009
 */
export function fisher(comparison: PriceComparison, of: IndexOf = "price"): number | undefined {
  const [early, late] = [laspeyres(comparison, of), paasche(comparison, of)];
  return early === undefined || late === undefined ? undefined : Math.sqrt(early * late);
}

export const fisherMeta = {
  id: "fisher",
  title: "Fisher index",
  family: "price and volume",
  unit: "index",
  range: [0, Infinity],
  reading:
    "1 is no change against the base. The middle of Laspeyres and Paasche; price times quantity is exactly the change in value.",
  noMeaning: "when a basket is worth nothing in the other period",
  formula: "√(Laspeyres · Paasche)",
  question: "Did prices or volumes change?",
  needs: ["prices (unit values) and quantities by product in two or more periods"],
  references: ["xmpi-manual-2009"],
} as const satisfies IndicatorMeta;
