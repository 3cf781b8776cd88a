import type { Usd } from "../core/units.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import { type RankedItem, type RankItem, rank } from "./rank.js";

/** How far it is to another item of a ranking. */
export interface Distance {
  readonly code: string;
  /** US dollars between the two, 0 or more. */
  readonly distance: Usd;
  /** The same over the item's own value; absent when that is not above zero. */
  readonly relative?: number;
}

/** How firm a rank is. */
export interface RankMargin {
  readonly rank: number;
  readonly value: Usd;
  /** The nearest larger one; absent at the top. */
  readonly above?: Distance;
  /** The nearest one that is equal or smaller; absent at the bottom. */
  readonly below?: Distance;
  /** The nearer of the two: a revision of this size, of either's figure, is where the rank changes. */
  readonly smallestRevision?: Distance;
}

function distanceTo(own: RankedItem, other: RankedItem | undefined): Distance | undefined {
  if (other === undefined) return undefined;
  const distance = Math.abs(other.value - own.value);
  return { code: other.code, distance, ...(own.value > 0 && { relative: distance / own.value }) };
}

/**
 * How far one item is from its neighbours in a ranking, and so how small a revision would change its rank.
 *
 * `V_above − V` and `V − V_below`, in US dollars and over V. Drawing level with the one above is enough to share
 * its rank; falling takes a little more than the distance below. An equal is a neighbour below at distance 0.
 *
 * @param items The whole ranking, in any order.
 * @param code The item that is asked about.
 * @returns The margin, or `undefined` when the item has no rank.
 * @throws BilatError `BILAT_E_VALUE` when a code stands twice or a figure is not finite.
 *
 * @example
 * ```ts
 * const partners = [{ code: "CHN", value: 100 }, { code: "KOR", value: 24 }, { code: "JPN", value: 20 }];
 * rankMargin(partners, "JPN").above; // { code: "KOR", distance: 4, relative: 0.2 }
 * rankMargin(partners, "KOR").smallestRevision.code; // "JPN"
 * rankMargin(partners, "USA"); // undefined
 * ```
 */
export function rankMargin(items: readonly RankItem[], code: string): RankMargin | undefined {
  const ranked = rank(items);
  const own = ranked.find((item) => item.code === code);
  if (own === undefined) return undefined;
  const larger = ranked.filter((item) => item.value > own.value);
  const others = ranked.filter((item) => item.value <= own.value && item !== own);
  const above = distanceTo(
    own,
    larger.find((item) => item.value === larger.at(-1)?.value),
  );
  const below = distanceTo(own, others[0]);
  const nearer = above && below ? (above.distance <= below.distance ? above : below) : (above ?? below);
  return {
    rank: own.rank,
    value: own.value,
    ...(above && { above }),
    ...(below && { below }),
    ...(nearer && { smallestRevision: nearer }),
  };
}

export const rankMarginMeta = {
  id: "rank-margin",
  title: "Margin of a rank",
  family: "shares and ranks",
  unit: "usd",
  range: [0, Infinity],
  reading:
    "The distance to the next above and below; a rank is no firmer than the smaller of the two compared with usual revisions.",
  noMeaning: "when there is no neighbour",
  formula: "V_above − V; V − V_below; the smaller of the two",
  question: "How firm is the rank?",
  needs: ["trade of the reporter with every partner"],
  references: [],
} as const satisfies IndicatorMeta;
