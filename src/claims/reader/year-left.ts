import { isComparedWith, isSince } from "./base-year.js";
import type { YearMention } from "./mentions.js";
import { MONTHS, notWhole } from "./part-of-year.js";

const OTHER_TIME = new RegExp(
  `\\b(?:quarters?|months?|half|since|weeks?|now|today|currently|(?:this|last|next) year|${MONTHS})\\b`,
);

const PRESENT = /\b(?:is|are|has|have|remains|accounts|makes|takes|ranks|stands)\b/i;

/** The one year that a sentence leaves for the next, where that has none; `taken` is the one it took over itself. */
export function yearLeft(
  text: string,
  years: readonly YearMention[],
  taken: string | undefined,
): string | undefined {
  const own = years.filter((year) => !isComparedWith(text, year) && !isSince(text, year.start));
  const [only] = own;
  if (!only) return years.some((year) => isSince(text, year.start)) ? undefined : taken;
  const isWhole = only.from === only.to && notWhole(text, only) === undefined;
  return own.length === 1 && isWhole ? only.to : undefined;
}

/** Whether a sentence in the past, without a year of its own, may be of the year of the one before. */
export function leavesYearOpen(text: string, years: readonly YearMention[]): boolean {
  const hasOwn = years.some((year) => !isComparedWith(text, year));
  return !hasOwn && !OTHER_TIME.test(text) && !PRESENT.test(text);
}
