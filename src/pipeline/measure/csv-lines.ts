/** The cells of a CSV file's first line; a mark of the encoding at its start is left out. */
export function headerCells(text: string): string[] {
  const [first = ""] = text.replace(/^\uFEFF/, "").split(/\r?\n/, 1);
  return [...first.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain = ""]) =>
    (quoted?.replaceAll('""', '"') ?? plain).trim(),
  );
}

/**
 * The line on which each record of a CSV file starts, the header among them; a record may run over lines, and
 * empty lines are none.
 */
export function recordLines(text: string): number[] {
  const starts: number[] = [];
  let [line, quoted] = [0, false];
  for (const content of text.split("\n")) {
    line += 1;
    if (!quoted && content.trim() !== "") starts.push(line);
    if (content.split('"').length % 2 === 0) quoted = !quoted;
  }
  return starts;
}
