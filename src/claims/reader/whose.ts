import type { Span } from "./mentions.js";
import { OTHER, ownerOf } from "./owner.js";
import { isOneOfMany, type Pair, pairAmong, withoutAsides } from "./pair.js";
import { cutOut, newStatements, type Words } from "./pair-parts.js";
import { MONTHS } from "./part-of-year.js";
import { partAt, type Scene } from "./scene.js";

/** The words of the statement that a place is in: what of its part lies behind semicolons, "and" and "while". */
function statementOf(scene: Scene, at: Span): Words & { readonly start: number } {
  const part = partAt(scene, at);
  const cut =
    newStatements(scene)
      .filter((one) => one <= at.start)
      .at(-1) ?? 0;
  const start = Math.max(part.start, cut);
  return { ...cutOut(scene, start, part.end), start };
}

/** "Exports to Korea rose 8%": the sentence does not name whose. */
export function isReporterCarried(scene: Scene, at: Span): boolean {
  const { pair, carried } = partAt(scene, at);
  return pair !== undefined && !carried && !scene.countries.some(({ iso3 }) => iso3 === pair.reporter);
}

/** "Russia's trade with Japan grew, and Russia's exports rose 5%": exports to Japan, if it is still about the two. */
export function isPartnerTaken(scene: Scene, at: Span): boolean {
  const { pair, carried } = partAt(scene, at);
  const { text, countries, start } = statementOf(scene, at);
  const isOfOwnerAlone = countries.every(({ iso3 }) => iso3 === pair?.reporter);
  return start > 0 && !carried && isOfOwnerAlone && ownerOf(text, countries) === pair?.reporter;
}

/** "Fell in yen terms", "grew by volume". */
const UNIT =
  /\b(?:(?:in|by)\s+(?:terms of\s+)?(?:volumes?|weight|tonnage|tons|tonnes|yen|euros?|rubles|roubles|yuan|pounds)(?:\s+(?:terms|value))?\b(?!\s+of)|in\s+(?:real|physical|constant[ -]price|local[ -]currency|national[ -]currency)\s+terms|at constant prices|in (?:local|national) currency)/i;

/** Whether what is said at a place is of another unit than dollars: in its statement, or in words that lead the sentence. */
export function isInOtherUnit(scene: Scene, at: Span): boolean {
  const { text } = statementOf(scene, at);
  const lead = /^[^,]*,/.exec(scene.text)?.[0] ?? "";
  return UNIT.test(text) || (UNIT.test(lead) && !/\bin (?:US )?dollars?\b/i.test(text));
}

const ALL = "total|overall|aggregate|entire|global|worldwide";
const FLOW = "trade|turnover|exports|imports";
const OF_ALL = new RegExp(
  `^\\s+(?:(?:${ALL})\\s+(?:(?:foreign|external|goods|merchandise)\\s+)*(?:${FLOW})|(?:foreign|external)\\s+trade(?:\\s+turnover)?|(?:${FLOW})\\s+(?:overall|worldwide|as a whole|(?:to|with|from) (?:(?:the rest of )?the world|all (?:countries|partners))))\\b`,
  "i",
);
/** "The total exports of Russia". */
const ALL_OF = new RegExp(
  `(?:^|\\s)(?:(?:${ALL})\\s+(?:(?:foreign|external|goods|merchandise)\\s+)*(?:${FLOW})|(?:foreign|external)\\s+trade(?:\\s+turnover)?)\\s+of\\s+(?:the\\s+)?$`,
  "i",
);
/** "4% of Russia's total exports". */
const PART_OF = /\b(?:of|in|to|from|for|than)\s+(?:all\s+)?(?:the\s+)?$/i;

/** The trade of one country with the world: "Russia's total exports", "the foreign trade of Russia", where no partner is named. */
export function allTradeOf(scene: Scene, at: Span): Pair | undefined {
  const { text, countries } = statementOf(scene, at);
  const owner =
    countries.findLast(({ owns }) => owns) ??
    countries.find(({ start }) => ALL_OF.test(text.slice(0, start)));
  if (!owner) return undefined;
  const words = owner.owns ? OF_ALL.exec(text.slice(owner.end)) : ALL_OF.exec(text.slice(0, owner.start));
  const isPart = PART_OF.test(text.slice(0, owner.owns ? owner.start : words?.index));
  if (!words || isPart) return undefined;
  const isAlone = withoutAsides(text, countries).every(({ iso3 }) => iso3 === owner.iso3);
  return isAlone ? { reporter: owner.iso3, partner: "WLD" } : undefined;
}

/** "China, which bought $56 billion of Russian goods", "Kazakhstan, its largest partner in Asia, sold goods worth $5 billion". */
const MOVED =
  /^(?:,\s+(?:which|who)|,[^;\d]{0,80},)?\s+(?:\p{L}+ly\s+)?(?:exported|imported|bought|purchased|sold|shipped)\s[^,;]*$/u;

/** The pair of a level, as the country that bought or sold it has it. */
export function asMoved({ text, countries }: Scene, at: Span, pair: Pair): Pair {
  const who = countries.find(
    ({ owns, end }) => !owns && end < at.start && MOVED.test(text.slice(end, at.start)),
  );
  return who?.iso3 === pair.partner ? { reporter: pair.partner, partner: pair.reporter } : pair;
}

const WORLDWIDE =
  /\b(?:worldwide|globally|(?:to|with|from) (?:(?:the rest of )?the world|all (?:its |the )?(?:countries|partners)))\b/i;
const IN_TOTAL = /\b(?:in total|in all|altogether|overall|in sum)\b/i;

/** "Russia exported $449.2 billion in total", behind words on a pair: with whom that is can't be told. */
export function maybeOfAll(scene: Scene, at: Span): string | undefined {
  const { text, countries } = statementOf(scene, at);
  const named = new Set(countries.map(({ iso3 }) => iso3)).size;
  const said = named < 2 ? (WORLDWIDE.exec(text) ?? (named === 1 ? IN_TOTAL.exec(text) : null)) : null;
  return said ? `“${said[0].toLowerCase()}”: with all partners or with one is not said` : undefined;
}

const NAMED = /\b(?:to|with|from)\s+((?:the\s+)?\p{Lu}[\p{L}-]*(?:\s+\p{Lu}[\p{L}-]*)*)/gu;
const NO_NAME = new RegExp(`^(?:${MONTHS}|Q[1-4]|H[12])\\b`);

/** Why a number has no pair. */
export function whyNoPair(scene: Scene, at: Span): string {
  const part = partAt(scene, at);
  const { text, countries: all } = cutOut(scene, part.start, part.end);
  const countries = withoutAsides(text, all);
  const pair = pairAmong(text, countries);
  if (pair && isOneOfMany(text, countries, pair)) return "of more than two countries together";
  const owner = ownerOf(text, countries);
  const others = countries.filter(({ iso3 }) => iso3 !== owner);
  const stranger = [...text.matchAll(NAMED)].find(
    ({ index, 0: words, 1: name = "" }) =>
      !NO_NAME.test(name) && !all.some(({ start }) => start >= index && start < index + words.length),
  )?.[1];
  if (owner !== undefined && others.length === 0)
    return stranger === undefined
      ? "whose trade is said, but not with whom"
      : `with what is no country we know: ${stranger}`;
  const [only] = others;
  const isBeside = only !== undefined && OTHER.test(text.slice(0, only.start));
  if (isBeside && others.every(({ iso3 }) => iso3 === only.iso3))
    return "with whom is said, but not whose trade";
  return "whose trade with whom is not said";
}
