import type { Span } from "./mentions.js";

/**
 * Things of a sentence that stand in a row, whose last two more than a comma joins; any other is a row by itself.
 *
 * @param joined What stands between two of a row; its first group is the joining word or comma.
 */
export function rowsOf<T extends Span>(text: string, things: readonly T[], joined: RegExp): T[][] {
  const [first, ...rest] = things;
  if (first === undefined) return [];
  const row = [first];
  let length = 1;
  for (const next of rest) {
    const link = joined.exec(text.slice(row.at(-1)?.end, next.start))?.[1];
    if (link === undefined) break;
    row.push(next);
    if (link !== ",") length = row.length;
  }
  return [row.slice(0, length), ...rowsOf(text, things.slice(length), joined)];
}
