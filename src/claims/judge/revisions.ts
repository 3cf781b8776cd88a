import { type Measured, reported } from "../../core/measured.js";
import type { FiledFlow, Flow } from "../../core/units.js";
import { rankMargin } from "../../indicators/rank-margin.js";
import type { Claim } from "../language/claim.js";
import type { Books } from "./books.js";
import { basePeriod, computed } from "./compute.js";
import { revisedBooks } from "./revised-books.js";
import { type Part, type Trial, trialOf } from "./trial.js";
import { turningPoints } from "./verdict.js";

/** A figure of the reporter's trade. */
export interface FigureName {
  readonly period: string;
  readonly partner: string;
  /** Of a balance, the one of its two flows; else the flow of the claim. */
  readonly flow?: FiledFlow;
}

/** One figure that would change a verdict, were it another. */
export interface Revision {
  readonly of: FigureName;
  readonly now: number;
  /** What it would have to change by, US$. */
  readonly by: number;
  /** The partner with which it draws level, where the rank would change. */
  readonly rival?: string;
}

/** A figure, and what it would have to be. */
interface Wanted {
  readonly of: FigureName;
  readonly value: number;
}

/**
 * The figures of the pair that would each change the verdict on the whole statement, or the rank, were they alone
 * another; the one that takes least comes first. A number that would print otherwise changes nothing where a direction
 * or an extreme beside it fails all the same.
 */
export function revisions(claim: Claim, trial: Trial): Revision[] {
  const found =
    claim.measure === "rank"
      ? rankRevisions(claim, trial)
      : trial.parts.flatMap((part) => partRevisions(claim, trial, part));
  return found
    .filter(({ by, now }) => Number.isFinite(by) && now > 0)
    .sort((a, b) => Math.abs(a.by) - Math.abs(b.by));
}

function partRevisions(claim: Claim, trial: Trial, part: Part): Revision[] {
  return turns(claim, part)
    .flatMap(({ period, to }) => reaching({ ...claim, measure: part.measure, period }, trial, to))
    .filter((wanted) => changes(claim, trial, wanted))
    .map(({ of, value }) => {
      const now = figureOf(trial.books, claim, of).value ?? 0;
      return { of, now, by: value - now };
    });
}

/** Where a part of a claim may begin or cease to hold: what the measure of a period would come to. */
function turns(
  { printed, period: own, measure }: Claim,
  { kind, figures }: Part,
): { readonly period: string; readonly to: number }[] {
  const periods = Object.keys(figures);
  if (kind === "number")
    return periods.flatMap((period) =>
      printed ? turningPoints(printed, measure).map((to) => ({ period, to })) : [],
    );
  // Directions and extremes turn where the period's figure and another draw level.
  const last = kind === "direction" ? (periods.at(-1) ?? own) : own;
  return periods.flatMap((other) => [
    { period: last, to: figures[other]?.value ?? Number.NaN },
    { period: other, to: figures[last]?.value ?? Number.NaN },
  ]);
}

/** What each figure of the pair would have to be for the claim's measure to come to a value. */
function reaching(claim: Claim, trial: Trial, to: number): Wanted[] {
  const { measure, period, partner } = claim;
  const at = (value: number, year = period, flow?: FiledFlow): Wanted[] => [
    { of: { period: year, partner, ...(flow && { flow }) }, value },
  ];
  const figure = (year: string, flow: Flow = claim.flow) => trial.books.figure(year, partner, flow).value;
  switch (measure) {
    case "growth": {
      const base = basePeriod(claim);
      const [before = Number.NaN, now = Number.NaN] = [figure(base), figure(period)];
      return [...at(before * (1 + to)), ...at(now / (1 + to), base)];
    }
    case "balance": {
      const [exports = Number.NaN, imports = Number.NaN] = [
        figure(period, "export"),
        figure(period, "import"),
      ];
      return [...at(imports + to, period, "export"), ...at(exports - to, period, "import")];
    }
    case "share":
      return at(partOf(claim, trial, to));
    default:
      return at(to);
  }
}

/** The part that makes a share: of a world total that stays, or of a group that grows with it. */
function partOf(claim: Claim, { books, group }: Trial, to: number): number {
  const { origin } = computed(claim, books, group);
  const inputs = origin.kind === "computed" ? origin.inputs : {};
  const [part = Number.NaN, whole = Number.NaN] = [inputs["part"]?.value, inputs["whole"]?.value];
  return group ? ((whole - part) * to) / (1 - to) : whole * to;
}

// Far enough from a turning point to be clearly on one side of it.
const BESIDE = 1e-7;

function changes(claim: Claim, trial: Trial, { of, value }: Wanted): boolean {
  const now = figureOf(trial.books, claim, of).value;
  if (now === undefined || !Number.isFinite(value)) return false;
  const step = BESIDE * Math.max(value, now);
  return [value - step, value + step].some((beside) => {
    const { verdict } = trialOf(claim, withFigure(trial.books, of, beside), trial.group);
    return verdict !== trial.verdict && verdict !== "not-checkable";
  });
}

/** Books in which one figure is another. */
function withFigure(books: Books, of: FigureName, value: number): Books {
  return revisedBooks(books, {
    ...books,
    figure: (period, partner, flow) =>
      period === of.period && partner === of.partner && flow === (of.flow ?? flow)
        ? reported(Math.max(value, 0), [])
        : reported(undefined, []),
  });
}

/** The figure that a name stands for. */
export function figureOf(books: Books, claim: Claim, { period, partner, flow }: FigureName): Measured {
  return books.figure(period, partner, flow ?? claim.flow);
}

/** Drawing level with the neighbour above, or the one below. */
function rankRevisions(claim: Claim, { books, group }: Trial): Revision[] {
  const { printed, period, flow, partner } = claim;
  const standings = books.standings(period, flow, group);
  const items = standings.map((standing) => ({ code: standing.partner, value: standing.value.value }));
  const margin = printed && rankMargin(items, partner);
  if (!margin) return [];
  const { above, below, value: now } = margin;
  const of = { period, partner };
  return [
    ...(above ? [{ of, now, by: above.distance, rival: above.code }] : []),
    ...(below ? [{ of, now, by: -below.distance, rival: below.code }] : []),
  ];
}
