import { given, requireCounts } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** A rank in two periods; `undefined` where there was none. */
export interface TwoRanks {
  readonly previous: number | undefined;
  readonly current: number | undefined;
}

/** What became of a rank. `places` is above zero for a rise (10th to 8th is 2), and is absent for entry and exit. */
export type RankChange =
  | { readonly kind: "gained" | "lost" | "same"; readonly places: number }
  | { readonly kind: "entry" | "exit" };

/**
 * Places gained or lost between two periods.
 *
 * `rank_{t−1} − rank_t`: a rise is positive. One without a rank before enters, one without a rank now exits.
 *
 * @returns The change, or `undefined` when there is no rank in either period.
 * @throws BilatError `BILAT_E_VALUE` when a rank is not a whole number from 1 up.
 *
 * @example
 * ```ts
 * rankChange({ previous: 10, current: 8 }); // { kind: "gained", places: 2 }
 * rankChange({ previous: undefined, current: 8 }); // { kind: "entry" }
 * rankChange({ previous: 0, current: 8 }); // throws BILAT_E_VALUE
 * ```
 */
export function rankChange(ranks: TwoRanks): RankChange | undefined {
  const { previous, current } = given(ranks);
  const isByName = "previous" in Object(ranks) || "current" in Object(ranks);
  const known = Object.entries({ previous, current }).filter(([, value]) => !isByName || value !== undefined);
  requireCounts(Object.fromEntries(known) as Record<string, number>);
  if (previous === undefined) return current === undefined ? undefined : { kind: "entry" };
  if (current === undefined) return { kind: "exit" };
  const places = previous - current;
  return { kind: places > 0 ? "gained" : places < 0 ? "lost" : "same", places };
}

export const rankChangeMeta = {
  id: "rank-change",
  title: "Change of rank",
  family: "shares and ranks",
  unit: "places",
  range: [-Infinity, Infinity],
  reading: "Above zero, places gained since the period before; below zero, places lost; or entry, or exit.",
  noMeaning: "when there is no rank before, or none now",
  formula: "rank_{t−1} − rank_t",
  question: "Who gained?",
  needs: ["the rank in a period and in the period before"],
  references: [],
} as const satisfies IndicatorMeta;
