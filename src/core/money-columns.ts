import { MONEY_UNITS, type MoneyPrint, type MoneyUnit, PLAIN_MONEY } from "./currencies.js";
import type { Column, NameIn, ResultTable } from "./result-table.js";

/** A million of a unit has seven digits, from which on the next larger one is counted in. */
const SEVEN_DIGITS = 1e6;

/** The unit in which amounts up to one are counted, in whatever currency: millions, or the first in which it fits six digits. */
export function unitFor(largest: number): MoneyUnit {
  const units = ["million", "billion"] as const;
  return units.find((unit) => largest < SEVEN_DIGITS * MONEY_UNITS[unit]) ?? "trillion";
}

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
