import { printCells } from "./print-cell.js";
import type { ResultTable } from "./result-table.js";

/**
 * A table as people read it: without the columns in which nothing is printed, not even that a figure is missing.
 * Programs read all of them.
 */
export function withoutBlankColumns(table: ResultTable): ResultTable {
  const cells = printCells(table);
  const blank = table.columns.filter((_, place) => cells.every((row) => row[place] === ""));
  if (blank.length === 0 || cells.length === 0) return table;
  return { ...table, columns: table.columns.filter((column) => !blank.includes(column)) };
}
