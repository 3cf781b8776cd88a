/** A sentence of a text, and the line it begins on. */
export interface Sentence {
  readonly text: string;
  readonly line: number;
  /** True behind an empty line, and for the first. */
  readonly startsParagraph: boolean;
}

// A full stop behind these ends no sentence.
const ABBREVIATION = /(?:\b(?:U\.S|U\.K|U\.N|Mr|Mrs|Ms|Dr|No|Fig|vs|e\.g|i\.e|approx|ca|St|[A-Z])\.)$/;

/**
 * Cut a text into sentences: at `.`, `!` and `?` before a blank and a capital letter or a figure, at blank lines, and before the lines of a list.
 *
 * @example
 * ```ts
 * sentencesOf("Trade fell.\nIt was $16.4 billion.").map(({ line }) => line); // [1, 2]
 * ```
 */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  let [start, line, last] = [0, 1, 0];
  for (const end of [...ends(text), text.length]) {
    const piece = text.slice(start, end);
    const bare = piece.trim().replace(/\s+/g, " ");
    const blank = piece.slice(0, piece.length - piece.trimStart().length);
    if (bare !== "") {
      const startsParagraph = found.length === 0 || /\n[ \t]*\n/.test(text.slice(last, start));
      found.push({ text: bare, line: line + breaksIn(blank), startsParagraph });
      last = start + piece.trimEnd().length;
    }
    line += breaksIn(piece);
    start = end;
  }
  return found;
}

function breaksIn(text: string): number {
  return text.split("\n").length - 1;
}

function ends(text: string): number[] {
  const breaks = [
    ...text.matchAll(/[.!?]["”’)]*(?=\s+["“(]?[A-Z0-9$€])|\n[ \t]*\n|\n(?=[ \t]*[•·▪*–-][ \t])/g),
  ];
  return breaks.flatMap((match) => {
    const end = match.index + match[0].length;
    return ABBREVIATION.test(text.slice(Math.max(0, end - 8), end)) ? [] : [end];
  });
}
