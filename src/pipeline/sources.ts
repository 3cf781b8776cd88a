import { reported } from "../core/measured.js";
import { type Column, type ResultTable, resultTable } from "../core/result-table.js";
import { listSnapshots, type Store, snapshotFile } from "../store/snapshots.js";

const COLUMNS = [
  { name: "snapshot", label: "Snapshot", unit: "text", decimals: 0 },
  { name: "title", label: "Title", unit: "text", decimals: 0 },
  { name: "producer", label: "Producer", unit: "text", decimals: 0 },
  { name: "vintage", label: "Vintage", unit: "text", decimals: 0 },
  { name: "license", label: "Licence", unit: "text", decimals: 0 },
  { name: "files", label: "Files", unit: "count", decimals: 0 },
  { name: "rows", label: "Rows", unit: "count", decimals: 0 },
] as const satisfies readonly Column[];

/**
 * The snapshots of a store, after every file's checksum held.
 *
 * @throws BilatError `BILAT_E_FILE_DAMAGED` for the first file that differs from its manifest.
 */
export function sourcesTable(store: Store): ResultTable {
  const snapshots = listSnapshots(store);
  for (const snapshot of snapshots) {
    for (const { path } of snapshot.manifest.files) snapshotFile(snapshot, path);
  }
  return resultTable({
    id: "sources",
    title: "Snapshots, each file as its manifest describes it",
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
    })),
    caveats: [],
    sources: [],
  });
}
