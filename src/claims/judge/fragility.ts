import type { Measured } from "../../core/measured.js";
import { rankMargin } from "../../indicators/rank-margin.js";
import type { Claim } from "../language/claim.js";
import type { Books } from "./books.js";
import { baseYear, computed, WORLD } from "./compute.js";
import type { Trial } from "./trial.js";
import { turningPoints, verdictOf } from "./verdict.js";

/** How little would change a verdict, beside how much the figure changed from one vintage to another. */
export interface Fragility {
  /** What would have to be revised, in words: `turnover with Japan in 2018`. */
  readonly of: FigureName;
  /** The smallest revision of that figure that changes the verdict or the rank, US$, with its sign. */
  readonly revision_usd: number;
  /** The same over the figure. */
  readonly relative: number;
  /** The largest difference of that figure between this vintage and another of the same books, US$. */
  readonly moved_usd?: number;
  /** That other vintage, as a sentence names it. */
  readonly moved_to?: string;
  /** Whether the figure differs between vintages by as much as would change the verdict, in either direction. */
  readonly fragile: boolean;
  /** What would change: the rank, or the verdict. */
  readonly changes: "rank" | "verdict";
}

/** A figure of the reporter's trade. */
export interface FigureName {
  readonly period: string;
  readonly partner: string;
}

interface Revision {
  readonly of: FigureName;
  readonly figure: Measured;
  readonly by: number;
}

/** How firm the verdict of a trial is; `undefined` where nothing but a figure that is not there could change it. */
export function fragilityOf(claim: Claim, trial: Trial, others: readonly Books[]): Fragility | undefined {
  if (trial.computed.value === undefined) return undefined;
  const smallest = revisions(claim, trial)
    .filter(({ by, figure }) => Number.isFinite(by) && (figure.value ?? 0) > 0)
    .sort((a, b) => Math.abs(a.by) - Math.abs(b.by))[0];
  if (smallest?.figure.value === undefined) return undefined;
  const moved = largestMove(claim, trial.books, others, smallest);
  return {
    of: smallest.of,
    revision_usd: smallest.by,
    relative: smallest.by / smallest.figure.value,
    ...moved,
    fragile: Math.abs(moved?.moved_usd ?? 0) >= Math.abs(smallest.by),
    changes: claim.measure === "rank" ? "rank" : "verdict",
  };
}

function revisions(claim: Claim, trial: Trial): Revision[] {
  const { measure, printed, superlative } = claim;
  const ofNumber = printed ? NUMBER[measure]?.(claim, trial) : undefined;
  return [
    ...(ofNumber ?? []),
    ...(superlative && measure === "value" ? superlativeRevisions(claim, trial) : []),
    ...(claim.direction && !printed ? directionRevisions(claim, trial) : []),
  ];
}

const NUMBER: Partial<Record<Claim["measure"], (claim: Claim, trial: Trial) => Revision[]>> = {
  rank: rankRevisions,
  value: (claim, trial) =>
    flips(claim, trial).map((value) => revise(claim, trial.books, claim.period, (now) => value - now)),
  share: (claim, trial) => {
    const whole = trial.books.figure(claim.period, WORLD, claim.flow).value;
    if (whole === undefined || trial.group) return [];
    return flips(claim, trial).map((part) =>
      revise(claim, trial.books, claim.period, (now) => part * whole - now),
    );
  },
  growth: (claim, trial) => {
    const before = trial.books.figure(baseYear(claim), claim.partner, claim.flow).value;
    const now = trial.books.figure(claim.period, claim.partner, claim.flow).value;
    if (before === undefined || now === undefined) return [];
    return flips(claim, trial).flatMap((rate) => [
      revise(claim, trial.books, claim.period, (value) => before * (1 + rate) - value),
      revise(claim, trial.books, baseYear(claim), (value) => now / (1 + rate) - value),
    ]);
  },
};

// Far enough from a turning point to be clearly on one side of it.
const BESIDE = 1e-7;

/** The values nearest to the computed one on the other side of which the verdict is another. */
function flips({ printed, measure }: Claim, { computed: { value } }: Trial): number[] {
  if (!printed || value === undefined) return [];
  const own = verdictOf(printed, measure, value);
  return turningPoints(printed, measure).filter((point) => {
    const step = BESIDE * Math.max(Math.abs(point), Math.abs(value));
    return [point - step, point + step].some((beside) => verdictOf(printed, measure, beside) !== own);
  });
}

function revise(claim: Claim, books: Books, period: string, by: (now: number) => number): Revision {
  const figure = books.figure(period, claim.partner, claim.flow);
  return {
    of: { period, partner: claim.partner },
    figure,
    by: figure.value === undefined ? Number.POSITIVE_INFINITY : by(figure.value),
  };
}

function rankRevisions(claim: Claim, { books, group }: Trial): Revision[] {
  const standings = books.standings(claim.period, claim.flow, group);
  const items = standings.map(({ partner, value }) => ({ code: partner, value: value.value }));
  const margin = rankMargin(items, claim.partner);
  if (!margin) return [];
  const up = margin.above?.distance;
  const down = margin.below?.distance;
  return [...(up === undefined ? [] : [up]), ...(down === undefined ? [] : [-down])].map((by) =>
    revise(claim, books, claim.period, () => by),
  );
}

/** The pair's own figure, or the one closest to it, drawing level. */
function superlativeRevisions(claim: Claim, trial: Trial): Revision[] {
  const part = trial.parts.find(({ asked }) => asked.startsWith(String(claim.superlative)));
  const own = part?.figures[claim.period]?.value;
  if (!part || own === undefined) return [];
  const others = Object.entries(part.figures).filter(([period]) => period !== claim.period);
  const distances = others.flatMap(([, { value }]) => (value === undefined ? [] : [value - own]));
  return distances.map((by) => revise(claim, trial.books, claim.period, () => by));
}

function directionRevisions(claim: Claim, { books }: Trial): Revision[] {
  const before = books.figure(baseYear(claim), claim.partner, claim.flow).value;
  const now = books.figure(claim.period, claim.partner, claim.flow).value;
  if (before === undefined || now === undefined) return [];
  return [
    revise(claim, books, claim.period, () => before - now),
    revise(claim, books, baseYear(claim), () => now - before),
  ];
}

function largestMove(
  claim: Claim,
  own: Books,
  others: readonly Books[],
  { of: { period, partner }, figure }: Revision,
): Pick<Fragility, "moved_usd" | "moved_to"> | undefined {
  const moves = others
    .filter(({ keeper, snapshot }) => keeper === own.keeper && snapshot !== own.snapshot)
    .flatMap((books) => {
      const { value } = computed({ ...claim, measure: "value", period, partner }, books);
      return value === undefined || figure.value === undefined
        ? []
        : [{ moved_usd: value - figure.value, moved_to: books.title }];
    });
  return moves.sort((a, b) => Math.abs(b.moved_usd) - Math.abs(a.moved_usd))[0];
}
