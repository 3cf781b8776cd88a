import type { Engine } from "../engine/duckdb.js";
import { sql } from "../engine/sql.js";

/** Put the exchange rates into the table `rates`: `currency, year, units_per_usd`; the dollar has no year. */
export async function loadRates(engine: Engine, path: string): Promise<void> {
  await engine.run(sql`
    CREATE OR REPLACE TEMP TABLE rates AS
    SELECT currency, period AS year, units_per_usd::DOUBLE AS units_per_usd
    FROM read_csv(${path}, header = true, all_varchar = true, delim = ',', quote = '"')
    UNION ALL SELECT 'USD', '', 1`);
}
