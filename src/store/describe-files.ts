import { createHash } from "node:crypto";
import { createReadStream, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Engine } from "../engine/duckdb.js";
import { type Query, sql } from "../engine/sql.js";
import type { ManifestFile } from "./manifest.js";

const CHUNK_BYTES = 1 << 20;

/** What a manifest says of every file of a folder, ordered by path. */
export async function describeFiles(engine: Engine, folder: string): Promise<ManifestFile[]> {
  const paths = filesBelow(folder);
  const counts = await rowCounts(
    engine,
    paths.map((path) => join(folder, path)),
  );
  const files: ManifestFile[] = [];
  for (const [place, path] of paths.entries())
    files.push({ path, ...(await fingerprint(join(folder, path))), rows: counts[place] ?? 0 });
  return files;
}

/** Paths of the files below a folder, with slashes, ordered. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** Checksum and size of a file, read once from end to end. */
export async function fingerprint(
  path: string,
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { sha256: hash.digest("hex"), bytes };
}

/** Rows of a CSV or Parquet file. */
export async function rowCount(engine: Engine, file: string): Promise<number> {
  const [count] = await rowCounts(engine, [file]);
  return count ?? 0;
}

async function rowCounts(engine: Engine, files: readonly string[]): Promise<number[]> {
  const [first, ...others] = files.map((file, place) => countOf(file, place));
  if (first === undefined) return [];
  const counts = await engine.rows<{ rows: number }>(sql`
    SELECT rows
    FROM (${others.reduce((before, next) => sql`${before} UNION ALL ${next}`, first)})
    ORDER BY place`);
  return counts.map(({ rows }) => rows);
}

function countOf(file: string, place: number): Query {
  const relation = file.endsWith(".parquet")
    ? sql`read_parquet(${file})`
    : sql`read_csv(${file}, header = true, all_varchar = true)`;
  return sql`SELECT ${place}::INTEGER AS place, count(*)::DOUBLE AS rows FROM ${relation}`;
}
