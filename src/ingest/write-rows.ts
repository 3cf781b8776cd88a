import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "../engine/duckdb.js";
import { identifier, listed, literal, type Query, sql } from "../engine/sql.js";
import { filesBelow } from "../store/describe-files.js";
import { TRADE_FOLDER } from "../store/layout.js";
import { storedRows } from "../store/stored-rows.js";
import { TRADE_COLUMNS, type TradeColumnName } from "../store/trade-table.js";
import { areParts, type Format } from "./format.js";
import { columnOver, type SameCell, type Shape } from "./same-cells.js";
import type { Staged } from "./stage-rows.js";

/** As many as a classification has products; values, which nearly all differ, are not looked up for nothing. */
export const DICTIONARY_SIZE = 8000;

/** A pair's rows stand together. */
const ORDER: readonly TradeColumnName[] = [
  "reporter",
  "partner",
  "product",
  "period",
  "flow",
  "classification",
];

/** Parts of one figure have an order too, so that the same files give the same bytes. */
const ORDER_OF_PARTS: readonly TradeColumnName[] = [
  ...ORDER,
  "input",
  "line",
  "value_usd",
  "weight_kg",
  "quantity",
];

/** Staged rows, and how they are written. */
interface WrittenRows {
  readonly staged: Staged;
  readonly format: Format;
  /** Of the first input staged, after which the files are named. */
  readonly number: number;
  /** Those that all files of the snapshot have. */
  readonly columns: readonly TradeColumnName[];
}

/** Write the staged rows that are kept as Parquet, one file a year: `trade/year=2018/input-001.parquet`. */
export async function writeRows(
  engine: Engine,
  folder: string,
  { staged, format, number, columns }: WrittenRows,
): Promise<void> {
  const order = areParts(format) || staged.shape.beside.includes("part") ? ORDER_OF_PARTS : ORDER;
  for (const { year, first, last } of staged.years) {
    const same = new Map(staged.shape.same);
    if (first === last) same.set("period", first);
    const from = sql`staged WHERE fate = 'kept' AND year = ${year}`;
    await engine.copy(sortedRows({ ...staged.shape, same }, from, { columns, order }), {
      path: fileOfYear(folder, year, number),
      format: "parquet",
      dictionarySize: DICTIONARY_SIZE,
    });
  }
}

/** The file of a year's rows; its folder is made. */
export function fileOfYear(folder: string, year: number, number: number): string {
  const place = join(folder, TRADE_FOLDER, `year=${year}`);
  mkdirSync(place, { recursive: true });
  return join(place, `input-${String(number).padStart(3, "0")}.parquet`);
}

/** The columns of a file, and those by which its rows are sorted. */
interface Layout {
  readonly columns: readonly TradeColumnName[];
  readonly order?: readonly TradeColumnName[];
}

/** Rows in order. What is the same in every row is added after the sort, whose cost is the width of a row. */
export function sortedRows(shape: Shape, from: Query, { columns, order = ORDER }: Layout): Query {
  const sorted = shape.differing.filter((name) => !shape.same.has(name));
  const keys = order.filter((name) => sorted.includes(name));
  const written = columns.map((name) => sql`${writtenColumn(shape, name)} AS ${named([name])}`);
  return sql`
    SELECT ${listed(written)}
    FROM (SELECT ${named(sorted)} FROM ${from} ORDER BY ${named(keys)})`;
}

/** A text that is the same in every row goes into the file as a type of one value, ten times as fast as a text. */
function writtenColumn(shape: Shape, name: TradeColumnName): Query {
  const cell: SameCell = shape.same.get(name);
  if (!shape.same.has(name) && TRADE_COLUMNS[name] === "VARCHAR")
    return sql`${columnOver(shape, name)}::VARCHAR`;
  if (typeof cell !== "string") return columnOver(shape, name);
  const text = literal(cell);
  return sql`${text}::ENUM(${text})`;
}

function named(names: readonly string[]): Query {
  return listed(names.map(identifier));
}

/** All rows kept, as written by {@link writeRows}, with their `year`. */
export function writtenRows(folder: string): Query {
  // Files by name: a pattern would have to escape the store's own path, which the engine then takes for another.
  const base = join(folder, TRADE_FOLDER);
  return storedRows(filesBelow(base).map((path) => join(base, path)));
}
