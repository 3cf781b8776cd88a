import { given } from "./arguments/arguments.js";
import { type ProductBaskets, requireBaskets, sumOverProducts } from "./arguments/product-baskets.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/**
 * How far two baskets lie apart, in values.
 *
 * `Σ_k |a_k − b_k| / Σ_k (a_k + b_k)`, index from 0 to 1. It works on values, as in ecology and in scipy, so
 * size counts; on shares it would be 1 − export similarity.
 *
 * @param baskets Values in US dollars.
 * @returns The index, or `undefined` when both baskets are empty.
 * @throws BilatError `BILAT_E_VALUE` when the lists differ in length or hold a negative value.
 *
 * @example
 * ```ts
 * brayCurtis({ a: [6, 4, 0], b: [2, 4, 4] }); // 0.4
 * brayCurtis({ a: [1, 1], b: [3, 3] }); // 0.5
 * brayCurtis({ a: [0], b: [0] }); // undefined
 * ```
 *
 * @see bray-curtis-1957
 */
export function brayCurtis(baskets: ProductBaskets): number | undefined {
  const { a, b } = given(baskets);
  requireBaskets({ a, b });
  const both = sumOverProducts({ a, b }, (ofA, ofB) => ofA + ofB);
  return both === 0 ? undefined : sumOverProducts({ a, b }, (ofA, ofB) => Math.abs(ofA - ofB)) / both;
}

export const brayCurtisMeta = {
  id: "bray-curtis",
  title: "Bray–Curtis dissimilarity",
  family: "complementarity and similarity",
  unit: "index",
  range: [0, 1],
  reading:
    "0 when both baskets hold the same values, 1 when they share no product. Baskets of different size are never 0 apart.",
  noMeaning: "when both baskets are empty",
  formula: "Σ_k |a_k − b_k| / Σ_k (a_k + b_k)",
  question: "Do two countries sell the same things?",
  needs: ["exports by product of both countries, to the same market", "at least five products"],
  references: ["bray-curtis-1957"],
} as const satisfies IndicatorMeta;
