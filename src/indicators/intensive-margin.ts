import { sum } from "simple-statistics";
import { given } from "./arguments/arguments.js";
import { requireBaskets } from "./arguments/product-baskets.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import { type ReferenceBaskets, worldTradeInSold } from "./extensive-margin.js";

/**
 * How much the reporter sells within the products that it sells.
 *
 * `X_ij / Σ_{k∈K_ij} X_wk`. At most 1 when the reference includes the reporter, unbounded when it does not.
 * Times the extensive margin it is the reporter's share of the reference's exports.
 *
 * @returns The margin, or `undefined` when the reporter sells nothing that the reference trades.
 * @throws BilatError `BILAT_E_VALUE` when the lists differ in length or hold a negative value.
 *
 * @example
 * ```ts
 * intensiveMargin({ exports: [5, 0, 3], world: [50, 20, 30] }); // 0.1
 * intensiveMargin({ exports: [0, 0], world: [50, 20] }); // undefined
 * ```
 *
 * @see hummels-klenow-2005
 */
export function intensiveMargin(baskets: ReferenceBaskets): number | undefined {
  const { exports, world } = given(baskets);
  requireBaskets({ exports, world });
  const ofSold = worldTradeInSold({ exports, world });
  return ofSold === 0 ? undefined : sum(exports) / ofSold;
}

export const intensiveMarginMeta = {
  id: "intensive-margin",
  title: "Intensive margin (Hummels–Klenow)",
  family: "margins",
  unit: "ratio",
  range: [0, Infinity],
  reading: "The reporter's sales against the world's, in the products the reporter sells.",
  noMeaning: "when the reporter sells nothing that the reference trades",
  formula: "X_ij / Σ_{k∈K_ij} X_wk",
  question: "Does a country sell more products, or more of each?",
  needs: [
    "exports by product of the reporter to the partner",
    "exports by product of the world to the partner",
  ],
  references: ["hummels-klenow-2005"],
} as const satisfies IndicatorMeta;
