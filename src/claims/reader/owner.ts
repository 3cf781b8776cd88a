import type { CountryMention } from "./mentions.js";

/** Words for trade, and for those with whom it is. */
export const TRADE =
  "trade|trading|turnover|commerce|exports?|imports?|sales|purchases|deliveries|shipments|goods|partners?|suppliers?|markets?|sources?|surplus|deficit|balance|customers?|total";
export const OWNED = new RegExp(`^(?:[\\s-]+[\\p{L}\\d-]+\\.?){0,4}?[\\s-]+(?:${TRADE})\\b`, "iu");
const NEXT = new RegExp(`^\\s+(?:${TRADE})\\b`, "i");
const ITS = new RegExp(`\\b(?:its|whose)(?:[\\s-]+[\\p{L}-]+){0,3}?\\s+(?:${TRADE})\\b`, "iu");

/** Right before the other country of a pair: "with Japan". */
export const OTHER = /\b(?:with|to|from|by)\s+(?:the\s+)?$/i;
/** "Russian customs data", "Malaysian statistics": whose books, not whose trade. */
const SOURCE = /^\s+(?:federal\s+|official\s+|trade\s+|government\s+)?(?:customs|statistics|data|figures)\b/i;
/** "Imports of Japanese goods", "sold Japan goods": the other country. */
const OBJECT =
  /\b(?:(?:imports?|imported|purchases|purchased|bought|buys)\b[^,;]{0,30}\bof|sold|sells|sent|sends|shipped|bought|buys|imported|imports|purchased)\s+$/i;
/** "Japan's share in Russian trade", "Japanese customs data": whose share or books, not whose trade. */
const NOT_OWNED = new RegExp(
  `${SOURCE.source}|^\\s+(?:\\w+\\s+)?(?:shares?|place|rank|ranking|position|weight|part)\\b|^\\s+markets?\\b`,
  "i",
);
const SAYS = /\b(?:according to|(?:reported|said|stated) by)\s+(?:the\s+)?$/i;

/** "Imports of New Zealand goods into Japan". */
const OF_ITS_GOODS = /^\s+(?:goods|products|merchandise)\b/i;

/** "From the Brazilian point of view". */
const VIEW = /^\s+(?:point of view|perspective|standpoint|viewpoint)\b/i;

/** Words right before or behind a country that make it the owner of the trade; the first that are met decide. */
const BEFORE = {
  between: /\bbetween\s+(?:the\s+)?$/i,
  agent: /\b(?:imported|exported|bought|purchased|sold|shipped)\b[^,;]{0,30}\bby\s+(?:the\s+)?$/i,
  of: new RegExp(`\\b(?:${TRADE})(?:\\s+in\\s+goods)?\\s+of\\s+(?:the\\s+)?$`, "i"),
  placeFor:
    /\b(?:partner|supplier|source|market|destination|customer|buyer)\b[^,;]{0,30}\b(?:for|of)\s+(?:the\s+)?$/i,
  office:
    /\b(?:[Aa]ccording to|[Aa]s reported by|[Dd]ata (?:from|of|by))\s+[^,;]{0,60}\b(?:[Ss]tatistic\w*|[Cc]ustoms|[Bb]ureau|[Mm]inistry|[Oo]ffice|[Bb]ank)\b[^,;]{0,40}\sof\s+(?:the\s+)?$/,
  way: /\b(?:(?:exports?|sales|shipments|deliveries|shipped|exported)\s+from|imports?\b[^,;]{0,60}\b(?:into|to|by))\s+(?:the\s+)?$/i,
};
/** "Russia bought", "Japan had a surplus". */
export const ACTS =
  /^(?:,[^,]{0,30},)?\s+(?:[a-z]+\s+)?(?:(?:exported|imported|bought|purchased|sold|shipped|sent|ran|traded|exports|imports|ships|sends|sells|buys)|(?:had|has|having|record(?:ed|ing)|post(?:ed|ing)|register(?:ed|ing)|report(?:ed|ing)|enjoy(?:ed|ing)|running|saw|logged|booked|notched(?: up)?|incurred|suffered|maintained|kept|generated)\s+[\w$€£¥., -]{0,40}?\b(?:surplus|deficit)|(?:did|does|conducted|conducts)\s+[\w$€£¥., -]{0,40}?\b(?:trade|business)\s+with)\b/;

/** The country whose trade a text is about; `countries` are those of the text, in order. */
export function ownerOf(text: string, countries: readonly CountryMention[]): string | undefined {
  const behind = (words: RegExp) => countries.find(({ start }) => words.test(text.slice(0, start)));
  const owner =
    countries.find(({ end }) => VIEW.test(text.slice(end))) ??
    behind(BEFORE.between) ??
    jointly(text, countries) ??
    behind(BEFORE.agent) ??
    byName(text, countries) ??
    countries.find(
      (one) => BEFORE.of.test(text.slice(0, one.start)) && !OF_ITS_GOODS.test(text.slice(one.end)),
    ) ??
    behind(BEFORE.placeFor) ??
    behind(BEFORE.way) ??
    balanceHolder(text, countries) ??
    acting(text, countries) ??
    countries.find(({ end }) => SOURCE.test(text.slice(end))) ??
    behind(BEFORE.office) ??
    byPronoun(text, countries);
  return owner?.iso3;
}

const LEFT = /\b(?:leav(?:es|ing)|left|giv(?:es|ing)|gave|hand(?:s|ed|ing))\s+(?:the\s+)?$/i;
const WITH_BALANCE = /^\s+(?:with\s+)?(?:an?|its|the)\s[\w$€£¥., -]{0,40}?\b(?:surplus|deficit)\b/i;
const BALANCE_FOR = /\b(?:surplus|deficit)\b[^,;]{0,40}\s(?:for|in)\s+(?:the\s+)?$/i;

/** "Leaving Japan with a deficit", "a surplus for Russia", "in Russia's favour": whose balance it is. */
function balanceHolder(text: string, countries: readonly CountryMention[]): CountryMention | undefined {
  return countries.find(({ owns, start, end }) => {
    const [before, after] = [text.slice(0, start), text.slice(end)];
    if (LEFT.test(before) && WITH_BALANCE.test(after)) return true;
    return (
      BALANCE_FOR.test(before) && (owns ? /^\s+favou?r\b/i.test(after) : /\bfor\s+(?:the\s+)?$/i.test(before))
    );
  });
}

/** Whether words say whose balance something is. */
export function hasBalance(text: string, countries: readonly CountryMention[]): boolean {
  return balanceHolder(text, countries) !== undefined;
}

/** "Russia bought", but for "where Japan buys much". */
function acting(text: string, countries: readonly CountryMention[]): CountryMention | undefined {
  return countries.find(
    ({ owns, start, end }) =>
      !owns && ACTS.test(text.slice(end)) && !/\b(?:where|whom)\s+$/i.test(text.slice(0, start)),
  );
}

/** The country that is named as the one whose trade a text is about: "Russia's exports", "Russia bought". */
export function soleOwnerOf(text: string, countries: readonly CountryMention[]): string | undefined {
  const named = byName(text, countries) ?? acting(text, countries);
  return named?.iso3;
}

/** "Russia and Japan traded", "Russia-Japan trade": the first of the two. */
function jointly(text: string, countries: readonly CountryMention[]): CountryMention | undefined {
  return countries.find(({ end }, place) => {
    const next = countries[place + 1];
    if (!next) return false;
    const [gap, after] = [text.slice(end, next.start), text.slice(next.end)];
    return (
      (/^\s+and\s+$/.test(gap) && /^\s+(?:trad|exchanged\s)/i.test(after)) ||
      (/^[-–]$/.test(gap) && OWNED.test(after))
    );
  });
}

/** "Russia's trade", "Russian exports", and "US imports" as much as "American imports"; of several the last. */
function byName(text: string, countries: readonly CountryMention[]): CountryMention | undefined {
  return countries.findLast(({ owns, start, end }, place) => {
    const after = text.slice(end, countries[place + 1]?.start);
    return (owns ? OWNED : NEXT).test(after) && !NOT_OWNED.test(after) && !OBJECT.test(text.slice(0, start));
  });
}

/** "Russia said that its trade with Japan …", where only one can be meant. */
function byPronoun(text: string, countries: readonly CountryMention[]): CountryMention | undefined {
  const at = text.search(ITS);
  const named = countries.filter(({ start, end }) => {
    const before = text.slice(0, start);
    return end <= at && (!OTHER.test(before) || SAYS.test(before));
  });
  return new Set(named.map(({ iso3 }) => iso3)).size === 1 ? named[0] : undefined;
}
