import type { Measured } from "../../core/measured.js";
import { rankMargin } from "../../indicators/rank-margin.js";
import type { Claim } from "../language/claim.js";
import type { Books } from "./books.js";
import { baseYear, WORLD } from "./compute.js";
import { revisedBooks } from "./revised-books.js";
import { type Trial, trialOf } from "./trial.js";
import { turningPoints, verdictOf } from "./verdict.js";

/** How little would change a verdict, beside how much the figure changed from one vintage to another. */
export interface Fragility {
  /** What would have to be revised, in words: `turnover with Japan in 2018`. */
  readonly of: FigureName;
  /** The smallest revision of that figure that changes the verdict or the rank, US$, with its sign. */
  readonly revision_usd: number;
  /** The same over the figure. */
  readonly relative: number;
  /** The partner with which that revision draws level, where the rank would change. */
  readonly rival?: string;
  /** Another vintage of the same books, as a sentence names it: one that changes the verdict, else the one that lies farthest. */
  readonly moved_to?: string;
  /** What that vintage has for the figure, less what this one has, US$; left out where it has none. */
  readonly moved_usd?: number;
  /** The same for the rival's figure. */
  readonly rival_moved_usd?: number;
  /** Whether the verdict, or the rank, is another with that vintage's figures, each moved as it moves them. */
  readonly fragile: boolean;
  /** Whether vintages differ by as much as would change it, in whichever direction. */
  readonly close: boolean;
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
  readonly rival?: string;
}

/** How firm the verdict of a trial is; `undefined` where nothing but a figure that is not there could change it. */
export function fragilityOf(claim: Claim, trial: Trial, others: readonly Books[]): Fragility | undefined {
  if (trial.computed.value === undefined) return undefined;
  const smallest = revisions(claim, trial)
    .filter(({ by, figure }) => Number.isFinite(by) && (figure.value ?? 0) > 0)
    .sort((a, b) => Math.abs(a.by) - Math.abs(b.by))[0];
  if (smallest?.figure.value === undefined) return undefined;
  const vintage = tellingVintage(claim, trial, { others, smallest });
  return {
    of: smallest.of,
    revision_usd: smallest.by,
    relative: smallest.by / smallest.figure.value,
    ...(smallest.rival !== undefined && { rival: smallest.rival }),
    ...vintage?.moves,
    fragile: vintage?.flips ?? false,
    close: Math.abs(vintage?.moves.moved_usd ?? 0) >= Math.abs(smallest.by),
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
    flips(claim, trial).map((value) =>
      revise(claim, { books: trial.books, period: claim.period }, (now) => value - now),
    ),
  share: (claim, trial) => {
    const whole = trial.books.figure(claim.period, WORLD, claim.flow).value;
    if (whole === undefined || trial.group) return [];
    return flips(claim, trial).map((part) =>
      revise(claim, { books: trial.books, period: claim.period }, (now) => part * whole - now),
    );
  },
  growth: (claim, trial) => {
    const before = trial.books.figure(baseYear(claim), claim.partner, claim.flow).value;
    const now = trial.books.figure(claim.period, claim.partner, claim.flow).value;
    if (before === undefined || now === undefined) return [];
    return flips(claim, trial).flatMap((rate) => [
      revise(claim, { books: trial.books, period: claim.period }, (value) => before * (1 + rate) - value),
      revise(claim, { books: trial.books, period: baseYear(claim) }, (value) => now / (1 + rate) - value),
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

function revise(
  { partner, flow }: Claim,
  { books, period }: { readonly books: Books; readonly period: string },
  by: (now: number) => number,
): Revision {
  const figure = books.figure(period, partner, flow);
  return {
    of: { period, partner },
    figure,
    by: figure.value === undefined ? Number.POSITIVE_INFINITY : by(figure.value),
  };
}

function rankRevisions(claim: Claim, { books, group }: Trial): Revision[] {
  const standings = books.standings(claim.period, claim.flow, group);
  const items = standings.map(({ partner, value }) => ({ code: partner, value: value.value }));
  const margin = rankMargin(items, claim.partner);
  if (!margin) return [];
  const { above, below } = margin;
  const draws = [
    ...(above ? [[above.distance, above.code] as const] : []),
    ...(below ? [[-below.distance, below.code] as const] : []),
  ];
  return draws.map(([by, rival]) => ({ ...revise(claim, { books, period: claim.period }, () => by), rival }));
}

/** The pair's own figure, or the one closest to it, drawing level. */
function superlativeRevisions(claim: Claim, trial: Trial): Revision[] {
  const part = trial.parts.find(({ asked }) => asked.startsWith(String(claim.superlative)));
  const own = part?.figures[claim.period]?.value;
  if (!part || own === undefined) return [];
  const others = Object.entries(part.figures).filter(([period]) => period !== claim.period);
  const distances = others.flatMap(([, { value }]) => (value === undefined ? [] : [value - own]));
  return distances.map((by) => revise(claim, { books: trial.books, period: claim.period }, () => by));
}

function directionRevisions(claim: Claim, { books }: Trial): Revision[] {
  const before = books.figure(baseYear(claim), claim.partner, claim.flow).value;
  const now = books.figure(claim.period, claim.partner, claim.flow).value;
  if (before === undefined || now === undefined) return [];
  return [
    revise(claim, { books, period: claim.period }, () => before - now),
    revise(claim, { books, period: baseYear(claim) }, () => now - before),
  ];
}

type Moves = Pick<Fragility, "moved_to" | "moved_usd" | "rival_moved_usd">;

/** The vintage of the same books that says most: one with whose figures the verdict changes, else the farthest. */
function tellingVintage(
  claim: Claim,
  trial: Trial,
  { others, smallest }: { readonly others: readonly Books[]; readonly smallest: Revision },
): { readonly moves: Moves; readonly flips: boolean } | undefined {
  const own = trial.books;
  const found = others
    .filter(({ keeper, snapshot }) => keeper === own.keeper && snapshot !== own.snapshot)
    .map((vintage) => ({
      moves: movesTo(vintage, own, { ...smallest, flow: claim.flow }),
      flips: flipsWith(claim, trial, vintage),
    }))
    .filter(({ moves, flips }) => flips || moves.moved_usd !== undefined);
  const size = ({ moves }: (typeof found)[number]) => Math.abs(moves.moved_usd ?? 0);
  return found.sort((a, b) => Number(b.flips) - Number(a.flips) || size(b) - size(a))[0];
}

function flipsWith(claim: Claim, trial: Trial, vintage: Books): boolean {
  const tried = trialOf(claim, revisedBooks(trial.books, vintage), trial.group);
  if (tried.verdict !== trial.verdict) return true;
  return claim.measure === "rank" && tried.computed.value !== trial.computed.value;
}

function movesTo(
  vintage: Books,
  own: Books,
  { of: { period, partner }, rival, flow }: Revision & { readonly flow: Claim["flow"] },
): Moves {
  const move = (code: string) => {
    const [then, now] = [own, vintage].map((books) => books.figure(period, code, flow).value);
    return then === undefined || now === undefined ? undefined : now - then;
  };
  const [moved_usd, rival_moved_usd] = [move(partner), rival === undefined ? undefined : move(rival)];
  return {
    moved_to: vintage.title,
    ...(moved_usd !== undefined && { moved_usd }),
    ...(rival_moved_usd !== undefined && { rival_moved_usd }),
  };
}
