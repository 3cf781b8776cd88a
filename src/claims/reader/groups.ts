import { oneOf } from "../language/number-words.js";
import { FLOWS } from "./flow.js";
import type { CountryMention, Span } from "./mentions.js";

/** Words of a text for groups, and how a claims file names them. */
export const GROUPS_IN_TEXT: Readonly<Record<string, string>> = {
  "northeast asian": "northeast-asian",
  "northeast asia": "northeast-asian",
  "southeast asian": "southeast-asian",
  "southeast asia": "southeast-asian",
  "east asian": "east-asian",
  "east asia": "east-asian",
  "central asian": "m49-central-asia",
  "central asia": "m49-central-asia",
  "south asian": "m49-southern-asia",
  "south asia": "m49-southern-asia",
  "asia-pacific": "asia-pacific",
  asian: "asian",
  asia: "asian",
  asean: "asean",
  "european union": "eu",
  eu: "eu",
  european: "european",
  europe: "european",
  "eastern european": "m49-eastern-europe",
  "eastern europe": "m49-eastern-europe",
  "sub-saharan african": "m49-sub-saharan-africa",
  "sub-saharan africa": "m49-sub-saharan-africa",
  african: "m49-africa",
  africa: "m49-africa",
  "latin american": "m49-latin-america-caribbean",
  "latin america": "m49-latin-america-caribbean",
  "eurasian economic union": "eaeu",
  eaeu: "eaeu",
  apec: "apec",
  brics: "brics",
  g7: "g7",
  "group of seven": "g7",
};

/** Among whose partners a rank holds: all where it is `undefined`. */
export type Among = { readonly id: string } | { readonly unknown: string } | undefined;

const NAME = oneOf(Object.keys(GROUPS_IN_TEXT));
const KIND = String.raw`(?:(?:trading|trade|export|import)\s+)?(?:member\w*|countr\w+|state\w*|econom\w+|nations?|neighbou?rs?|partners?|suppliers?|markets?|buyers?|sources?|customers?|destinations?)`;
const NAMED = new RegExp(
  String.raw`(?<!\bnon-)\b(?:(?:in|within|among(?:st)?|inside|across|(?:members|countries|states|economies|nations) of|(?:partners|suppliers|sources|markets|buyers|customers|destinations) from)\s+(?:all\s+|the\s+)?(${NAME})\b(?!'s|’s)|(${NAME})\s+(?:union\s+)?${KIND}\b)`,
  "gi",
);
const OVERALL =
  /\b(?:overall|worldwide|globally|in the world|in total|all (?:of )?(?:its |the |other |\p{L}+(?:'s|’s|n|ese) )?(?:trading )?partners|list)\b/iu;
const LARGEST =
  "largest|biggest|top|main|leading|important|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|st|nd|rd|th";
const OTHER = new RegExp(
  String.raw`\b((?:outside|beyond|excluding|apart from|other than)\s+(?:the\s+)?[\p{L}-]+|(?:in|within|of)\s+(?:the|this|its|their)\s+(?:region|bloc|area|neighbou?rhood|continent|union)|` +
    String.raw`(?<=\b(?:${LARGEST})[ -](?:(?:largest|biggest|most important|trading)\s+)?)(?:non-[\p{L}-]+|regional)(?=\s))`,
  "iu",
);
const PLACE =
  /\b(?:in|within|among(?:st)?|inside|across)\s+(?:the\s+)?(?:members\s+of\s+(?:the\s+)?)?(\p{Lu}[\p{L}-]*(?:\s+\p{Lu}[\p{L}-]*)*)/gu;
const ADJECTIVE = new RegExp(
  String.raw`(?<=\b(?:${LARGEST})\s(?:(?:largest|biggest|most important)\s)?)(\p{Lu}[\p{L}-]+)(?=\s${KIND})`,
  "gu",
);

const WITH_GROUP = new RegExp(
  String.raw`(?:\b(?:${FLOWS}|traded|exported|imported|sold|bought)\b[^,;]{0,40}?\s|^(?:[,;\s]|and\b|but\b|while\b|those\b|that\b)*)(?<!\b(?:according|compared|thanks|due|owing|talks|relations)\s)(?:with|to|from)\s+` +
    String.raw`(?:(?:the|all|its|their|other|most|many|some|several|\d+|rest|of)\s+)*(?:${NAME}|CIS|OPEC|Mercosur|Gulf|West|EFTA|OECD|G20)\b`,
  "i",
);

/** "Turnover with the EU", "exports to Asian countries": with whom trade is, where that is no country. */
export function isWithGroup(text: string): boolean {
  return WITH_GROUP.test(text);
}

const GROUP_SUBJECT = new RegExp(
  String.raw`(?:^|[,;\s(])(?:${NAME})(?:\s+(?:union\s+)?${KIND})?(?:\s+(?:also|together|alone|as a whole|in (?:19|20)\d{2}))*\s+(?:took|take|accounted|accounts?|accounting|made|makes?|making|represent\w*|constitut\w*|absorbed|bought|supplied|sold|received)\b[^,;]*$`,
  "i",
);

/** "Asian countries took …": what is said is of a group. */
export function isOfGroup(before: string): boolean {
  return GROUP_SUBJECT.test(before);
}

/**
 * The group of a rank: named behind it, right before it, or once before for all that follows.
 *
 * @param segment The words that belong to the rank alone, from the number before to the number behind it.
 * @returns `unknown` for a group that we have no members of, and for what lies outside one.
 */
export function amongWhom(
  text: string,
  segment: Span,
  { countries }: { readonly countries: readonly CountryMention[] },
): Among {
  const words = text.slice(segment.start, segment.end);
  const other = OTHER.exec(words)?.[1];
  if (other !== undefined) return { unknown: other };
  const named = idOf([...words.matchAll(NAMED)].at(-1));
  if (named !== undefined) return { id: named };
  const isCountry = (at: number) =>
    countries.some(({ start, end }) => start <= at + segment.start && at + segment.start < end);
  const strange = [...words.matchAll(PLACE), ...words.matchAll(ADJECTIVE)].find((match) => {
    const at = match.index + match[0].length - (match[1]?.length ?? 0);
    return !isCountry(at);
  });
  if (strange) return { unknown: strange[0] };
  if (OVERALL.test(words)) return undefined;
  const before = idOf([...text.slice(0, segment.start).matchAll(NAMED)].at(-1));
  return before === undefined ? undefined : { id: before };
}

function idOf(match: RegExpMatchArray | undefined): string | undefined {
  const word = (match?.[1] ?? match?.[2])?.toLowerCase().replace(/[\s-]+/g, " ");
  if (word === undefined) return undefined;
  const found = Object.entries(GROUPS_IN_TEXT).find(([name]) => name.replaceAll("-", " ") === word);
  return found?.[1];
}
