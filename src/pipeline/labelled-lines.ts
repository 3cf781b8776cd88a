const WIDTH = 100;
const LABEL = 10;
const HANG = 2;

/** A text in lines of at most 100 characters, each after the first indented. */
export function wrapped(text: string, indent = 0): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 + indent <= WIDTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join(`\n${" ".repeat(indent)}`);
}

/**
 * A label and its texts in two columns; of several texts each starts a line, and goes on further in.
 *
 * @example
 * ```ts
 * labelled("Needs", ["exports", "imports"]); // "Needs     exports\n          imports"
 * ```
 */
export function labelled(label: string, texts: readonly string[]): string {
  const indent = texts.length > 1 ? LABEL + HANG : LABEL;
  const blocks = texts.map((text) => wrapped(text, indent));
  return label.padEnd(LABEL) + blocks.join(`\n${" ".repeat(LABEL)}`);
}
