import { andList } from "../../core/and-list.js";
import { type Measured, measure, reported } from "../../core/measured.js";
import { inText } from "../../core/names-in-text.js";
import { NOT_AVAILABLE } from "../../core/numbers.js";
import { growth } from "../../indicators/growth.js";
import type { Claim } from "../language/claim.js";
import type { Evidence } from "./books.js";
import { printPart, printValue } from "./print-figure.js";
import type { Part, Trial } from "./trial.js";
import { holds, worst } from "./verdict.js";
import { whoseBooks } from "./whose-books.js";

/** A sentence, and the figures printed in it, in their order. */
export interface TurningPoint {
  readonly text: string;
  readonly said: readonly { readonly figure: Measured; readonly text: string }[];
}

/**
 * One sentence on what a verdict turns on: which country counts as a member, which vintage, whose books. Where all
 * hold, it is what "near" turns on.
 */
export function turnsOn(
  claim: Claim,
  trials: readonly Trial[],
  evidence: Evidence,
): TurningPoint | undefined {
  const least = trials.some((trial) => weakness(trial) === 2) ? 2 : 1;
  const fails = (trial: Trial) => weakness(trial) >= least;
  const yes = trials.filter((trial) => !fails(trial));
  const no = trials.filter(fails);
  return (
    onMembers(claim, { yes, no }, evidence) ??
    onKeeper(claim, { yes, no }, evidence) ??
    onVintage(claim, { yes, no }, evidence)
  );
}

/**
 * One sentence on a share that its reporter's own books decide, where no author named them, and that has another
 * verdict in the partners' books.
 */
export function onOwnTotal(
  claim: Claim,
  [own, ...beside]: readonly [Trial, ...Trial[]],
  evidence: Evidence,
): TurningPoint | undefined {
  if (claim.books !== undefined || claim.measure !== "share") return undefined;
  const other = beside.find(
    (trial) =>
      trial.books.keeper === "partner" &&
      trial.verdict !== "not-checkable" &&
      weakness(trial) !== weakness(own),
  );
  if (!other) return undefined;
  const weaker = weakness(own) > weakness(other) ? own : other;
  const [whose, others] = whoseBooks(claim, [own, other], evidence);
  const [here, there] = tellingFigures(claim, { part: weakPart(claim, weaker), trials: [own, other] });
  return {
    text: `A share is of the reporter's own trade: ${whose} books give ${figuresText(claim, here)}, ${others} ${figuresText(claim, there)}.`,
    said: [...here, ...there],
  };
}

/** What is near in the one record and fails in the other is right in neither. */
function isNear({ verdict }: Trial): boolean {
  return verdict === "near";
}

/** 0 holds, 1 is near, 2 does not hold. */
function weakness(trial: Trial): number {
  return isNear(trial) ? 1 : holds(trial.verdict) ? 0 : 2;
}

/** One sentence on the year that breaks a run, or the one before it that was so already. */
export function onRun(claim: Claim, trial: Trial): TurningPoint | undefined {
  const failing = trial.parts.filter(
    ({ run, verdict }) => run && !holds(verdict) && verdict !== "not-checkable",
  );
  const part = failing.findLast(({ run }) => run === "in") ?? failing[0];
  if (!part) return undefined;
  const rate = rateOfChange(claim, part);
  const said = rate
    ? [rate]
    : Object.entries(part.figures).map(([period, figure]) => ({
        figure,
        text: printPart(claim, part, figure),
        period,
      }));
  const last = said.at(-1)?.period ?? claim.period;
  const figures = said.length === 1 ? said[0]?.text : figuresText(claim, said);
  const text =
    part.run === "in" ? `${last} breaks the row: ${figures}.` : `It was so in ${last} already: ${figures}.`;
  return { text, said };
}

interface Sides {
  readonly yes: readonly Trial[];
  readonly no: readonly Trial[];
}

/** In the same books, two readings of the group: the members that make the difference. */
function onMembers(claim: Claim, { yes, no }: Sides, evidence: Evidence): TurningPoint | undefined {
  const [pair] = no.flatMap((failing) => {
    const holding = yes.find(({ books }) => books === failing.books);
    return holding?.group && failing.group ? [[holding, failing] as const] : [];
  });
  if (!pair) return undefined;
  const partner = inText(evidence.countryName(claim.partner));
  const sides = tellingFigures(claim, { part: weakPart(claim, pair[1]), trials: pair });
  const said = sides.flat();
  const isPast = said.some(({ period }) => period !== claim.period);
  const verb = claim.measure === "rank" ? (isPast ? "was" : "is") : isPast ? "had" : "has";
  const both = sides
    .map(
      (figures, side) => `in ${pair[side]?.group?.title} ${partner} ${verb} ${figuresText(claim, figures)}`,
    )
    .join(", ");
  // Every member has a part in a whole; only those ahead have one in a place.
  const codes =
    claim.measure === "rank" ? decisive(claim, pair, [...new Set(said.map(({ period }) => period))]) : [];
  if (codes.length === 0) return { text: `It turns on what “${claim.group}” means: ${both}.`, said };
  const subject = `${andList(codes.map((code) => inText(evidence.countryName(code))))} ${codes.length === 1 ? "counts" : "count"}`;
  return { text: `It turns on whether ${subject} as “${claim.group}”: ${both}.`, said };
}

/** Countries ahead of the partner under one reading that the other does not count, in some of the years. */
function decisive(
  { flow, partner }: Claim,
  [holding, failing]: readonly [Trial, Trial],
  years: readonly string[],
): string[] {
  const codes = years.flatMap((year) => {
    const ahead = ({ books, group }: Trial) => {
      const standings = books.standings(year, flow, group).map((standing) => standing.partner);
      const place = standings.indexOf(partner);
      return place < 0 ? [] : standings.slice(0, place);
    };
    const [here, there] = [ahead(holding), ahead(failing)];
    const members = (trial: Trial) => trial.group?.members(year) ?? new Set();
    return [
      ...there.filter((code) => !members(holding).has(code)),
      ...here.filter((code) => !members(failing).has(code)),
    ];
  });
  return [...new Set(codes)];
}

/** Whose books: where one side's hold and the other's don't, or where the two differ within one source. */
function onKeeper(claim: Claim, { yes, no }: Sides, evidence: Evidence): TurningPoint | undefined {
  const [holding, failing] = [yes[0], no[0]];
  if (!holding || !failing) return undefined;
  if (!sameKeeper({ yes, no })) return keeperText(claim, { pair: [holding, failing], where: "" }, evidence);
  const [pair] = yes.flatMap((one) => {
    const other = no.find(({ books }) => books.snapshot === one.books.snapshot);
    return other && other.books.keeper !== one.books.keeper ? [[one, other] as const] : [];
  });
  return pair && keeperText(claim, { pair, where: ` in ${pair[0].books.title}` }, evidence);
}

/** Two records of one side, of which one holds and the other doesn't. */
function sameKeeper({ yes, no }: Sides): readonly [Trial, Trial] | undefined {
  const pairs = yes.flatMap((one) =>
    no.filter(({ books }) => books.keeper === one.books.keeper).map((other) => [one, other] as const),
  );
  return pairs[0];
}

function keeperText(
  claim: Claim,
  { pair, where }: { readonly pair: readonly [Trial, Trial]; readonly where: string },
  evidence: Evidence,
): TurningPoint {
  const [holding, failing] = pair;
  const [whose, others] = whoseBooks(claim, pair, evidence);
  const [here, there] = tellingFigures(claim, { part: weakPart(claim, failing), trials: pair });
  return {
    text: `It turns on whose books are read: ${whose}${where} ${isNear(holding) ? "come near with" : "give"} ${figuresText(claim, here)}, ${others} ${isNear(holding) ? "give " : ""}${figuresText(claim, there)}.`,
    said: [...here, ...there],
  };
}

function onVintage(claim: Claim, { yes, no }: Sides, evidence: Evidence): TurningPoint | undefined {
  const pair = sameKeeper({ yes, no });
  if (!pair) return undefined;
  const [holding, failing] = pair;
  const part = weakPart(claim, failing);
  const [here, there] = tellingFigures(claim, { part, trials: [holding, failing] });
  // Figures of two years say what they are for.
  const why = there.length > 1 ? ` (${part?.asked})` : "";
  const isOneSide = [...yes, ...no].every(({ books }) => books.keeper === holding.books.keeper);
  const whose = isOneSide ? "" : `of ${whoseBooks(claim, [holding, failing], evidence)[0]} books `;
  return {
    text: `It turns on the source: ${whose}${holding.books.title} ${isNear(holding) ? "comes near with" : "gives"} ${figuresText(claim, here)}, ${failing.books.title} ${isNear(holding) ? "gives " : ""}${figuresText(claim, there)}${why}.`,
    said: [...here, ...there],
  };
}

interface Said {
  readonly figure: Measured;
  readonly text: string;
  readonly period: string;
}

/** The figures of a part that holds in one record and not in the other, in the years that decide it. */
function tellingFigures(
  claim: Claim,
  { part, trials }: { readonly part: Part | undefined; readonly trials: readonly [Trial, Trial] },
): readonly [Said[], Said[]] {
  const parts = trials.map((trial) => trial.parts.find(({ asked }) => asked === part?.asked));
  const rates = parts.flatMap((one) => (one && rateOfChange(claim, one)) ?? []);
  const [here, there] = rates;
  if (here && there) return [[here], [there]];
  const periods = part === undefined ? [claim.period] : decidingPeriods(claim, part);
  const figures = (own: Part | undefined) =>
    periods.map((period): Said => {
      const figure = own?.figures[period] ?? reported(undefined, []);
      return { figure, text: own ? printPart(claim, own, figure) : NOT_AVAILABLE, period };
    });
  return [figures(parts[0]), figures(parts[1])];
}

/** What does not hold, or only nearly; of several years, the claim's own where it is among them. */
function weakPart({ period }: Claim, { parts }: Trial): Part | undefined {
  const weakest = worst(parts.map(({ verdict }) => verdict));
  const failing = parts.filter(({ verdict }) => (holds(weakest) ? verdict === weakest : !holds(verdict)));
  return failing.find(({ figures }) => period in figures) ?? failing[0];
}

/** A direction alone is told by the rate of change, where there is one; so is that of a year in a row. */
function rateOfChange(claim: Claim, { kind, run, measure: of, figures }: Part): Said | undefined {
  if (kind !== "direction" || of !== "value" || (claim.printed && !run)) return undefined;
  const [first, last] = Object.entries(figures);
  if (!first || !last) return undefined;
  const figure = measure("growth", { current: last[1], previous: first[1] }, growth);
  if (figure.value === undefined) return undefined;
  return { figure, text: printValue({ ...claim, measure: "growth" }, figure.value), period: last[0] };
}

/** The years whose figures decide a part: of an extreme, the claim's and the one that goes beyond it the farthest. */
function decidingPeriods({ period: own, superlative, measure }: Claim, { kind, figures }: Part): string[] {
  const periods = Object.keys(figures);
  if (kind !== "extreme") return periods;
  const sign = (superlative === "highest") === (measure !== "rank") ? 1 : -1;
  const size = (period: string) => sign * (figures[period]?.value ?? Number.NEGATIVE_INFINITY);
  const farthest = periods.reduce((best, period) => (size(period) > size(best) ? period : best), own);
  return [...new Set([own, farthest])];
}

/** `$16.1 billion`, `2nd in 2016`, `$16.1 billion in 2016 and $15.0 billion in 2017`. */
function figuresText({ period: own }: Claim, figures: readonly Said[]): string {
  const isOwn = figures.every(({ period }) => period === own);
  return andList(figures.map(({ text, period }) => (isOwn ? text : `${text} in ${period}`)));
}
