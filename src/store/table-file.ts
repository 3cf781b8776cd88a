import { visibleText } from "../core/visible-text.js";
import type { Engine } from "../engine/duckdb.js";
import { sql } from "../engine/sql.js";

/** A row of a small table as text, with the line it stands on; an empty cell is `undefined`. */
export type TextRow = Readonly<Record<string, string | undefined>> & { readonly line: string };

/** Read a small CSV table as text, in the order of its lines. */
export async function readTextTable(engine: Engine, path: string): Promise<TextRow[]> {
  const rows = await engine.rows<Record<string, string | null>>(sql`
    SELECT (row_number() OVER () + 1)::VARCHAR AS line, *
    FROM read_csv(${path}, header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '')`);
  return rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [name, cell === null ? undefined : visibleText(cell)]),
      ) as TextRow,
  );
}
