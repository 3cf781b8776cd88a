import { ORDINALS } from "../../core/numbers.js";
import type { Bound } from "./vocabulary.js";

/** Words before or after a number that say how it is meant; the longest comes first where one begins another. */
export const BOUND_WORDS: Readonly<Record<string, Bound>> = {
  "no less than": "at-least",
  "not less than": "at-least",
  "no fewer than": "at-least",
  "at least": "at-least",
  "no more than": "at-most",
  "not more than": "at-most",
  "at most": "at-most",
  "did not exceed": "at-most",
  "does not exceed": "at-most",
  "not exceeding": "at-most",
  "up to": "at-most",
  "more than": "more-than",
  "well over": "more-than",
  "well above": "more-than",
  "in excess of": "more-than",
  "upwards of": "more-than",
  over: "more-than",
  above: "more-than",
  exceeding: "more-than",
  "well under": "less-than",
  "well below": "less-than",
  "less than": "less-than",
  "fewer than": "less-than",
  under: "less-than",
  below: "less-than",
  about: "about",
  around: "about",
  approximately: "about",
  roughly: "about",
  some: "about",
  circa: "about",
  "just over": "just-over",
  "just above": "just-over",
  "slightly over": "just-over",
  "slightly above": "just-over",
  "slightly more than": "just-over",
  "a little over": "just-over",
  "a little above": "just-over",
  "a little more than": "just-over",
  "a bit over": "just-over",
  "a bit more than": "just-over",
  nearly: "just-under",
  almost: "just-under",
  "just under": "just-under",
  "just below": "just-under",
  "just short of": "just-under",
  "slightly under": "just-under",
  "slightly below": "just-under",
  "slightly less than": "just-under",
  "a little under": "just-under",
  "a little below": "just-under",
  "a little less than": "just-under",
  "a bit under": "just-under",
  "a bit less than": "just-under",
  "not quite": "just-under",
  "close to": "about",
  "an estimated": "about",
  "as much as": "about",
  barely: "about",
  "as many as": "about",
  "as little as": "about",
  "as few as": "about",
  "~": "about",
  "≈": "about",
};

/** Factors that words and letters behind a number stand for. */
export const SCALE_WORDS: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  millions: 1e6,
  mln: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  billions: 1e9,
  bln: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  trln: 1e12,
  tn: 1e12,
};

/** Signs, codes and names of currencies, in lower case, by ISO 4217. */
export const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  us$: "USD",
  $: "USD",
  usd: "USD",
  "us dollars": "USD",
  "u.s. dollars": "USD",
  dollars: "USD",
  "€": "EUR",
  eur: "EUR",
  euros: "EUR",
  euro: "EUR",
  "¥": "JPY",
  jpy: "JPY",
  yen: "JPY",
  "£": "GBP",
  gbp: "GBP",
  pounds: "GBP",
  rub: "RUB",
  roubles: "RUB",
  rubles: "RUB",
  cny: "CNY",
  yuan: "CNY",
};

/** Places in words. */
export const ORDINAL_WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  ORDINALS.map((word, place) => [word, place + 1]),
);

/** Parts in words. */
export const FRACTION_WORDS: Readonly<Record<string, number>> = {
  half: 1 / 2,
  "one half": 1 / 2,
  third: 1 / 3,
  "one third": 1 / 3,
  "two thirds": 2 / 3,
  quarter: 1 / 4,
  "one quarter": 1 / 4,
  "three quarters": 3 / 4,
  fifth: 1 / 5,
  "one fifth": 1 / 5,
  "two fifths": 2 / 5,
  "three fifths": 3 / 5,
  "four fifths": 4 / 5,
  sixth: 1 / 6,
  "one sixth": 1 / 6,
  eighth: 1 / 8,
  "one eighth": 1 / 8,
  tenth: 1 / 10,
  "one tenth": 1 / 10,
};

/** The part that words say: "a third", "three-quarters"; `undefined` for other words. */
export function fractionIn(words: string): number | undefined {
  return FRACTION_WORDS[words.toLowerCase().replaceAll("-", " ").replace(/^an? /, "")];
}

/** Whole numbers in words, one the first. */
export const CARDINALS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );

/** A few of something, for a pattern: "two" to "ten". */
export const FEW = CARDINALS.slice(1, 10).join("|");

/** How many times, in words. */
export const MULTIPLE_WORDS: Readonly<Record<string, number>> = {
  double: 2,
  doubled: 2,
  twice: 2,
  twofold: 2,
  "two times": 2,
  treble: 3,
  trebled: 3,
  triple: 3,
  tripled: 3,
  threefold: 3,
  "three times": 3,
  quadruple: 4,
  quadrupled: 4,
  fourfold: 4,
  "four times": 4,
  fivefold: 5,
  "five times": 5,
  sixfold: 6,
  "six times": 6,
  sevenfold: 7,
  "seven times": 7,
  eightfold: 8,
  "eight times": 8,
  ninefold: 9,
  "nine times": 9,
  tenfold: 10,
  "ten times": 10,
};

/** Words as an alternation for a pattern, the longest first. */
export function oneOf(words: readonly string[]): string {
  const escaped = words.map((word) => word.replace(/[.$~€¥£≈]/g, "\\$&").replaceAll(" ", "[ -]"));
  return escaped.sort((a, b) => b.length - a.length).join("|");
}
