import { wrapAnsi } from "fast-wrap-ansi";
import { alignDecimals, padEnd, padStart, widest } from "./align.js";
import { printCells, printHead } from "./print-cell.js";
import type { ResultTable } from "./result-table.js";
import { sparkline } from "./sparkline.js";

/** A column ready to be set: every text of it, and how wide they are. */
export interface PrintedColumn {
  /** Names a row, so that it stands again where the columns go on below. */
  readonly key: boolean;
  readonly text: boolean;
  /** One or two lines. */
  readonly head: readonly [string, string];
  readonly cells: readonly string[];
  /** Its course from the first row to the last, as small bars. */
  readonly trend: string;
  readonly width: number;
}

/** The columns of a table as they are printed. */
export function printedColumns(table: ResultTable): PrintedColumn[] {
  const cells = printCells(table);
  return table.columns.map((column, place) => {
    const text = column.unit === "text";
    const plain = cells.map((row) => row[place] ?? "");
    const printed = text ? plain : alignDecimals(plain);
    const head = headLines(printHead(column));
    const width = widest([...head, ...printed.flatMap((cell) => cell.split("\n"))]);
    const trend =
      isSeries(table) && !text ? sparkline(table.rows.map((row) => numberIn(row[column.name]))) : "";
    return { key: table.key.includes(column.name), text, head, cells: printed, trend, width };
  });
}

/** The small bars of each row, where a table has them. */
export function trendColumns({ trend }: ResultTable): PrintedColumn[] {
  const cells = trend?.rows.map(sparkline) ?? [];
  if (!trend || cells.every((bars) => bars === "")) return [];
  const head = headLines(trend.label);
  return [{ key: false, text: false, head, cells, trend: "", width: widest([...head, ...cells]) }];
}

const SHORTEST_SERIES = 3;

/** One row a period, so that going down a column is going through time. */
function isSeries({ key, rows }: ResultTable): boolean {
  return key.length === 1 && key[0] === "period" && rows.length >= SHORTEST_SERIES;
}

function numberIn(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** Heads of two words and more on two lines, so that narrow figures stay close together. */
function headLines(label: string): [string, string] {
  const unit = label.indexOf(" (");
  const space = unit >= 0 ? unit : label.indexOf(" ");
  return space < 0 ? ["", label] : [label.slice(0, space), label.slice(space + 1)];
}

/** A column made narrower: its words go on in further lines. */
export function narrowed(column: PrintedColumn, width: number): PrintedColumn {
  const cells = column.cells.map((cell) => wrapAnsi(cell, width, { hard: true }));
  return { ...column, cells, width: widest([...column.head, ...cells.flatMap((cell) => cell.split("\n"))]) };
}

/** A text in its place in a column. */
export function placed(column: PrintedColumn, text: string): string {
  return column.text ? padEnd(text, column.width) : padStart(text, column.width);
}
