import { type MoneyPrint, PLAIN_MONEY } from "./currencies.js";
import type { Column, NameIn, ResultTable } from "./result-table.js";

/** From so much on, in whatever currency, money is counted in billions. */
export const LARGE_MONEY = 1e12;

/** What a column of money is printed in. */
export function printOf({ money = PLAIN_MONEY }: Pick<Column, "money">): MoneyPrint {
  return money;
}

/** The columns of a table that are money. */
export function moneyColumns<Cells extends object>({ columns }: ResultTable<Cells>): Column<NameIn<Cells>>[] {
  return columns.filter(({ unit }) => unit === "usd");
}

/** The largest amount in some columns, whatever its sign; 0 where there is none. */
export function largestIn<Cells extends object>(
  { rows }: ResultTable<Cells>,
  columns: readonly Column<NameIn<Cells>>[],
): number {
  const amounts = columns.flatMap(({ name }) => rows.map((row) => Math.abs(Number(row[name] ?? 0))));
  return amounts.reduce((most, amount) => Math.max(most, amount), 0);
}

/** A table with some of its columns of money printed in another currency or unit. */
export function printedIn<Cells extends object>(
  table: ResultTable<Cells>,
  some: readonly Column<NameIn<Cells>>[],
  money: Partial<MoneyPrint>,
): ResultTable<Cells> {
  const columns = table.columns.map((column) =>
    some.includes(column) ? { ...column, money: { ...printOf(column), ...money } } : column,
  );
  return { ...table, columns };
}
