import { statfsSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "../../src/engine/duckdb.js";
import { sql } from "../../src/engine/sql.js";

const FIRST_YEAR = 2017;
const PRODUCTS = 5000;
/** A year of BACI; more rows are spread over more years. */
const ROWS_A_YEAR = 12_000_000;
/** What a row takes as CSV, as Parquet in a store and in the base's file, and while it is sorted. */
const BYTES_A_ROW = 120;

/**
 * Write files shaped as BACI's: a year each, ordered by exporter, importer and product, few pairs with many products
 * and many with few, weights padded, a twentieth of them NA. The same rows each time.
 *
 * @param codes CSV with `system, code, area, kind`, from which the countries come.
 * @returns The files, oldest first.
 */
export async function writeYears(
  engine: Engine,
  { folder, codes, rows }: { readonly folder: string; readonly codes: string; readonly rows: number },
): Promise<string[]> {
  requireSpace(folder, rows);
  const years = Math.max(1, Math.round(rows / ROWS_A_YEAR));
  await countPairs(engine, codes, rows / years);
  const files: string[] = [];
  for (let year = FIRST_YEAR; year < FIRST_YEAR + years; year++) {
    const path = join(folder, `BACI_HS17_Y${year}_V202601.csv`);
    await engine.copy(yearOf(year), { path, format: "csv" });
    files.push(path);
  }
  return files;
}

function requireSpace(folder: string, rows: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const [free, needed] = [bavail * bsize, rows * BYTES_A_ROW];
  if (free < needed)
    throw new Error(
      `${folder} has ${(free / 1e9).toFixed(1)} GB free, ${(needed / 1e9).toFixed(1)} GB are needed.`,
    );
}

/** The table `pairs`: exporter, importer and the number of products between them, which add up to the rows. */
async function countPairs(engine: Engine, codes: string, rows: number): Promise<void> {
  await engine.run(sql`
    CREATE OR REPLACE TEMP TABLE weights AS
    WITH countries AS (
      SELECT min(code::INTEGER) AS code, row_number() OVER (ORDER BY hash(area), area) AS size
      FROM read_csv(${codes}, header = true, all_varchar = true)
      WHERE system = 'un' AND kind = 'country'
      GROUP BY area)
    SELECT one.code AS i, other.code AS j, 1 / ((one.size + 5) * (other.size + 5)) AS weight
    FROM countries AS one, countries AS other
    WHERE one.code <> other.code`);
  let [least, most] = [0, 1e12];
  for (let step = 0; step < 60; step++) {
    const middle = (least + most) / 2;
    const [found] = await engine.rows<{ rows: number }>(sql`
      SELECT sum(least(${PRODUCTS}, ceil(weight * ${middle})))::DOUBLE AS rows
      FROM weights`);
    if ((found?.rows ?? 0) < rows) least = middle;
    else most = middle;
  }
  await engine.run(sql`
    CREATE OR REPLACE TEMP TABLE pairs AS
    SELECT i, j, least(${PRODUCTS}, ceil(weight * ${most}))::INTEGER AS products
    FROM weights
    ORDER BY i, j`);
}

function yearOf(year: number) {
  return sql`
    SELECT ${year}::INTEGER AS t, i, j, lpad((10_000 + 198 * product)::VARCHAR, 6, '0') AS k,
      round(exp(hash(i, j, product, 'v', ${year}::INTEGER) % 20_000_000 / 1_500_000.0 - 3), 3)::DECIMAL(18, 3) AS v,
      CASE WHEN hash(i, j, product, 'na') % 20 = 0 THEN lpad('NA', 13, ' ')
        ELSE lpad((hash(i, j, product, 'q', ${year}::INTEGER) % 10_000_000 / 1000.0)::DECIMAL(18, 3)::VARCHAR, 13, ' ')
      END AS q
    FROM (
      SELECT i, j, (place * ${PRODUCTS} // products
        + hash(i, j, place, ${year}::INTEGER) % (${PRODUCTS} // products))::INTEGER AS product
      FROM (SELECT i, j, products, unnest(range(products)) AS place FROM pairs ORDER BY i, j))`;
}
