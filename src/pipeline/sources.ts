import { reported } from "../core/measured.js";
import { type Column, type ResultTable, resultTable } from "../core/result-table.js";
import { removeSnapshot } from "../store/remove.js";
import { isImported, listSnapshots, type Store, snapshotFile } from "../store/snapshots.js";

const COLUMNS = [
  { name: "snapshot", label: "Snapshot", unit: "text", decimals: 0 },
  { name: "title", label: "Title", unit: "text", decimals: 0 },
  { name: "producer", label: "Producer", unit: "text", decimals: 0 },
  { name: "vintage", label: "Vintage", unit: "text", decimals: 0 },
  { name: "license", label: "Licence", unit: "text", decimals: 0 },
  { name: "files", label: "Files", unit: "count", decimals: 0 },
  { name: "rows", label: "Rows", unit: "count", decimals: 0 },
  { name: "place", label: "Place", unit: "text", decimals: 0 },
] as const satisfies readonly Column[];

/**
 * The snapshots of a store. The package's files are held against their checksums; imported ones may be large, and
 * are when they are read, and by `bilat sources verify`.
 *
 * @param store The folders, as in {@link Workbench}.
 * @returns A row for each snapshot, by name.
 * @throws BilatError `BILAT_E_FILE_DAMAGED` for the first file that differs from its manifest.
 *
 * @example
 * ```ts
 * using bench = await openWorkbench();
 * sourcesTable(bench.store).rows.some(({ snapshot }) => snapshot === "imf-dots/2022-02"); // true
 * ```
 */
export function sourcesTable(store: Store): ResultTable {
  const snapshots = listSnapshots(store);
  for (const snapshot of snapshots.filter((one) => !isImported(one))) {
    for (const { path } of snapshot.manifest.files) snapshotFile(snapshot, path);
  }
  return resultTable({
    id: "sources",
    title: "Snapshots of the package and of the store",
    columns: COLUMNS,
    key: ["snapshot"],
    records: snapshots.map(({ id, manifest }) => ({
      snapshot: id,
      title: manifest.title,
      producer: manifest.producer,
      vintage: manifest.vintage,
      license: manifest.license.name,
      files: reported(manifest.files.length, []),
      rows: reported(
        manifest.files.reduce((sum, file) => sum + file.rows, 0),
        [],
      ),
      place: manifest.import === undefined ? "package" : "store",
    })),
    caveats: [],
    sources: [],
  });
}

/**
 * Take an imported snapshot out of the store.
 *
 * @throws BilatError `BILAT_E_VALUE`, `BILAT_E_SOURCE_UNKNOWN` or `BILAT_E_STORE_WRITE`.
 */
export function removeSource(store: Store, id: string): void {
  removeSnapshot(store, id);
}
