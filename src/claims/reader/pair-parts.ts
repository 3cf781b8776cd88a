import type { CountryMention, Span } from "./mentions.js";
import { OTHER, OWNED, ownerOf } from "./owner.js";
import { type Pair, type PairBefore, pairOf, withoutAsides } from "./pair.js";

/** A part of a sentence and its pair; `carried` where that is the one of the sentence before. */
export interface PairPart extends Span {
  readonly pair: Pair | undefined;
  readonly carried: boolean;
}

/** Some words and the countries in them. */
export interface Words {
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
  const two = twoOf(whole);
  let [start, last, owner] = [0, before.pair, undefined as string | undefined];
  return ends.map((end) => {
    const words = cutOut(whole, start, end);
    const own = start === 0 ? firstPair(whole, end, before) : nextPair(words, last, owner);
    const pair = own ?? amongTwo(words, two);
    owner = pair?.reporter ?? ownerOf(words.text, words.countries) ?? owner;
    const part = { start, end, pair, carried: pair !== undefined && pair === before.pair };
    const isPassedOver =
      isBehind(words.text, numbers, part) && !whole.countries.some((one) => one.start >= end);
    [start, last] = [end, isPassedOver ? last : pair];
    return part;
  });
}

const TWO =
  /\b(?:the two (?:countries|sides|states|nations|neighbours|economies|partners)|bilateral|mutual|two-way)\b/i;

/** The two of "the two countries' trade", where the sentence has both their exports and nothing of others. */
function twoOf({ text, countries }: Words): Pair | undefined {
  const [reporter, partner, ...more] = new Set(countries.map(({ iso3 }) => iso3));
  const own = countries.every(({ owns, end }) => owns && OWNED.test(text.slice(end)));
  if (reporter === undefined || partner === undefined || more.length > 0 || !own || !TWO.test(text))
    return undefined;
  return { reporter, partner };
}

/** "Of which Russian exports $9 billion": the other is the partner. */
function amongTwo({ text, countries }: Words, two: Pair | undefined): Pair | undefined {
  if (two === undefined || countries.length === 0) return two;
  const owner = ownerOf(text, countries);
  if (owner === undefined) return undefined;
  return owner === two.reporter ? two : { reporter: two.partner, partner: two.reporter };
}

/** Where new statements begin in a sentence; the "and" between two countries is none. */
export function newStatements(words: Words): number[] {
  return cutsIn(words, new RegExp(NEW, "g"));
}

/** Where a pattern is found, but between two countries. */
function cutsIn(words: Words, cut: RegExp): number[] {
  return [...words.text.matchAll(cut)].map(({ index }) => index).filter((index) => !isBetween(words, index));
}

/** "Japan was second, behind China, at $21 billion": words that rank, after which the sentence goes on about the pair. */
function isBehind(text: string, numbers: readonly Span[], { start, end }: Span): boolean {
  const isBare = !numbers.some((number) => number.start >= start && number.end <= end);
  return isBare && /^[,\s]+(?:behind|after)\s/.test(text);
}

/** A part ends where something new may begin, once there was a number. */
function partEnds(words: Words, numbers: readonly Span[]): number[] {
  const ends = cutsIn(words, CUT).filter((cut) => numbers.some(({ end }) => end <= cut));
  return [...ends, words.text.length];
}

/** "Russia and Japan". */
function isBetween({ text, countries }: Words, index: number): boolean {
  const gap = text.slice(index, countries.find(({ start }) => start > index)?.start);
  return /^,? and (?:the )?$/.test(gap) && countries.some((country) => country.end === index);
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
  const beside = withoutAsides(text, countries);
  if (countries.length > 0 && beside.length === 0) return inBrackets(text, countries, owner);
  const listed = beside.length === 1 ? inBrackets(text, beside, owner) : undefined;
  if (listed !== undefined && IN_A_LIST.test(text)) return listed;
  const pair = pairOf(text, countries, { pair: last });
  const [other] = beside;
  if (pair || !other || beside.some(({ iso3 }) => iso3 !== other.iso3)) return pair;
  if (OTHER.test(text.slice(0, other.start)))
    return owner === undefined || owner === other.iso3 ? undefined : { reporter: owner, partner: other.iso3 };
  // "Russia's share in the country's imports".
  if (other.iso3 === last?.partner && /\bthe country['’]s\b/i.test(text)) return last;
  // "Which made China its top source".
  const isOfLast = other.iso3 === last?.reporter || other.iso3 === last?.partner;
  const isMarket = /^\s+markets?\b/i.test(text.slice(other.end));
  return isOfLast && (!other.owns || isMarket) ? last : undefined;
}

/** ", the United States ($8.3 billion", " and Italy ($7.3 billion". */
const IN_A_LIST = /^[),;\s]*(?:and\s+|or\s+)?(?:the\s+)?(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}\(/u;

/** "Behind China (21.9%)": the number in brackets is of the one beside. */
function inBrackets(
  text: string,
  [other]: readonly CountryMention[],
  owner: string | undefined,
): Pair | undefined {
  if (!other || owner === undefined || owner === other.iso3 || !/^\s\(/.test(text.slice(other.end)))
    return undefined;
  return { reporter: owner, partner: other.iso3 };
}

/** Some words of a sentence, with the places of countries counted from their beginning. */
export function cutOut({ text, countries }: Words, start: number, end: number): Words {
  const own = countries.filter((country) => country.start >= start && country.end <= end);
  return {
    text: text.slice(start, end),
    countries: own.map((country) => ({ ...country, start: country.start - start, end: country.end - start })),
  };
}
