import { printCells, printHead, printLegend } from "../core/print-cell.js";
import type { Column, ResultTable } from "../core/result-table.js";
import { markdownLines } from "../core/table-formats.js";
import type { Ledger } from "./ledger.js";

/** How a table is shown: which columns, and heads that fit the place. */
export interface TableView {
  readonly ledger: Ledger;
  /** Columns that are not printed, such as codes beside names. */
  readonly without?: readonly string[];
  /** Other heads by column name: `{ first_usd: "2013" }`. */
  readonly heads?: Readonly<Record<string, string>>;
}

/** A table in Markdown with its legend; each figure goes to the ledger. */
export function tableBlock(table: ResultTable, { ledger, without = [], heads = {} }: TableView): string {
  const shown = table.columns.filter(({ name }) => !without.includes(name));
  const labelled = shown.map((column) => ({ ...column, label: heads[column.name] ?? column.label }));
  const visible = { ...table, columns: labelled };
  const cells = printCells(visible);
  noteCells(visible, cells, ledger);
  const legend = printLegend(cells);
  const text = markdownLines(labelled.map(printHead), cells, labelled.map(isText));
  return legend.length === 0 ? `${text}\n` : `${text}\n${legend.join(" · ")}\n\n`;
}

function isText(column: Column): boolean {
  return column.unit === "text";
}

function noteCells(table: ResultTable, cells: readonly (readonly string[])[], ledger: Ledger): void {
  table.rows.forEach((row, index) => {
    const key = table.key.map((name) => row[name]).join(".");
    table.columns.forEach((column, place) => {
      const figure = table.figures[index]?.[column.name];
      const printed = cells[index]?.[place];
      if (figure?.value !== undefined && printed !== undefined) {
        ledger.cell(`${table.id}.${key}.${column.name}`, printed, figure);
      }
    });
  });
}
