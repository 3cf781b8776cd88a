import { PLAIN_MONEY } from "./currencies.js";
import type { ResultTable } from "./result-table.js";

/** Below so many dollars, euro … in every cell, millions with one decimal would print as 0.0. */
const SMALL = 1e5;

/** A table as people read it: its millions in thousands where all of its money is too small for millions. */
export function withSmallMoney<Name extends string>(table: ResultTable<Name>): ResultTable<Name> {
  const own = table.columns.filter(
    ({ unit, money = PLAIN_MONEY }) => unit === "usd" && money.unit === "million",
  );
  const amounts = own.flatMap(({ name }) => table.rows.map((row) => Math.abs(Number(row[name] ?? 0))));
  const most = amounts.reduce((largest, amount) => Math.max(largest, amount), 0);
  if (most === 0 || most >= SMALL) return table;
  const columns = table.columns.map((column) =>
    own.includes(column)
      ? { ...column, money: { ...(column.money ?? PLAIN_MONEY), unit: "thousand" as const } }
      : column,
  );
  return { ...table, columns };
}
