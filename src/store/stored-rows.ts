import { identifier, listed, type Query, sql } from "../engine/sql.js";
import { TRADE_COLUMN_NAMES, TRADE_COLUMNS } from "./trade-table.js";

/** Every column, so that one the files lack is NULL. */
const NO_ROWS = sql`
    SELECT ${listed(TRADE_COLUMN_NAMES.map((name) => sql`NULL::${identifier(TRADE_COLUMNS[name])} AS ${identifier(name)}`))},
      NULL::INTEGER AS year
    WHERE false`;

/**
 * The rows of a snapshot's Parquet files with all columns of the canonical table, and `year`. The files lack what the
 * source has nothing for, and the figures as filed where all were filed in US dollars.
 */
export function storedRows(paths: readonly string[]): Query {
  return sql`(
    SELECT * REPLACE (coalesce(value, value_usd) AS value, coalesce(currency, 'USD') AS currency)
    FROM (${NO_ROWS}
    UNION ALL BY NAME
    SELECT * FROM read_parquet(list_value${paths}, hive_partitioning = true, hive_types = {'year': 'INTEGER'})))`;
}
