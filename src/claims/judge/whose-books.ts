import { inText, possessive } from "../../core/names-in-text.js";
import type { Claim } from "../language/claim.js";
import type { Evidence, Keeper } from "./books.js";
import { WORLD } from "./compute.js";
import type { Trial } from "./trial.js";

/** Whether a claim is of a country's trade with the world, or of a part in it. */
export function isOfTotal({ measure, partner }: Pick<Claim, "measure" | "partner">): boolean {
  return measure === "share" || partner === WORLD;
}

/** Whether the books on its other side are those of all partners: a rank needs them, too. */
export function needsAllPartners(claim: Pick<Claim, "measure" | "partner">): boolean {
  return claim.measure === "rank" || isOfTotal(claim);
}

/**
 * The trials that decide: those in the books the author names; both sides' where none are named. A share is of the
 * reporter's own world total, and so is what is said of that total: where none are named, the reporter's own books
 * decide if they have it. What a source reconciles is in no country's books, and decides only where none are named and
 * none has the figure.
 */
export function deciding(claim: Claim, trials: readonly Trial[]): Trial[] {
  const { books, reporter } = claim;
  const keptBy = (keeper: Keeper) => trials.filter((trial) => trial.books.keeper === keeper);
  if (books !== undefined) return keptBy(books === reporter ? "reporter" : "partner");
  const own = isOfTotal(claim) ? keptBy("reporter") : [];
  const filed = trials.filter(({ books: { keeper } }) => keeper !== "nobody");
  const decides = (some: readonly Trial[]) => some.some(({ verdict }) => verdict !== "not-checkable");
  return [own, filed].find(decides) ?? [...trials];
}

/** Whose books two trials are held against, the second after the first: `Russia's` and `Japan's`, `its partners'`. */
export function whoseBooks(
  { measure, reporter, partner }: Claim,
  [first, second]: readonly [Trial, Trial],
  { countryName }: Evidence,
): readonly [string, string] {
  const own = possessive(inText(countryName(reporter)));
  const isOwn = ({ books }: Trial) => books.keeper === "reporter";
  // Places and shares in the partners' books are among what all of them recorded.
  if (measure !== "rank" && measure !== "share") {
    const other = possessive(inText(countryName(partner)));
    return [isOwn(first) ? own : other, isOwn(second) ? own : other];
  }
  return [isOwn(first) ? own : `${own} partners'`, isOwn(second) ? "its own" : "its partners'"];
}
