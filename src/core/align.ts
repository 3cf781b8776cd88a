import stringWidth from "fast-string-width";

/** A printed number: what stands before the point, and the point with all that follows it. */
const NUMBER = /^([+−]?[\d,]+)(\D.*|\..*)?$/;

/** A word to its width on a screen, where a Japanese character takes two places. */
export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}

/** As {@link padEnd}, from the left. */
export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - stringWidth(text))) + text;
}

/** A text that is too wide, cut and marked so. */
export function shortened(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && stringWidth(letters.join("")) > width - 1) letters.pop();
  return `${letters.join("")}…`;
}

/** The widest of some texts. */
export function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => stringWidth(text)));
}

/**
 * Printed numbers so padded that their decimal points stand in one line; words such as `n.m.` end where the
 * shortest number ends.
 *
 * @example
 * ```ts
 * alignDecimals(["12,535.9", "7.25", "+3%", "n.m."]); // ["12,535.9 ", "     7.25", "    +3%  ", "   n.m.  "]
 * ```
 */
export function alignDecimals(cells: readonly string[]): string[] {
  const parts = cells.map(parted);
  const tails = parts.flatMap(({ word, tail }) => (word ? [] : [tail]));
  const [before, after] = [widest(parts.flatMap(({ word, head }) => (word ? [] : [head]))), widest(tails)];
  const shortest = tails.length === 0 ? 0 : Math.min(...tails.map((tail) => stringWidth(tail)));
  const ends = before + shortest;
  return parts.map(({ word, head, tail }) =>
    word ? padEnd(padStart(head, ends), before + after) : padStart(head, before) + padEnd(tail, after),
  );
}

function parted(cell: string): { readonly word: boolean; readonly head: string; readonly tail: string } {
  const [, head, tail = ""] = NUMBER.exec(cell) ?? [];
  return head === undefined ? { word: true, head: cell, tail: "" } : { word: false, head, tail };
}
