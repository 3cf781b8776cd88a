import { renameSync, rmSync } from "node:fs";
import type { Engine } from "../engine/duckdb.js";
import { identifier, type Query, sql } from "../engine/sql.js";
import { TRADE_COLUMN_NAMES } from "../store/trade-table.js";
import { type FiledInput, mappedRows } from "./filed-rows.js";
import type { Format } from "./format.js";
import { isInputError } from "./input-errors.js";
import { columnOver, shapeOf } from "./same-cells.js";
import { DICTIONARY_SIZE, fileOfYear, sortedRows } from "./write-rows.js";

/** Rows that went straight from a file of one period into the snapshot. */
export interface WrittenDirectly {
  /** The rows with the columns of the canonical table, `year` and `fate`. */
  readonly rows: Query;
  /** Whether a key occurs twice among them. */
  readonly repeats: boolean;
}

/**
 * Sort the rows of a file of one period into the snapshot as they are read, without staging them: half the work.
 *
 * @returns `undefined` where a row can't be kept, or not be read in this way; then nothing is written.
 */
export async function writeDirectly(
  engine: Engine,
  folder: string,
  { format, input }: { readonly format: Format; readonly input: FiledInput },
): Promise<WrittenDirectly | undefined> {
  const shape = shapeOf(format, [input]);
  const { period } = input.rows;
  if (format.repeats !== "never" || typeof period !== "string") return undefined;
  const all = sql`(${mappedRows(format, [input], "known")})
    WHERE CASE WHEN fate = 'kept' THEN true ELSE error('a row to be left out') END`;
  const half = `${folder}-${input.input}.parquet`;
  try {
    await engine.copy(sortedRows(shape, all), {
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
  const columns = TRADE_COLUMN_NAMES.map(
    (name) => sql`${columnOver(shape, name)} AS ${identifier(name)}`,
  ).reduce((before, next) => sql`${before}, ${next}`);
  return {
    rows: sql`(SELECT ${columns}, ${year}::INTEGER AS year, 'kept' AS fate FROM read_parquet(${path}))`,
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
