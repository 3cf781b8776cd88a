import type { ResultTable } from "./result-table.js";

/** Below so many dollars in every cell, millions with one decimal would print as 0.0. */
const SMALL = 1e5;

/** A table in US dollars as people read it: in thousands where all of its money is too small for millions. */
export function withSmallMoney<Name extends string>(table: ResultTable<Name>): ResultTable<Name> {
  const own = table.columns.filter(({ unit, money }) => unit === "usd" && money === undefined);
  const amounts = own.flatMap(({ name }) => table.rows.map((row) => Math.abs(Number(row[name] ?? 0))));
  const most = amounts.reduce((largest, amount) => Math.max(largest, amount), 0);
  if (most === 0 || most >= SMALL) return table;
  const columns = table.columns.map((column) =>
    own.includes(column) ? { ...column, money: { currency: "USD", unit: "thousand" } as const } : column,
  );
  return { ...table, columns };
}
