import { join } from "node:path";
import { type Countries, readCountries } from "../codes/countries.js";
import { PACKAGE_FOLDER } from "../core/package-folder.js";
import type { SnapshotRef } from "../core/result-table.js";
import { Engine } from "../engine/duckdb.js";
import { findSnapshot, type Snapshot, type Store, snapshotFile } from "../store/snapshots.js";

/** The snapshot used where none is named. */
export const DEFAULT_SOURCE = "imf-dots";

/** The datasets that come with the package. */
export const EMBEDDED_DATASETS = join(PACKAGE_FOLDER, "datasets");

/** Where `bilat report` writes the report that comes with the package, below the current folder. */
export const DEFAULT_REPORT = "reports/russia-japan-2013-2018";

/** What every job needs: an engine, the snapshots, the names of countries. Dispose of it when done. */
export interface Workbench extends Disposable {
  readonly engine: Engine;
  readonly store: Store;
  readonly countries: Countries;
  /** The checked path of a reference table, such as `groups.csv`. */
  reference(file: string): string;
}

/**
 * Open the figures for work.
 *
 * @param root The folder with snapshots; the embedded datasets by default.
 */
export async function openWorkbench(root: string = EMBEDDED_DATASETS): Promise<Workbench> {
  const store: Store = { root };
  const tables = findSnapshot(store, "reference");
  const reference = (file: string) => snapshotFile(tables, file);
  const engine = await Engine.open({ folders: [root] });
  const countries = await readCountries(engine, {
    countries: reference("countries.csv"),
    spellings: reference("spellings.csv"),
  });
  return { engine, store, countries, reference, [Symbol.dispose]: () => engine[Symbol.dispose]() };
}

/** What a result says of the snapshot it came from. */
export function snapshotRef({ id, manifest }: Snapshot): SnapshotRef {
  return { snapshot: id, title: manifest.title, citation: manifest.citation };
}
