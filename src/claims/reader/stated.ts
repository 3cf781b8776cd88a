import type { Direction, Measure } from "../language/vocabulary.js";
import { baseYearOf, levelYearOf, yearsAway, yearsCompared } from "./base-year.js";
import { withoutCausesBut } from "./causes.js";
import { directionsOf } from "./change-words.js";
import { clauseAround } from "./clause.js";
import { inConstantPrices } from "./constant-prices.js";
import { flowAt } from "./flow.js";
import { isOfSomeGoods } from "./goods.js";
import { amongWhom } from "./groups.js";
import { isIntended } from "./intent.js";
import { asDeficit, type Meant, meantOf } from "./meant.js";
import type { NumberMention, Span, When } from "./mentions.js";
import type { Pair } from "./pair.js";
import { monthOf } from "./part-of-year.js";
import type { NotRead, Proposal } from "./proposal.js";
import { partAt, type Scene } from "./scene.js";
import { sinceThen } from "./since-then.js";
import { startYearOf, whenOf, wholeYearOf } from "./time.js";
import { hadBecome, sinceBefore, sinceSpokenOf, wayOf } from "./way.js";
import {
  allTradeOf,
  asMoved,
  isInOtherUnit,
  isPartnerTaken,
  isReporterCarried,
  maybeOfAll,
  whyNoPair,
} from "./whose.js";

/** What a number is of, once that is known. */
export interface Stated {
  readonly measure: Measure;
  readonly flow?: Proposal["flow"];
  readonly isDeficit?: boolean;
  readonly direction?: Direction;
}

/** Why statements on what is to come are left out. */
export const INTENDED = "a plan, forecast or condition, not what was";
/** Why denials are left out. */
export const DENIED = "says what was not, and leaves open what was";

/** Why a change in yen, tonnes or real terms is left out. */
export const OTHER_UNIT = "a change in another unit than dollars";

/** Whether a number is of a plan, forecast or condition. */
export function isIntendedAt(scene: Scene, number: Span): boolean {
  return isIntended(scene.text, number, nextNumber(scene, number));
}

/** A statement on the trade of the pair that a number makes, or why it makes none. */
export function onTrade(scene: Scene, number: NumberMention, stated: Stated): Proposal | NotRead {
  const { text } = scene;
  const withAll = allTradeOf(scene, number);
  if (withAll && ["share", "rank"].includes(stated.measure))
    return { why: "of a country's trade with the world" };
  const meant = meantOf(text, number);
  if (!meant) return { why: DENIED };
  if (isOfSomeGoods(text, number)) return { why: "of some goods, not of all trade" };
  const prices = inConstantPrices(text, number, scene);
  if (prices !== undefined) return { why: prices };
  if (stated.measure === "growth" && isInOtherUnit(scene, number)) return { why: OTHER_UNIT };
  const of = pairOf(scene, number, { withAll, mayBeOfAll: stated.measure !== "rank" });
  if ("why" in of) return of;
  const pair = stated.measure === "value" ? asMoved(scene, number, of) : of;
  if (isOfOtherSource(scene, number))
    return { why: "by the figures of a country that is none of the pair before" };
  const when = yearAt(scene, number);
  if ("why" in when) return when;
  const times = timesOf(scene, number, { when, measure: stated.measure });
  if ("why" in times) return times;
  const group = stated.measure === "rank" ? groupOf(scene, number) : {};
  if ("why" in group) return group;
  const { printed, bound } = stated.isDeficit ? asDeficit(meant, number.printed.bound) : meant;
  return {
    ...wordsOf(scene, number),
    ...pair,
    ...times,
    ...group,
    measure: stated.measure,
    flow: stated.flow ?? flowAt(withoutCausesBut(text, [number]), number.start) ?? scene.flow ?? "turnover",
    printed,
    ...(bound && { bound }),
    ...(stated.direction
      ? { direction: stated.direction }
      : wayOf(scene, number, { when, times, ...stated })),
  };
}

/** Whose trade with whom words are about, or why none is; what may be all trade of a country is of no pair. */
export function pairAt(scene: Scene, at: Span, mayBeOfAll: boolean): Pair | NotRead {
  return pairOf(scene, at, { withAll: allTradeOf(scene, at), mayBeOfAll });
}

/** The same, where it is known whether they are about all trade of a country. */
function pairOf(
  scene: Scene,
  at: Span,
  { withAll, mayBeOfAll }: { readonly withAll: Pair | undefined; readonly mayBeOfAll: boolean },
): Pair | NotRead {
  const pair = withAll ?? partAt(scene, at).pair;
  if (!pair) return { why: whyNoPair(scene, at) };
  const ofAll = withAll || !mayBeOfAll ? undefined : maybeOfAll(scene, at);
  return ofAll === undefined ? pair : { why: ofAll };
}

/** The year that words are of: their own, or that of the sentence before. */
export function yearAt(scene: Scene, at: Span): When | NotRead {
  const own = wholeYearOf(scene.text, at, scene);
  return "why" in own && scene.year ? { period: scene.year } : own;
}

/** "Trade with Japan was $20 billion, Russia's customs service said", behind words on Germany's. */
function isOfOtherSource(scene: Scene, at: Span): boolean {
  const { pair, carried } = partAt(scene, at);
  const of = scene.source?.of;
  return carried && of !== undefined && of !== pair?.reporter && of !== pair?.partner;
}

function nextNumber({ numbers, text }: Scene, { end }: Span): number {
  return numbers.find(({ start }) => start >= end)?.start ?? text.length;
}

/** The words that belong to a number alone. */
function segmentOf(scene: Scene, at: Span): Span {
  const { before } = clauseAround(scene.text, at.start);
  return { start: at.start - before.length, end: nextNumber(scene, at) };
}

/** The group that a rank is among; none where the sentence names none. */
export function groupOf(scene: Scene, at: Span): { readonly group?: string } | NotRead {
  const among = amongWhom(scene.text, segmentOf(scene, at), scene);
  if (among === undefined) return {};
  return "id" in among
    ? { group: among.id }
    : { why: `a rank among a group we don't know: ${among.unknown}` };
}

/** The words a proposal was read from, and what the sentence says of its source; its books are known when it is of one of the pair. */
export function wordsOf(scene: Scene, at: Span) {
  const { text, source, line, year } = scene;
  const part = partAt(scene, at);
  const withAll = allTradeOf(scene, at);
  const pair = withAll ?? part.pair;
  const carried = part.carried && withAll === undefined;
  const isOfPair = source?.of !== undefined && (source.of === pair?.reporter || source.of === pair?.partner);
  return {
    ...(source && { source: source.text }),
    ...(isOfPair && { books: source.of }),
    words: wordsAround(text, at),
    line,
    carried,
    ...(isReporterCarried(scene, at) && { isReporterCarried: true }),
    ...(year && { isYearCarried: true }),
    ...(isPartnerTaken(scene, at) && { isPartnerTaken: true }),
  };
}

/** The year of a level or a change, and the year that a change counts from where it is not the one before. */
export function timesOf(
  scene: Scene,
  number: Span,
  { when, measure }: { readonly when: When; readonly measure: Measure },
): { readonly period: string; readonly since?: string } | NotRead {
  const { text } = scene;
  const { before } = clauseAround(text, number.start);
  if (NOW.test(before) && when.mention && when.mention.end <= number.start)
    return { why: "of now, and not of a year" };
  const isOwnLevel = measure !== "growth" && when.mention !== undefined && when.mention.start >= number.end;
  const then = isOwnLevel ? undefined : sinceThen(text, number, { years: scene.years, when });
  if (then !== undefined && "why" in then) return then;
  if (then !== undefined)
    return { period: then.period, ...(measure === "growth" && sinceBefore(then.since, then.period)) };
  const away = yearsAway(text, number);
  if (away !== 0) return { period: String(Number(when.period) + away) };
  if (IS.test(before) && when.mention && /,\s/.test(text.slice(number.end, when.mention.start)))
    return { why: "of now, and not of a year" };
  if (measure !== "growth") {
    const level = levelYearOf(text, number);
    const isOpen = level === undefined && when.since !== undefined && !cameTo(before);
    return isOpen ? { why: "of several years, and of no single one" } : { period: level ?? when.period };
  }
  if (when.since !== undefined && isAverage(text, number)) return { why: "an average rate over years" };
  const base = when.since ?? baseOf(scene, number, when.period) ?? sinceSpokenOf(scene, number, when);
  if (base === undefined && hadBecome(scene, number, when))
    return { why: "by a year, and since when is left open" };
  if (base !== undefined && base >= when.period) return { why: "compared with a year that is not before it" };
  if (
    base === undefined &&
    COMPARES.test(text.slice(number.end)) &&
    scene.years.some(({ to }) => to < when.period)
  )
    return { why: "compared with what is not said" };
  if (base !== undefined && SINCE_PART.exec(text)?.[1] === base)
    return { why: "since a part of a year, not a year" };
  return { period: when.period, ...sinceBefore(base, when.period) };
}

/** "A third lower", and no "than". */
const COMPARES = /^\s+(?:higher|lower|larger|smaller)\b(?!\s+(?:than|on|from|compared|year)\b)/i;

const SINCE_PART = /\bsince the (?:start|beginning|middle|end) of ((?:19|20)\d{2})\b/i;

function baseOf(scene: Scene, number: Span, period: string): string | undefined {
  const back = yearsCompared(scene.text, number);
  if (back !== undefined) return String(Number(period) - back);
  return baseYearOf(scene.text, number, scene) ?? startYearOf(scene.text, period, scene);
}

/** "At an annual rate of 4.1%", "3% a year". */
function isAverage(text: string, { start, end }: Span): boolean {
  return (
    /\b(?:annual(?:ly)?|yearly|averag(?:es?|ed|ing)|compound)\b[^,;]{0,40}$/i.test(text.slice(0, start)) ||
    /^\s+(?:growth )?(?:(?:a|per|each|every) (?:year|annum)|annually|yearly|on average)\b/i.test(
      text.slice(end),
    )
  );
}

const IS = /\b(?:is|are|ranks|remains)\b/i;
const NOW = /\b(?:now|today|currently|at present)\b/i;

/** "Shrank to $5 billion", "reached $5 billion": the level at the end of some years, and not all of theirs together. */
function cameTo(before: string): boolean {
  return (
    directionsOf(before).at(-1) !== undefined ||
    /(?:\b(?:reach|hit)|^\s*to\b|\bfrom\b.*\bto\s+$)/i.test(before)
  );
}

/** A statement on something else than trade, for the relations of a claims file. */
export function onOther(
  scene: Scene,
  number: NumberMention,
  { measure, subject }: { readonly measure: "amount" | "count"; readonly subject: string },
): Proposal | NotRead {
  const meant: Meant | undefined = meantOf(scene.text, number);
  if (!meant) return { why: DENIED };
  const when = whenOf(scene.text, number, scene);
  if ("why" in when) return when;
  return {
    measure,
    flow: "turnover",
    period: monthOf(scene.text, when, scene.years),
    ...meant,
    subject,
    words: wordsAround(scene.text, number),
    line: scene.line,
    carried: false,
  };
}

const ROOM = 30;

/** The number with some words on either side, and … where the sentence goes on. */
export function wordsAround(text: string, { start, end }: Span): string {
  const from = text.lastIndexOf(" ", Math.max(0, start - ROOM)) + 1;
  const to = text.indexOf(" ", Math.min(text.length, end + ROOM));
  const words = text.slice(from, to < 0 ? text.length : to);
  return `${from > 0 ? "… " : ""}${words}${to < 0 ? "" : " …"}`;
}
