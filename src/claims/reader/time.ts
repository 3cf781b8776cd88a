import { type Among, isComparedWith, isSince, yearsAway } from "./base-year.js";
import { clauseAround } from "./clause.js";
import type { Span, When, YearMention } from "./mentions.js";
import { notWhole, withoutDays } from "./part-of-year.js";
import type { NotRead } from "./proposal.js";

const WORDS = String.raw`(?:(?!(?:and|but|while|whereas|although|when|after|before)\b)[\p{L}%'’.-]+[^\p{L}\d;:]+){0,3}?`;
const RIGHT_AFTER = new RegExp(String.raw`^[^\p{L}\d;:]*${WORDS}(?:in|for|during|by|of|over)\s+$`, "iu");
type NamedWhen = When & { readonly mention: YearMention };

/** "Grew 5%, and in 2018 it fell": the year begins another statement. */
const ELSEWHERE = /(?:;|\b(?:and|but|while|whereas))\s+(?:in|for|by|during)\s+$/i;
/** "In 2018 $5 billion", "in 2016 and 2017 $5 billion": right before a number. */
const LEADS =
  /^(?:(?:,|,?\s+and)\s+(?:19|20)\d{2})*(?:\s+|\s*[-–—:]\s*)(?:it (?:was|had been|came to|reached) )?$/i;
/** "Up from $5 billion", "against $5 billion", "after $5 billion": what something else is compared with. */
const COMPARED = /\b(?:from|against|compared (?:with|to)|versus|after|following)\s+$/i;

/**
 * The year that a number belongs to: the one right behind it ("$16 billion in 2016"), the one before it in the
 * sentence, or the first there is; never one that it is only compared with ("more than in 2014"), nor the own year of a
 * number that is ("from 3% in 2017 to 4%").
 *
 * @returns Why there is none: no year, or one that is left open.
 */
export function whenOf(text: string, at: Span, { years, numbers }: Among): NamedWhen | NotRead {
  const points = years.filter(
    (year) => !isComparedWith(text, year) && !isSince(text, year.start) && !isOfExtreme(text, year),
  );
  const behind = inBrackets(text, at, years) ?? ownYear(text, at, { years: points, numbers });
  const others = numbers.filter((other) => isCompared(text, other));
  const taken = others.map((other) => ownYear(text, other, { years: points, numbers }));
  const isOpen = (year: YearMention) =>
    points.length === 1 ||
    !(isBracketed(text, year, numbers) || isInOtherBracket(text, at, { year, numbers }));
  const free = points.filter((year) => !taken.includes(year) && isOpen(year));
  const here = free.filter((year) => !isElsewhere(text, at, { year, numbers }));
  const before = here.filter(({ end }) => end <= at.start).at(-1);
  const found = behind ?? before ?? here[0];
  if (!found) return { why: "no year that it belongs to" };
  if (!behind && isCompared(text, at) && yearsAway(text, at) === 0)
    return found.from === found.to
      ? { why: "of an earlier time that is not said" }
      : { period: found.from, mention: found };
  return { period: found.to, ...(found.from !== found.to && { since: found.from }), mention: found };
}

/** "To $21 billion last year", "last year it rose 5%": by an unnamed day; not "last year, to $21 billion in 2018". */
const UNNAMED = /\b(?:last|this) year\b(?!,?\s+to\s[^,;]*\bin (?:19|20)\d{2}\b)/gi;

/** "Last year" as the time of a number, nearer to it than any year. */
function unnamedYear(text: string, at: Span, years: readonly YearMention[]): string | undefined {
  const { before, after } = clauseAround(text, at.start);
  const isNearer = (from: number, to: number) => !years.some(({ start }) => start > from && start < to);
  const found = [...text.matchAll(UNNAMED)].find(({ index }) =>
    index > at.start
      ? index < at.start + after.length && isNearer(at.start, index)
      : index >= at.start - before.length && isNearer(index, at.start),
  );
  return found?.[0].toLowerCase();
}

/** The year of a number, where it is a whole one. */
export function wholeYearOf(text: string, at: Span, { years, numbers }: Among): When | NotRead {
  const unnamed = unnamedYear(text, at, years);
  if (unnamed !== undefined) return { why: `of “${unnamed}”, and which that is is not said` };
  if (isOneOfSeveral(text, at, { years, numbers }))
    return { why: "of one of several years, and which is not said" };
  const when = whenOf(text, at, { years: withoutDays(text, years), numbers });
  const why = "why" in when ? undefined : notWhole(text, when.mention);
  return why === undefined ? when : { why };
}

/** "From $89 billion in 2015 to $79 billion in 2019, a decline of 11%": the year that a change up to `period` starts from. */
export function startYearOf(text: string, period: string, among: Among): string | undefined {
  const starts = among.numbers.filter(({ start }) => /\bfrom\s+$/i.test(text.slice(0, start)));
  const years = starts.flatMap((start) => ownYear(text, start, among) ?? []);
  return years.find(({ to }) => to < period)?.to;
}

interface YearAmong {
  readonly year: YearMention;
  readonly numbers: readonly Span[];
}

/** Whether a year behind a number begins what is said of the next: "$5 billion, in 2018 $6 billion". */
function isElsewhere(text: string, at: Span, { year, numbers }: YearAmong): boolean {
  const gap = text.slice(at.end, year.start);
  if (ELSEWHERE.test(gap)) return true;
  const next = numbers.find(({ start }) => start >= year.end);
  return (
    next !== undefined &&
    /(?:,\s+|\()(?:in|for|by)\s+$/i.test(gap) &&
    LEADS.test(text.slice(year.end, next.start))
  );
}

function isCompared(text: string, { start }: Span): boolean {
  return COMPARED.test(text.slice(0, start));
}

/** "That of 2008 ($67 billion)". */
function inBrackets(text: string, { start }: Span, years: readonly YearMention[]): YearMention | undefined {
  return years.find(({ end }) => text.slice(end, start) === " (");
}

/** The year right behind a number. */
function ownYear(text: string, at: Span, { years, numbers }: Among): YearMention | undefined {
  return years.find((year) => {
    if (year.start < at.end || isElsewhere(text, at, { year, numbers })) return false;
    const gap = text.slice(at.end, year.start);
    return gap.trim() === "" || RIGHT_AFTER.test(gap) || isBracketed(text, year, [at]);
  });
}

/** "$33.2 billion (2013), $30.8 billion (2014)": the year of the number that it stands right behind, and of no other. */
function isBracketed(text: string, year: YearMention, numbers: readonly Span[]): boolean {
  return text[year.end] === ")" && numbers.some(({ end }) => text.slice(end, year.start) === " (");
}

/** "23.2% in 2018 (2010: 22.1%), that in exports 19.5%": a year in brackets with a number is of that number. */
function isInOtherBracket(text: string, at: Span, { year, numbers }: YearAmong): boolean {
  const bracket = bracketAt(text, year.start);
  if (bracket === undefined || contains(bracket, at)) return false;
  return numbers.some((number) => contains(bracket, number));
}

/** The brackets that a place is in. */
function bracketAt(text: string, at: number): Span | undefined {
  const start = text.lastIndexOf("(", at);
  const end = text.indexOf(")", at);
  return start < 0 || text.slice(start, at).includes(")") ? undefined : { start, end };
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** "In 2017 … and in 2018 … (imports: +35.4% and +0.6%)": several numbers in brackets, each of another year. */
function isOneOfSeveral(text: string, at: Span, { years, numbers }: Among): boolean {
  const bracket = bracketAt(text, at.start);
  if (bracket === undefined || years.some((year) => contains(bracket, year))) return false;
  const before = new Set(years.filter(({ end }) => end <= bracket.start).map(({ to }) => to));
  return before.size > 1 && numbers.filter((number) => contains(bracket, number)).length > 1;
}

/** "The lowest of 2013–2018": the years among which it is so. */
function isOfExtreme(text: string, { start, from, to }: YearMention): boolean {
  return from !== to && /\b(?:lowest|highest)\s+(?:\w+\s+){0,3}$/i.test(text.slice(0, start));
}
