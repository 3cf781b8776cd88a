import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "../engine/duckdb.js";
import { type Query, sql } from "../engine/sql.js";
import { TRADE_FOLDER } from "../store/layout.js";
import { TRADE_COLUMN_NAMES } from "../store/trade-table.js";
import { canonicalRows, type FiledInput } from "./filed-rows.js";
import type { Format } from "./format.js";

/** Where all rows go first, those left out too: `rows/fate=…/year=…/`. */
const ROWS_FOLDER = "rows";

const COLUMNS: Query = { text: TRADE_COLUMN_NAMES.join(", "), values: [] };

/**
 * Read the inputs once and write every row as Parquet, by fate and year, sorted so that a pair's rows stand together.
 * Files that can't repeat each other are written one after the other, which needs less memory.
 */
export async function writeRows(
  engine: Engine,
  folder: string,
  { format, inputs }: { readonly format: Format; readonly inputs: readonly FiledInput[] },
): Promise<void> {
  const batches = format.repeats === "copies" ? [inputs] : inputs.map((input) => [input]);
  for (const batch of batches) {
    const number = String(batch[0]?.input ?? 0).padStart(3, "0");
    const rows = sql`
      SELECT ${COLUMNS}, fate, year
      FROM (${canonicalRows(format, batch)})
      ORDER BY reporter, partner, product, period, flow`;
    await engine.copy(rows, {
      path: join(folder, ROWS_FOLDER),
      format: "parquet",
      partitionBy: ["fate", "year"],
      prefix: `input-${number}`,
    });
  }
}

/** Whether the inputs had any row. */
export function hasRows(folder: string): boolean {
  const base = join(folder, ROWS_FOLDER);
  return existsSync(base) && readdirSync(base).some((name) => name.startsWith("fate="));
}

/** All rows with their `fate`, as written by {@link writeRows}. */
export function writtenRows(folder: string): Query {
  return sql`read_parquet(${`${globSafe(join(folder, ROWS_FOLDER))}/*/*/*.parquet`}, hive_partitioning = true,
    hive_types = {'fate': 'VARCHAR', 'year': 'VARCHAR'})`;
}

/** The rows kept become the snapshot's own; the others were only counted. */
export function keepRows(folder: string): void {
  const kept = join(folder, ROWS_FOLDER, "fate=kept");
  mkdirSync(join(folder, TRADE_FOLDER));
  for (const year of readdirSync(kept)) renameSync(join(kept, year), join(folder, TRADE_FOLDER, year));
  rmSync(join(folder, ROWS_FOLDER), { recursive: true });
}

/** A path in which nothing is read as a pattern. */
function globSafe(path: string): string {
  return path.replace(/[[*?]/g, (mark) => `[${mark}]`);
}
