import type { CountryMention, Span } from "./mentions.js";
import { OTHER, ownerOf } from "./owner.js";
import { type Pair, type PairBefore, pairOf, withoutAsides } from "./pair.js";

/** A part of a sentence and its pair; `carried` where that is the one of the sentence before. */
export interface PairPart {
  readonly end: number;
  readonly pair: Pair | undefined;
  readonly carried: boolean;
}

interface Words {
  readonly text: string;
  readonly countries: readonly CountryMention[];
}

const CUT = /[;,)]\s|\s(?:while|whereas|but|and|compared (?:with|to)|against|than)\s/g;
/** Where a new statement begins, which need not be on the same pair. */
const NEW = /;\s|\s(?:while|whereas|but|and)\s/;

/**
 * Whose trade with whom each part of a sentence is about: "exports to Japan were $12 billion, to China $56 billion" has
 * two pairs. A part without a country goes on about the pair before it, one with only another country about its owner.
 */
export function pairParts(whole: Words, numbers: readonly Span[], before: PairBefore): PairPart[] {
  const ends = partEnds(whole, numbers);
  let [start, last, owner] = [0, before.pair, undefined as string | undefined];
  return ends.map((end) => {
    const words = cutOut(whole, start, end);
    const pair = start === 0 ? firstPair(whole, end, before) : nextPair(words, last, owner);
    owner = pair?.reporter ?? ownerOf(words.text, words.countries) ?? owner;
    [start, last] = [end, pair];
    return { end, pair, carried: pair !== undefined && pair === before.pair };
  });
}

/** A part ends where something new may begin, once there was a number. */
function partEnds({ text, countries }: Words, numbers: readonly Span[]): number[] {
  const ends = [...text.matchAll(CUT)].flatMap(({ index }) => {
    const isBetween = / and (?:the )?$/.test(
      text.slice(index, countries.find(({ start: at }) => at > index)?.start),
    );
    if (isBetween && countries.some((country) => country.end === index)) return [];
    return numbers.some((number) => number.end <= index) ? [index] : [];
  });
  return [...ends, text.length];
}

/** The first part may leave its other country to the words behind it: "At $108 billion, China was Russia's partner". */
function firstPair(whole: Words, end: number, before: PairBefore): Pair | undefined {
  const rest = whole.text.slice(end).search(NEW);
  const [own, longer] = [cutOut(whole, 0, end), cutOut(whole, 0, rest < 0 ? whole.text.length : end + rest)];
  return (
    (own.countries.length > 0 ? pairOf(own.text, own.countries, before) : undefined) ??
    pairOf(longer.text, longer.countries, before)
  );
}

function nextPair(
  { text, countries }: Words,
  last: Pair | undefined,
  owner: string | undefined,
): Pair | undefined {
  if (countries.length > 0 && withoutAsides(text, countries).length === 0) return undefined;
  const pair = pairOf(text, countries, { pair: last });
  const [other] = countries;
  if (pair || !other || countries.some(({ iso3 }) => iso3 !== other.iso3)) return pair;
  if (OTHER.test(text.slice(0, other.start)))
    return owner === undefined || owner === other.iso3 ? undefined : { reporter: owner, partner: other.iso3 };
  // "Which made China its top source".
  const isOfLast = other.iso3 === last?.reporter || other.iso3 === last?.partner;
  return isOfLast && !other.owns ? last : undefined;
}

/** Some words of a sentence, with the places of countries counted from their beginning. */
function cutOut({ text, countries }: Words, start: number, end: number): Words {
  const own = countries.filter((country) => country.start >= start && country.end <= end);
  return {
    text: text.slice(start, end),
    countries: own.map((country) => ({ ...country, start: country.start - start, end: country.end - start })),
  };
}
