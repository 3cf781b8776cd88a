/** What a claim may be about. Each is one kind of figure, with its own rules for the printed number. */
export const MEASURES = {
  value: "trade of the pair in a year, in money",
  balance: "exports minus imports of the pair, in money",
  growth:
    "change over the year before, or since the year in `since`; with a `subject`, of something else than trade",
  share: "the partner's share in the reporter's own world total",
  rank: "the partner's place among the reporter's partners",
  amount: "an announced sum of money",
  count: "how many of something there are",
  proportion: "what part of something else than trade",
} as const;

/** One of {@link MEASURES}. */
export type Measure = keyof typeof MEASURES;

const TRADE_MEASURES: readonly Measure[] = ["value", "balance", "growth", "share", "rank"];

/**
 * Whether trade statistics can decide a claim; the others only take part in relations. Growth may be of something
 * else, which its subject names.
 */
export function isOnTrade({
  measure,
  subject,
}: {
  readonly measure: Measure;
  readonly subject?: string | undefined;
}) {
  return TRADE_MEASURES.includes(measure) && !(measure === "growth" && subject !== undefined);
}

/** How a printed number is to be read. */
export const BOUNDS = [
  "exact",
  "about",
  "just-under",
  "just-over",
  "more-than",
  "at-least",
  "less-than",
  "at-most",
] as const;

/** One of {@link BOUNDS}. */
export type Bound = (typeof BOUNDS)[number];

/** Bounds of a number that is named all the same: how far the data are from it says more than which side they are on. */
export const ROUGH: readonly Bound[] = ["about", "just-under", "just-over"];

/** What a bound is for the number below zero: a fall of more than 20% is growth of less than −20%. */
export const MIRRORED: Readonly<Record<Bound, Bound>> = {
  exact: "exact",
  about: "about",
  // Of the size: a fall of nearly 20% is growth of nearly −20%.
  "just-under": "just-under",
  "just-over": "just-over",
  "more-than": "less-than",
  "at-least": "at-most",
  "less-than": "more-than",
  "at-most": "at-least",
};

/** Which way a figure went between `since` (the year before, where it is left out) and `period`. */
export const DIRECTIONS = {
  rose: "higher than it was",
  fell: "lower than it was",
  exceeded: "recovered and grew past the level it had",
  restored: "back at least at the level it had",
  "not-restored": "not back at the level it had",
} as const;

/** One of {@link DIRECTIONS}. */
export type Direction = keyof typeof DIRECTIONS;

/** The extreme of all years in `over`. */
export const SUPERLATIVES = ["highest", "lowest"] as const;

/** One of {@link SUPERLATIVES}. */
export type Superlative = (typeof SUPERLATIVES)[number];

/** How claims hang together. */
export const RELATIONS = {
  growth: "`growth` is the change from `from` to `to`",
  sum: "`parts` add up to `whole`",
  share: "`share` is `part` over `whole`",
  "fits-in": "`whole` may hold all `parts`, so that they are no more than it together",
  "not-falling": "`claims` are readings of one running count, in order",
  largest: "`largest` is the largest, so that none of `others` is more",
} as const;

/** One of {@link RELATIONS}. */
export type RelationKind = keyof typeof RELATIONS;

/** The claims that each kind of relation names: one, or a list. */
export const RELATION_ROLES: Readonly<Record<RelationKind, Readonly<Record<string, "one" | "list">>>> = {
  growth: { growth: "one", from: "one", to: "one" },
  sum: { whole: "one", parts: "list" },
  share: { share: "one", part: "one", whole: "one" },
  "fits-in": { whole: "one", parts: "list" },
  "not-falling": { claims: "list" },
  largest: { largest: "one", others: "list" },
};
