import { type Currency, nameIn } from "./currencies.js";
import type { Column, ResultTable } from "./result-table.js";

/** A row with its money in another currency: `exports_usd` is `exports_eur`. */
export type RowIn<Money extends Currency, Cells> = Money extends "USD"
  ? Cells
  : {
      readonly [Name in keyof Cells as Name extends `${infer Stem}_usd`
        ? `${Stem}_${Lowercase<Money>}`
        : Name]: Cells[Name];
    };

/**
 * A table whose columns of money bear the currency in their name: `exports_usd` is `exports_jpy` where it holds yen.
 * Tables are computed under the names they have in dollars, and get the others where they leave the program.
 */
export function namedByCurrency(table: ResultTable): ResultTable {
  const names = new Map(table.columns.map((column) => [column.name, nameOf(column)]));
  if ([...names].every(([name, shown]) => name === shown)) return table;
  const renamed = <Cell>(row: Readonly<Partial<Record<string, Cell>>>) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [names.get(name) ?? name, cell]));
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, name: nameOf(column) })),
    rows: table.rows.map((row) => renamed(row)) as ResultTable["rows"],
    figures: table.figures.map((row) => renamed(row)) as ResultTable["figures"],
    ...(table.texts && {
      texts: table.texts.map((row) => renamed(row)) as NonNullable<ResultTable["texts"]>,
    }),
  };
}

function nameOf({ name, money }: Column): string {
  return money ? nameIn(money.currency, name) : name;
}
