import type { Caveat } from "../../core/caveats.js";
import { type Measured, measure } from "../../core/measured.js";
import {
  type Column,
  type ResultTable,
  resultTable,
  type SnapshotRef,
  type TableRecord,
} from "../../core/result-table.js";
import type { Unit } from "../../core/units.js";
import type { Answer } from "../../indicators/catalogue/contract.js";
import type { IndicatorMeta } from "../../indicators/catalogue/indicator.js";

/** A result before it has a title and a value column. */
export interface Draft {
  /** What the numbers are about: "Russia with Japan, turnover". */
  readonly subject: string;
  /** The columns that name a row. */
  readonly keys: readonly Column[];
  /** The value's column; the indicator's own unless given. */
  readonly value?: Column;
  /** What stands beside the value. */
  readonly beside?: readonly Column[];
  readonly body: TableBody;
  readonly caveats: readonly Caveat[];
  readonly sources: readonly SnapshotRef[];
}

/** Rows as records with their figures, or, for tables of a million rows, ready made. */
export type TableBody =
  | { readonly records: readonly TableRecord<string>[] }
  | Pick<ResultTable, "rows" | "figures" | "texts">;

/** A column of text. */
function textColumn(name: string, label: string): Column {
  return { name, label, unit: "text", decimals: 0 };
}

/** Columns by their name, as keys and beside values. */
const NAMED: Readonly<Record<string, Column>> = Object.fromEntries(
  (
    [
      ["period", "Period", "text", 0],
      ["year", "Year", "text", 0],
      ["from", "From", "text", 0],
      ["to", "To", "text", 0],
      ["line", "Line", "text", 0],
      ["country", "Country", "text", 0],
      ["product", "Product", "text", 0],
      ["product_name", "Name", "text", 0],
      ["product_1", "Product", "text", 0],
      ["product_2", "Other product", "text", 0],
      ["basket_1", "Basket", "text", 0],
      ["basket_2", "Compared with", "text", 0],
      ["component", "Component", "text", 0],
      ["effect", "Effect", "text", 0],
      ["partner", "Code", "text", 0],
      ["partner_name", "Partner", "text", 0],
      ["reporter", "Reporter", "text", 0],
      ["kind", "Change", "text", 0],
      ["rank", "Rank", "rank", 0],
      ["previous_rank", "Rank before", "rank", 0],
      ["above", "Above", "text", 0],
      ["above_distance", "Distance above", "usd", 1],
      ["below", "Below", "text", 0],
      ["below_distance", "Distance below", "usd", 1],
      ["relative", "Of own value", "share", 1],
      ["partners", "Partners", "count", 0],
      ["products", "Products", "count", 0],
      ["from_trough", "Of the fall made good", "share", 1],
      ["break_period", "New level", "text", 0],
      ["change", "Change", "rate", 1],
      ["seasonal", "Season", "usd", 1],
      ["trend", "Trend", "usd", 1],
      ["remainder", "Remainder", "usd", 1],
    ] as const
  ).map(([name, label, unit, decimals]) => [name, { name, label, unit, decimals }]),
);

/** Columns of that name, in that order. */
export function columns(...names: readonly string[]): Column[] {
  return names.map((name) => NAMED[name] ?? textColumn(name, name));
}

const DECIMALS: Readonly<Partial<Record<Unit, number>>> = {
  rank: 0,
  places: 0,
  // Such as the effective number of partners, which is seldom whole.
  count: 1,
  index: 3,
  ratio: 3,
  usd: 1,
};

/** The name of an indicator's value column: its id in snake_case. */
export function valueName({ id }: IndicatorMeta): string {
  return id.replaceAll("-", "_");
}

function valueColumn(meta: IndicatorMeta): Column {
  // A rate that is never below zero, as a deviation of rates, has no sign to print.
  const unit = meta.unit === "rate" && meta.range[0] >= 0 ? "share" : meta.unit;
  return { name: valueName(meta), label: meta.id, unit, decimals: DECIMALS[unit] ?? 1 };
}

/** Money of a file is in the file's own unit; only the store's is known to be dollars. */
function withoutCurrency(column: Column): Column {
  return column.unit === "usd" ? { ...column, unit: "ratio", decimals: 2 } : column;
}

/** Digits that the largest number of a column is printed with, where it is a small one. */
const DIGITS = 3;
const MOST_DECIMALS = 12;

/** A column of plain numbers prints the digits of its largest, as 0.00735, where 0.007 would lose them. */
function withDigits(table: ResultTable, name: string): ResultTable {
  const column = table.columns.find((known) => known.name === name);
  if (!column || (column.unit !== "ratio" && column.unit !== "index")) return table;
  const largest = table.rows.reduce((most, row) => Math.max(most, Math.abs(Number(row[name] ?? 0))), 0);
  if (largest === 0) return table;
  const needed = Math.min(MOST_DECIMALS, DIGITS - 1 - Math.floor(Math.log10(largest)));
  if (needed <= column.decimals) return table;
  const columns = table.columns.map((known) => (known === column ? { ...column, decimals: needed } : known));
  return { ...table, columns };
}

/** The table of a draft. */
export function measureResult(meta: IndicatorMeta, draft: Draft, origin: "input" | "store"): ResultTable {
  const { subject, keys, value = valueColumn(meta), beside = [], body, caveats, sources } = draft;
  const all = [...keys, value, ...beside];
  const parts = {
    id: meta.id,
    title: `${meta.title}: ${subject}`,
    columns: origin === "store" ? all : all.map(withoutCurrency),
    key: keys.map(({ name }) => name),
    caveats,
    sources,
  };
  const table = "records" in body ? resultTable({ ...parts, records: body.records }) : { ...parts, ...body };
  return withReason(meta, withDigits(table, value.name));
}

/** When the measure has no meaning, under a table in which some figure has none. */
function withReason({ title, noMeaning }: IndicatorMeta, table: ResultTable): ResultTable {
  if (noMeaning === undefined) return table;
  const isWithout = table.figures.some((row) =>
    Object.values(row).some((figure) => figure?.absence === "not-meaningful"),
  );
  if (!isWithout) return table;
  const text = `${title} has no meaning ${noMeaning}.`;
  return { ...table, caveats: [...table.caveats, { kind: "note", text }] };
}

/** The cells of an answer: the value and what stands beside it, computed from the same figures. */
export function answerCells(
  meta: IndicatorMeta,
  inputs: Readonly<Record<string, Measured>>,
  answer: () => Answer,
): TableRecord<string> {
  const missing = Object.values(inputs).some(({ value }) => value === undefined);
  const given = missing ? undefined : answer();
  const parts = typeof given === "object" ? given : { value: given };
  const cells = Object.entries(parts).map(([name, cell]) => [
    name === "value" ? valueName(meta) : name,
    typeof cell === "string" ? cell : measure(meta.id, inputs, () => cell),
  ]);
  return Object.fromEntries(cells);
}
