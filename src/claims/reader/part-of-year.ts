import type { When, YearMention } from "./mentions.js";

/** The names of the months, for a pattern. */
export const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const MONTH_BEFORE = new RegExp(String.raw`\b(${MONTHS})(?:\s+of)?\s+$`);
const DAY_BEFORE = new RegExp(String.raw`(?:\b\d{1,2}\s+(?:${MONTHS})|\b(?:${MONTHS})\s+\d{1,2}),?\s+$`);
const PART_BEFORE =
  /(?:\b(?:first|second|third|fourth|last|final|opening|1st|2nd|3rd|4th|two|three|four|five|six|seven|eight|nine|ten|eleven|\d+)\b[\s-]+(?:\p{L}+\s+)?(?:quarter|half|months?|weeks?|days?)\s+(?:of|in)|\b(?:early|late|mid)[\s-]+(?:(?:of|in)\s*)?|\b(?:Q[1-4]|H[12])(?:\s+of)?|\b(?:months?|weeks?|days?|half) (?:of|in))\s*$/iu;
const FISCAL_BEFORE = /\b(?:fiscal|financial|marketing|crop|FY)(?:\s+years?)?(?:\s+of)?\s*$/i;
const FISCAL_BEHIND = /^\s+(?:fiscal|financial)\b/i;
/** "Third-quarter exports", "in the second half": a part of a year that is named elsewhere. */
const PART_ALONE =
  /\b(?:(?:first|second|third|fourth|last|1st|2nd|3rd|4th|this|next)[ -](?:half|quarter|\w+ months)|Q[1-4]|H[12]|monthly|quarterly)\b(?!\s+(?:of|in)\s+(?:19|20)\d{2})(?!\s+(?:19|20)\d{2})/i;

const PART = "a part of a year, not a year";

/** Why a year of a sentence is no whole calendar year. */
export function notWhole(text: string, { start, end, from, to }: YearMention): string | undefined {
  const before = text.slice(Math.max(0, start - 40), start);
  if (MONTH_BEFORE.test(before)) return "a month, not a year";
  if (PART_BEFORE.test(before) || PART_ALONE.test(text)) return PART;
  // "2018-19" may be either; "2018-2019" is two years.
  const isShort = Number(to) === Number(from) + 1 && end - start === "2018-19".length;
  if (isShort || FISCAL_BEFORE.test(before) || FISCAL_BEHIND.test(text.slice(end)))
    return "a fiscal year, not a calendar year";
  return undefined;
}

/** Years without those of a date: "on 5 May 2018" is a day, and no year of trade. */
export function withoutDays(text: string, years: readonly YearMention[]): YearMention[] {
  return years.filter(({ start }) => !DAY_BEFORE.test(text.slice(0, start)));
}

/** A year with its month, as `2016-12`, where the sentence names one. */
export function monthOf(text: string, when: When, years: readonly YearMention[]): string {
  const year = years.find(({ to }) => to === when.period);
  const month = year && MONTH.exec(text.slice(0, year.start))?.[1];
  if (!month) return when.period;
  return `${when.period}-${String(MONTHS.split("|").indexOf(month) + 1).padStart(2, "0")}`;
}

const MONTH = new RegExp(String.raw`\b(${MONTHS})(?:\s+of|\s+\d{1,2},?)?\s+$`);
