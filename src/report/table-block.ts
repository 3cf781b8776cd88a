import { namedByCurrency } from "../core/named-by-currency.js";
import { printCells, printLegend } from "../core/print-cell.js";
import type { ResultTable } from "../core/result-table.js";
import type { FootnoteTopic, TableBlock } from "./blocks.js";

/** How a table is shown: which columns, and heads that fit the place. */
export interface TableView {
  /** What the table is called where it stands; a heading of the same words makes it needless to print. */
  readonly title?: string;
  /** Columns that are not printed, such as codes beside names. */
  readonly without?: readonly string[];
  /** Other heads by column name: `{ first_usd: "2013" }`. */
  readonly heads?: Readonly<Record<string, string>>;
  /** Columns by whose words a page can choose rows. */
  readonly filters?: readonly string[];
  /** Footnotes called in the heads, by the column's name. */
  readonly calls?: Readonly<Record<string, FootnoteTopic>>;
  /** What stands for a text in a column: `{ flow: { export: "Russia to Japan" } }`. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A table as the report prints it; a column without a single figure or word is left out. */
export function tableBlock(
  table: ResultTable,
  { title = table.title, without = [], heads = {}, filters = [], calls = {}, words = {} }: TableView = {},
): TableBlock {
  const isFilled = (name: string) => table.rows.some((row) => (row[name] ?? "") !== "");
  const shown = table.columns.filter(({ name }) => !without.includes(name) && isFilled(name));
  const columns = shown.map((column) => ({ ...column, label: heads[column.name] ?? column.label }));
  const visible = { ...table, title, columns };
  const cells = printCells(visible).map((line) =>
    line.map((cell, column) => words[columns[column]?.name ?? ""]?.[cell] ?? cell),
  );
  return {
    kind: "table",
    table: namedByCurrency(visible),
    cells,
    legend: printLegend(cells, table.caveats),
    calls,
    filters,
  };
}
