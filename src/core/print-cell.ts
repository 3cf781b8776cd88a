import type { Caveat } from "./caveats.js";
import type { Measured } from "./measured.js";
import { NOT_AVAILABLE, NOT_MEANINGFUL, tableNumber, unitLabel } from "./numbers.js";
import type { Column, ResultTable, Value } from "./result-table.js";

/** What stands after a figure that the source marked as its estimate. */
const ESTIMATE_MARK = "ᵉ";

/** One cell as people read it: scaled to its unit, `–` or `n.m.` where there is no figure. */
function printCell(column: Column, value: Value, figure?: Measured): string {
  if (typeof value === "string") return value;
  if (value === undefined) return figure?.absence === "not-meaningful" ? NOT_MEANINGFUL : NOT_AVAILABLE;
  return tableNumber(value, column) + (figure?.estimated ? ESTIMATE_MARK : "");
}

/** The head of a column with its unit. */
export function printHead(column: Column): string {
  const unit = unitLabel(column);
  return unit === undefined ? column.label : `${column.label} (${unit})`;
}

/** Every cell of a table as people read it, row by row, in the order of its columns. */
export function printCells(table: ResultTable): string[][] {
  return table.rows.map((row, index) =>
    table.columns.map(
      (column) =>
        table.texts?.[index]?.[column.name] ??
        printCell(column, row[column.name], table.figures[index]?.[column.name]),
    ),
  );
}

/** What the symbols in a printed table mean; only those that occur. */
export function printLegend(cells: readonly (readonly string[])[], caveats: readonly Caveat[]): string[] {
  const all = cells.flat();
  const legend: string[] = [];
  if (all.includes(NOT_AVAILABLE)) legend.push(`${NOT_AVAILABLE} not available`);
  if (all.includes(NOT_MEANINGFUL)) legend.push(`${NOT_MEANINGFUL} not meaningful`);
  if (all.some((cell) => cell.endsWith(ESTIMATE_MARK)))
    legend.push(
      `${ESTIMATE_MARK} estimate${caveats.some(({ kind }) => kind === "carried") ? "" : " of the source"}`,
    );
  return legend;
}
