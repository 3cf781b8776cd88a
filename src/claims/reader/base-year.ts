import { CARDINALS, FEW } from "../language/number-words.js";
import { clauseAround } from "./clause.js";
import type { Span, YearMention } from "./mentions.js";

const BASE =
  /\b(?:than|compared (?:with|to)|against|relative to|versus|over|on|from|above|below|beyond|under|unlike|exceed(?:ed|s|ing)|surpass(?:ed|es|ing))\s+(?:(?:that|those|it was|they were|the (?:levels?|figures?|volumes?))\s+)?(?:(?:in|of|for|during)\s+)?$/i;
/** "Compared with 2013, trade in 2018 rose 20%". */
const LEADS = /^(?:compared (?:with|to)|relative to)\s+$/i;

/** "Three times as large as in 2007", "double what it was in 2010". */
const AS_IN =
  /\b(?:as\s+(?:much|many|large|big|high|great|valuable)\b[^,;]*\bas\s+(?:(?:it|they)\s+(?:was|were|had been)\s+|that\s+)?in|what (?:it|they) (?:was|were|had been) in)\s+$/i;

/** What else a sentence has around a number. */
export interface Among {
  readonly years: readonly YearMention[];
  readonly numbers: readonly Span[];
}

/** "More than in 2014", "up on 2017", "its 2013 level": a year to compare with, not the year of the statement. */
export function isComparedWith(text: string, { start, from, to }: YearMention): boolean {
  const before = text.slice(0, start);
  return isLevelYear(text, start) || (from === to && (BASE.test(before) || AS_IN.test(before)));
}

/** The year that a change counts from, where one is named behind it: "36% lower than in 2013". */
export function baseYearOf(text: string, at: Span, { years, numbers }: Among): string | undefined {
  const next = numbers.find(({ start }) => start >= at.end)?.start ?? text.length;
  const behind = years.find(
    (year) => year.start >= at.end && year.start < next && isComparedWith(text, year),
  );
  const since = years.find((year) => isSinceOf(text, at, year));
  return (since ?? behind ?? years.find(({ start }) => LEADS.test(text.slice(0, start))))?.from;
}

const SINCE = String.raw`since\s+(?:the\s+(?:\p{L}+\s+){1,3}(?:of|in)\s+)?$`;
const SINCE_BEHIND = new RegExp(String.raw`^,?\s+${SINCE}`, "iu");
const SINCE_LEADS = new RegExp(String.raw`(?:^|;\s+)${SINCE}`, "iu");

/** "Doubled since 2013", "since the crisis of 2009 trade has doubled": from which year on, up to the one that the sentence names besides. */
function isSinceOf(text: string, at: Span, { start }: YearMention): boolean {
  if (start >= at.end) return SINCE_BEHIND.test(text.slice(at.end, start));
  return (
    SINCE_LEADS.test(text.slice(0, start)) &&
    /\b(?:has|have|had)\b\D*$/i.test(clauseAround(text, at.start).before)
  );
}

/** "The highest since 2010", "since the crisis of 2009". */
export function isSince(text: string, start: number): boolean {
  return AFTER.test(text.slice(0, start));
}

const AFTER = new RegExp(String.raw`\b(?:after\s+$|${SINCE})`, "iu");

const MANY = `(?<many>a|one|the|${FEW}) years?`;
const BACK = `(?:${MANY} (?:earlier|before|ago|previously)|the (?:previous|preceding|prior) year)`;
const FORWARD = `(?:${MANY} (?:later|after|on(?=[.,;)]|$))|the (?:following|next) (?:year|one)|the year after)`;
/** "A 15.8% drop a year earlier". */
const CHANGE = "(?:[ -](?:rise|increase|gain|jump|growth|drop|fall|decline|decrease|contraction|plunge))?";
const behind = (phrase: string) => new RegExp(`^${CHANGE}[\\s,]+(?:(?:in|for)\\s+)?${phrase}\\b`, "i");
const [BACK_BEHIND, FORWARD_BEHIND] = [behind(BACK), behind(FORWARD)];
const BACK_BEFORE = new RegExp(`\\b${BACK}(?:,? it (?:was|had been))?\\s+$`, "i");
const FORWARD_BEFORE = new RegExp(`\\b${FORWARD}\\b(?!.*\\b(?:19|20)\\d{2}\\b)[^;]*$`, "i");
const COMPARED = new RegExp(
  String.raw`^\s*(?:\p{L}+\s+){0,3}?(?:in \d{4}\s+)?(?:than|from|on|over|compared with|compared to|against)\s+(?:in\s+)?(${FEW}) years (?:earlier|before|ago|previously)\b`,
  "iu",
);
/** "…, the previous year $4 billion" is said of the number that it leads. */
const LEADS_ON = /^[,;].*\bthe (?:previous|preceding|prior|following|next) year$/i;

/** "$9.2 billion a year earlier", "5% the year after": how many years before (−) or after the one that the sentence names. */
export function yearsAway(text: string, { start, end }: Span): number {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const said = (phrase: RegExp) => {
    const match = phrase.exec(after);
    const leads = match && LEADS_ON.test(match[0]) && /^\s+[$€£¥\d]/.test(after.slice(match[0].length));
    return leads ? null : match;
  };
  const back = said(BACK_BEHIND) ?? BACK_BEFORE.exec(before);
  if (back) return -countOf(back);
  const forward = said(FORWARD_BEHIND) ?? FORWARD_BEFORE.exec(before);
  return forward ? countOf(forward) : 0;
}

function countOf({ groups }: RegExpExecArray): number {
  return Math.max(1, CARDINALS.indexOf(groups?.["many"]?.toLowerCase() ?? "a") + 1);
}

/** "12% more than five years earlier": how many years a change counts from. */
export function yearsCompared(text: string, { end }: Span): number | undefined {
  const word = COMPARED.exec(text.slice(end))?.[1]?.toLowerCase();
  return word === undefined ? undefined : CARDINALS.indexOf(word) + 1;
}

/** "Its 2013 level", "the level of 2013": a year to compare with, not the year of the statement. */
export function isLevelYear(text: string, start: number): boolean {
  const after = text.slice(start + 4, start + 14);
  return (
    /^\s+(?:levels?|peaks?|figures?|highs?|totals?|values?|volumes?)\b/i.test(after) ||
    /\b(?:level|peak|figure)s?\s+of\s+$/i.test(text.slice(0, start))
  );
}

const LEVEL_OF = /\b((?:19|20)\d{2})\s+(?:level|peak|figure|total|high|low)\s+of\s+(?:\p{L}+\s+){0,2}$/u;

/** "The 2013 level of $33.2 billion": the year that a level is of. */
export function levelYearOf(text: string, { start }: Span): string | undefined {
  return LEVEL_OF.exec(text.slice(0, start))?.[1];
}
