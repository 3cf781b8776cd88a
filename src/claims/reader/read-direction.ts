import type { Measure } from "../language/vocabulary.js";
import { wentIn } from "./change-words.js";
import { FLOWS, lastFlow } from "./flow.js";
import { isOfSomeGoods } from "./goods.js";
import { inARow } from "./in-a-row.js";
import type { Span } from "./mentions.js";
import { newStatements } from "./pair-parts.js";
import type { NotRead, Proposal } from "./proposal.js";
import { notSaid, type WordsRead } from "./read-words.js";
import { partAt, type Scene } from "./scene.js";
import { OTHER_UNIT, pairAt, timesOf, wordsOf, yearAt } from "./stated.js";
import { isInOtherUnit } from "./whose.js";
import { listedYears } from "./year-list.js";

const YEARS = String.raw`(?:in|during|over|for|between|from)\s+\d{4}(?:\s*(?:–|-|and|to)\s*\d{4})?`;
const OWN = `the|its|their|bilateral|mutual|overall|total|two-way|merchandise|goods|annual|(?:volume|value|level) of|@`;
/** The words before a verb that leave no doubt that trade went that way; "@" is a country. */
const SUBJECT = new RegExp(
  String.raw`^[,;\s]*(?:(?:and|but|while|whereas|although|though|even though)\s+)?(?:(?:in|during|over|for|between|from)\s[^,@]*?\d{4}\s+)?(?:(?<pronoun>it|they)|(?:(?:${OWN})\s+)*(?:(?<total>share\s+(?:of|in)\s+(?:the|its)\s+total)|(?<share>share\s+(?:of|in)\s+(?:(?:${OWN}|in)\s+)*)?(?:${FLOWS}))` +
    String.raw`(?:\s+(?:turnover|in goods|of goods|with|to|from|of|between|and|the|its|their|@|${YEARS}))*)\s+(?:(?:had|has|have|also|again|then|further|both|\p{L}+ly)\s+)*$`,
  "iu",
);
const GOES_ON = /^[,;\s]*(?:and|but|then|before)\s+(?:(?:then|again|also|\p{L}+ly)\s+)*$/iu;
type Went = ReturnType<typeof wentIn>[number];

/** A verb, the one before and the place of the one behind. */
interface Verb {
  readonly verb: Went;
  readonly before: Went | undefined;
  readonly next: number;
}

/** "Japan's imports from Russia fell in 2016": which way trade went, or a share of it, where the sentence has no number. */
export function readDirections(scene: Scene): WordsRead[] {
  return verbsOf(scene).flatMap((verb): WordsRead[] => {
    const read = readDirection(scene, verb);
    return "why" in read ? [{ ...read, at: verb.verb }] : [...read];
  });
}

function verbsOf({ text }: Scene): Verb[] {
  return wentIn(text).map((verb, place, all) => ({
    verb,
    before: all[place - 1],
    next: all[place + 1]?.start ?? text.length,
  }));
}

/**
 * "Exports fell 5%, while imports rose": which way something went in a statement of its own, which has no number.
 *
 * @param numbered What the numbers of the sentence state, which is not said again.
 */
export function directionsBeside(scene: Scene, numbered: readonly Proposal[]): Proposal[] {
  if (scene.numbers.length === 0) return [];
  return verbsOf(scene).flatMap((verb) => {
    const read = hasNumber(scene, verb.verb) ? [] : readDirection(scene, verb);
    if ("why" in read) return [];
    return read.filter((one) => !numbered.some((other) => isSaidBy(one, other)));
  });
}

function isSaidBy(one: Proposal, { measure, reporter, partner, flow, period }: Proposal): boolean {
  const isSame = one.reporter === reporter && one.partner === partner && one.flow === flow;
  return isSame && one.measure === measure && one.period === period;
}

const STATEMENTS = /;\s|,?\s(?:while|whereas|but)\s/g;

/** Whether the statement of a place has a number. */
function hasNumber({ text, numbers }: Scene, { start: at }: Span): boolean {
  const cuts = [...text.matchAll(STATEMENTS)].map(({ index }) => index);
  const from = cuts.filter((cut) => cut <= at).at(-1) ?? 0;
  const to = cuts.find((cut) => cut > at) ?? text.length;
  return numbers.some(({ start }) => start >= from && start < to);
}

function readDirection(scene: Scene, { verb, before, next }: Verb): readonly Proposal[] | NotRead {
  const { text } = scene;
  const why = notSaid(scene, verb, next);
  if (why !== undefined) return { why };
  if (isOfSomeGoods(text, verb)) return { why: "of some goods, not of all trade" };
  const subject = subjectOf(scene, verb, before);
  const isPronoun = subject?.groups?.["pronoun"] !== undefined;
  if (!subject || (isPronoun && !(partAt(scene, verb).carried && scene.wasOnTrade))) return { why: UNCLEAR };
  if (isInOtherUnit(scene, verb)) return { why: OTHER_UNIT };
  const pair = pairAt(scene, verb, true);
  if ("why" in pair) return pair;
  const when = yearsOf(scene, verb, next);
  if ("why" in when) return when;
  const { periods, since } = when;
  const row = inARow(text);
  const measure: Measure = subject.groups?.["share"] || subject.groups?.["total"] ? "share" : "growth";
  const flow = lastFlow(subject[0]) ?? scene.flow ?? "turnover";
  return periods.map((period) => ({
    ...wordsOf(scene, verb),
    ...pair,
    period,
    ...(since !== undefined && { since }),
    measure,
    flow,
    direction: verb.direction,
    ...(row !== undefined && { in_a_row: row }),
  }));
}

/** What went that way; "but rose in 2017" goes on about what the verb before was said of. */
function subjectOf(scene: Scene, verb: Span, before: Span | undefined): RegExpExecArray | null {
  const words = wordsBefore(scene, verb);
  return SUBJECT.exec(before && GOES_ON.test(words) ? wordsBefore(scene, before) : words);
}

/** Why other words on the way that something went are left out. */
export const UNCLEAR = "which way something went, without a number, and not plainly the trade of a pair";

/** "…, by contrast, …" */
const BESIDE =
  /, (?:(?:by|in) contrast|in turn|however|meanwhile|on the (?:other hand|contrary)|too|for (?:its|their) part),/gi;

/** The words of its statement before a verb, each country as "@". */
function wordsBefore(scene: Scene, { start }: Span): string {
  const { countries } = scene;
  const text = scene.text.replace(BESIDE, (words) => " ".repeat(words.length));
  const cuts = [
    ...newStatements({ text, countries }),
    ...[...text.matchAll(/,\s/g)].map(({ index }) => index),
  ];
  const from = Math.max(0, ...cuts.filter((cut) => cut < start));
  const named = countries.filter((country) => country.start >= from && country.end <= start);
  return named.reduceRight(
    (words, country) => `${words.slice(0, country.start - from)}@${words.slice(country.end - from)}`,
    text.slice(from, start),
  );
}

/** The years of a verb: behind it before the next one, or before it in the sentence. */
function yearsOf(
  scene: Scene,
  verb: Span,
  next: number,
): { readonly periods: readonly string[]; readonly since?: string } | NotRead {
  const when = yearAt(scene, verb);
  if ("why" in when) return when;
  if (when.mention && when.mention.start > next) return { why: "no year that it belongs to" };
  if (when.mention && /\bby\s+$/i.test(scene.text.slice(0, when.mention.start)))
    return { why: "by a year, and since when is left open" };
  const times = timesOf(scene, verb, { when, measure: "growth" });
  if ("why" in times) return times;
  const years = listedYears(scene, verb, times.period);
  if ("why" in years) return years;
  const isElsewhere = newStatements(scene).some(
    (cut) => cut < verb.start && cut > (when.mention?.end ?? cut),
  );
  if (years.length > 1 && isElsewhere) return { why: "of several years; of which is not said" };
  return { periods: years, ...(times.since !== undefined && { since: times.since }) };
}
