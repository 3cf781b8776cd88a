import { caveatText } from "./caveats.js";
import { printCells, printHead, printLegend } from "./print-cell.js";
import type { Column, ResultTable, Value } from "./result-table.js";

/** How a table can be written. */
export const TABLE_FORMATS = ["table", "csv", "json", "markdown"] as const;

/** One of {@link TABLE_FORMATS}. */
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** A table as text in the format asked for, ending with a line break. */
export function formatTable(table: ResultTable, format: TableFormat): string {
  return { table: terminalTable, csv: csvTable, json: jsonTable, markdown: markdownTable }[format](table);
}

/** An array of objects, with the columns' names and full precision; `null` is missing. */
export function jsonTable(table: ResultTable): string {
  const rows = table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ name }) => [name, row[name] ?? null])),
  );
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** RFC 4180 with the columns' names and full precision; an empty cell is missing. */
export function csvTable(table: ResultTable): string {
  const head = table.columns.map(({ name }) => name);
  const rows = table.rows.map((row) => head.map((name) => csvCell(row[name])));
  return [head, ...rows].map((cells) => `${cells.join(",")}\n`).join("");
}

function csvCell(value: Value): string {
  const text = value === undefined ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A Markdown table without caveats; figures are aligned right. */
export function markdownTable(table: ResultTable): string {
  return markdownLines(table.columns.map(printHead), printCells(table), table.columns.map(isText));
}

/** A Markdown table from cells already printed. */
export function markdownLines(
  head: readonly string[],
  cells: readonly (readonly string[])[],
  text: readonly boolean[],
): string {
  const line = (words: readonly string[]) => `| ${words.map(markdownCell).join(" | ")} |\n`;
  const rule = `|${text.map((left) => (left ? ":--" : "--:")).join("|")}|\n`;
  return line(head) + rule + cells.map(line).join("");
}

function markdownCell(text: string): string {
  return text.replace(/[\\|`*_<>[\]]/g, (mark) => `\\${mark}`).replace(/\s+/g, " ");
}

function isText(column: Column): boolean {
  return column.unit === "text";
}

/** Aligned columns under a title, with caveats and sources below. */
export function terminalTable(table: ResultTable): string {
  const cells = printCells(table);
  const head = table.columns.map(printHead);
  const notes = [
    ...printLegend(cells),
    ...table.caveats.map(caveatText),
    ...table.sources.map(({ citation }) => `Source: ${citation}`),
  ];
  return [table.title, "", ...alignedLines(head, cells, table.columns.map(isText)), "", ...notes, ""].join(
    "\n",
  );
}

function alignedLines(
  head: readonly string[],
  cells: readonly (readonly string[])[],
  text: readonly boolean[],
): string[] {
  const heads = wrappedHead(head);
  const lines = [...heads, ...cells];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  const pad = (word: string, column: number) =>
    text[column] ? word.padEnd(widths[column] ?? 0) : word.padStart(widths[column] ?? 0);
  const print = (line: readonly string[]) => line.map(pad).join("  ").trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return [...heads.map(print), rule, ...cells.map(print)];
}

/** Heads of two words and more on two lines, so that narrow figures stay close together. */
function wrappedHead(head: readonly string[]): string[][] {
  const split = head.map((label) => {
    const space = label.indexOf(" (") >= 0 ? label.indexOf(" (") : label.indexOf(" ");
    return space < 0 ? ["", label] : [label.slice(0, space), label.slice(space + 1)];
  });
  const upper = split.map(([first = ""]) => first);
  return upper.every((word) => word === "")
    ? [split.map(([, last = ""]) => last)]
    : [upper, split.map(([, last = ""]) => last)];
}
