import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { BilatError } from "../core/errors.js";
import { suggestion } from "../core/nearest.js";
import { MANIFEST_FILE, TOTALS_FILE, TRADE_CSV } from "./layout.js";
import { type Manifest, readManifest, verifiedFile } from "./manifest.js";

/** One immutable state of one source, on disk. */
export interface Snapshot {
  /** `<source>/<version>`. */
  readonly id: string;
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Where snapshots are looked for. */
export interface Store {
  /** The datasets that come with the package. */
  readonly root: string;
  /** The folder that `bilat import` writes to; it need not exist. */
  readonly imports?: string;
  /** Sources or snapshots in order of preference, where several hold what is asked. */
  readonly order?: readonly string[];
}

function subfolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory())
    throw new BilatError("BILAT_E_VALUE", { problem: "The store must be a folder.", found: [folder] });
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort();
}

/** A snapshot whose manifest can't be read. */
export interface DamagedSnapshot {
  readonly id: string;
  readonly folder: string;
  /** What is wrong with its manifest. */
  readonly fault: BilatError;
}

/**
 * Every snapshot of the store whose manifest can be read, ordered by id; where both folders hold one, the embedded
 * one is meant. One that is damaged keeps none of the others from being used.
 *
 * @returns Each with its folder and its manifest.
 *
 * @example
 * ```ts
 * import { listSnapshots, openWorkbench } from "bilat";
 *
 * using bench = await openWorkbench();
 * const dots = listSnapshots(bench.store).find(({ id }) => id.startsWith("imf-dots/"));
 * [dots?.id, dots?.manifest.vintage]; // ["imf-dots/2022-02", "February 2022"]
 * ```
 */
export function listSnapshots(store: Store): Snapshot[] {
  return readAll(store).flatMap((one) => ("fault" in one ? [] : [one]));
}

/** The others, ordered by id. */
export function damagedSnapshots(store: Store): DamagedSnapshot[] {
  return readAll(store).flatMap((one) => ("fault" in one ? [one] : []));
}

function readAll(store: Store): (Snapshot | DamagedSnapshot)[] {
  return snapshotFolders(store).map(read);
}

type IdAndFolder = readonly [id: string, folder: string];

function snapshotFolders(store: Store): IdAndFolder[] {
  const folders = new Map<string, string>();
  for (const root of rootsOf(store)) {
    for (const id of snapshotIds(root)) if (!folders.has(id)) folders.set(id, join(root, id));
  }
  return [...folders].sort(([one], [other]) => (one < other ? -1 : 1));
}

function read([id, folder]: IdAndFolder): Snapshot | DamagedSnapshot {
  try {
    return { id, folder, manifest: readManifest(folder) };
  } catch (fault) {
    if (fault instanceof BilatError) return { id, folder, fault };
    throw fault;
  }
}

/** The folders of a store, the package's first. */
export function rootsOf({ root, imports }: Store): string[] {
  return imports === undefined ? [root] : [root, imports];
}

/** Ids of the snapshots below a folder, ordered; their manifests are not read. */
export function snapshotIds(root: string): string[] {
  const ids = subfolders(root).flatMap((source) =>
    subfolders(join(root, source)).map((version) => `${source}/${version}`),
  );
  return ids.filter((id) => existsSync(join(root, id, MANIFEST_FILE)));
}

/** The source of a snapshot's id: `imf-dots` of `imf-dots/2022-02`. */
export function sourceOf(id: string): string {
  return id.split("/", 1)[0] ?? id;
}

/** Whether `bilat import` made it, rather than the package. */
export function isImported({ manifest }: Snapshot): boolean {
  return manifest.import !== undefined;
}

/** Whether it holds trade by partner; reference tables and announcements don't. */
export function holdsTrade({ manifest }: Snapshot): boolean {
  return manifest.files.some(({ path }) => path === TRADE_CSV || path === TOTALS_FILE);
}

/**
 * The snapshot of that name; a bare source name means its newest version.
 *
 * @throws BilatError `BILAT_E_SOURCE_UNKNOWN`, listing the snapshots there are; `BILAT_E_FILE_DAMAGED` when the only
 *   one of that name has a manifest that can't be read.
 */
export function findSnapshot(store: Store, name: string): Snapshot {
  const folders = snapshotFolders(store);
  const named = folders.filter(([id]) => id === name || sourceOf(id) === name).map(read);
  const readable = named.flatMap((one) => ("fault" in one ? [] : [one]));
  const found = readable.sort(newerLast).at(-1) ?? named[0];
  if (found && "fault" in found) throw found.fault;
  if (found) return found;
  const ids = folders.map(([id]) => id);
  throw new BilatError("BILAT_E_SOURCE_UNKNOWN", {
    problem: "A source must be a snapshot of the store.",
    found: [`"${name}"`],
    hint: `${suggestion(name, [...new Set(ids.flatMap((id) => [sourceOf(id), id]))])}Snapshots: ${ids.join(", ")}.`,
  });
}

/** Whether the store holds any snapshot of a source. */
export function hasSnapshot(store: Store, source: string): boolean {
  return snapshotFolders(store).some(([id]) => sourceOf(id) === source);
}

/** Orders snapshots by the day their figures were taken, then by id. */
export function newerLast(one: Snapshot, other: Snapshot): number {
  const [a, b] = [one, other].map(({ id, manifest }) => `${manifest.accessed} ${id}`);
  return (a ?? "") < (b ?? "") ? -1 : 1;
}

/** The path of one file of a snapshot, after its checksum held. */
export function snapshotFile(snapshot: Snapshot, name: string): string {
  return verifiedFile(snapshot.folder, snapshot.manifest, name);
}
