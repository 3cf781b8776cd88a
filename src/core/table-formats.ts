import { withoutBlankColumns } from "./blank-columns.js";
import { BilatError } from "./errors.js";
import { printCells, printHead } from "./print-cell.js";
import { requireMade } from "./require-made.js";
import type { Column, ResultTable, Value } from "./result-table.js";
import type { Screen } from "./screen.js";
import { terminalChart } from "./terminal-chart.js";
import { notes, terminalTable } from "./terminal-table.js";

/** How a table can be written. */
export const TABLE_FORMATS = ["table", "csv", "json", "markdown", "chart"] as const;

/** How a table can be written: for people, or as CSV and JSON with full precision. */
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** Whether programs read a format, and not people: it has full precision, and no place for caveats. */
export function isForPrograms(format: TableFormat): boolean {
  return format === "csv" || format === "json";
}

/**
 * A table as text in the format asked for, ending with a line break.
 *
 * @param screen What a terminal shows; a `table` for a file or a pipe has none, and is as wide as it is; a `chart`
 *   of bars is then 80 characters wide.
 * @returns What `bilat --format` prints: JSON and CSV with full precision, the others rounded.
 * @throws BilatError `BILAT_E_VALUE` for another format.
 *
 * @example
 * ```ts
 * formatTable(table, "csv").split("\n")[1]; // "2015,21000000000"
 * ```
 */
export function formatTable(table: ResultTable, format: TableFormat, screen?: Screen): string {
  requireMade(table, "table");
  if (isForPrograms(format)) {
    const whole = withAbout(table);
    return format === "csv" ? csvTable(whole) : jsonTable(whole);
  }
  if (!TABLE_FORMATS.includes(format))
    throw new BilatError("BILAT_E_VALUE", {
      problem: `A table's format must be one of ${TABLE_FORMATS.join(", ")}.`,
      found: [String(format)],
    });
  const read = { ...table, columns: table.columns.filter(({ forPrograms }) => !forPrograms) };
  const shown = withoutBlankColumns(read);
  if (format === "markdown") return markdownTable(shown);
  return format === "chart" ? terminalChart(shown, screen) : terminalTable(shown, screen);
}

/** What the title says of all rows, in columns: without a title, rows must say whose they are. */
function withAbout(table: ResultTable): ResultTable {
  if (!table.about) return table;
  const same = { ...table.about, source: table.sources.map(({ snapshot }) => snapshot).join("; ") };
  const columns = Object.keys(same).map(
    (name) => ({ name, label: name, unit: "text", decimals: 0 }) as const,
  );
  return {
    ...table,
    columns: [...table.columns, ...columns],
    rows: table.rows.map((row) => ({ ...row, ...same })),
  };
}

/** An array of objects, with the columns' names and full precision; `null` is missing. */
function jsonTable(table: ResultTable): string {
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

/** What a spreadsheet would run as a formula; a number is none, whatever its sign, nor is one printed as text. */
const FORMULA = /^[=+\-@\t\r](?![\d.,]*(%| points)?$)/;

/** A text that a spreadsheet would run stands behind an apostrophe, which shows it as text. */
export function csvCell(value: Value): string {
  if (typeof value === "string" && FORMULA.test(value)) return csvText(`'${value}`);
  return csvText(value);
}

function csvText(value: Value): string {
  const text = value === undefined ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A Markdown table under its title, with caveats and sources below, a paragraph each; figures are aligned right. */
function markdownTable(table: ResultTable): string {
  const body = markdownLines(table.columns.map(markdownHead), printCells(table));
  const foot = notes(table).map((note) => `\n${markdownText(note)}\n`);
  return `**${markdownText(table.title)}**\n\n${body}${foot.join("")}`;
}

/** The head of a column in Markdown, and the side its cells stand on. */
interface MarkdownHead {
  readonly markdown: string;
  readonly side: "left" | "right";
}

/** The head of a column as Markdown prints it: figures are aligned right. */
export function markdownHead(column: Column): MarkdownHead {
  return { markdown: markdownCell(printHead(column)), side: column.unit === "text" ? "left" : "right" };
}

/** A Markdown table from cells already printed. */
export function markdownLines(heads: readonly MarkdownHead[], cells: readonly (readonly string[])[]): string {
  const line = (words: readonly string[]) => `| ${words.join(" | ")} |\n`;
  const rule = `|${heads.map(({ side }) => (side === "left" ? ":--" : "--:")).join("|")}|\n`;
  const rows = cells.map((words) => line(words.map(markdownCell)));
  return line(heads.map(({ markdown }) => markdown)) + rule + rows.join("");
}

function markdownCell(text: string): string {
  return markdownText(text.replace(/\s*\n\s*/g, "; ")).replace(/\s+/g, " ");
}

/** A text in which nothing is read as Markdown or HTML. */
export function markdownText(text: string): string {
  return text.replace(/[\\|`*_<>[\]]/g, (mark) => `\\${mark}`);
}
