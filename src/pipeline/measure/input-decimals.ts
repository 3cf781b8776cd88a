import type { Engine } from "../../engine/duckdb.js";
import { type Query, sql } from "../../engine/sql.js";
import { DECIMAL_COMMA, DECIMAL_POINT, ONE_OR_A_THOUSAND } from "../../ingest/written-numbers.js";
import type { Delimiter } from "./csv-lines.js";
import { type BadCell, isNumeric, type PlacedColumn, staged } from "./input-columns.js";

/**
 * Where no comma sets cells apart, it may be the decimal sign, as spreadsheets of most of the world's languages write it:
 * turn it into a point.
 *
 * @returns Cells that may be read in two ways, which nothing is then read from: those with a point where others have a
 *   decimal comma, and those such as 1.300 where nothing in their column says that the point is the decimal sign.
 */
export async function turnDecimalCommas(
  engine: Engine,
  columns: readonly PlacedColumn[],
  delimiter: Delimiter,
): Promise<BadCell[]> {
  const numeric = columns.filter(isNumeric);
  if (delimiter === "," || numeric.length === 0) return [];
  const hasCommas = await anyCell(engine, numeric, DECIMAL_COMMA);
  const doubtful: BadCell[] = [];
  for (const column of numeric) doubtful.push(...(await doubtfulCells(engine, column, hasCommas)));
  for (const column of numeric) {
    const cell = staged(column);
    await engine.run(
      sql`UPDATE staged SET ${cell} = replace(${cell}, ',', '.') WHERE ${like(column, DECIMAL_COMMA)}`,
    );
  }
  return doubtful;
}

const like = (column: PlacedColumn, pattern: string): Query =>
  sql`regexp_full_match(${staged(column)}, ${pattern}::VARCHAR)`;

async function anyCell(engine: Engine, columns: readonly PlacedColumn[], pattern: string): Promise<boolean> {
  for (const column of columns) {
    const [found] = await engine.rows<{ row: number }>(
      sql`SELECT "row" FROM staged WHERE ${like(column, pattern)} LIMIT 1`,
    );
    if (found) return true;
  }
  return false;
}

async function doubtfulCells(engine: Engine, column: PlacedColumn, hasCommas: boolean): Promise<BadCell[]> {
  const thousands = like(column, ONE_OR_A_THOUSAND);
  const clear = sql`EXISTS (SELECT 1 FROM staged WHERE ${like(column, DECIMAL_POINT)} AND NOT ${thousands})`;
  const doubt = hasCommas ? like(column, DECIMAL_POINT) : sql`${thousands} AND NOT ${clear}`;
  const must = hasCommas
    ? "a number with a decimal comma, as others of the file, and no point"
    : "a number whose point is plainly a decimal one: 1300 or 1.3";
  return engine.rows<BadCell>(sql`
    SELECT "row", ${column.name}::VARCHAR AS name, ${staged(column)} AS cell, ${must}::VARCHAR AS must
    FROM staged WHERE ${doubt} ORDER BY "row"`);
}
