import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { YearRange } from "../../src/core/periods.js";
import type { Engine } from "../../src/engine/duckdb.js";
import { type Query, sql } from "../../src/engine/sql.js";

/** What the author of a snapshot states about it; files are added by {@link writeSnapshot}. */
export interface SnapshotText {
  readonly snapshot: string;
  readonly title: string;
  readonly producer: string;
  readonly citation: string;
  readonly url: string;
  readonly license: { readonly name: string; readonly url: string };
  readonly accessed: string;
  readonly vintage: string;
  readonly notes: readonly string[];
  readonly reading?: readonly string[];
  readonly covers?: YearRange;
  readonly account?: {
    readonly rows_read: number;
    readonly rows_kept: number;
    readonly left_out: Readonly<Record<string, number>>;
  };
}

/** Write tables, each from its query, and the manifest that describes them. */
export async function writeSnapshot(
  engine: Engine,
  root: string,
  { text, tables }: { readonly text: SnapshotText; readonly tables: Readonly<Record<string, Query>> },
): Promise<void> {
  const folder = join(root, text.snapshot);
  mkdirSync(folder, { recursive: true });
  const files = [];
  for (const [path, query] of Object.entries(tables)) {
    const file = join(folder, path);
    await engine.run(sql`CREATE OR REPLACE TEMP TABLE output AS ${query}`);
    await engine.copy(sql`FROM output`, { path: file, format: "csv" });
    const [count] = await engine.rows<{ rows: number }>(sql`SELECT count(*)::INTEGER AS rows FROM output`);
    const bytes = readFileSync(file);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    files.push({ path, sha256, bytes: bytes.length, rows: count?.rows ?? 0 });
  }
  writeFileSync(join(folder, "manifest.json"), `${JSON.stringify({ ...text, files }, null, 2)}\n`);
}

/** An exact decimal as plain text: no exponent, no trailing zeros. */
export const plainDecimal = (column: Query): Query =>
  sql`rtrim(rtrim(CAST(CAST(${column} AS DECIMAL(24, 2)) AS VARCHAR), '0'), '.')`;
