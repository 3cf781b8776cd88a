import type { FiledFlow, Usd, Valuation } from "../core/units.js";
import type { Engine } from "../engine/duckdb.js";
import { sql } from "../engine/sql.js";
import { type Snapshot, snapshotFile } from "./snapshots.js";

/** What kind of area a code names; only countries are ranked. */
export type AreaKind = "country" | "world" | "aggregate" | "unspecified" | "former";

/** One line of the canonical table: who reported what, with whom, and where we read it. */
export interface TradeRow {
  readonly period: string;
  /** ISO 3166-1 alpha-3 of the country that filed the figure. */
  readonly reporter: string;
  /** ISO 3166-1 alpha-3 of the other side, `WLD`, or the code of an area that is no country. */
  readonly partner: string;
  readonly flow: FiledFlow;
  readonly value_usd: Usd;
  readonly valuation: Valuation;
  /** `estimate` where the source says so. */
  readonly flag: string | null;
}

const TRADE_FILE = "trade.csv";
const AREAS_FILE = "countries.csv";

/** The name of the file whose lines figures are traced to. */
export const TRADE_SOURCE_FILE = TRADE_FILE;

/**
 * Put a snapshot's figures into the tables `trade` (with the line each row stands on) and `areas`.
 */
export async function loadTrade(engine: Engine, snapshot: Snapshot): Promise<void> {
  await engine.run(sql`
    CREATE OR REPLACE TEMP TABLE trade AS
    SELECT (row_number() OVER () + 1)::INTEGER AS line, *
    FROM read_csv(${snapshotFile(snapshot, TRADE_FILE)},
      auto_detect = false, header = true, delim = ',', quote = '"', nullstr = '',
      columns = {'period': 'VARCHAR', 'reporter': 'VARCHAR', 'partner': 'VARCHAR', 'flow': 'VARCHAR',
        'value_usd': 'DOUBLE', 'valuation': 'VARCHAR', 'flag': 'VARCHAR'})`);
  await engine.run(sql`
    CREATE OR REPLACE TEMP TABLE areas AS
    SELECT DISTINCT area, kind
    FROM read_csv(${snapshotFile(snapshot, AREAS_FILE)},
      auto_detect = false, header = true, delim = ',', quote = '"', nullstr = '',
      columns = {'name': 'VARCHAR', 'iso3': 'VARCHAR', 'area': 'VARCHAR', 'kind': 'VARCHAR'})`);
}
