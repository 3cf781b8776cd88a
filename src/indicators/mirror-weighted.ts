import type { Usd } from "../core/units.js";
import { given } from "./arguments/arguments.js";
import { requireBaskets, sumOverProducts } from "./arguments/product-baskets.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** One flow by product as both sides report it, in the same order. */
export interface MirrorBaskets {
  readonly reporter: readonly Usd[];
  readonly partner: readonly Usd[];
}

/**
 * How far two reports of the same flow lie apart, product by product.
 *
 * `Σ_k |X_k − M_k| / Σ_k (X_k + M_k)`, from 0 to 1. It grows with the detail of the classification.
 *
 * @returns The fraction, or `undefined` when both report nothing.
 * @throws BilatError `BILAT_E_VALUE` when the lists differ in length or hold a negative value.
 *
 * @example
 * ```ts
 * mirrorWeighted({ reporter: [60, 40], partner: [40, 60] }); // 0.2
 * mirrorWeighted({ reporter: [0], partner: [0] }); // undefined
 * ```
 *
 * @see un-imts-2010
 */
export function mirrorWeighted(baskets: MirrorBaskets): number | undefined {
  const { reporter, partner } = given(baskets);
  requireBaskets({ reporter, partner });
  const figures = { a: reporter, b: partner };
  const both = sumOverProducts(figures, (x, m) => x + m);
  return both === 0 ? undefined : sumOverProducts(figures, (x, m) => Math.abs(x - m)) / both;
}

export const mirrorWeightedMeta = {
  id: "mirror-weighted",
  title: "Mirror discrepancy over products",
  family: "mirror",
  unit: "share",
  range: [0, 1],
  reading:
    "0 when both sides report the same for each product, 1 when no product is reported by both. Gaps of opposite sign do not cancel.",
  noMeaning: "when both sides report nothing",
  formula: "Σ_k |X_k − M_k| / Σ_k (X_k + M_k)",
  question: "Do both sides report the same?",
  needs: ["the same flow by product as reporter and partner report it"],
  references: ["un-imts-2010"],
} as const satisfies IndicatorMeta;
