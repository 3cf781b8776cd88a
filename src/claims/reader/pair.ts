import { around } from "./clause.js";
import { isWithGroup } from "./groups.js";
import type { CountryMention } from "./mentions.js";
import { hasBalance, OTHER, ownerOf, TRADE } from "./owner.js";
import { rowsOf } from "./row.js";

/** Whose trade with whom a sentence is about. */
export interface Pair {
  readonly reporter: string;
  readonly partner: string;
}

/** What the sentence before leaves a pronoun to stand for. */
export interface PairBefore {
  readonly pair?: Pair | undefined;
  /** The country it began with, where it has no pair. */
  readonly subject?: string | undefined;
  /** The one country whose trade it is about, where that is named as such and the same in all of it. */
  readonly owner?: string | undefined;
  /** True where it was on trade itself, which "it" may stand for; false on a share, a place or a balance. */
  readonly isOnTrade?: boolean | undefined;
}

// "Third, behind China and South Korea", "after talks with China", "told China": named beside, not traded with.
const ASIDE =
  /\b(?:behind|ahead of|after|followed by|unlike|like|overtaking|surpassing|outstripping|apart from|besides|(?:talks?|meetings?|negotiations?|summits?|visits?|relations|tensions|war|border) (?:with|to|in)|(?:told|asked|urged|warned|visited|met|visiting|meeting|flew to|travelled to))\s+(?:the\s+)?$/i;
/** "China and Japan", "Germany and imports from France". */
const JOINED =
  /^(,|,?\s+(?:and|or)|,?\s+as well as)(?:\s+(?:the|both|with|to|from|its|those|that|imports?|exports?|trade))*\s+$/i;
const WORD = new RegExp(`\\b(?:${TRADE}|traded|exported|imported|bought|sold|shipped)\\b`, "i");
const COMMA = /[;(),]\s/;

/**
 * The pair of some words: an owner of trade ("Russia's trade", "Russian exports", "between Russia and …"), and the
 * country beside it. Without an owner the country beside it may join the one that owned the trade before.
 *
 * @returns `undefined` where they name no pair, or more than one ("with China and Japan").
 */
export function pairOf(text: string, all: readonly CountryMention[], before: PairBefore): Pair | undefined {
  const countries = withoutAsides(text, all);
  if (countries.length === 0) return isWithGroup(text) ? undefined : before.pair;
  const ofTrade = countries.filter(({ start }) => {
    const clause = around(text, start, COMMA);
    return WORD.test(clause.before + clause.after);
  });
  const pair = pairAmong(text, ofTrade) ?? pairAmong(text, countries) ?? fromBefore(text, countries, before);
  return pair && !isOneOfMany(text, countries, pair) ? pair : undefined;
}

/** The pair of countries that some words name themselves, be they of others besides. */
export function pairAmong(text: string, countries: readonly CountryMention[]): Pair | undefined {
  const owner = ownerOf(text, countries);
  const others = countries.filter(({ iso3 }) => iso3 !== owner);
  const [first] = others;
  if (owner === undefined || !first || isEachOfItsOwn(text, countries)) return undefined;
  if (others.every(({ iso3 }) => iso3 === first.iso3)) return { reporter: owner, partner: first.iso3 };
  const beside = others.find(({ start }) => OTHER.test(text.slice(0, start)));
  const partner = (beside ?? others.find(({ owns }) => !owns))?.iso3;
  return partner === undefined ? undefined : { reporter: owner, partner };
}

const EXPORTS = /^\s+(?:exports|imports)\b/i;
/** "Russian exports were $3 billion, Chinese exports $2 billion": two owners and no pair, but for "of Japanese imports". */
function isEachOfItsOwn(text: string, countries: readonly CountryMention[]): boolean {
  const hasOwn = ({ owns, end }: CountryMention) => owns && EXPORTS.test(text.slice(end));
  const isPart = ({ start }: CountryMention) => /\b(?:of|in)\s+(?:all\s+)?$/i.test(text.slice(0, start));
  return countries.every((country) => hasOwn(country) && !isPart(country));
}

/** "It ranked third among Russia's partners": the partner is who the sentence before was about. */
function fromBefore(
  text: string,
  countries: readonly CountryMention[],
  { pair, subject, owner: ownerBefore, isOnTrade }: PairBefore,
): Pair | undefined {
  const owner = ownerOf(text, countries);
  const [first] = countries;
  if (owner === undefined) {
    const ranked = rankedBefore(text, countries, pair);
    if (ranked) return ranked;
    if (!first || !OTHER.test(text.slice(0, first.start))) return undefined;
    if (first.iso3 === pair?.partner) return pair;
    const isAlone = countries.every(({ iso3 }) => iso3 === first.iso3);
    if (!isAlone || ownerBefore === undefined || ownerBefore === first.iso3) return undefined;
    return { reporter: ownerBefore, partner: first.iso3 };
  }
  if (countries.some(({ iso3 }) => iso3 !== owner) || isWithGroup(text)) return undefined;
  // "Leaving Japan with a deficit", behind words on Russia's trade with it.
  if (pair?.partner === owner && hasBalance(text, countries))
    return { reporter: owner, partner: pair.reporter };
  if (pair) return pair.reporter === owner && isOnTrade !== false ? pair : undefined;
  const isMeant = subject !== undefined && subject !== owner && /\b(?:it|the country)\b/i.test(text);
  return isMeant ? { reporter: owner, partner: subject } : undefined;
}

const IS_RANKED =
  /^\s+(?:(?:is|was|has been|had been|still|also|again|only|even)\s+)*(?:is|was|ranked|ranks|came|took|remained|placed|became|rose to|fell to|slipped to)\b/i;
const AMONG_PARTNERS =
  /\b(?:among|of)\s+(?:all\s+|the\s+)?(?:[\p{L}-]+\s+)?(?:trading |trade )?(?:partners)\b/iu;

/** "Among Asian partners, Japan ranked fourth": among those of the other of the pair before. */
function rankedBefore(
  text: string,
  [ranked, ...more]: readonly CountryMention[],
  pair: Pair | undefined,
): Pair | undefined {
  if (!ranked || more.length > 0 || !pair) return undefined;
  if (!AMONG_PARTNERS.test(text) || !IS_RANKED.test(text.slice(ranked.end))) return undefined;
  if (ranked.iso3 === pair.partner) return pair;
  return ranked.iso3 === pair.reporter ? { reporter: pair.partner, partner: pair.reporter } : undefined;
}

/** The countries of some words but for those that are only named beside. */
export function withoutAsides(text: string, countries: readonly CountryMention[]): readonly CountryMention[] {
  return rowsOf(text, countries, JOINED).flatMap((row) =>
    ASIDE.test(text.slice(0, row[0]?.start)) ? [] : row,
  );
}

/** "With the EU and Japan": beside what is no country we know. */
const BESIDE_STRANGER =
  /\b(?:to|with|from|between)\s+(?:the\s+)?(?:\p{Lu}[\p{L}-]*\s+)+(?:and|or|as well as)\s+(?:the\s+)?$/u;

/** "Russia, China and Japan traded": one of the pair stands in a row with a third. */
export function isOneOfMany(
  text: string,
  countries: readonly CountryMention[],
  { reporter, partner }: Pair,
): boolean {
  const isBesideStranger = ({ start }: CountryMention) => {
    const beside = BESIDE_STRANGER.exec(text.slice(0, start));
    return beside !== null && !countries.some(({ end }) => end > beside.index && end < start);
  };
  if (countries.some(isBesideStranger)) return true;
  return rowsOf(text, countries, JOINED).some((row) => {
    const ofPair = row.filter(({ iso3 }) => iso3 === reporter || iso3 === partner);
    return ofPair.length > 0 && ofPair.length < row.length;
  });
}
