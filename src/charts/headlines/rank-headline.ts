import { ordinal } from "../../core/numbers.js";
import type { ChartContext } from "../drawing/chart-context.js";
import { inText, opening, periodNoun, possessive, span } from "./words.js";

/** A rank in one period; `undefined` where the partner is not ranked. */
export interface RankStep {
  readonly period: string;
  readonly rank: number | undefined;
}

interface Ranked {
  readonly period: string;
  readonly rank: number;
}

interface Course {
  readonly first: Ranked;
  readonly last: Ranked;
  readonly moves: readonly Ranked[];
  readonly best: Ranked;
  readonly worst: Ranked;
  /** Whether there is no rank in some period between the first and the last. */
  readonly gap: boolean;
}

function courseOf(steps: readonly RankStep[]): Course | undefined {
  const ranked = steps.flatMap(({ period, rank }) => (rank === undefined ? [] : [{ period, rank }]));
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (!first || !last) return undefined;
  const moves = ranked.filter((step, index) => index > 0 && ranked[index - 1]?.rank !== step.rank);
  const best = ranked.reduce((found, step) => (step.rank < found.rank ? step : found), first);
  const worst = ranked.reduce((found, step) => (step.rank > found.rank ? step : found), first);
  const at = (period: string) => steps.findIndex((step) => step.period === period);
  const gap = at(last.period) - at(first.period) >= ranked.length;
  return { first, last, moves, best, worst, gap };
}

function verb(from: number, to: number): string {
  return to > from ? "fell" : "rose";
}

/** What the ranks in between add: a place better or worse than at both ends. */
function between({ first, last, best, worst }: Course): string {
  const high = Math.min(first.rank, last.rank);
  const low = Math.max(first.rank, last.rank);
  if (worst.rank > low) return `, after ${ordinal(worst.rank)} in ${worst.period}`;
  if (best.rank < high) return `, after ${ordinal(best.rank)} in ${best.period}`;
  return "";
}

function sentence(course: Course, group: string): string {
  const { first, last, moves, gap } = course;
  const [only] = moves;
  if (first === last) return `was ${ordinal(last.rank)} among ${group} in ${last.period}`;
  if (!only)
    return `was ${ordinal(last.rank)} among ${group} in every ${periodNoun(last.period)} ${gap ? "with figures " : ""}${span(first.period, last.period)}`;
  if (moves.length === 1) {
    return `${verb(first.rank, only.rank)} from ${ordinal(first.rank)} to ${ordinal(only.rank)} among ${group} in ${only.period}`;
  }
  if (first.rank === last.rank) {
    return `was ${ordinal(last.rank)} among ${group} in ${last.period} as in ${first.period}${between(course)}`;
  }
  return `${verb(first.rank, last.rank)} from ${ordinal(first.rank)} in ${first.period} to ${ordinal(last.rank)} in ${last.period} among ${group}${between(course)}`;
}

/** A partner's full name, and who is ranked, without the reporter: `East Asian partners`. */
interface RankedPartner {
  readonly name: string;
  readonly group: string;
}

/**
 * Where a partner stands and how it got there, as one sentence.
 *
 * @param steps One for each period, in order.
 */
export function rankHeadline(
  { name, group }: RankedPartner,
  steps: readonly RankStep[],
  { reporter }: ChartContext,
): string {
  const course = courseOf(steps);
  const partners = `${possessive(inText(reporter))} ${group}`;
  if (!course) return `${opening(name)} is not ranked among ${partners}`;
  const end = steps.at(-1);
  const gone = end && end.rank === undefined ? `; not ranked in ${end.period}` : "";
  return `${opening(name)} ${sentence(course, partners)}${gone}`;
}
