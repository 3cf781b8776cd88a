import { renameSync, rmSync } from "node:fs";
import type { Engine } from "../engine/duckdb.js";
import { identifier, listed, type Query, sql } from "../engine/sql.js";
import { TRADE_COLUMN_NAMES, type TradeColumnName } from "../store/trade-table.js";
import { type FiledInput, keptRows } from "./filed-rows.js";
import type { Format } from "./format.js";
import { isInputError } from "./input-errors.js";
import { columnOver, sameCells, shapeOf } from "./same-cells.js";
import { DICTIONARY_SIZE, fileOfYear, sortedRows } from "./write-rows.js";

/** Rows that went straight from a file of one period into the snapshot. */
export interface WrittenDirectly {
  /** The rows with the columns of the canonical table, `year` and `fate`. */
  readonly rows: Query;
  /** The cells that are the same in every row, by column. */
  readonly same: ReadonlyMap<string, Query>;
  /** Whether a key occurs twice among them. */
  readonly repeats: boolean;
}

/** The rows of one file, and the columns to write of them. */
interface DirectRows {
  readonly format: Format;
  readonly input: FiledInput;
  readonly columns: readonly TradeColumnName[];
}

/**
 * Sort the rows of a file of one period into the snapshot as they are read, without staging them: half the work.
 *
 * @returns `undefined` where a row can't be kept, or not be read in this way; then nothing is written.
 */
export async function writeDirectly(
  engine: Engine,
  folder: string,
  { format, input, columns }: DirectRows,
): Promise<WrittenDirectly | undefined> {
  const shape = shapeOf(format, [input]);
  const { period } = input.rows;
  if (format.repeats !== "never" || typeof period !== "string") return undefined;
  const half = `${folder}-${input.input}.parquet`;
  try {
    await engine.copy(sortedRows(shape, keptRows(format, input), { columns }), {
      path: half,
      format: "parquet",
      dictionarySize: DICTIONARY_SIZE,
    });
  } catch (error) {
    if (!isInputError(error)) throw error;
    rmSync(half, { force: true });
    return undefined;
  }
  const year = Number(period.slice(0, 4));
  const path = fileOfYear(folder, year, input.input);
  renameSync(half, path);
  const all = TRADE_COLUMN_NAMES.map((name) => sql`${columnOver(shape, name)} AS ${identifier(name)}`);
  return {
    rows: sql`(SELECT ${listed(all)}, ${year}::INTEGER AS year, 'kept' AS fate FROM read_parquet(${path}))`,
    same: new Map([...sameCells(shape), ["fate", sql`'kept'`]]),
    repeats: await hasRepeats(engine, path),
  };
}

/** Whether two rows of a sorted file that stand one after the other have one key: its hash is compared. */
async function hasRepeats(engine: Engine, path: string): Promise<boolean> {
  const [found] = await engine.rows<{ some: boolean }>(sql`
    SELECT count(*) > 0 AS some
    FROM (
      SELECT key = lag(key) OVER () AS repeated
      FROM (SELECT hash(reporter, partner, product, period, flow) AS key FROM read_parquet(${path})))
    WHERE repeated`);
  return found?.some ?? false;
}
