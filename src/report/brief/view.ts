import type { Measured } from "../../core/measured.js";
import type { ResultTable } from "../../core/result-table.js";
import { cell } from "../report-data.js";

/** The first and the last period in which a column has a figure. */
export interface Ends {
  readonly first: string;
  readonly last: string;
}

/** Where a column's figures begin and end; `undefined` when it has none. */
export function endsOf(table: ResultTable, column: string): Ends | undefined {
  const periods = table.rows.filter((row) => row[column] !== undefined).map((row) => String(row["period"]));
  const [first, last] = [periods[0], periods.at(-1)];
  return first !== undefined && last !== undefined ? { first, last } : undefined;
}

/** The figures of a table by period and column. */
export function figuresOf(table: ResultTable): (period: string, column: string) => Measured | undefined {
  return (period, column) => cell(table, period, column);
}

/** Whether a column lacks a figure somewhere between its first and its last one. */
export function hasGaps(table: ResultTable, column: string): boolean {
  const filled = table.rows.map((row) => row[column] !== undefined);
  const [first, last] = [filled.indexOf(true), filled.lastIndexOf(true)];
  return filled.slice(first, last).includes(false);
}
