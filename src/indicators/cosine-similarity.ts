import { given } from "./arguments/arguments.js";
import {
  type ProductBaskets,
  requireBaskets,
  shareBaskets,
  sumOverProducts,
} from "./arguments/product-baskets.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/**
 * The cosine of the angle between two baskets.
 *
 * `Σ_k a_k b_k / √(Σ_k a_k² · Σ_k b_k²)`, index from 0 to 1. The size of the baskets plays no part.
 *
 * @param baskets Values in US dollars.
 * @returns The index, or `undefined` when a basket is empty.
 * @throws BilatError `BILAT_E_VALUE` when the lists differ in length or hold a negative value.
 *
 * @example
 * ```ts
 * cosineSimilarity({ a: [3, 4], b: [4, 3] }); // 0.96
 * cosineSimilarity({ a: [1, 0], b: [0, 7] }); // 0
 * cosineSimilarity({ a: [0, 0], b: [0, 7] }); // undefined
 * ```
 *
 * @see salton-mcgill-1983
 */
export function cosineSimilarity(baskets: ProductBaskets): number | undefined {
  const { a, b } = given(baskets);
  requireBaskets({ a, b });
  const shares = shareBaskets({ a, b });
  if (!shares) return undefined;
  const product = sumOverProducts(shares, (ofA, ofB) => ofA * ofB);
  const squares =
    sumOverProducts(shares, (ofA) => ofA * ofA) * sumOverProducts(shares, (_, ofB) => ofB * ofB);
  return Math.min(1, product / Math.sqrt(squares));
}

export const cosineSimilarityMeta = {
  id: "cosine-similarity",
  title: "Cosine similarity",
  family: "complementarity and similarity",
  unit: "index",
  range: [0, 1],
  reading:
    "1 when both baskets hold the products in the same shares, 0 when they share none. Large products weigh more than in export similarity.",
  noMeaning: "when a basket is empty",
  formula: "Σ_k a_k b_k / √(Σ_k a_k² · Σ_k b_k²)",
  question: "Do two countries sell the same things?",
  needs: ["exports by product of both countries, to the same market", "at least five products"],
  references: ["salton-mcgill-1983"],
} as const satisfies IndicatorMeta;
