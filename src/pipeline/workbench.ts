import { type Countries, readCountries } from "../codes/countries.js";
import { type FieldsOf, requireFields, requireText } from "../core/require-fields.js";
import type { SnapshotRef } from "../core/result-table.js";
import { Engine } from "../engine/duckdb.js";
import {
  findSnapshot,
  rootsOf,
  type Snapshot,
  type Store,
  snapshotFile,
  snapshotIds,
} from "../store/snapshots.js";
import { EMBEDDED_DATASETS, storeAt } from "./store-at.js";

/** The snapshot used where none is named. */
export const DEFAULT_SOURCE = "imf-dots";

/** The open figures, which other functions take first. Close it when done; `using` does so. */
export interface Workbench extends Disposable {
  /** Give back what it holds; the same as leaving the block of `using`. */
  close(): void;
  /** Where it looks for snapshots. */
  readonly store: Store;
  /** @internal */
  readonly engine: Engine;
  /** @internal */
  readonly countries: Countries;
  /**
   * What was asked for the engine, and holds for other engines that work for this one.
   *
   * @internal
   */
  readonly limits: Pick<WorkbenchOptions, "memoryLimit" | "threads">;
  /**
   * Files of groups of one's own, by name.
   *
   * @internal
   */
  readonly groups: Readonly<Record<string, string>>;
  /**
   * The checked path of a reference table, such as `groups.csv`.
   *
   * @internal
   */
  reference(file: string): string;
}

/** What jobs take that read snapshots without an engine: a workbench, or its folders alone. */
export type OnlyStore = Pick<Workbench, "store">;

/** Which folders with snapshots to open. */
export interface WorkbenchOptions {
  /** The datasets with the reference tables; those of the package by default. */
  readonly datasets?: string | undefined;
  /** What `bilat import` wrote, such as `.bilat`; nothing when left out. */
  readonly store?: string | undefined;
  /** Sources in order of preference, such as `["baci", "imf-dots"]`; IMF DOTS comes first when left out. */
  readonly sources?: readonly string[] | undefined;
  /** Files of groups of one's own by the names that claims give them, such as `{ quad: "groups/quad.json" }`. */
  readonly groups?: Readonly<Record<string, string>> | undefined;
  /** The most memory that the engine takes, such as `2GB`. */
  readonly memoryLimit?: string | undefined;
  /** How many threads work for it; when left out, one for the package's own figures, and one for each core beyond them. */
  readonly threads?: number | undefined;
}

const FIELDS: FieldsOf<WorkbenchOptions> = {
  datasets: "text",
  store: "text",
  sources: "texts",
  groups: "object",
  memoryLimit: "text",
  threads: "count",
};

/**
 * Open the figures for work: the package's own, and those imported into a store.
 *
 * @returns What the other functions take first. `using` closes it, or `close()` where there is no `using`; a program
 *   that does neither ends all the same.
 * @throws BilatError `BILAT_E_VALUE` for a memory limit or a number of threads that is none, `BILAT_E_FILE_DAMAGED`
 *   where a reference table is not the one that came with the package.
 *
 * @example
 * ```ts
 * using bench = await openWorkbench({ memoryLimit: "1GB" });
 * bench.store.root.endsWith("datasets"); // true
 * ```
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  requireFields(options, FIELDS);
  for (const [name, file] of Object.entries(options.groups ?? {})) requireText(`groups.${name}`, file);
  return openBench(options);
}

/** As {@link openWorkbench}, of an object that may hold more than the options. */
export async function openBench(options: WorkbenchOptions): Promise<Workbench> {
  const store = storeAt(options);
  const tables = embeddedSnapshot(store, "reference");
  const reference = (file: string) => snapshotFile(tables, file);
  const { memoryLimit, threads = threadsFor(store) } = options;
  const engine = await Engine.open({ folders: rootsOf(store), memoryLimit, threads });
  const countries = await readCountries(engine, {
    countries: reference("countries.csv"),
    spellings: reference("spellings.csv"),
    groups: reference("groups.csv"),
  });
  const limits = { memoryLimit: options.memoryLimit, threads: options.threads };
  const close = () => engine[Symbol.dispose]();
  return { engine, store, countries, limits, groups: options.groups ?? {}, reference, ...closing(close) };
}

/** Both ways to close what was opened. */
export function closing(close: () => void): Pick<Workbench, "close" | typeof Symbol.dispose> {
  return { close, [Symbol.dispose]: close };
}

/** The package's own figures are so few that a second thread costs more than it helps. */
function threadsFor({ root, imports }: Store): number | undefined {
  const imported = imports === undefined ? [] : snapshotIds(imports);
  return root === EMBEDDED_DATASETS && imported.length === 0 ? 1 : undefined;
}

/** A snapshot among those of the package, whatever was imported under the same name. */
export function embeddedSnapshot({ root }: Store, name: string): Snapshot {
  return findSnapshot({ root }, name);
}

/** What a result says of the snapshot it came from. */
export function snapshotRef({ id, manifest }: Snapshot): SnapshotRef {
  return { snapshot: id, title: manifest.title, citation: manifest.citation };
}
