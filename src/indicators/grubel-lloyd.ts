import type { Usd } from "../core/units.js";
import { given } from "./arguments/arguments.js";
import { overlap, requireBaskets, sumOverProducts } from "./arguments/product-baskets.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** Trade both ways between the same two sides, by product in the same order. */
export interface TwoWayTrade {
  readonly exports: readonly Usd[];
  readonly imports: readonly Usd[];
}

/**
 * The part of trade that is matched by trade in the same product the other way.
 *
 * `1 − Σ_k |x_k − m_k| / Σ_k (x_k + m_k)`, index from 0 to 1. One product in the lists gives the index of
 * that product; several give their trade-weighted mean.
 *
 * @param trade Values in US dollars.
 * @returns The index, or `undefined` when nothing is traded.
 * @throws BilatError `BILAT_E_VALUE` when the lists differ in length or hold a negative value.
 *
 * @example
 * ```ts
 * grubelLloyd({ exports: [40, 10], imports: [20, 30] }); // 0.6
 * grubelLloyd({ exports: [40, 0], imports: [0, 30] }); // 0
 * grubelLloyd({ exports: [0], imports: [0] }); // undefined
 * ```
 *
 * @see grubel-lloyd-1975
 */
export function grubelLloyd(trade: TwoWayTrade): number | undefined {
  const { exports, imports } = given(trade);
  requireBaskets({ exports, imports });
  const baskets = { a: exports, b: imports };
  const turnover = sumOverProducts(baskets, (x, m) => x + m);
  return turnover === 0 ? undefined : Math.min(1, overlap(baskets) / (turnover / 2));
}

export const grubelLloydMeta = {
  id: "grubel-lloyd",
  title: "Intra-industry trade (Grubel–Lloyd)",
  family: "intra-industry",
  unit: "index",
  range: [0, 1],
  reading:
    "1 when every product is exported as much as it is imported, 0 when each goes one way only. Rises when products are aggregated; a large overall imbalance lowers it.",
  noMeaning: "when nothing is traded",
  formula: "1 − Σ_k |x_k − m_k| / Σ_k (x_k + m_k)",
  question: "Do two countries trade the same products both ways?",
  needs: ["exports and imports by product"],
  references: ["grubel-lloyd-1975"],
} as const satisfies IndicatorMeta;
