// Advance widths of Inter Regular in hundredths of an em, for U+0020 to U+007E. Vega cannot measure text
// without a canvas; a table gives the same layout on every machine.
const ASCII_WIDTHS =
  "28 29 47 63 64 98 64 30 36 36 50 66 29 46 29 36 63 41 61 62 65 59 62 57 62 62 29 30 66 66 66 51 " +
  "97 69 65 73 72 60 59 75 74 27 57 67 57 90 75 76 64 76 64 64 65 74 69 99 68 68 63 36 36 36 47 46 " +
  "32 56 61 57 61 58 37 61 59 24 24 55 24 88 59 60 61 61 38 53 33 59 56 82 55 56 55 43 33 43 66";

const WIDTHS = ASCII_WIDTHS.split(" ").map(Number);
const FIRST = 32;
const OTHER_LETTER = 65;
const FULL_WIDTH = 100;
const SEMIBOLD = 1.04;
const HEX_CJK_START = 0x2e80;

/** How a text is set. */
export interface TextStyle {
  /** Font size in pixels. */
  readonly size: number;
  readonly bold?: boolean;
}

function emHundredths(character: string): number {
  const code = character.codePointAt(0) ?? FIRST;
  if (code >= HEX_CJK_START) return FULL_WIDTH;
  return WIDTHS[code - FIRST] ?? OTHER_LETTER;
}

/**
 * How wide a line of text stands, in pixels, set in Inter.
 *
 * @example
 * ```ts
 * Math.round(textWidth("Japan", { size: 12 })); // 35
 * ```
 */
export function textWidth(text: string, { size, bold = false }: TextStyle): number {
  const ems = [...text].reduce((sum, character) => sum + emHundredths(character), 0);
  return ((ems * size) / 100) * (bold ? SEMIBOLD : 1);
}

/** The widest of several lines, in pixels, rounded up; 0 when there are none. */
export function widest(texts: readonly string[], style: TextStyle): number {
  return Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, style))));
}

/**
 * Break a text into lines no wider than `width` pixels, at spaces only.
 *
 * A single word that is wider stands on a line of its own.
 *
 * @example
 * ```ts
 * wrapText("Trade with Japan", 80, { size: 13 }); // ["Trade with", "Japan"]
 * ```
 */
export function wrapText(text: string, width: number, style: TextStyle): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const line = lines.at(-1);
    const longer = `${line} ${word}`;
    if (line !== undefined && textWidth(longer, style) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** As {@link wrapText}, with lines of about the same length instead of one short last line. */
export function balanceText(text: string, width: number, style: TextStyle): string[] {
  const lines = wrapText(text, width, style);
  let best = lines;
  for (let narrower = width - 10; narrower > width / 2; narrower -= 10) {
    const tighter = wrapText(text, narrower, style);
    if (tighter.length > lines.length) break;
    best = tighter;
  }
  return best;
}
