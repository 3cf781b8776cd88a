/** A cell of a CSV that is made from a file DuckDB can't read; `undefined` is an empty one. */
export type CsvCell = string | number | boolean | undefined;

/** One line of RFC 4180, with its line break; numbers in full precision. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(",")}\n`;
}

function csvCell(cell: CsvCell): string {
  const text = cell === undefined ? "" : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
