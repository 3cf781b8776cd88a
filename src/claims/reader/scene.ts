import { GROUPS_IN_TEXT } from "./demonyms.js";
import {
  type CountryFinder,
  type CountryMention,
  type NumberMention,
  numbersIn,
  type YearMention,
  yearsIn,
} from "./mentions.js";
import { type Pair, pairOf } from "./pair.js";
import type { Sentence } from "./sentence.js";

/** A sentence with all that is named in it. */
export interface Scene extends Sentence {
  readonly numbers: readonly NumberMention[];
  readonly years: readonly YearMention[];
  readonly countries: readonly CountryMention[];
  readonly pair?: Pair;
  readonly carried: boolean;
  readonly group?: string;
  readonly source?: { readonly text: string; readonly books?: string };
}

const SOURCE =
  /\b(?:[Aa]ccording to|[Aa]s reported by)\s+(?:the\s+)?([^,.;]+)|([\p{Lu}][\p{L} ]*?\b(?:customs(?: (?:service|data|statistics|figures|office))*|statistics|figures|data))\s+(?:data\s+)?(?:show|report|put|say|give|indicate|suggest)/u;
const GROUP = new RegExp(
  `\\b(${Object.keys(GROUPS_IN_TEXT).join("|")})\\b(?=[\\w -]*\\b(?:partners?|trad|countries|economies|markets?)|[^.]*$)`,
  "i",
);

/** Name what a sentence names; the pair may be that of the sentence before. */
export function sceneOf(sentence: Sentence, find: CountryFinder, before: Pair | undefined): Scene {
  const { text } = sentence;
  const countries = find(text);
  const pair = pairOf(text, countries, before);
  const group = GROUP.exec(text)?.[1]?.toLowerCase();
  const source = sourceOf(text, countries, pair);
  return {
    ...sentence,
    countries,
    numbers: numbersIn(text),
    years: yearsIn(text),
    ...(pair && { pair }),
    carried: pair !== undefined && pair === before,
    ...(group && { group: GROUPS_IN_TEXT[group] ?? group }),
    ...(source && { source }),
  };
}

/** The source a sentence names; its books are known when it is of one of the two countries. */
function sourceOf(
  text: string,
  countries: readonly CountryMention[],
  pair: Pair | undefined,
): Scene["source"] {
  const match = SOURCE.exec(text);
  const named = match?.[1] ?? match?.[2];
  if (!match || named === undefined) return undefined;
  const [start, end] = [match.index, match.index + match[0].length];
  const of = countries.find((country) => country.start >= start && country.end <= end)?.iso3;
  const books = of !== undefined && pair && [pair.reporter, pair.partner].includes(of) ? of : undefined;
  return { text: named.trim(), ...(books && { books }) };
}
