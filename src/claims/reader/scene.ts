import type { Flow } from "../../core/units.js";
import { withoutPlaces } from "./capitals.js";
import { withoutCausesBut } from "./causes.js";
import { wentIn } from "./change-words.js";
import { around } from "./clause.js";
import { withoutPriceYears } from "./constant-prices.js";
import {
  type CountryFinder,
  type CountryMention,
  type NumberMention,
  numbersIn,
  overlap,
  type Span,
  type YearMention,
  yearsIn,
} from "./mentions.js";
import type { PairBefore } from "./pair.js";
import { type PairPart, pairParts } from "./pair-parts.js";
import type { Sentence } from "./sentence.js";
import { leavesYearOpen } from "./year-left.js";

/** A sentence with all that is named in it. */
export interface Scene extends Sentence {
  readonly numbers: readonly NumberMention[];
  readonly years: readonly YearMention[];
  readonly countries: readonly CountryMention[];
  /** Its parts, each with the pair that it is about. */
  readonly parts: readonly PairPart[];
  /** True where a part is about the pair of the sentence before. */
  readonly carried: boolean;
  /** The flow that the sentence before ended with, where this one goes on about the same pair. */
  readonly flow?: Flow;
  /** True where that was on trade itself, and on no share, place or balance. */
  readonly wasOnTrade?: boolean;
  /** The year of the sentence before, of the same paragraph, where this one has none. */
  readonly year?: string;
  readonly source?: { readonly text: string; readonly of?: string };
}

const AGENCY = String.raw`\p{Lu}[\p{L} '’]*?\b(?:[Cc]ustoms(?: (?:[Ss]ervice|data|statistics|figures|[Oo]ffice))*|statistics|figures|data)`;
const SAID = "show|report|put|sa[iy]|give|gave|indicate|suggest";
const SOURCE = new RegExp(
  String.raw`\b(?:[Aa]ccording to|[Aa]s reported by)\s+(?:the\s+)?([^,.;]+)|\b(?:[Dd]ata|[Ff]igures|[Ss]tatistics) (?:from|of|by) (?:the )?(${AGENCY})(?=\s+(?:${SAID}))|(${AGENCY})\s+(?:data\s+)?(?:${SAID})`,
  "u",
);

/** Offices of one country, whose name does not say which. */
const OFFICES: readonly (readonly [name: RegExp, iso3: string])[] = [
  [/\bFederal Customs Service\b|\bRosstat\b/i, "RUS"],
  [/\bGeneral Administration of Customs\b/i, "CHN"],
];

/** What the sentence before was about. */
export interface Before extends PairBefore {
  readonly flow?: Flow | undefined;
  readonly year?: string | undefined;
}

/** Name what a sentence names; the pair may be that of the sentence before. */
export function sceneOf(sentence: Sentence, find: CountryFinder, before: Before): Scene {
  const { text } = sentence;
  const numbers = numbersIn(text);
  // The "US" of "US$5 billion" is none.
  const named = find(text).filter((country) => !numbers.some((number) => overlap(number, country)));
  const countries = withoutPlaces(text, named);
  const plain = withoutCausesBut(text, numbers);
  const ofTrade = countries.filter(({ start, end }) => plain.slice(start, end) === text.slice(start, end));
  const owner = sentence.startsParagraph ? undefined : before.owner;
  const parts = pairParts({ text: plain, countries: ofTrade }, numbers.length > 0 ? numbers : wentIn(text), {
    ...before,
    owner,
  });
  const carried = parts.some((part) => part.carried);
  const source = sourceOf(text, countries);
  const years = withoutPriceYears(text, yearsIn(text));
  const isOpen = !sentence.startsParagraph && leavesYearOpen(text, years);
  return {
    ...sentence,
    countries,
    numbers,
    years,
    parts,
    carried,
    ...(carried && before.flow && { flow: before.flow }),
    ...(before.isOnTrade && { wasOnTrade: true }),
    ...(isOpen && before.year && { year: before.year }),
    ...(source && { source }),
  };
}

/** The source a sentence names, and the country it is of. */
function sourceOf(text: string, countries: readonly CountryMention[]): Scene["source"] {
  const match = SOURCE.exec(text);
  const named = match?.[1] ?? match?.[2] ?? match?.[3];
  if (!match || named === undefined) return undefined;
  const [start, end] = [match.index, match.index + match[0].length];
  const of =
    countries.find((country) => country.start >= start && country.end <= end)?.iso3 ??
    OFFICES.find(([name]) => name.test(named))?.[1];
  return { text: named.trim(), ...(of && { of }) };
}

const NOWHERE: PairPart = { start: 0, end: 0, pair: undefined, carried: false };

/** The part of a sentence that a place lies in. */
export function partAt({ parts }: Pick<Scene, "parts">, { start }: Span): PairPart {
  return parts.find(({ end }) => start < end) ?? NOWHERE;
}

/** Words that say that a sentence is about trade. */
export const TRADE =
  /\b(?:trad\w+|turnover|commerce|exports?|exported|imports?|imported|sold|bought|sales|purchases|shipments|shipped|deliveries|goods)\b/i;

/** Whether a sentence without a country goes on about the trade of the sentence before: "It grew by 14%". */
export function goesOn({ carried, text }: Pick<Scene, "carried" | "text">): boolean {
  return carried && /\b(?:it|its|they|this|the (?:figure|total|volume|value|amount))\b/i.test(text);
}

const REFERS =
  /^[;:\s]*(?:up|down|with|by|in)\b|\b(?:its?|they|their|th[ao]se|that|this|latter|former|figures?|totals?|volumes?|values?|amounts?|shares?|growth|rise|fall|increase|decline)\b/i;

/** Whether words of a sentence are about trade, by themselves or because they go on: no "wine was up 12%" behind a semicolon. */
export function saysTrade(scene: Scene, at: Span): boolean {
  const { before, after } = around(scene.text, at.start, /;\s/);
  const isOfTrade = TRADE.test(scene.text) || goesOn(scene);
  return isOfTrade && (TRADE.test(before + after) || REFERS.test(before + after));
}
