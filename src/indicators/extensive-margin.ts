import { sum } from "simple-statistics";
import type { Usd } from "../core/units.js";
import { given } from "./arguments/arguments.js";
import { requireBaskets } from "./arguments/product-baskets.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** What the reporter and a reference export, by product in the same order. */
export interface ReferenceBaskets {
  /** Exports of the reporter to the partner; the products above zero are K_ij. */
  readonly exports: readonly Usd[];
  /** Exports of the reference, as a rule the world's to the same partner. */
  readonly world: readonly Usd[];
}

/**
 * How much of what the world trades the reporter sells at all.
 *
 * `Σ_{k∈K_ij} X_wk / Σ_k X_wk`, over the products the reporter exports to the partner. A fraction from 0 to
 * 1. Times the intensive margin it is the reporter's share of the reference's exports.
 *
 * @param baskets Values in US dollars. Hummels and Klenow take as reference the rest of the world's exports
 *   to the same partner; with the world itself both margins stay within 0 and 1.
 * @returns The margin, or `undefined` when the reference exports nothing.
 * @throws BilatError `BILAT_E_VALUE` when the lists differ in length or hold a negative value.
 *
 * @example
 * ```ts
 * extensiveMargin({ exports: [5, 0, 1], world: [50, 20, 30] }); // 0.8
 * extensiveMargin({ exports: [0, 0], world: [50, 20] }); // 0
 * extensiveMargin({ exports: [1], world: [0] }); // undefined
 * ```
 *
 * @see hummels-klenow-2005
 */
export function extensiveMargin(baskets: ReferenceBaskets): number | undefined {
  const { exports, world } = given(baskets);
  requireBaskets({ exports, world });
  const whole = sum(world);
  return whole === 0 ? undefined : worldTradeInSold({ exports, world }) / whole;
}

/**
 * What the reference exports of the products that the reporter sells, in US dollars.
 *
 * @returns The sum, 0 when the reporter sells nothing.
 * @throws BilatError `BILAT_E_VALUE` when the lists differ in length or hold a negative value.
 *
 * @example
 * ```ts
 * worldTradeInSold({ exports: [5, 0, 1], world: [50, 20, 30] }); // 80
 * ```
 */
export function worldTradeInSold(baskets: ReferenceBaskets): Usd {
  const { exports, world } = given(baskets);
  requireBaskets({ exports, world });
  return sum(world.filter((_, product) => (exports[product] ?? 0) > 0));
}

export const extensiveMarginMeta = {
  id: "extensive-margin",
  title: "Extensive margin (Hummels–Klenow)",
  family: "margins",
  unit: "share",
  range: [0, 1],
  reading:
    "The part of world trade that falls on the products the reporter sells: how many, weighted by their importance.",
  noMeaning: "when the reference exports nothing",
  formula: "Σ_{k∈K_ij} X_wk / Σ_k X_wk",
  question: "Does a country sell more products, or more of each?",
  needs: [
    "exports by product of the reporter to the partner",
    "exports by product of the world to the partner",
  ],
  references: ["hummels-klenow-2005"],
} as const satisfies IndicatorMeta;
