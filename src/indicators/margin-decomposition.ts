import { sum } from "simple-statistics";
import type { Usd } from "../core/units.js";
import { given } from "./arguments/arguments.js";
import { requireBaskets } from "./arguments/product-baskets.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** Trade in two periods, by product (or by partner) in the same order; 0 is no trade. */
export interface BeforeAndAfter {
  readonly before: readonly Usd[];
  readonly after: readonly Usd[];
}

/** The change of a total, split: `change = continuing + entries − exits`. */
export interface MarginDecomposition {
  readonly change: Usd;
  /** Change in products traded in both periods. */
  readonly continuing: Usd;
  /** Value of the products that are new, in the later period. */
  readonly entries: Usd;
  /** Value of the products that are gone, in the earlier period. */
  readonly exits: Usd;
}

/**
 * Split a change into products that stayed, came and went.
 *
 * `ΔX = continuing + entries − exits`, in US dollars.
 *
 * @param trade Values by product; 0 where the product was not traded. Use one classification for both
 *   periods, or every changed code looks like an exit and an entry.
 * @returns The three parts and the change they make up, each in US dollars.
 * @throws BilatError `BILAT_E_VALUE` when the lists differ in length or hold a negative value.
 *
 * @example
 * ```ts
 * marginDecomposition({ before: [10, 5, 0], after: [14, 0, 3] }); // { change: 2, continuing: 4, entries: 3, exits: 5 }
 * ```
 *
 * @see bernard-et-al-2009
 */
export function marginDecomposition(trade: BeforeAndAfter): MarginDecomposition {
  const { before, after } = given(trade);
  requireBaskets({ before, after });
  const pairs = before.map((earlier, product) => ({ earlier, later: after[product] ?? 0 }));
  const stayed = pairs.filter(({ earlier, later }) => earlier > 0 && later > 0);
  return {
    change: sum(after) - sum(before),
    continuing: sum(stayed.map(({ earlier, later }) => later - earlier)),
    entries: sum(pairs.filter(({ earlier }) => earlier === 0).map(({ later }) => later)),
    exits: sum(pairs.filter(({ later }) => later === 0).map(({ earlier }) => earlier)),
  };
}

export const marginDecompositionMeta = {
  id: "margin-decomposition",
  title: "Change by continuing, new and lost products",
  family: "margins",
  unit: "usd",
  range: [-Infinity, Infinity],
  reading:
    "How much of the change came from products traded in both periods, from new ones and from lost ones. A missing figure is not an exit.",
  formula: "ΔX = Σ_continuing Δx_k + Σ_entries x_k,t − Σ_exits x_k,t−1",
  question: "Does a country sell more products, or more of each?",
  needs: ["trade by product in two periods"],
  references: ["bernard-et-al-2009"],
} as const satisfies IndicatorMeta;
