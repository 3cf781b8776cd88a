import type { Measured } from "../../core/measured.js";
import { frequencyOf, previousPeriod, yearBefore } from "../../core/periods.js";
import type { Claim } from "../language/claim.js";
import type { Direction, Measure } from "../language/vocabulary.js";
import type { Books, GroupDefinition } from "./books.js";
import { basePeriod, computed, growthSince, periodsOver } from "./compute.js";
import { differenceFrom, holds, type Verdict, verdictOf, worst } from "./verdict.js";

/** One thing that a claim says, and whether it holds in one record. */
export interface Part {
  /** What was asked, in words: `printed 13.7%`, `lowest of 2013-2018`. */
  readonly asked: string;
  readonly kind: "number" | "direction" | "extreme";
  /** What the figures are of: of the claim's measure, or levels where a direction of growth is asked. */
  readonly measure: Measure;
  readonly verdict: Verdict;
  /** Of a claim on several periods in a row: of one in the run beside the claim's own, or of the one before it. */
  readonly run?: "in" | "before";
  /** The figures it was decided by, by period; of a direction the earlier first. */
  readonly figures: Readonly<Record<string, Measured>>;
}

/** A claim held against one record, under one reading of its group. */
export interface Trial {
  readonly books: Books;
  readonly group?: GroupDefinition;
  /** The figure that stands against the printed one; for a direction, the change since the base period. */
  readonly computed: Measured;
  readonly difference?: number;
  readonly verdict: Verdict;
  readonly parts: readonly Part[];
}

/** Hold a claim against one record; `not-checkable` where the record lacks a figure that is needed. */
export function trialOf(claim: Claim, books: Books, group?: GroupDefinition): Trial {
  const parts = [
    ...numberParts(claim, books, group),
    ...directionParts(claim, books, group),
    ...superlativePart(claim, books, group),
  ];
  const figure = isDirectionOfLevel(claim) ? growthSince(claim, books) : computed(claim, books, group);
  const { printed } = claim;
  return {
    books,
    ...(group && { group }),
    computed: figure,
    ...(printed && figure.value !== undefined && { difference: differenceFrom(printed, figure.value) }),
    verdict: worst(parts.map(({ verdict }) => verdict)),
    parts,
  };
}

/** A claim that says where a level went, and no number. */
export function isDirectionOfLevel({ measure, printed, direction }: Claim): boolean {
  return measure === "value" && printed === undefined && direction !== undefined;
}

function numberParts(claim: Claim, books: Books, group?: GroupDefinition): Part[] {
  const { printed } = claim;
  if (!printed) return [];
  const inPeriod = (period: string): Part => {
    const figure = computed({ ...claim, period }, books, group);
    return {
      asked: `printed ${printed.text} for ${period}`,
      kind: "number",
      measure: claim.measure,
      verdict: figure.value === undefined ? "not-checkable" : verdictOf(printed, claim.measure, figure.value),
      figures: { [period]: figure },
    };
  };
  const own = inPeriod(claim.period);
  const run = runOf(claim);
  // What goes one way does so in each period; the number beside it is of the last one alone.
  if (run === undefined || wayOf(claim) !== undefined) return [own];
  const earlier = run.earlier.map((period): Part => ({ ...inPeriod(period), run: "in" }));
  return [...earlier, own, ...notBefore(claim, inPeriod(run.before))];
}

/** The periods of a run before the claim's own, and the one before them all. */
function runOf({ period, in_a_row: count }: Claim) {
  if (count === undefined) return undefined;
  const earlier = Array.from({ length: count - 1 }).reduce<string[]>(
    (found) => [previousPeriod(found[0] ?? period), ...found],
    [],
  );
  return { earlier, before: previousPeriod(earlier[0] ?? period) };
}

/** "The second year in a row" says that the year before was another; nothing where that one is not known. */
function notBefore({ period, in_a_row: count }: Claim, before: Part): Part[] {
  if (before.verdict === "not-checkable") return [];
  const last = Object.keys(before.figures).at(-1);
  return [
    {
      ...before,
      asked: `${count} ${frequencyOf(period)}s in a row, so not yet in ${last}`,
      verdict: holds(before.verdict) ? "contradicted" : "supported",
      run: "before",
    },
  ];
}

/** Which way a claim says that something went: in words, or by the sign of its growth. */
function wayOf({ direction, measure, printed }: Claim): Direction | undefined {
  if (direction || measure !== "growth" || !printed) return direction;
  const { value, upper = value } = printed;
  if (value * upper <= 0) return undefined;
  return value > 0 ? "rose" : "fell";
}

function directionParts(claim: Claim, books: Books, group?: GroupDefinition): Part[] {
  const way = wayOf(claim);
  if (way === undefined) return [];
  const base = basePeriod(claim);
  const wayIn = (from: string, to: string) => wayPart(claim, { books, group, way, from, to });
  // The number of growth has its sign.
  const isInNumber = claim.measure === "growth" && claim.printed !== undefined;
  const own = isInNumber ? [] : [wayIn(base, claim.period)];
  const run = runOf(claim);
  if (run === undefined) return own;
  const from = (period: string) =>
    way === "rose" || way === "fell" ? yearBefore(period) : basePeriod({ ...claim, period });
  const steps = [...run.earlier, claim.period]
    .filter((period) => period !== claim.period || from(period) !== base)
    .map((period): Part => {
      const step = wayIn(from(period), period);
      const asked = `${way} in ${period}, one of ${claim.in_a_row} ${frequencyOf(period)}s in a row`;
      return { ...step, asked, run: "in", ...(step.verdict === "direction-wrong" && CONTRADICTED) };
    });
  return [...own, ...steps, ...notBefore(claim, wayIn(from(run.before), run.before))];
}

const CONTRADICTED = { verdict: "contradicted" } as const;

interface Way {
  readonly books: Books;
  readonly group: GroupDefinition | undefined;
  readonly way: Direction;
  readonly from: string;
  readonly to: string;
}

/** Whether the figure went that way from one period to another. */
function wayPart(claim: Claim, { books, group, way, from, to }: Way): Part {
  const measure = claim.measure === "growth" ? "value" : claim.measure;
  const at = (period: string) => computed({ ...claim, measure, period }, books, group);
  const [before, now] = [at(from), at(to)];
  const figures = { [from]: before, [to]: now };
  const part = { asked: `${way} since ${from}`, kind: "direction", measure, figures } as const;
  if (before.value === undefined || now.value === undefined) return { ...part, verdict: "not-checkable" };
  return { ...part, verdict: WENT[way](before.value, now.value) ? "supported" : "direction-wrong" };
}

const WENT: Readonly<Record<Direction, (before: number, now: number) => boolean>> = {
  rose: (before, now) => now > before,
  fell: (before, now) => now < before,
  exceeded: (before, now) => now > before,
  restored: (before, now) => now >= before,
  "not-restored": (before, now) => now < before,
};

function superlativePart(claim: Claim, books: Books, group?: GroupDefinition): Part[] {
  const { superlative, over, measure } = claim;
  if (!superlative || !over) return [];
  const figures = Object.fromEntries(
    periodsOver(claim.period, over).map((period) => [period, computed({ ...claim, period }, books, group)]),
  );
  const part = { asked: `${superlative} of ${over.join("–")}`, kind: "extreme", measure, figures } as const;
  const values = Object.values(figures).map(({ value }) => value);
  const own = figures[claim.period]?.value;
  if (own === undefined || values.includes(undefined)) return [{ ...part, verdict: "not-checkable" }];
  // The best rank is the smallest number, but "highest rank" is said of the first place.
  const sign = (superlative === "highest") === (measure !== "rank") ? 1 : -1;
  const beaten = values.some((value) => value !== undefined && sign * value > sign * own);
  return [{ ...part, verdict: beaten ? "contradicted" : "supported" }];
}
