import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { BilatError } from "../core/errors.js";
import { type Manifest, readManifest, verifiedFile } from "./manifest.js";

/** One immutable state of one source, on disk. */
export interface Snapshot {
  /** `<source>/<version>`. */
  readonly id: string;
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The folder with all snapshots and reference tables. */
export interface Store {
  readonly root: string;
}

function subfolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Every snapshot of the store, ordered by id. */
export function listSnapshots(store: Store): Snapshot[] {
  const ids = subfolders(store.root).flatMap((source) =>
    subfolders(join(store.root, source)).map((version) => `${source}/${version}`),
  );
  return ids.filter((id) => existsSync(join(store.root, id, "manifest.json"))).map((id) => at(store, id));
}

function at(store: Store, id: string): Snapshot {
  const folder = join(store.root, id);
  return { id, folder, manifest: readManifest(folder) };
}

/**
 * The snapshot of that name; a bare source name means its newest version.
 *
 * @throws BilatError `BILAT_E_SOURCE_UNKNOWN`, listing the snapshots there are.
 */
export function findSnapshot(store: Store, name: string): Snapshot {
  const snapshots = listSnapshots(store);
  const exact = snapshots.find(({ id }) => id === name);
  const newest = snapshots.filter(({ id }) => id.startsWith(`${name}/`)).at(-1);
  const found = exact ?? newest;
  if (found) return found;
  throw new BilatError("BILAT_E_SOURCE_UNKNOWN", {
    problem: "A source must be a snapshot of the store.",
    found: [`"${name}"`],
    hint: `Snapshots: ${snapshots.map(({ id }) => id).join(", ")}.`,
  });
}

/** Whether the store holds any snapshot of a source. */
export function hasSnapshot(store: Store, source: string): boolean {
  return listSnapshots(store).some(({ id }) => id.startsWith(`${source}/`));
}

/** The path of one file of a snapshot, after its checksum held. */
export function snapshotFile(snapshot: Snapshot, name: string): string {
  return verifiedFile(snapshot.folder, snapshot.manifest, name);
}
