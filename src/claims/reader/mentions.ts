import {
  BOUND_WORDS,
  CARDINALS,
  CURRENCY_WORDS,
  FEW,
  FRACTION_WORDS,
  MULTIPLE_WORDS,
  ORDINAL_WORDS,
  oneOf,
  SCALE_WORDS,
} from "../language/number-words.js";
import { type PrintedNumber, parsePrinted } from "../language/printed-number.js";
import { PART_OF_UNIT, SPELLED } from "../language/spelled.js";

/** Where something stands in a sentence. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A number in a sentence. */
export interface NumberMention extends Span {
  readonly printed: PrintedNumber;
}

/** A year, or a stretch of years. */
export interface YearMention extends Span {
  readonly from: string;
  readonly to: string;
}

/** When a statement is about: a year, or a change from one to another. */
export interface When {
  readonly period: string;
  readonly since?: string;
  /** Where the sentence names it; nowhere where the one before does. */
  readonly mention?: YearMention;
}

/** A country by its name, or by what belongs to it. */
export interface CountryMention extends Span {
  readonly iso3: string;
  /** Written as an owner: "Russia's", "Russian". */
  readonly owns: boolean;
  /** Named by its capital, which may be meant as a place. */
  readonly isCapital: boolean;
}

/** What kind of word a country is named by. */
export type CountryWordKind = "name" | "adjective" | "capital";

/** A word, the country it stands for, and its kind. */
export type CountryWords = readonly (readonly [word: string, iso3: string, kind: CountryWordKind])[];

const CURRENCY = oneOf(Object.keys(CURRENCY_WORDS));
const BEFORE = oneOf(Object.keys(CURRENCY_WORDS).filter((word) => !/^[a-z .]{4,}$/.test(word)));
const SCALE = oneOf(Object.keys(SCALE_WORDS).filter((word) => word.length > 1));
const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const UNIT = String.raw`(?:st\b|nd\b|rd\b|th\b)?(?:[ -]?(?:${SCALE}|[bmk])\b)?(?: ?%| ?per ?cent\b)?(?: times\b|-?fold\b)?(?: (?:${CURRENCY})\b)?`;
const ONE = `(?:[−-]|minus )?(?:(?:${BEFORE}) ?)?${DIGITS}${UNIT}`;
const FRACTION = oneOf(Object.keys(FRACTION_WORDS));
const NUMBERED = String.raw`no\. ?\d{1,3}\b`;
const WORD = `${NUMBERED}|(?:an? )?(?:${FRACTION}|${oneOf([...Object.keys(ORDINAL_WORDS), ...Object.keys(MULTIPLE_WORDS)])})`;
const BOUND = oneOf(Object.keys(BOUND_WORDS));
const MONEY = `(?:${SCALE})(?: (?:${CURRENCY})\\b)`;
/** What makes words a number that somebody prints: "five percent", not "five countries". */
const COUNTED = String.raw`[ -](?:per ?cent\b|times\b|fold\b|(?:${SCALE})\b(?: (?:${CURRENCY})\b)?)| ?%|(?= (?:percentage )?points?\b)`;
const IN_WORDS = `(?:(?:${SPELLED})(?:${COUNTED})|${PART_OF_UNIT} (?:per ?cent\\b|${MONEY})|(?:a )?factor of (?:${SPELLED}|${DIGITS}))`;
const EDGE = String.raw`(?<![\w.,])`;
const LEAD = `(?:(?:${BOUND}) ?)?`;
const SINGLE = new RegExp(
  String.raw`${EDGE}${LEAD}(?:${IN_WORDS}|${ONE}|${WORD})(?: or (?:more|less)\b)?(?![\w])`,
  "gi",
);
const RANGE = new RegExp(
  String.raw`${EDGE}(?:between ${ONE} and ${ONE}|${WORD} to (?:${FRACTION})|${LEAD}${ONE}(?: ?(?:to|–|-) ?)${ONE}|${LEAD}(?:${SPELLED}) to ${IN_WORDS}|between (?:${SPELLED}) and ${IN_WORDS})(?![\w])`,
  "gi",
);

/** All numbers of a sentence, years left out; "10 to 12%" is one, "24% to $16 billion" are two. */
export function numbersIn(text: string): NumberMention[] {
  const years: readonly Span[] = [...yearsIn(text), ...partsOfYear(text)];
  const ranges = matchesOf(text, RANGE).filter(
    ({ printed, start }) => printed.upper !== undefined && !CHANGED_FROM.test(text.slice(0, start)),
  );
  const free = (span: Span, taken: readonly Span[]) => !taken.some((other) => overlap(other, span));
  const kept = ranges.filter((range) => free(range, years));
  const singles = [...matchesOf(text, SINGLE), ...halvings(text)].filter((single) =>
    free(single, [...years, ...kept]),
  );
  return [...kept, ...singles].sort((a, b) => a.start - b.start);
}

/** "Rose from 3% to 4%" is two numbers, "ranged from 3% to 4%" is one. */
const CHANGED_FROM = /(?<!\b(?:rang\w+|var\w+|fluctuat\w+|oscillat\w+)\s)\bfrom\s+$/i;

const HALVED = new RegExp(String.raw`${EDGE}${LEAD}halved\b`, "gi");

/** "More than halved" is a number in a verb, printed "more than half". */
function halvings(text: string): NumberMention[] {
  return matchesOf(text, HALVED, (words) => words.replace(/halved/i, "half"));
}

/** "The first half", "the third quarter": no fraction and no place. */
function partsOfYear(text: string): Span[] {
  const parts = text.matchAll(
    /\b(?:first|second|third|fourth|last|1st|2nd|3rd|4th)[ -](?:half|quarter|\w+ months)\b/gi,
  );
  return [...parts].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function matchesOf(
  text: string,
  pattern: RegExp,
  asPrinted: (words: string) => string = (words) => words,
): NumberMention[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const printed = parsePrinted(asPrinted(match[0]));
    const span = { start: match.index, end: match.index + match[0].length };
    return "problem" in printed ? [] : [{ ...span, printed }];
  });
}

const YEAR = String.raw`(?:19|20)\d{2}`;
const YEARS = new RegExp(
  String.raw`(?<![\d.,$€-])(?:(?:between |from )?(?<from>${YEAR})(?:(?: ?[–-] ?| to | through | and )(?<long>${YEAR})|[–/-](?<short>\d{2})(?![\w%]|[.,]\d))|` +
    String.raw`(?<count>${FEW}) years to (?<last>${YEAR})|(?<single>${YEAR}))(?![\d%]|,\d|\.\d)`,
  "gi",
);

/** All years of a sentence, and stretches of years. */
export function yearsIn(text: string): YearMention[] {
  return [...text.matchAll(YEARS)].flatMap((match): YearMention[] => {
    const [whole] = match;
    const { from, long, short, count, last, single } = match.groups ?? {};
    const span = { start: match.index, end: match.index + whole.length };
    if (single !== undefined) return [{ ...span, from: single, to: single }];
    if (count !== undefined && last !== undefined)
      return [{ ...span, from: String(Number(last) - CARDINALS.indexOf(count.toLowerCase()) - 1), to: last }];
    if (from === undefined) return [];
    const to = long ?? `${from.slice(0, 2)}${short}`;
    if (/^between/i.test(whole) || !/ and /.test(whole)) return [{ ...span, from, to }];
    const start = span.start + whole.indexOf(from);
    return [
      { start, end: start + from.length, from, to: from },
      { start: span.end - (long ?? short ?? "").length, end: span.end, from: to, to },
    ];
  });
}

/** Finds the countries of a sentence; made once for a text, because there are hundreds of names. */
export type CountryFinder = (text: string) => CountryMention[];

/** A finder of the countries that some words stand for. */
export function countryFinder(words: CountryWords): CountryFinder {
  const byWord = new Map(words.map(([word, ...rest]) => [word, rest] as const));
  const names = oneOf([...byWord.keys()].map(escaped));
  const pattern = new RegExp(`(?<![\\p{L}])(?:${names})(?![\\p{L}])('s|’s|['’](?=\\s))?`, "gu");
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const owner = match[1];
      const word = match[0].slice(0, match[0].length - (owner?.length ?? 0));
      const [iso3, kind] = byWord.get(word) ?? [];
      if (iso3 === undefined) return [];
      const end = match.index + match[0].length;
      const owns = kind === "adjective" || owner !== undefined;
      return [{ start: match.index, end, iso3, owns, isCapital: kind === "capital" }];
    });
}

function escaped(word: string): string {
  return word.replace(/[()*+?[\]^{|}\\]/g, "\\$&");
}

/** Whether two places have characters in common. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
