import { identifier, type Query, sql } from "../engine/sql.js";
import { TRADE_COLUMN_NAMES, TRADE_COLUMNS, type TradeColumnName } from "../store/trade-table.js";
import type { FiledInput } from "./filed-rows.js";
import { type Beside, besideOf, type FiledRows, type Format } from "./format.js";

/** A cell that is the same in every row of a batch: a text, a number, or nothing at all. */
export type SameCell = string | number | undefined;

/** The columns of a batch that differ from row to row, and the cells of those that don't. */
export interface Shape {
  readonly differing: readonly TradeColumnName[];
  readonly same: ReadonlyMap<TradeColumnName, SameCell>;
  /** The columns beside those of the canonical table. */
  readonly beside: readonly Beside[];
  /** Whether the value as filed is in dollars in every row, and `value_usd` the same number. */
  readonly inDollars: boolean;
}

const TEXTS = [
  "period",
  "flow",
  "classification",
  "product",
  "currency",
  "valuation",
  "unit",
  "flag",
] as const;
const NUMBERS = ["weight_kg", "quantity"] as const;

/** Which columns are the same in all rows of some inputs, as far as the format says so beforehand. */
export function shapeOf(format: Format, inputs: readonly FiledInput[]): Shape {
  const same = new Map<TradeColumnName, SameCell>();
  for (const name of TEXTS) {
    const cells = inputs.map(({ rows }) => (name === "currency" ? (rows.currency ?? "USD") : rows[name]));
    const [cell] = cells;
    if (cells.every((other) => other === cell && isFixed(other))) same.set(name, cell as SameCell);
  }
  for (const name of NUMBERS) {
    if (inputs.every(({ rows }) => rows[name] === undefined)) same.set(name, undefined);
  }
  if (format.trace === "key") same.set("line", undefined);
  const [only, ...others] = inputs;
  if (only !== undefined && others.length === 0) same.set("input", only.input);
  const inDollars = same.get("currency") === "USD";
  const differing = TRADE_COLUMN_NAMES.filter((name) => !same.has(name) && !(inDollars && name === "value"));
  return { differing, same, beside: besideOf(inputs), inDollars };
}

function isFixed(cell: FiledRows[keyof FiledRows]): boolean {
  return cell === undefined || typeof cell === "string";
}

/**
 * The columns that some inputs together have anything to say in: not those that are empty in every row, nor the value
 * as filed and its currency where all is in dollars.
 */
export function filledColumns(format: Format, inputs: readonly FiledInput[]): TradeColumnName[] {
  const { same, inDollars } = shapeOf(format, inputs);
  return TRADE_COLUMN_NAMES.filter(
    (name) =>
      !(same.has(name) && same.get(name) === undefined) &&
      !(inDollars && (name === "value" || name === "currency")),
  );
}

/** The cells that are the same in every row, as SQL, by column. */
export function sameCells(shape: Shape): ReadonlyMap<TradeColumnName, Query> {
  return new Map([...shape.same.keys()].map((name) => [name, columnOver(shape, name)]));
}

/** A column of the canonical table over the columns that differ, as SQL. */
export function columnOver({ same, inDollars }: Shape, name: TradeColumnName): Query {
  if (same.has(name)) return sql`${same.get(name)}::${identifier(TRADE_COLUMNS[name])}`;
  return identifier(inDollars && name === "value" ? "value_usd" : name);
}
