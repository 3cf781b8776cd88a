import { FEW } from "../language/number-words.js";
import type { Direction, Measure, Superlative } from "../language/vocabulary.js";
import { isLevelYear, isSince } from "./base-year.js";
import { clauseAround } from "./clause.js";
import { flowAt, placeFlow } from "./flow.js";
import { inARow } from "./in-a-row.js";
import { isIntended } from "./intent.js";
import { isDenied } from "./meant.js";
import type { Span } from "./mentions.js";
import { newStatements } from "./pair-parts.js";
import type { NotRead, Proposal } from "./proposal.js";
import { partAt, type Scene, TRADE } from "./scene.js";
import { DENIED, groupOf, INTENDED, pairAt, wordsOf } from "./stated.js";
import { wholeYearOf } from "./time.js";

/** A number that was read, and where it stands. */
export interface NumberRead {
  readonly at: Span;
  readonly read: Proposal;
}

/** A statement in words, or why it was not read; nothing where there is none. */
export type WordsRead = Proposal | (NotRead & { readonly at: Span });

/** Statements without a number of their own: "had not recovered to its 2013 level", "lowest of 2013–2018". */
export function readWords(scene: Scene, numbered: readonly NumberRead[]): WordsRead[] {
  return [
    ...levelWords(scene, numbered),
    ...superlativeWords(scene, numbered),
    ...largestWords(scene),
    ...passedWords(scene),
    ...partsInWords(scene),
  ];
}

const LEVEL: readonly (readonly [Direction, RegExp])[] = [
  [
    "not-restored",
    /(?:\b(?:not|never|yet to|fail\w* to)|n['’]t)\b[^.]{0,20}\b(?:recover\w*|regain\w*|return\w*|restor\w*|got(?:ten)? back|back)\b/i,
  ],
  [
    "not-restored",
    /\b(?:below|short of|under|lower than|less than)\s+(?:its|the|their)\s+(?:\d{4}|levels?|peak)\b/i,
  ],
  ["exceeded", /\b(?:exceed\w*|surpass\w*|overt(?:ook|aken)|above|higher than|outstripp\w*)\b/i],
  ["restored", /\b(?:recovered|regained|returned to|restored|back (?:at|to))\b/i],
];

/** Against the level of an earlier year; where a number says by how much, it says all. */
function levelWords(scene: Scene, numbered: readonly NumberRead[]): WordsRead[] {
  const { text, years } = scene;
  const level = years.find(({ start }) => isLevelYear(text, start));
  const pair = level && partAt(scene, level).pair;
  const found = LEVEL.find(([, pattern]) => pattern.test(text));
  if (!level || !found || !pair || numbered.some(({ read }) => read.since === level.from)) return [];
  const when = wholeYearOf(text, level, scene);
  if ("why" in when || when.period <= level.from) return [];
  const [direction, pattern] = found;
  const at = text.search(pattern);
  // "Exceeded $850 million, double the 2020 figure".
  if (scene.numbers.some(({ start, end }) => start > at && end <= level.start)) return [];
  const why = notSaid(scene, { start: at, end: level.end });
  if (why !== undefined) return [{ at: level, why }];
  return [
    {
      ...wordsOf(scene, level),
      ...pair,
      measure: "value",
      flow: flowAt(text, at) ?? scene.flow ?? "turnover",
      period: when.period,
      since: level.from,
      direction,
    },
  ];
}

/**
 * Why words are no statement of what was.
 *
 * @param next Where the next statement begins.
 */
export function notSaid({ text }: Scene, at: Span, next?: number): string | undefined {
  if (isIntended(text, at, next)) return INTENDED;
  return isDenied(text, at.start) ? DENIED : undefined;
}

const LOWEST = /\b(?:lowest|smallest|weakest|least)\b/i;
const LEVEL_WORDS =
  "level|value|volume|figure|total|amount|sum|annual|yearly|reading|tally|result|trade|turnover|exports?|imports?|sales|purchases?|shipments|surplus|deficit|share";
const EXTREME = new RegExp(
  String.raw`\bthe (?:most|least)(?=\s+since\b)|\b(?:lowest|highest)\b(?=[^.]*\b(?:since|of|between|in)\b)|\b(?:smallest|weakest|largest|biggest|greatest|strongest)(?=(?:\s+(?:${LEVEL_WORDS}))*\s+since\b)`,
  "i",
);

/** "The lowest level in a decade", "in more than ten years". */
const OF_UNNAMED = new RegExp(
  String.raw`^[^.,;]*?\bin (?:(?:more than|at least|almost|nearly|over|about) )?(?:a|${FEW}|several|many|\d{1,2}) (?:decades?|years)\b(?!\s+(?:to\s+)?\d)`,
  "iu",
);
const UNNAMED = "the extreme of years that are not named";
/** "A ten-year low", "a record high", "a record $33 billion", "its largest-ever exports", "at its lowest", "peaked". */
const RECORD =
  /\b(?:(?:(?:\p{L}+|\d+)-(?:year|decade)|(?:multi|many)-?(?:year|decade)|all-time|historic(?:al)?|record)[ -](?:lows?|highs?|peaks?)|record (?=[$€£¥\d])|(?:largest|highest|biggest|lowest|smallest)[- ]ever\b|(?:its|their) (?:lowest|highest)\b|peaked\b|bottomed out\b)/iu;

const BALANCE = /\b(?:surplus|deficit)\b/i;

/** The extreme of some years; it joins the level or share that it is said of, where the sentence has one. */
function superlativeWords(scene: Scene, numbered: readonly NumberRead[]): WordsRead[] {
  const { text } = scene;
  const match = EXTREME.exec(text);
  const record = match ? null : RECORD.exec(text);
  if (record && (TRADE.test(text) || BALANCE.test(text)))
    return [{ at: { start: record.index, end: record.index + record[0].length }, why: UNNAMED }];
  if (!match) return [];
  const at = { start: match.index, end: match.index + match[0].length };
  const said = saidOf(text, at, numbered);
  const pair = said ?? pairAt(scene, at, false);
  if ("why" in pair) return TRADE.test(text) ? [{ at, why: pair.why }] : [];
  const unnamed = OF_UNNAMED.exec(text.slice(match.index))?.[0];
  if (unnamed !== undefined && TRADE.test(text))
    return [{ at: { start: match.index, end: match.index + unnamed.length }, why: UNNAMED }];
  const years = yearsOfExtreme(scene, at, said);
  if (!years) return [];
  if ("why" in years) return [{ at, why: years.why }];
  const why = notSaid(scene, at);
  if (why !== undefined) return [{ at, why }];
  const { period, over } = years;
  const own: Proposal = said ?? {
    ...wordsOf(scene, at),
    ...pair,
    measure: "value",
    flow: flowAt(text, at.start) ?? scene.flow ?? "turnover",
    period,
  };
  // The largest deficit is the lowest balance.
  const isDeficit = own.printed?.startsWith("-") === true;
  const isLow = LOWEST.test(match[0]) !== isDeficit;
  const superlative: Superlative = isLow ? "lowest" : "highest";
  return [{ ...own, superlative, over }];
}

/** "Since at least 2009", "since records began in 2009": that year is one of them. */
const SINCE_FIRST = /\bsince\s+(?:at least|(?:the\s+)?(?:\p{L}+\s+){1,3}(?:began|start(?:ed)?)\s+in)\s+$/iu;
const SINCE_AT_ALL = /^[^.,;]*?\bsince\b/i;

/** The years among which one is the extreme: those named, or those behind the year of "lowest since 2016", which was as low or lower. */
function yearsOfExtreme(
  scene: Scene,
  at: Span,
  said: Proposal | undefined,
): { readonly period: string; readonly over: readonly [string, string] } | NotRead | undefined {
  const { text, years } = scene;
  const end = newStatements(scene).find((cut) => cut > at.start) ?? text.length;
  const stretch = years.find(({ start, from, to }) => from !== to && start < end);
  const first = years.find(({ start }) => SINCE_FIRST.test(text.slice(0, start)));
  const since = first ?? years.find(({ start }) => isSince(text, start));
  const period =
    said?.period ?? years.find(({ from, to, start }) => from === to && start !== since?.start)?.to;
  const behind = since && String(Number(since.from) + (since === first ? 0 : 1));
  const from = stretch?.from ?? behind;
  const to = stretch?.to ?? period;
  if (period === undefined) return undefined;
  if (from === undefined || to === undefined)
    return SINCE_AT_ALL.test(text.slice(at.start)) ? { why: UNNAMED } : undefined;
  if (from === to && !stretch)
    return { why: "the extreme since the year before, which is of no other years" };
  return from < to ? { period, over: [from, to] } : undefined;
}

/** What a superlative is said of: the last level or share before it ("the former": the first), or else the next. */
function saidOf(text: string, at: Span, numbered: readonly NumberRead[]): Proposal | undefined {
  const levels = numbered.filter(({ read }) => LEVELS.includes(read.measure));
  const before = levels.filter((level) => level.at.end <= at.start);
  const isFormer = /\bthe former\b/i.test(text.slice(0, at.start));
  return (isFormer ? before[0] : before.at(-1))?.read ?? levels[0]?.read;
}

const LEVELS: readonly Measure[] = ["value", "share", "balance"];

const LARGEST =
  /\b(?:largest|biggest|top|main|leading|most important|number one)\s+(?:[\p{L}-]+ )?(?:trading |trade )?(?:partner|supplier|source|buyer|market|customer|destination)\b/iu;
const BEFORE_LARGEST =
  /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|one of (?:the|its|their)|among (?:the|its|their)|next)[ -]+$/i;

/** "Russia's largest trading partner" is its first. */
function largestWords(scene: Scene): WordsRead[] {
  const { text, countries } = scene;
  const match = LARGEST.exec(text);
  if (!match || countries.length < 2 || BEFORE_LARGEST.test(text.slice(0, match.index))) return [];
  const at = { start: match.index, end: match.index + match[0].length };
  const pair = partAt(scene, at).pair;
  if (!pair) return [];
  const why = notSaid(scene, at);
  if (why !== undefined) return [{ at, why }];
  if (/\b(?:once|formerly|previously)\b/i.test(clauseAround(text, at.start).before))
    return [{ at, why: "of an earlier time that is not said" }];
  if (/\bsince\b/i.test(clauseAround(text, at.end).after))
    return [{ at, why: "since a year, and until when is left open" }];
  const when = wholeYearOf(text, at, scene);
  if ("why" in when) return [{ at, why: when.why }];
  const group = groupOf(scene, at);
  if ("why" in group) return [{ at, why: group.why }];
  const flow = placeFlow(text.slice(match.index)) ?? "turnover";
  const row = inARow(text.slice(match.index));
  return [
    {
      ...wordsOf(scene, at),
      ...pair,
      ...group,
      measure: "rank",
      flow,
      period: when.period,
      printed: "1st",
      ...(row !== undefined && { in_a_row: row }),
    },
  ];
}

const PASSED =
  /\b(?:ahead of|followed by|overt(?:ook|akes|aken by|aking)|surpass(?:ed|es|ing)(?: by)?|outstripp(?:ed|ing))\s+(?:the\s+)?$/i;
const RANKED =
  /\b(?:partners?|suppliers?|sources?|markets?|destinations?|customers?|buyers?|rank\w*|places?)\b/i;

/** "Ahead of the United States", "overtook Japan", "followed by Germany": which is ahead, without the place of both. */
function passedWords({ text, countries, numbers }: Scene): WordsRead[] {
  if (!TRADE.test(text) && !RANKED.test(text)) return [];
  return countries.flatMap(({ start, end }) => {
    const words = PASSED.exec(text.slice(0, start));
    const { after } = clauseAround(text, end);
    // "Followed by China (21.9%)", "overtook Japan as the second partner" have a number that is read or listed.
    const hasNumber = numbers.some(({ start: at }) => at >= end && at < end + after.length);
    if (!words || hasNumber || LARGEST.test(after) || /^\s\(/.test(text.slice(end))) return [];
    return [{ at: { start: words.index, end }, why: "one country ahead of another; a claim states a place" }];
  });
}

const PARTS = new RegExp(
  String.raw`\b(?:one|${FEW})\s+(?:(?:in|(?:out\s+)?of)\s+every|out\s+of)\s+(?:${FEW})\b`,
  "gi",
);

/** "Three of every four dollars". */
function partsInWords({ text }: Scene): WordsRead[] {
  if (!TRADE.test(text)) return [];
  return [...text.matchAll(PARTS)].map(({ index, 0: words }) => ({
    at: { start: index, end: index + words.length },
    why: "a part in words of a form that is not read",
  }));
}
