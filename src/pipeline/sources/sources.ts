import { join } from "node:path";
import { reported } from "../../core/measured.js";
import { requireText } from "../../core/require-fields.js";
import { requireMade } from "../../core/require-made.js";
import { type ColumnOf, type ResultTable, resultTable } from "../../core/result-table.js";
import { type Manifest, periodsText } from "../../store/manifest.js";
import { removeSnapshot } from "../../store/remove.js";
import {
  type DamagedSnapshot,
  damagedSnapshots,
  isImported,
  listSnapshots,
  type Snapshot,
  type Store,
  snapshotFile,
} from "../../store/snapshots.js";
import type { OnlyStore } from "../workbench.js";

const COLUMNS = [
  { name: "snapshot", label: "Snapshot", unit: "text", decimals: 0 },
  { name: "title", label: "Title", unit: "text", decimals: 0 },
  { name: "periods", label: "Periods", unit: "text", decimals: 0 },
  { name: "vintage", label: "Vintage", unit: "text", decimals: 0 },
  { name: "rows", label: "Rows", unit: "count", decimals: 0 },
  { name: "place", label: "Place", unit: "text", decimals: 0 },
  { name: "producer", label: "Producer", unit: "text", decimals: 0 },
  { name: "license", label: "Licence", unit: "text", decimals: 0 },
  { name: "files", label: "Files", unit: "count", decimals: 0 },
] as const satisfies readonly ColumnOf<SourcesRow>[];

/** A row of {@link sourcesTable}. */
export interface SourcesRow {
  /** `<source>/<version>`. */
  readonly snapshot: string;
  readonly title: string;
  /** First and last, `2010 to 2020`; `undefined` where the figures are of no period, as names and weights. */
  readonly periods: string | undefined;
  readonly vintage: string | undefined;
  readonly rows: number | undefined;
  readonly place: "package" | "store";
  readonly producer: string | undefined;
  readonly license: string | undefined;
  readonly files: number | undefined;
}

/**
 * The snapshots of a store. The package's files are held against their checksums; imported ones may be large, and
 * are when they are read, and by `bilat sources verify`. One whose manifest can't be read is named in a caveat, with
 * what to do.
 *
 * @returns A row for each snapshot, by name.
 * @throws BilatError `BILAT_E_FILE_DAMAGED` for the first file that differs from its manifest.
 *
 * @example
 * ```ts
 * using bench = await openWorkbench();
 * sourcesTable(bench).rows.some(({ snapshot }) => snapshot === "imf-dots/2022-02"); // true
 * ```
 */
export function sourcesTable(bench: OnlyStore): ResultTable<SourcesRow> {
  requireMade(bench, "workbench");
  const { store } = bench;
  const snapshots = listSnapshots(store);
  const damaged = damagedSnapshots(store);
  for (const snapshot of snapshots.filter((one) => !isImported(one))) {
    for (const { path } of snapshot.manifest.files) snapshotFile(snapshot, path);
  }
  const table = resultTable<SourcesRow>({
    id: "sources",
    title: "Snapshots of the package and of the store",
    columns: COLUMNS,
    key: ["snapshot"],
    records: [...damaged.map((one) => damagedRecord(store, one)), ...snapshots.map(soundRecord)],
    caveats: damaged.map((one) => ({ kind: "note" as const, text: whatToDo(store, one) })),
    sources: [],
  });
  return { ...table, texts: table.rows.map(({ periods }) => (periods === undefined ? TIMELESS : {})) };
}

/** Names, groups and weights are of no period: nothing is missing there. */
const TIMELESS = { periods: "" };

function soundRecord({ id, manifest }: Snapshot) {
  return {
    snapshot: id,
    title: manifest.title,
    producer: manifest.producer,
    vintage: manifest.vintage,
    license: manifest.license.name,
    periods: periodsOf(manifest),
    files: reported(manifest.files.length, []),
    rows: reported(rowsOf(manifest), []),
    place: manifest.import === undefined ? "package" : "store",
  };
}

/** What a snapshot's figures span; those of no period have none. */
export function periodsOf({ import: record, covers }: Manifest): string | undefined {
  if (record) return periodsText(record);
  return covers && periodsText({ first_period: String(covers.from), last_period: String(covers.to) });
}

/** The rows of figures: those kept of an import, whose totals repeat them, and all that the package's files have. */
function rowsOf({ import: record, account, files }: Manifest): number {
  if (record && account) return account.rows_kept;
  return files.reduce((sum, file) => sum + file.rows, 0);
}

/** Ids of the snapshots whose manifest can't be read. */
export function damagedSources({ store }: OnlyStore): string[] {
  return damagedSnapshots(store).map(({ id }) => id);
}

function damagedRecord(store: Store, one: DamagedSnapshot) {
  const none = reported(undefined, []);
  const unknown = {
    periods: undefined,
    vintage: undefined,
    producer: undefined,
    license: undefined,
    files: none,
    rows: none,
  };
  const place = isOfStore(store, one) ? "store" : "package";
  return { snapshot: one.id, title: `damaged: ${faultOf(one)}`, ...unknown, place };
}

function whatToDo(store: Store, one: DamagedSnapshot): string {
  const what = `${one.id} can't be used: ${faultOf(one)}.`;
  if (!isOfStore(store, one)) return `${what} Install the package again.`;
  return `${what} Restore the file, or remove the snapshot (bilat sources remove ${one.id}) and import its files anew.`;
}

function faultOf({ fault }: DamagedSnapshot): string {
  return fault.detail.found?.[0] ?? fault.message;
}

function isOfStore({ imports }: Store, { id, folder }: DamagedSnapshot): boolean {
  return imports !== undefined && folder === join(imports, id);
}

/**
 * Take an imported snapshot out of the store.
 *
 * @returns Nothing; the snapshot is gone, whole.
 * @throws BilatError `BILAT_E_VALUE`, `BILAT_E_SOURCE_UNKNOWN` or `BILAT_E_STORE_WRITE`.
 *
 * @example
 * ```ts
 * using bench = await openWorkbench();
 * removeSource(bench, "imf-dots/2022-02"); // throws BILAT_E_VALUE
 * ```
 */
export function removeSource(bench: OnlyStore, id: string): void {
  requireMade(bench, "workbench");
  requireText("id", id);
  removeSnapshot(bench.store, id);
}
