import { existsSync } from "node:fs";
import { join } from "node:path";
import { reported } from "../../core/measured.js";
import { requireText } from "../../core/require-fields.js";
import { requireMade } from "../../core/require-made.js";
import { type Column, type ResultTable, resultTable } from "../../core/result-table.js";
import type { Engine } from "../../engine/duckdb.js";
import { filesBelow, fingerprint, rowCount } from "../../store/describe-files.js";
import { MANIFEST_FILE } from "../../store/layout.js";
import type { ManifestFile } from "../../store/manifest.js";
import {
  damagedSnapshots,
  findSnapshot,
  isImported,
  listSnapshots,
  type Snapshot,
  type Store,
} from "../../store/snapshots.js";
import type { Workbench } from "../workbench.js";

const COLUMNS = [
  { name: "snapshot", label: "Snapshot", unit: "text", decimals: 0 },
  { name: "file", label: "File", unit: "text", decimals: 0 },
  { name: "bytes", label: "Bytes", unit: "count", decimals: 0 },
  { name: "rows", label: "Rows", unit: "count", decimals: 0 },
  { name: "verdict", label: "Verdict", unit: "text", decimals: 0 },
] as const satisfies readonly Column[];

/** The verdict on a file that is as its manifest describes it. */
export const HOLDS = "as described";

/** Every file of the snapshots as its manifest describes it, or not. */
export interface Verified {
  readonly table: ResultTable;
  /** Whether something differs. */
  readonly differs: boolean;
}

/**
 * Hold each file of one snapshot, or of all, against its manifest: size, checksum, rows. A file of an imported
 * snapshot that its manifest does not name differs too, and so does a manifest that can't be read.
 *
 * @param name A snapshot, or a source, whose newest one is meant; all of them when left out.
 * @returns A row for each file with its verdict, and whether any differs.
 * @throws BilatError `BILAT_E_SOURCE_UNKNOWN`; `BILAT_E_FILE_DAMAGED` for a snapshot by name whose manifest can't be read.
 *
 * @example
 * ```ts
 * using bench = await openWorkbench();
 * (await verifySources(bench, "imf-dots")).differs; // false
 * ```
 */
export async function verifySources(bench: Workbench, name?: string): Promise<Verified> {
  requireMade(bench, "workbench");
  if (name !== undefined) requireText("name", name);
  const snapshots = name === undefined ? listSnapshots(bench.store) : [findSnapshot(bench.store, name)];
  const damaged = name === undefined ? damagedVerdicts(bench.store) : [];
  const records = [...damaged, ...(await fileVerdicts(bench.engine, snapshots))];
  const table = resultTable({
    id: "sources-verify",
    title: "Files of the snapshots, held against their manifests",
    columns: COLUMNS,
    key: ["snapshot", "file"],
    records: records.map(({ described, ...record }) => ({
      ...record,
      bytes: described && reported(described.bytes, []),
      rows: described && reported(described.rows, []),
    })),
    caveats: [],
    sources: [],
  });
  return { table, differs: records.some(({ verdict }) => verdict !== HOLDS) };
}

/** A file of a snapshot, and what is to be said of it. */
export interface FileVerdict {
  readonly snapshot: string;
  readonly file: string;
  readonly described?: ManifestFile;
  readonly verdict: string;
}

/** The manifests of a store that can't be read. */
export function damagedVerdicts(store: Store): FileVerdict[] {
  return damagedSnapshots(store).map(({ id, fault }) => ({
    snapshot: id,
    file: MANIFEST_FILE,
    verdict: fault.detail.found?.[0] ?? fault.message,
  }));
}

/** Each file of some snapshots, held against their manifests. */
export async function fileVerdicts(engine: Engine, snapshots: readonly Snapshot[]): Promise<FileVerdict[]> {
  const verdicts: FileVerdict[] = [];
  for (const snapshot of snapshots) {
    for (const described of snapshot.manifest.files) {
      const verdict = await verdictOn(engine, snapshot, described);
      verdicts.push({ snapshot: snapshot.id, file: described.path, described, verdict });
    }
    for (const file of strangers(snapshot))
      verdicts.push({ snapshot: snapshot.id, file, verdict: "not in the manifest" });
  }
  return verdicts;
}

/** Rows are counted only in a file whose checksum holds: what else it holds may be anything. */
async function verdictOn(engine: Engine, { folder }: Snapshot, described: ManifestFile): Promise<string> {
  const path = join(folder, described.path);
  if (!existsSync(path)) return "missing";
  const { bytes, sha256 } = await fingerprint(path);
  if (bytes !== described.bytes) return `differs: ${bytes} bytes`;
  if (sha256 !== described.sha256) return `differs: sha256 ${sha256}`;
  if (!/\.(csv|parquet)$/.test(path)) return HOLDS;
  const rows = await rowCount(engine, path);
  return rows === described.rows ? HOLDS : `differs: ${rows} rows`;
}

function strangers(snapshot: Snapshot): string[] {
  if (!isImported(snapshot)) return [];
  const named = new Set([MANIFEST_FILE, ...snapshot.manifest.files.map(({ path }) => path)]);
  return filesBelow(snapshot.folder).filter((path) => !named.has(path));
}
