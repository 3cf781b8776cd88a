import type { Measured } from "../core/measured.js";

/** A word that stands for a size: when it is used, and why there. */
export interface WordRule {
  readonly words: string;
  readonly rule: string;
  readonly why: string;
}

/** A change that prints as 0.0% is none. */
const NO_CHANGE = 0.0005;
const SHARP = 0.2;
const MOST = 0.5;
const NARROW = 0.01;
const ALIKE = 0.75;
const HIGHLY_CONCENTRATED = 0.18;
const MODERATELY_CONCENTRATED = 0.1;

const OURS = "Our rule.";
const GUIDELINES = [
  "U.S. Department of Justice and Federal Trade Commission, Merger Guidelines (18 December 2023), § 2.1 (Guideline 1): a market above 1,800 points is highly concentrated.",
  "These guidelines name no lower bound; the Department's page on the Herfindahl–Hirschman index calls 1,000 to 1,800 points moderately concentrated, as the guidelines of 1992 did.",
  "Both sentences were read in quotation.",
  "Others draw the lines elsewhere: the Horizontal Merger Guidelines of 2010 (§ 5.3) at 1,500 and 2,500, the European Commission's of 2004 (2004/C 31/03) at 1,000 and 2,000.",
].join(" ");

/** Every word of a report that stands for a size; docs/words.md is made from this. */
export const WORD_RULES: readonly WordRule[] = [
  {
    words: "rose, fell, did not change",
    rule: "The sign of the growth rate; below 0.05% either way nothing changed, because it prints as 0.0%.",
    why: OURS,
  },
  {
    words: "sharply",
    rule: "A change of 20% or more in one year, up or down.",
    why: "Our rule: in 2009, when world trade fell more than in seventy years, it fell by 22.6% in US dollars (WTO, World Trade Report 2010, section I).",
  },
  {
    words: "surplus, deficit, in balance",
    rule: "Exports minus imports above, below, or at zero.",
    why: "UN, International Merchandise Trade Statistics: Concepts and Definitions 2010.",
  },
  {
    words: "has since made good …",
    rule: "The lowest year has a higher one before it and later ones after it: (last − lowest) / (highest before − lowest). Where a tenth more of the fall was once made good, it is said by when.",
    why: "Indicator `recovery`.",
  },
  {
    words: "has since recovered",
    rule: "The last year is at or above the highest year before the lowest one: `recovery` is 1 or more.",
    why: "Indicator `recovery`.",
  },
  {
    words: "by season highest, lowest",
    rule: "In the month or quarter that the season lifts or lowers most; said where that is 1% or more of an average one.",
    why: "Our rule; indicator `seasonal-adjustment`.",
  },
  {
    words: "far from the usual",
    rule: "The growth over the same month a year before lies more than 3.5 robust standard deviations from its median, in six months at most.",
    why: "Indicator `unusual-month`.",
  },
  {
    words: "drove",
    rule: "A flow moved the way turnover moved and brought at least half of the change, and over a third more than the other; where the other flow went the opposite way, the heading says against what.",
    why: "Indicator `contribution`.",
  },
  {
    words: "exports and imports alike",
    rule: "Both moved the same way, and the smaller contribution to growth is at least three quarters of the larger.",
    why: OURS,
  },
  {
    words: "nearly cancelled out",
    rule: "Exports and imports moved opposite ways, and the smaller contribution to growth is at least three quarters of the larger.",
    why: OURS,
  },
  {
    words: "mostly …, … first of all",
    rule: "The largest section makes more than half of the value; it makes half or less.",
    why: OURS,
  },
  {
    words: "narrowly",
    rule: "The distance to the neighbour in rank is below 1% of the partner's own turnover.",
    why: "Our rule: revisions between vintages are often larger than that.",
  },
  {
    words: "highly concentrated, moderately concentrated, not concentrated",
    rule: "The Herfindahl index of turnover over partners is above 0.18, from 0.10 to 0.18, below 0.10.",
    why: `${GUIDELINES} Written for firms in a market; used here for partners in a country's trade.`,
  },
  {
    words: "more than, less than … suggests",
    rule: "The trade intensity index is above or below 1.",
    why: "Indicator `trade-intensity`.",
  },
  {
    words: "did better, did worse",
    rule: "More than half of the other partners compared have a lower, or a higher, index in the last year.",
    why: OURS,
  },
];

/** `rose`, `fell` or `did not change`. */
export type Move = "rose" | "fell" | "did not change";

/** Which way a rate goes. */
export function moveOf(rate: number): Move {
  if (Math.abs(rate) < NO_CHANGE) return "did not change";
  return rate > 0 ? "rose" : "fell";
}

/** Whether a change within a year is sharp. */
export function isSharp(rate: number): boolean {
  return Math.abs(rate) >= SHARP;
}

/** Whether a share is most of the whole. */
export function isMost(share: number): boolean {
  return share > MOST;
}

/** Whether the season moves a month or quarter by enough to name it. */
export function isSeasonal(lift: Measured, average: number): boolean {
  return Math.abs(lift.value ?? 0) >= NARROW * average;
}

/** Whether a lead is narrow against the value it is held with. */
export function isNarrow(lead: Measured | undefined, value: Measured | undefined): boolean {
  return lead?.value !== undefined && value?.value !== undefined && lead.value < NARROW * value.value;
}

/** How concentrated trade is, from the number of equal partners it is spread over (1/H). */
export function concentrationWords(effectiveNumber: number): string {
  const herfindahl = 1 / effectiveNumber;
  if (herfindahl > HIGHLY_CONCENTRATED) return "highly concentrated";
  return herfindahl >= MODERATELY_CONCENTRATED ? "moderately concentrated" : "not concentrated";
}

/** Whether exports and imports moved turnover by nearly as much, the same way or opposite ways. */
export function areAlike({
  exports,
  imports,
}: {
  readonly exports: number;
  readonly imports: number;
}): boolean {
  const [one, other] = [Math.abs(exports), Math.abs(imports)];
  const larger = Math.max(one, other);
  return larger >= NO_CHANGE && Math.min(one, other) >= ALIKE * larger;
}

/** The flow that brought at least half of a change in the change's own direction. */
export function driverOf(parts: {
  readonly exports: number;
  readonly imports: number;
}): "exports" | "imports" | undefined {
  const total = parts.exports + parts.imports;
  const [lead, part] =
    Math.abs(parts.exports) >= Math.abs(parts.imports)
      ? (["exports", parts.exports] as const)
      : (["imports", parts.imports] as const);
  if (moveOf(total) === "did not change" || part * total <= 0) return undefined;
  return Math.abs(part) >= MOST * Math.abs(total) ? lead : undefined;
}
