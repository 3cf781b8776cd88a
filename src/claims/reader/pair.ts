import type { Flow } from "../../core/units.js";
import type { CountryMention } from "./mentions.js";

/** Whose trade with whom a sentence is about. */
export interface Pair {
  readonly reporter: string;
  readonly partner: string;
}

const TRADE =
  "trade|trading|turnover|commerce|exports?|imports?|sales|purchases|deliveries|shipments|goods|partners?|suppliers?|markets?|surplus|deficit|balance|customers?";
const OWNED = new RegExp(`^(?:[\\s-]+[\\p{L}\\d-]+){0,4}?[\\s-]+(?:${TRADE})\\b`, "iu");
const NEXT = new RegExp(`^\\s+(?:${TRADE})\\b`, "i");
const BUYS_OR_SELLS =
  /^\s+(?:\w+\s+)?(?:exported|imported|bought|purchased|sold|shipped|sent|ran|traded|exports|imports|ships|sends|sells|buys)\b/i;
const HAS =
  /^\s+(?:\w+\s+)?(?:had|has|recorded|posted|registered|reported|enjoyed|saw)\s+[\w$., -]{0,40}?\b(?:surplus|deficit)\b/i;
const OF = new RegExp(`\\b(?:${TRADE})(?:\\s+in\\s+goods)?\\s+of\\s+(?:the\\s+)?$`, "i");
const OUT_OF = /\b(?:exports?|sales|shipments|deliveries)\s+from\s+(?:the\s+)?$/i;
const INTO = /\bimports?\b[^,;]{0,60}\b(?:into|to|by)\s+(?:the\s+)?$/i;
const BETWEEN = /\bbetween\s+(?:the\s+)?$/i;
const OTHER = /\b(?:with|to|from|by)\s+(?:the\s+)?$/i;

/**
 * The pair of a sentence: an owner of trade ("Russia's trade", "Russian exports", "between Russia and …"), and the
 * country beside it. Without an owner the country beside it may join the one that owned the trade before.
 */
export function pairOf(
  text: string,
  countries: readonly CountryMention[],
  before: Pair | undefined,
): Pair | undefined {
  const owner = ownerOf(text, countries);
  const others = [...new Set(countries.map(({ iso3 }) => iso3))];
  if (owner === undefined) {
    const [only] = countries;
    if (countries.length === 0) return before;
    const joined = only && OTHER.test(text.slice(0, only.start)) && before && only.iso3 === before.partner;
    return joined ? before : undefined;
  }
  const rest = others.filter((iso3) => iso3 !== owner);
  if (rest.length === 1 && rest[0] !== undefined) return { reporter: owner, partner: rest[0] };
  if (rest.length === 0) return before?.reporter === owner ? before : undefined;
  const subject = countries.find(({ iso3, owns }) => iso3 !== owner && !owns);
  const beside = countries.find(({ iso3, start }) => iso3 !== owner && OTHER.test(text.slice(0, start)));
  const partner = (beside ?? subject)?.iso3;
  return partner === undefined ? undefined : { reporter: owner, partner };
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
  const moves = countries.find(({ start }) => [OUT_OF, INTO].some((way) => way.test(text.slice(0, start))));
  const acts = countries.find(
    ({ owns, end }) => !owns && [BUYS_OR_SELLS, HAS].some((verb) => verb.test(text.slice(end))),
  );
  const share = countries.find(({ owns, start }) => owns && /\bin\s+$/i.test(text.slice(0, start)));
  const source = countries.find(({ owns, end }) => owns && IS_SOURCE.test(text.slice(end)));
  return (share && ownTrade.includes(share) ? share : (ownTrade.at(-1) ?? of ?? moves ?? acts ?? source))
    ?.iso3;
}

/** "Russian customs data", "Malaysian statistics": whose books, not whose trade. */
const IS_SOURCE =
  /^\s+(?:federal\s+|official\s+|trade\s+|government\s+)?(?:customs|statistics|data|figures)\b/i;

/** "Their exports", "imported goods worth …": which flow a number is of. */
export function flowBefore(text: string, at: number): Flow {
  const clause = clauseAround(text, at);
  const words = [...clause.before.matchAll(FLOW_WORDS), ...(clause.before === "" ? [] : [])];
  const last = words.at(-1)?.[0] ?? [...clause.after.matchAll(FLOW_WORDS)][0]?.[0];
  const found = last ?? [...text.matchAll(FLOW_WORDS)][0]?.[0];
  if (found === undefined) return "turnover";
  if (/^(?:export|sold|sale|sell|deliver|ship|sent)/i.test(found)) return "export";
  if (/^(?:import|bought|purchase|buy|supplier)/i.test(found)) return "import";
  return "turnover";
}

const FLOW_WORDS =
  /\b(?:exports?|exported|sold|sales|sells|shipments|shipped|sent|deliveries|imports?|imported|bought|purchases|buys|suppliers?|turnover|trade|traded|commerce|trading)\b/gi;

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
