import { ORDINAL_WORDS, oneOf } from "../language/number-words.js";
import { directionsOf } from "./change-words.js";
import type { Span } from "./mentions.js";
import { newStatements } from "./pair-parts.js";
import type { NotRead, Proposal } from "./proposal.js";
import type { Scene } from "./scene.js";

const RUN = new RegExp(
  String.raw`\b(${oneOf(Object.keys(ORDINAL_WORDS))}|\d{1,2}(?:nd|rd|th)) (?:(?:consecutive|straight|successive) (?:year|annual (?:rise|gain|increase|drop|fall|decline|decrease))|year (?:in a row|running|in succession))\b`,
  "i",
);

/** "For the second year in a row": how many. */
export function inARow(text: string): number | undefined {
  const found = RUN.exec(text)?.[1]?.toLowerCase();
  const count = found === undefined ? 0 : (ORDINAL_WORDS[found] ?? Number.parseInt(found, 10));
  return count > 1 ? count : undefined;
}

/** Where a text speaks of two years in a row, or more. */
export function runAt(text: string): Span | undefined {
  const found = inARow(text) === undefined ? null : RUN.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

/** What was read at a place. */
interface Found {
  readonly at: Span;
  readonly read: Proposal | NotRead;
}

/** "Grew 13.6% in 2018, the fourth straight year of growth": the numbers with the run beside the one it is said of, if that is plain. */
export function withRun<T extends Found>(scene: Scene, found: readonly T[]): readonly T[] {
  const count = inARow(scene.text);
  const run = runAt(scene.text);
  const isSaid = found.some(({ read }) => "measure" in read && read.in_a_row !== undefined);
  if (
    !run ||
    count === undefined ||
    isSaid ||
    /\bafter\s+(?:the|an?)\s+$/i.test(scene.text.slice(0, run.start))
  )
    return found;
  const [word] = directionsOf(/^\s+of\s+\p{L}+/u.exec(scene.text.slice(run.end))?.[0] ?? "");
  const cuts = newStatements(scene);
  const fits = found.filter(({ at, read }) => {
    const [from, to] = [Math.min(at.start, run.start), Math.max(at.start, run.start)];
    if (!("measure" in read) || read.since !== undefined || cuts.some((cut) => cut > from && cut < to))
      return false;
    return read.direction !== undefined && (word ?? read.direction) === read.direction;
  });
  const one = fits.findLast(({ at }) => at.end <= run.start) ?? fits[0];
  return found.map((each) =>
    each === one && "measure" in each.read ? { ...each, read: { ...each.read, in_a_row: count } } : each,
  );
}
