import { reported } from "../../core/measured.js";
import type { Flow } from "../../core/units.js";
import type { Claim } from "../language/claim.js";
import type { Books } from "./books.js";
import { revisedBooks } from "./revised-books.js";
import { type FigureName, figureOf, type Revision, revisions } from "./revisions.js";
import { type Trial, trialOf } from "./trial.js";

/** How little would change a verdict, beside how much the figure changed from one vintage to another. */
export interface Fragility {
  /** What would have to be revised, in words: `turnover with Japan in 2018`. */
  readonly of: FigureName;
  /** The smallest revision of that figure alone that changes the verdict on the whole statement, or the rank, US$, with its sign. */
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
  /** Whether that takes no more than that vintage's figure, and the rival's; else it is others that do it, such as the whole of a share. */
  readonly alone: boolean;
  /** Whether vintages differ by as much as would change it, in whichever direction, or it takes no revision at all. */
  readonly close: boolean;
  /** What would change: the rank, or the verdict. */
  readonly changes: "rank" | "verdict";
}

/** How firm the verdict of a trial is; `undefined` where nothing but a figure that is not there could change it. */
export function fragilityOf(claim: Claim, trial: Trial, others: readonly Books[]): Fragility | undefined {
  if (trial.computed.value === undefined) return undefined;
  const [smallest] = revisions(claim, trial);
  if (!smallest) return undefined;
  const { of, now, by, rival } = smallest;
  const vintage = tellingVintage(claim, trial, { others, smallest });
  return {
    of,
    revision_usd: by,
    relative: by / now,
    ...(rival !== undefined && { rival }),
    ...vintage?.moves,
    fragile: vintage?.flips ?? false,
    alone: vintage !== undefined && flipsWith(claim, trial, named(vintage.books, smallest)),
    close: isOnEdge(by) || Math.abs(vintage?.moves.moved_usd ?? 0) >= Math.abs(by),
    changes: claim.measure === "rank" ? "rank" : "verdict",
  };
}

/** Whether the figure lies where the verdict changes, to the dollar. */
export function isOnEdge(by: number): boolean {
  return Math.abs(by) < 0.5;
}

type Moves = Pick<Fragility, "moved_to" | "moved_usd" | "rival_moved_usd">;

/** The vintage of the same books that says most: one with whose figures the verdict changes, else the farthest. */
function tellingVintage(
  claim: Claim,
  trial: Trial,
  { others, smallest }: { readonly others: readonly Books[]; readonly smallest: Revision },
): { readonly books: Books; readonly moves: Moves; readonly flips: boolean } | undefined {
  const own = trial.books;
  const found = others
    .filter(({ keeper, snapshot }) => keeper === own.keeper && snapshot !== own.snapshot)
    .map((vintage) => ({
      books: vintage,
      moves: movesTo(claim, [own, vintage], smallest),
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

/** A record with nothing but the figure that would have to be revised, and its rival's. */
function named(books: Books, { of, rival }: Revision): Books {
  const isNamed = (period: string, partner: string, flow: Flow) =>
    period === of.period && [of.partner, rival].includes(partner) && flow === (of.flow ?? flow);
  return {
    ...books,
    figure: (period, partner, flow) =>
      isNamed(period, partner, flow) ? books.figure(period, partner, flow) : reported(undefined, []),
  };
}

/** What one record has for the figure and its rival's, less what another has. */
function movesTo(
  claim: Claim,
  [own, vintage]: readonly [own: Books, vintage: Books],
  { of, rival }: Revision,
): Moves {
  const move = (partner: string) => {
    const [then, now] = [own, vintage].map((books) => figureOf(books, claim, { ...of, partner }).value);
    return then === undefined || now === undefined ? undefined : now - then;
  };
  const [moved_usd, rival_moved_usd] = [move(of.partner), rival === undefined ? undefined : move(rival)];
  return {
    moved_to: vintage.title,
    ...(moved_usd !== undefined && { moved_usd }),
    ...(rival_moved_usd !== undefined && { rival_moved_usd }),
  };
}
