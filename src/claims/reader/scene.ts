import type { Flow } from "../../core/units.js";
import {
  type CountryFinder,
  type CountryMention,
  type NumberMention,
  numbersIn,
  type YearMention,
  yearsIn,
} from "./mentions.js";
import { type Pair, type PairBefore, pairOf } from "./pair.js";
import type { Sentence } from "./sentence.js";
import { leavesYearOpen } from "./time.js";

/** A sentence with all that is named in it. */
export interface Scene extends Sentence {
  readonly numbers: readonly NumberMention[];
  readonly years: readonly YearMention[];
  readonly countries: readonly CountryMention[];
  readonly pair?: Pair;
  readonly carried: boolean;
  /** The flow that the sentence before ended with, where this one goes on about the same pair. */
  readonly flow?: Flow;
  /** The year of the sentence before, of the same paragraph, where this one has none. */
  readonly year?: string;
  readonly source?: { readonly text: string; readonly books?: string };
}

const SOURCE =
  /\b(?:[Aa]ccording to|[Aa]s reported by)\s+(?:the\s+)?([^,.;]+)|([\p{Lu}][\p{L} ]*?\b(?:customs(?: (?:service|data|statistics|figures|office))*|statistics|figures|data))\s+(?:data\s+)?(?:show|report|put|say|give|indicate|suggest)/u;

/** What the sentence before was about. */
export interface Before extends PairBefore {
  readonly flow?: Flow | undefined;
  readonly year?: string | undefined;
}

/** Name what a sentence names; the pair may be that of the sentence before. */
export function sceneOf(sentence: Sentence, find: CountryFinder, before: Before): Scene {
  const { text } = sentence;
  const countries = find(text);
  const pair = pairOf(text, countries, before);
  const carried = pair !== undefined && pair === before.pair;
  const source = sourceOf(text, countries, pair);
  const years = yearsIn(text);
  const isOpen = !sentence.startsParagraph && leavesYearOpen(text, years);
  return {
    ...sentence,
    countries,
    numbers: numbersIn(text),
    years,
    ...(pair && { pair }),
    carried,
    ...(carried && before.flow && { flow: before.flow }),
    ...(isOpen && before.year && { year: before.year }),
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

/** Words that say that a sentence is about trade. */
export const TRADE =
  /\b(?:trad\w+|turnover|commerce|exports?|exported|imports?|imported|sold|bought|sales|purchases|shipments|shipped|deliveries|goods)\b/i;

/** Whether a sentence without a country goes on about the trade of the sentence before: "It grew by 14%". */
export function goesOn({ carried, text }: Pick<Scene, "carried" | "text">): boolean {
  return carried && /\b(?:it|its|they|this|the (?:figure|total|volume|value|amount))\b/i.test(text);
}

/** Whether a sentence is about trade, by its own words or because it goes on. */
export function saysTrade(scene: Scene): boolean {
  return TRADE.test(scene.text) || goesOn(scene);
}
