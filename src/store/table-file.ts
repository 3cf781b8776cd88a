import { visibleText } from "../core/visible-text.js";
import type { Engine } from "../engine/duckdb.js";
import { sql } from "../engine/sql.js";

/** A row of a small table as text, with the line it stands on; an empty cell is `undefined`. */
export type TextRow = Readonly<Record<string, string | undefined>> & { readonly line: string };

/** Read a small CSV table as text, in the order of its lines; once for each engine. */
export function readTextTable(engine: Engine, path: string): Promise<readonly TextRow[]> {
  return engine.once(`table ${path}`, () => textRows(engine, path));
}

async function textRows(engine: Engine, path: string): Promise<TextRow[]> {
  const table = sql`
    SELECT (row_number() OVER () + 1)::INTEGER AS line, *
    FROM read_csv(${path}, header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '')`;
  const rows = await engine.manyRows<Cells>(table, ["line"]);
  return rows.map(textRow);
}

type Cells = Readonly<Record<string, string | number | null>>;

function textRow(cells: Cells): TextRow {
  const row: Record<string, string | undefined> = {};
  for (const name in cells) {
    const cell = cells[name];
    row[name] = cell == null ? undefined : visibleText(String(cell));
  }
  return row as TextRow;
}
