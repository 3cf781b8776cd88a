import { BilatError } from "../core/errors.js";
import { requireFinite, requireList } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** A partner or product with its figure; without a figure it has no rank. */
export interface RankItem {
  readonly code: string;
  readonly value: number | undefined;
}

/** An item with a figure, and its place among the others. */
export interface RankedItem {
  readonly code: string;
  readonly value: number;
  /** 1 is the largest; equal values share the better rank. */
  readonly rank: number;
}

/**
 * Refuse a list in which a code stands twice, or a figure is not finite.
 *
 * @throws BilatError `BILAT_E_VALUE`, naming the codes.
 */
function requireItems(items: readonly RankItem[]): void {
  requireList(items, "items");
  const endless = items.filter(({ value = 0 }) => !Number.isFinite(value));
  requireFinite(Object.fromEntries(endless.map(({ code, value = 0 }) => [code, value])));
  const seen = new Set<string>();
  const twice = items.filter(({ code }) => seen.size === seen.add(code).size);
  if (twice.length === 0) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem: "Each code must stand once in a ranking.",
    found: twice.map(({ code }) => `"${code}"`),
  });
}

function byValueThenCode(a: RankedItem, b: RankedItem): number {
  if (a.value !== b.value) return b.value - a.value;
  return a.code < b.code ? -1 : 1;
}

/**
 * Items from the largest to the smallest, with their ranks.
 *
 * Competition ranking: `1 + the number of larger ones`, so that two seconds are followed by a fourth (1-2-2-4).
 * Equal values are listed by code. Leave aggregates and areas "not specified" out beforehand: they are no
 * partners.
 *
 * @returns The items that have a figure, sorted; those without are left out.
 * @throws BilatError `BILAT_E_VALUE` when a code stands twice or a figure is not finite.
 *
 * @example
 * ```ts
 * rank([{ code: "KOR", value: 8 }, { code: "CHN", value: 9 }, { code: "JPN", value: 8 }]).map((item) => item.rank);
 * // [1, 2, 2]
 * rank([{ code: "PRK", value: undefined }]); // []
 * ```
 */
export function rank(items: readonly RankItem[]): RankedItem[] {
  requireItems(items);
  const sorted = items
    .flatMap(({ code, value }) => (value === undefined ? [] : [{ code, value, rank: 1 }]))
    .sort(byValueThenCode);
  let tied = 1;
  return sorted.map((item, place) => {
    if (item.value !== sorted[place - 1]?.value) tied = place + 1;
    return { ...item, rank: tied };
  });
}

export const rankMeta = {
  id: "rank",
  title: "Rank",
  family: "shares and ranks",
  unit: "rank",
  range: [1, Infinity],
  reading:
    "1 is the largest. Equal values share a rank and the next one is skipped. Aggregates and areas not specified have no rank.",
  formula: "1 + number of partners with a larger V",
  question: "How much does the partner matter?",
  needs: ["trade of the reporter with every partner"],
  references: [],
} as const satisfies IndicatorMeta;
