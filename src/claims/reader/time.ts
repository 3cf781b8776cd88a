import type { Span, YearMention } from "./mentions.js";

/** When a statement is about: a year, or a change from one to another. */
export interface When {
  readonly period: string;
  readonly since?: string;
}

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const RIGHT_AFTER = /^\W*(?:[\p{L}%'’.-]+\W+){0,3}?(?:in|for|during|by|of|over)\s+$/iu;
const PART_OF_YEAR =
  /\b(?:first|second|third|fourth|last|early|late|mid|1st|2nd|3rd|4th|Q[1-4])\b[\s-]+(?:[\p{L}]+\s+)?(?:(?:quarter|half|months?|weeks?)\s+)?(?:of|in)\s+$|\b(?:months?|weeks?|days?) of\s+$/iu;

/**
 * The year that a number belongs to: the one right behind it ("$16 billion in 2016"), the one before it in the
 * sentence, or the only one there is.
 *
 * @returns `undefined` where the sentence has no year, or only a part of one.
 */
export function whenOf(
  text: string,
  at: Span,
  { years, numbers }: { readonly years: readonly YearMention[]; readonly numbers: readonly Span[] },
): When | undefined {
  const points = years.filter(({ start }) => !isLevelYear(text, start) && !isSince(text, start));
  const stretch = points.find(({ from, to }) => from !== to);
  const single = points.filter(({ from, to }) => from === to);
  const behind = points.find((year) => isBehind(text, at, { year, numbers }));
  const before = single.filter(({ end }) => end <= at.start).at(-1);
  const only = points.length === 1 ? points[0] : undefined;
  const found =
    behind ?? (stretch && single.length === 0 ? stretch : undefined) ?? before ?? only ?? single[0];
  if (!found || isPartOfYear(text, found)) return undefined;
  if (found.from !== found.to) return { period: found.to, since: found.from };
  return { period: found.to };
}

function isBehind(
  text: string,
  at: Span,
  { year, numbers }: { readonly year: YearMention; readonly numbers: readonly Span[] },
): boolean {
  if (year.start < at.end) return false;
  const gap = text.slice(at.end, year.start);
  const crossed = numbers.some((other) => other.start >= at.end && other.end <= year.start);
  return !crossed && RIGHT_AFTER.test(gap);
}

const YEAR_EARLIER =
  /^\s+(?:(?:a|one|the) year (?:earlier|before|ago)|(?:the|a) (?:previous|preceding|prior) year)\b/i;

/** "$9.2 billion a year earlier": the year before the one that the sentence names. */
export function isYearEarlier(text: string, { end }: Span): boolean {
  return YEAR_EARLIER.test(text.slice(end));
}

/** "Its 2013 level", "the level of 2013": a year to compare with, not the year of the statement. */
export function isLevelYear(text: string, start: number): boolean {
  const after = text.slice(start + 4, start + 14);
  return (
    /^\s+(?:level|peak|figure|high)/i.test(after) ||
    /\b(?:level|peak|figure)s?\s+of\s+$/i.test(text.slice(0, start))
  );
}

/** "The highest since 2010". */
function isSince(text: string, start: number): boolean {
  return /\b(?:since|after)\s+$/i.test(text.slice(0, start));
}

/** "In the first quarter of 2018" is no statement on 2018. */
function isPartOfYear(text: string, { start }: YearMention): boolean {
  return PART_OF_YEAR.test(text.slice(Math.max(0, start - 30), start));
}

/** A year with its month, as `2016-12`, where the sentence names one. */
export function monthOf(text: string, when: When, years: readonly YearMention[]): string {
  const year = years.find(({ to }) => to === when.period);
  const month = year && new RegExp(`\\b(${MONTHS})\\s+$`).exec(text.slice(0, year.start))?.[1];
  if (!month) return when.period;
  return `${when.period}-${String(MONTHS.split("|").indexOf(month) + 1).padStart(2, "0")}`;
}
