import { given } from "./arguments/arguments.js";
import {
  type ProductBaskets,
  requireBaskets,
  shareBaskets,
  sumOverProducts,
} from "./arguments/product-baskets.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/**
 * How far two baskets lie apart.
 *
 * `Σ_k |s_ak − s_bk|`, with each product's share in its basket. Index from 0 to 2, as Krugman prints it;
 * authors who want 0 to 1 halve it.
 *
 * @param baskets Values in US dollars; shares are taken inside.
 * @returns The index, or `undefined` when a basket is empty.
 * @throws BilatError `BILAT_E_VALUE` when the lists differ in length or hold a negative value.
 *
 * @example
 * ```ts
 * krugmanDissimilarity({ a: [50, 50, 0], b: [2, 1, 1] }); // 0.5
 * krugmanDissimilarity({ a: [1, 0], b: [0, 7] }); // 2
 * krugmanDissimilarity({ a: [0, 0], b: [0, 7] }); // undefined
 * ```
 *
 * @see krugman-1991
 */
export function krugmanDissimilarity(baskets: ProductBaskets): number | undefined {
  const { a, b } = given(baskets);
  requireBaskets({ a, b });
  const shares = shareBaskets({ a, b });
  return (
    shares &&
    Math.min(
      2,
      sumOverProducts(shares, (ofA, ofB) => Math.abs(ofA - ofB)),
    )
  );
}

export const krugmanDissimilarityMeta = {
  id: "krugman-dissimilarity",
  title: "Krugman dissimilarity",
  family: "complementarity and similarity",
  unit: "index",
  range: [0, 2],
  reading:
    "0 when both baskets hold the products in the same shares, 2 when they share none. Half of it is 1 − export similarity.",
  noMeaning: "when a basket is empty",
  formula: "Σ_k |s_ak − s_bk|",
  question: "Do two countries sell the same things?",
  needs: ["exports by product of both countries, to the same market", "at least five products"],
  references: ["krugman-1991"],
} as const satisfies IndicatorMeta;
