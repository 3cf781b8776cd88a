import type { Span, YearMention } from "./mentions.js";

/** When a statement is about: a year, or a change from one to another. */
export interface When {
  readonly period: string;
  readonly since?: string;
}

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const MONTH_BEFORE = new RegExp(String.raw`\b(${MONTHS})(?:\s+\d{1,2},?)?\s+$`);
const RIGHT_AFTER = /^[^\p{L}\d;:]*(?:[\p{L}%'’.-]+[^\p{L}\d;:]+){0,3}?(?:in|for|during|by|of|over)\s+$/iu;
const PART_OF_YEAR =
  /(?:\b(?:first|second|third|fourth|last|final|opening|1st|2nd|3rd|4th|two|three|four|five|six|seven|eight|nine|ten|eleven|\d+)\b[\s-]+(?:\p{L}+\s+)?(?:quarter|half|months?|weeks?|days?)\s+(?:of|in)|\b(?:early|late|mid)[\s-]+(?:(?:of|in)\s*)?|\b(?:Q[1-4]|H[12])(?:\s+of)?|\b(?:months?|weeks?|days?|half) (?:of|in))\s*$/iu;
const BASE =
  /\b(?:than|compared (?:with|to)|as against|against|relative to|versus|over|on|from)\s+(?:(?:that|those|it was|they were|the (?:levels?|figures?|volumes?))\s+)?(?:(?:in|of|for|during)\s+)?$/i;

interface Among {
  readonly years: readonly YearMention[];
  readonly numbers: readonly Span[];
}

/**
 * The year that a number belongs to: the one right behind it ("$16 billion in 2016"), the one before it in the
 * sentence, or the only one there is; never one that it is only compared with ("more than in 2014").
 *
 * @returns `undefined` where the sentence has no year, or only a part of one.
 */
export function whenOf(text: string, at: Span, { years, numbers }: Among): When | undefined {
  const points = years.filter(
    (year) => !isComparedWith(text, year) && !isSince(text, year.start) && !isOfExtreme(text, year),
  );
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
  const isStretch = year.from !== year.to;
  return !crossed && (RIGHT_AFTER.test(gap) || (isStretch && gap.trim() === ""));
}

/** "More than in 2014", "up on 2017", "its 2013 level": a year to compare with, not the year of the statement. */
function isComparedWith(text: string, { start, from, to }: YearMention): boolean {
  return isLevelYear(text, start) || (from === to && BASE.test(text.slice(0, start)));
}

/** The year that a change counts from, where one is named behind it: "36% lower than in 2013". */
export function baseYearOf(text: string, at: Span, { years, numbers }: Among): string | undefined {
  const next = numbers.find(({ start }) => start >= at.end)?.start ?? text.length;
  const behind = years.find(
    (year) => year.start >= at.end && year.start < next && isComparedWith(text, year),
  );
  return (behind ?? years.find(({ start }) => LEADS.test(text.slice(0, start))))?.from;
}

/** "Compared with 2013, trade in 2018 rose 20%". */
const LEADS = /^(?:compared (?:with|to)|relative to)\s+$/i;

const BACK =
  /^[\s,]+(?:(?:in|for)\s+)?(?:(a|one|the|two|three|four|five|six|seven|eight|nine|ten) years? (?:earlier|before|ago|previously)|the (?:previous|preceding|prior) year)\b/i;
const FORWARD =
  /^[\s,]+(?:(?:in|for)\s+)?(?:(?:a|one) year (?:later|after)|the (?:following|next) (?:year|one)|the year after)\b/i;
const LATER = /\b(?:(?:a|one) year later|(?:in )?the (?:following|next) year|the year after)\b[^;]*$/i;
const COMPARED =
  /^\s*(?:\p{L}+\s+){0,3}?(?:than|from|on|over|compared with|compared to|against)\s+(?:in\s+)?(two|three|four|five|six|seven|eight|nine|ten) years (?:earlier|before|ago|previously)\b/iu;
const COUNT = "one two three four five six seven eight nine ten".split(" ");

/** "$9.2 billion a year earlier", "5% the year after": how many years before (−) or after the one that the sentence names. */
export function yearsAway(text: string, { start, end }: Span): number {
  const match = BACK.exec(text.slice(end));
  if (match) return -Math.max(1, COUNT.indexOf((match[1] ?? "").toLowerCase()) + 1);
  const later = LATER.exec(text.slice(0, start))?.[0];
  const isLater = later !== undefined && !/\b(?:19|20)\d{2}\b/.test(later);
  return isLater || FORWARD.test(text.slice(end)) ? 1 : 0;
}

/** "12% more than five years earlier": how many years a change counts from. */
export function yearsCompared(text: string, { end }: Span): number | undefined {
  const word = COMPARED.exec(text.slice(end))?.[1]?.toLowerCase();
  return word === undefined ? undefined : COUNT.indexOf(word) + 1;
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

/** "The lowest of 2013–2018": the years among which it is so. */
function isOfExtreme(text: string, { start, from, to }: YearMention): boolean {
  return from !== to && /\b(?:lowest|highest)\s+(?:\w+\s+){0,3}$/i.test(text.slice(0, start));
}

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
  const own = years.filter((year) => !isComparedWith(text, year));
  const [only] = own;
  if (!only) return taken;
  const isWhole = only.from === only.to && wholeYears(text, own).length === 1 && !isPartOfYear(text, only);
  return own.length === 1 && isWhole ? only.to : undefined;
}

/** Whether a sentence in the past, without a year of its own, may be of the year of the one before. */
export function leavesYearOpen(text: string, years: readonly YearMention[]): boolean {
  const hasOwn = years.some((year) => !isComparedWith(text, year));
  return !hasOwn && !OTHER_TIME.test(text) && !PRESENT.test(text);
}

/** "In the first quarter of 2018" is no statement on 2018. */
export function isPartOfYear(text: string, { start }: YearMention): boolean {
  return PART_OF_YEAR.test(text.slice(Math.max(0, start - 40), start));
}

const LEVEL_OF = /\b((?:19|20)\d{2})\s+(?:level|peak|figure|total|high|low)\s+of\s+(?:\p{L}+\s+){0,2}$/u;

/** "The 2013 level of $33.2 billion": the year that a level is of. */
export function levelYearOf(text: string, { start }: Span): string | undefined {
  return LEVEL_OF.exec(text.slice(0, start))?.[1];
}

/** Years that stand alone, without a month: "on 5 May 2018" is a day, and no year of trade. */
export function wholeYears(text: string, years: readonly YearMention[]): YearMention[] {
  return years.filter(({ start }) => !MONTH_BEFORE.test(text.slice(0, start)));
}

/** A year with its month, as `2016-12`, where the sentence names one. */
export function monthOf(text: string, when: When, years: readonly YearMention[]): string {
  const year = years.find(({ to }) => to === when.period);
  const month = year && MONTH_BEFORE.exec(text.slice(0, year.start))?.[1];
  if (!month) return when.period;
  return `${when.period}-${String(MONTHS.split("|").indexOf(month) + 1).padStart(2, "0")}`;
}

const OR = /^(?:,|,?\s+n?or)\s+(?:in\s+)?$/i;
const AND = /^(?:,|,?\s+and)\s+$/i;

/** Years in a row of words from the year of a statement on: "in 2016 or 2017", "in 2016, 2017 and 2018". */
export function yearList(
  text: string,
  period: string,
  years: readonly YearMention[],
): { readonly joined?: "or" | "and"; readonly listed: readonly YearMention[] } {
  const first = years.findIndex(({ from, to }) => from === to && to === period);
  for (const [joined, between] of [["or", OR] as const, ["and", AND] as const]) {
    let last = first;
    const gap = (place: number) => text.slice(years[place]?.end, years[place + 1]?.start);
    while (first >= 0 && last + 1 < years.length && between.test(gap(last))) last += 1;
    const words = text.slice(years[first]?.end, years[last]?.start);
    const endsThere = /^\s*(?:[.,;)]|$)/.test(text.slice(years[last]?.end));
    if (words.includes(joined) && endsThere) return { joined, listed: years.slice(first, last + 1) };
  }
  return { listed: [] };
}
