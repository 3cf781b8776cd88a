import { given } from "./arguments/arguments.js";
import { overlap, type ProductBaskets, requireBaskets, shareBaskets } from "./arguments/product-baskets.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/**
 * The part of two baskets that overlaps.
 *
 * `Σ_k min(s_ak, s_bk)`, with each product's share in its basket. Index from 0 to 1; symmetric, and the size
 * of the baskets plays no part.
 *
 * @param baskets Values in US dollars; shares are taken inside. Under `MIN_PRODUCTS` products the number is
 *   computed but not to be shown.
 * @returns The index, or `undefined` when a basket is empty.
 * @throws BilatError `BILAT_E_VALUE` when the lists differ in length or hold a negative value.
 *
 * @example
 * ```ts
 * exportSimilarity({ a: [50, 50, 0], b: [2, 1, 1] }); // 0.75
 * exportSimilarity({ a: [1, 0], b: [0, 7] }); // 0
 * exportSimilarity({ a: [], b: [] }); // undefined
 * ```
 *
 * @see finger-kreinin-1979
 */
export function exportSimilarity(baskets: ProductBaskets): number | undefined {
  const { a, b } = given(baskets);
  requireBaskets({ a, b });
  const shares = shareBaskets({ a, b });
  return shares && Math.min(1, overlap(shares));
}

export const exportSimilarityMeta = {
  id: "export-similarity",
  title: "Export similarity (Finger–Kreinin)",
  family: "complementarity and similarity",
  unit: "index",
  range: [0, 1],
  reading:
    "1 when both baskets hold the products in the same shares, 0 when they share none. Rises when products are aggregated.",
  noMeaning: "when a basket is empty",
  formula: "Σ_k min(s_ak, s_bk)",
  question: "Do two countries sell the same things?",
  needs: ["exports by product of both countries, to the same market", "at least five products"],
  references: ["finger-kreinin-1979"],
} as const satisfies IndicatorMeta;
