import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Engine } from "../engine/duckdb.js";
import { sql } from "../engine/sql.js";

/**
 * A report's `figures.csv` as Parquet, with the columns' types.
 *
 * The same figures give the same bytes under one version of DuckDB, which writes its name into the file; another
 * version may give other bytes, so that the file is made when it is asked for and not compared.
 */
export async function figuresParquet(csv: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "bilat-parquet-"));
  try {
    const [source, target] = [join(folder, "figures.csv"), join(folder, "figures.parquet")];
    writeFileSync(source, csv);
    using engine = await Engine.open({ folders: [folder], threads: 1 });
    const figures = sql`
      SELECT * FROM read_csv(${source}, auto_detect = false, header = true, delim = ',', quote = '"', nullstr = '',
        columns = {'id': 'VARCHAR', 'chapter': 'VARCHAR', 'printed': 'VARCHAR', 'value': 'DOUBLE',
          'estimated': 'BOOLEAN', 'formula': 'VARCHAR'})`;
    await engine.copy(figures, { path: target, format: "parquet" });
    return readFileSync(target);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
