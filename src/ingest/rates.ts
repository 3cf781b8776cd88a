import type { Engine } from "../engine/duckdb.js";
import { type Query, sql } from "../engine/sql.js";

/** Put the exchange rates into the table `rates`: `currency, year, units_per_usd`; the dollar has no year. */
export async function loadRates(engine: Engine, path: string): Promise<void> {
  await engine.run(sql`
    CREATE OR REPLACE TEMP TABLE rates AS
    SELECT currency, period AS year, units_per_usd::DOUBLE AS units_per_usd
    FROM read_csv(${path}, header = true, all_varchar = true, delim = ',', quote = '"')
    UNION ALL SELECT 'USD', '', 1`);
}

/** Which years of a currency have no rate though rows are in them, and which have; `undefined` where none is missing. */
export async function missingRates(
  engine: Engine,
  tally: Query,
  currency: string,
): Promise<string | undefined> {
  const [missing] = await engine.rows<{ years: string | null; known: string | null }>(sql`
    SELECT string_agg(DISTINCT left(period, 4), ', ' ORDER BY left(period, 4)) AS years,
      (SELECT min(year) || ' to ' || max(year) FROM rates WHERE currency = ${currency}) AS known
    FROM ${tally}
    WHERE fate = 'no-exchange-rate'`);
  if (!missing?.years) return undefined;
  return `Rows in ${currency} of ${missing.years} are left out: rates of it are there for ${missing.known ?? "no year"}.`;
}
