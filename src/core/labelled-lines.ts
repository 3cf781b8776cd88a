import type { Screen } from "./screen.js";

/** The longest lines, where no narrower screen asks for less. */
const WIDTH = 100;
const LABEL = 10;
const HANG = 2;

/** How many characters the lines of a text have on a screen; on a file or a pipe 100. */
export function lineWidth(screen: Screen | undefined): number {
  return Math.min(WIDTH, screen?.columns ?? WIDTH);
}

/** A text in lines of at most so many characters, each after the first indented. */
export function wrapped(text: string, indent = 0, width = WIDTH): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 + (lines.length > 1 ? indent : 0) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join(`\n${" ".repeat(indent)}`);
}

/** What stands before a line's words: its indent, and its label where it has one. */
const BEFORE_WORDS = /^( *)(\S+(?: \S+)* {2,})?/;
/** The part of a line that a label may take where its words go on below each other. */
const MOST_LABEL = 2 / 3;

/**
 * Lines made to fit a screen: what is too long goes on below its words. A command stays on its line, to be copied.
 *
 * @param screen Only its width counts; without one, lines stay as long as they are.
 */
export function fitted(text: string, screen: Pick<Screen, "columns"> | undefined): string {
  if (!screen) return text;
  const fit = (line: string) => {
    const [before = "", indent = "", label] = BEFORE_WORDS.exec(line) ?? [];
    if (line.length <= screen.columns || /^ *(\$ |bilat [a-z])/.test(line)) return line;
    const longest = Math.max(
      ...line
        .slice(before.length)
        .split(" ")
        .map(({ length }) => length),
    );
    const most = Math.min(screen.columns * MOST_LABEL, screen.columns - longest);
    const isColumn = label !== undefined && before.length <= most;
    return wrapped(line, isColumn ? before.length : indent.length + HANG, screen.columns);
  };
  return text.split("\n").map(fit).join("\n");
}

/**
 * A label and its texts in two columns; of several texts each starts a line, and goes on further in.
 *
 * @example
 * ```ts
 * labelled("Needs", ["exports", "imports"]); // "Needs     exports\n          imports"
 * ```
 */
export function labelled(label: string, texts: readonly string[], width = WIDTH): string {
  const further = texts.length > 1 ? HANG : 0;
  const blocks = texts.map((text) => wrapped(text, further, width - LABEL));
  const lines = blocks.join("\n").replaceAll("\n", `\n${" ".repeat(LABEL)}`);
  return label.padEnd(LABEL) + lines;
}
