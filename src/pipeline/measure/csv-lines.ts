/** What sets the cells of a file apart: a comma, or what a spreadsheet writes where the comma is the decimal sign. */
export type Delimiter = "," | ";" | "\t";

const OTHERS: readonly Delimiter[] = [";", "\t"];

/** What sets apart the cells of a CSV file's first line; a comma, where it has several. */
export function delimiterOf(text: string): Delimiter {
  const first = firstLine(text).replace(/"[^"]*"/g, "");
  return first.includes(",") ? "," : (OTHERS.find((sign) => first.includes(sign)) ?? ",");
}

function firstLine(text: string): string {
  return text.replace(/^\uFEFF/, "").split(/\r?\n/, 1)[0] ?? "";
}

/** The cells of a CSV file's first line; a mark of the encoding at its start is left out. */
export function headerCells(text: string, delimiter: Delimiter = ","): string[] {
  const cell = new RegExp(`(?:^|${delimiter})(?:"((?:[^"]|"")*)"|([^${delimiter}]*))`, "g");
  return [...firstLine(text).matchAll(cell)].map(([, quoted, plain = ""]) =>
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
