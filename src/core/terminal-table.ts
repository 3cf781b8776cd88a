import { styleText } from "node:util";
import { wrapAnsi } from "fast-wrap-ansi";
import { widest } from "./align.js";
import { caveatText } from "./caveats.js";
import { printCells, printLegend } from "./print-cell.js";
import type { ResultTable } from "./result-table.js";
import type { Screen } from "./screen.js";
import { narrowed, type PrintedColumn, placed, printedColumns, trendColumns } from "./table-columns.js";

const GAP = "  ";
/** A column of words is never squeezed below this. */
const NARROWEST = 12;
/** The part of a line that a column of words keeps where its table goes on below in any case. */
const FAIR_PART = 1 / 4;
/** The part of a line that a word may take before it is broken. */
const WHOLE_WORD = 1 / 2;

/**
 * Aligned columns under a title, with caveats and sources below.
 *
 * @param screen Where it is read: columns that don't fit wrap their words, then go on below; a series gets a line
 *   of small bars. Without a screen, as wide as it is.
 */
export function terminalTable(table: ResultTable, screen?: Screen): string {
  const limit = screen?.columns ?? Number.POSITIVE_INFINITY;
  const printed = printedColumns(table);
  const trends = screen ? trendColumns(table) : [];
  const hasRoom = trends.length > 0 && widthOf(fitted([...printed, ...trends], limit)) <= limit;
  const columns = hasRoom ? [...printed, ...trends] : printed;
  const parts = blocks(fitted(columns, limit), limit);
  const body = parts.map((part) => blockLines(part, screen).join("\n")).join("\n\n");
  const bars = [
    ...(screen && columns.some((column) => trendOf(column) !== "") ? [barsOf("column")] : []),
    ...(hasRoom ? [barsOf("row")] : []),
  ];
  const foot = [...bars, ...notes(table)].map((note) => styled("dim", flowed(note, screen), screen));
  // A head without rows says less than the words below it.
  const shown = table.rows.length === 0 && foot.length > 0 ? [] : [body];
  const gap = shown.length > 0 && foot.length > 0 ? [""] : [];
  return [...titleLines(table, screen), ...shown, ...gap, ...foot, ""].join("\n");
}

const barsOf = (what: "column" | "row") => `The bars run from each ${what}'s lowest figure to its highest.`;

/** The title and the empty line below it; a table that stands below other words may have none. */
export function titleLines({ title }: ResultTable, screen: Screen | undefined): string[] {
  return title === "" ? [] : [styled("bold", flowed(title, screen), screen), ""];
}

/** What stands below a table: what its symbols mean, caveats, sources. */
export function notes(table: ResultTable): string[] {
  return [
    ...printLegend(printCells(table), table.caveats),
    ...table.caveats.map(caveatText),
    ...table.sources.map(({ citation }) => `Source: ${citation}`),
  ];
}

/** A text in lines that fit the screen. */
export function flowed(text: string, screen: Screen | undefined): string {
  return screen ? wrapAnsi(text, screen.columns, { hard: true }) : text;
}

/** A text in a style, where the screen has any. */
export function styled(style: "bold" | "dim", text: string, screen: Screen | undefined): string {
  return screen?.colour ? styleText(style, text, { validateStream: false }) : text;
}

function widthOf(columns: readonly PrintedColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0) + GAP.length * (columns.length - 1);
}

function fitted(columns: readonly PrintedColumn[], limit: number): readonly PrintedColumn[] {
  const tight = squeezed(columns, limit, NARROWEST);
  return widthOf(tight) <= limit ? tight : squeezed(columns, limit, Math.max(NARROWEST, limit * FAIR_PART));
}

/** The columns with words made narrower as far as the line needs it: all to one width, but for those that need less. */
function squeezed(columns: readonly PrintedColumn[], limit: number, least: number): PrintedColumn[] {
  const floors = columns.map((column) =>
    column.text ? Math.max(least, longestWord(column, limit * WHOLE_WORD)) : column.width,
  );
  const width = (place: number, cap: number) =>
    Math.min(columns[place]?.width ?? 0, Math.max(cap, floors[place] ?? 0));
  const total = (cap: number) => columns.reduce((sum, _, place) => sum + width(place, cap), 0);
  const room = limit - GAP.length * (columns.length - 1);
  let cap = Math.max(least, ...columns.map((column) => column.width));
  while (cap > least && total(cap) > room) cap--;
  return columns.map((column, place) => {
    const narrow = width(place, cap);
    return narrow < column.width ? narrowed(column, narrow) : column;
  });
}

/** The width that breaks no word of a column, as ids must not be; one that takes most of a line is broken. */
function longestWord({ cells }: PrintedColumn, most: number): number {
  const words = cells.flatMap((cell) => cell.split(/\s+/));
  const longest = widest(words);
  return longest > most ? 0 : longest;
}

/** Columns in as many parts as the line needs; each part begins with the columns that name a row. */
function blocks(columns: readonly PrintedColumn[], limit: number): PrintedColumn[][] {
  const keys = columns.filter(({ key }) => key);
  const parts: PrintedColumn[][] = [[]];
  for (const column of columns) {
    const last = parts.at(-1) ?? [];
    if (last.length === 0 || widthOf([...last, column]) <= limit) last.push(column);
    else parts.push(column.key ? [column] : [...keys, column]);
  }
  return parts;
}

function blockLines(columns: readonly PrintedColumn[], screen: Screen | undefined): string[] {
  const join = (texts: readonly string[]) => texts.join(GAP).trimEnd();
  const line = (text: (column: PrintedColumn) => string) =>
    join(columns.map((column) => placed(column, text(column))));
  const heads = [line(({ head }) => head[0]), line(({ head }) => head[1])].filter((text) => text !== "");
  const rule = join(columns.map(({ width }) => "─".repeat(width)));
  const rows = (columns[0]?.cells ?? []).flatMap((_, row) => rowLines(columns, row).map(join));
  const trends = screen ? [line(trendOf)].filter((text) => text !== "") : [];
  return [...heads, rule, ...rows, ...trends.map((text) => styled("dim", text, screen))];
}

/** A row's texts, line by line: words that were wrapped need more than one. */
function rowLines(columns: readonly PrintedColumn[], row: number): string[][] {
  const cells = columns.map(({ cells }) => (cells[row] ?? "").split("\n"));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns.map((column, place) => placed(column, cells[place]?.[line] ?? "")),
  );
}

/** The bars of a column, where they fit below it. */
function trendOf({ trend, width }: PrintedColumn): string {
  return trend.length <= width ? trend : "";
}
