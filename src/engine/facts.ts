import { Engine } from "./duckdb.js";
import type { Reach } from "./reach.js";
import { sql } from "./sql.js";

/** What an engine says of itself. */
export interface EngineFacts {
  readonly version: string;
  /** The most memory it takes: `2.0 GiB`. */
  readonly memory: string;
  readonly threads: string;
}

/** An engine within a limit, asked what it takes. */
export async function engineFacts(reach: Reach): Promise<EngineFacts> {
  using engine = await Engine.open(reach);
  const [facts] = await engine.rows<EngineFacts>(sql`
    SELECT
      version() AS version,
      current_setting('memory_limit') AS memory,
      current_setting('threads')::VARCHAR AS threads`);
  return facts as EngineFacts;
}
