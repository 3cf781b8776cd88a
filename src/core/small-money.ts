import { largestIn, moneyColumns, printedIn, printOf } from "./money-columns.js";
import type { ResultTable } from "./result-table.js";

/** Below so many dollars, euro … in every cell, millions with one decimal lose what the smaller ones say. */
export const SMALL_MONEY = 1e7;

/** A table as people read it: its millions in thousands where all of its money is too small for millions. */
export function withSmallMoney<Cells extends object>(table: ResultTable<Cells>): ResultTable<Cells> {
  const own = moneyColumns(table).filter((column) => printOf(column).unit === "million");
  const most = largestIn(table, own);
  return most === 0 || most >= SMALL_MONEY ? table : printedIn(table, own, { unit: "thousand" });
}
