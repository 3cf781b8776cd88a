import type { Usd } from "../core/units.js";
import { given } from "./arguments/arguments.js";
import { overlap, requireBaskets, shareBaskets } from "./arguments/product-baskets.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** What one country sells and another buys, by product in the same order, in the same year. */
export interface SupplyAndDemand {
  /** Exports of the reporter to the world. */
  readonly exports: readonly Usd[];
  /** Imports of the partner from the world. */
  readonly imports: readonly Usd[];
}

/**
 * How well the export basket of one country fits the import basket of another.
 *
 * `1 − ½ Σ_k |m_jk − x_ik|`, where `x_ik` is the share of product k in the reporter's exports and `m_jk` its
 * share in the partner's imports. Index from 0 to 1; the size of the two countries plays no part.
 *
 * @param baskets Values in US dollars; shares are taken inside. Under `MIN_PRODUCTS` products the number is
 *   computed but not to be shown.
 * @returns The index, or `undefined` when the reporter exports nothing or the partner imports nothing.
 * @throws BilatError `BILAT_E_VALUE` when the lists differ in length or hold a negative value.
 *
 * @example
 * ```ts
 * complementarity({ exports: [50, 50, 0], imports: [50, 25, 25] }); // 0.75
 * complementarity({ exports: [0, 0], imports: [1, 2] }); // undefined
 * ```
 *
 * @see michaely-1996
 */
export function complementarity(baskets: SupplyAndDemand): number | undefined {
  const { exports, imports } = given(baskets);
  requireBaskets({ exports, imports });
  const shares = shareBaskets({ a: exports, b: imports });
  return shares && Math.min(1, overlap(shares));
}

export const complementarityMeta = {
  id: "complementarity",
  title: "Trade complementarity (Michaely)",
  family: "complementarity and similarity",
  unit: "index",
  range: [0, 1],
  reading:
    "1 when the reporter exports products in exactly the shares in which the partner imports them, 0 when it exports nothing the partner buys. Rises when products are aggregated.",
  noMeaning: "when the reporter exports nothing or the partner imports nothing",
  formula: "1 − ½ Σ_k |m_jk − x_ik|",
  question: "Does one country sell what the other buys?",
  needs: [
    "exports by product of the reporter to the world",
    "imports by product of the partner from the world",
    "at least five products",
  ],
  references: ["michaely-1996"],
} as const satisfies IndicatorMeta;
