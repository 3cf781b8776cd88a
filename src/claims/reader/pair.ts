import type { Flow } from "../../core/units.js";
import type { CountryMention } from "./mentions.js";

/** Whose trade with whom a sentence is about. */
export interface Pair {
  readonly reporter: string;
  readonly partner: string;
}

const TRADE =
  "trade|trading|turnover|commerce|exports?|imports?|sales|purchases|deliveries|shipments|goods|partners?|suppliers?|markets?|sources?|surplus|deficit|balance|customers?|total";
const OWNED = new RegExp(`^(?:[\\s-]+[\\p{L}\\d-]+){0,4}?[\\s-]+(?:${TRADE})\\b`, "iu");
const NEXT = new RegExp(`^\\s+(?:${TRADE})\\b`, "i");
const BUYS_OR_SELLS =
  /^\s+(?:\w+\s+)?(?:exported|imported|bought|purchased|sold|shipped|sent|ran|traded|exports|imports|ships|sends|sells|buys)\b/i;
const HAS =
  /^\s+(?:\w+\s+)?(?:had|has|recorded|posted|registered|reported|enjoyed|saw)\s+[\w$., -]{0,40}?\b(?:surplus|deficit)\b/i;
const OF = new RegExp(`\\b(?:${TRADE})(?:\\s+in\\s+goods)?\\s+of\\s+(?:the\\s+)?$`, "i");
const PLACE_FOR =
  /\b(?:partner|supplier|source|market|destination|customer|buyer)\b[^,;]{0,30}\b(?:for|of)\s+(?:the\s+)?$/i;
const OUT_OF = /\b(?:exports?|sales|shipments|deliveries)\s+from\s+(?:the\s+)?$/i;
const INTO = /\bimports?\b[^,;]{0,60}\b(?:into|to|by)\s+(?:the\s+)?$/i;
const BETWEEN = /\bbetween\s+(?:the\s+)?$/i;
const OTHER = /\b(?:with|to|from|by)\s+(?:the\s+)?$/i;

// "Third, behind China and South Korea": named to compare with.
const ASIDE =
  /\b(?:behind|ahead of|after|followed by|unlike|overtaking|surpassing|outstripping|apart from|besides)\s+(?:the\s+)?$/i;
const LISTED = /^\s*(?:,|and|or|, and)\s+(?:the\s+)?$/i;

/** What the sentence before leaves a pronoun to stand for. */
export interface PairBefore {
  readonly pair?: Pair | undefined;
  /** The country it began with, where it has no pair. */
  readonly subject?: string | undefined;
}

/**
 * The pair of a sentence: an owner of trade ("Russia's trade", "Russian exports", "between Russia and …"), and the
 * country beside it. Without an owner the country beside it may join the one that owned the trade before.
 */
export function pairOf(
  text: string,
  all: readonly CountryMention[],
  { pair: before, subject: topic }: PairBefore,
): Pair | undefined {
  const countries = withoutAsides(text, all);
  const owner = ownerOf(text, countries);
  if (owner === undefined) {
    const [only] = countries;
    if (countries.length === 0) return before;
    const joined = only && OTHER.test(text.slice(0, only.start)) && before && only.iso3 === before.partner;
    return joined ? before : undefined;
  }
  const rest = new Set(countries.map(({ iso3 }) => iso3).filter((iso3) => iso3 !== owner));
  if (rest.size === 0) return fromBefore(text, owner, { pair: before, subject: topic });
  const subject = countries.find(({ iso3, owns }) => iso3 !== owner && !owns);
  const beside = countries.find(({ iso3, start }) => iso3 !== owner && OTHER.test(text.slice(0, start)));
  const partner = rest.size === 1 ? [...rest][0] : (beside ?? subject)?.iso3;
  return partner === undefined ? undefined : { reporter: owner, partner };
}

/** "It ranked third among Russia's partners": the partner is who the sentence before was about. */
function fromBefore(text: string, owner: string, { pair, subject }: PairBefore): Pair | undefined {
  if (pair) return pair.reporter === owner ? pair : undefined;
  const isMeant = subject !== undefined && subject !== owner && /\b(?:it|the country)\b/i.test(text);
  return isMeant ? { reporter: owner, partner: subject } : undefined;
}

function withoutAsides(text: string, countries: readonly CountryMention[]): readonly CountryMention[] {
  let end = -1;
  return countries.filter((country) => {
    const isListed = end >= 0 && LISTED.test(text.slice(end, country.start));
    const isAside = ASIDE.test(text.slice(0, country.start)) || isListed;
    end = isAside ? country.end : -1;
    return !isAside;
  });
}

function ownerOf(text: string, countries: readonly CountryMention[]): string | undefined {
  const between = countries.find(({ start }) => BETWEEN.test(text.slice(0, start)));
  if (between) return between.iso3;
  const joint = countries.find(({ end }, place) => {
    const next = countries[place + 1];
    return next && /^\s+and\s+$/.test(text.slice(end, next.start)) && /^\s+trad/i.test(text.slice(next.end));
  });
  if (joint) return joint.iso3;
  const hyphen = countries.find(({ end, iso3 }, place) => {
    const next = countries[place + 1];
    return (
      next &&
      next.iso3 !== iso3 &&
      /^[-–]$/.test(text.slice(end, next.start)) &&
      OWNED.test(text.slice(next.end))
    );
  });
  if (hyphen) return hyphen.iso3;
  const ownTrade = countries.filter(({ owns, end }) => {
    const after = text.slice(end);
    // "US imports" owns as much as "American imports".
    return (owns ? OWNED : NEXT).test(after) && !IS_SOURCE.test(after);
  });
  const of = countries.find(({ start }) => OF.test(text.slice(0, start)));
  const placed = countries.find(({ start }) => PLACE_FOR.test(text.slice(0, start)));
  const moves = countries.find(({ start }) => [OUT_OF, INTO].some((way) => way.test(text.slice(0, start))));
  const acts = countries.find(
    ({ owns, end }) => !owns && [BUYS_OR_SELLS, HAS].some((verb) => verb.test(text.slice(end))),
  );
  const share = countries.find(({ owns, start }) => owns && /\bin\s+$/i.test(text.slice(0, start)));
  // "According to Japan Customs" is as much an owner as "Japanese customs data".
  const source = countries.find(({ end }) => IS_SOURCE.test(text.slice(end)));
  const own = share && ownTrade.includes(share) ? share : ownTrade.at(-1);
  return (own ?? of ?? placed ?? moves ?? acts ?? source ?? whoseOwn(text, countries))?.iso3;
}

const ITS = new RegExp(`\\bits(?:[\\s-]+[\\p{L}-]+){0,3}?\\s+(?:${TRADE})\\b`, "iu");

/** "Russia said that its trade with Japan …". */
function whoseOwn(text: string, countries: readonly CountryMention[]): CountryMention | undefined {
  const at = text.search(ITS);
  const named = countries.filter(({ start, end }) => end <= at && !OTHER.test(text.slice(0, start)));
  return named.at(-1);
}

/** "Russian customs data", "Malaysian statistics": whose books, not whose trade. */
const IS_SOURCE =
  /^\s+(?:federal\s+|official\s+|trade\s+|government\s+)?(?:customs|statistics|data|figures)\b/i;

/** "Their exports", "imported goods worth …": which flow a number is of; `undefined` where the sentence has no word for it. */
export function flowAt(text: string, at: number): Flow | undefined {
  const { before, after } = clauseAround(text, at);
  const word = lastFlowWord(before) ?? after.match(FLOW_WORDS)?.[0] ?? text.match(FLOW_WORDS)?.[0];
  return word === undefined ? undefined : flowOf(word);
}

/** The flow that the last word for one in a text means. */
export function lastFlow(text: string): Flow | undefined {
  const word = lastFlowWord(text);
  return word === undefined ? undefined : flowOf(word);
}

function lastFlowWord(text: string): string | undefined {
  return text.match(FLOW_WORDS)?.at(-1);
}

function flowOf(word: string): Flow {
  if (/^(?:export|sold|sale|sell|deliver|ship|sent)|went to$/i.test(word)) return "export";
  return /^(?:import|bought|purchase|buy|supplier)|came from$/i.test(word) ? "import" : "turnover";
}

const FLOW_WORDS =
  /\b(?:exports?|exported|sold|sales|sells|shipments|shipped|sent|deliveries|imports?|imported|bought|purchases|buys|suppliers?|turnover|trade|traded|commerce|trading|goods\b[^,;]{0,40}\b(?:went to|came from))\b/gi;

/** The part of a sentence around a place, between commas, semicolons, brackets and conjunctions. */
export function clauseAround(text: string, at: number): { readonly before: string; readonly after: string } {
  const cut = /[;(),]\s|\s(?:while|whereas|and)\s/g;
  const cuts = [...text.matchAll(cut)];
  const start = cuts.filter((match) => match.index + match[0].length <= at).at(-1);
  const end = cuts.find((match) => match.index >= at);
  return {
    before: text.slice(start ? start.index + start[0].length : 0, at),
    after: text.slice(at, end?.index ?? text.length),
  };
}
