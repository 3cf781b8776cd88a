import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renameHeld } from "../core/held-rename.js";
import { MANIFEST_FILE } from "./layout.js";
import type { Manifest } from "./manifest.js";
import { sourceOf } from "./snapshots.js";
import { requireFree } from "./workspace.js";

/**
 * Move a finished snapshot into its place in the store, in one step: until then it is not there, afterwards it is
 * whole and on the disk.
 *
 * @param folder The snapshot's files without its manifest, on the same disk as the store.
 */
export function publishSnapshot(store: string, folder: string, manifest: Manifest): void {
  const target = join(store, manifest.snapshot);
  writeFileSync(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
  toDisk(folder);
  const source = join(store, sourceOf(manifest.snapshot));
  mkdirSync(source, { recursive: true });
  requireFree(target);
  renameHeld(folder, target);
  for (const path of [source, store]) folderToDisk(path);
}

/** Files first, then the folders that name them, the outermost last. */
function toDisk(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) toDisk(path);
    // Windows flushes only what was opened for writing.
    else flush(path, "r+");
  }
  folderToDisk(folder);
}

/** Where a system can't flush folders, as Windows, it keeps their order by itself. */
function folderToDisk(path: string): void {
  try {
    flush(path, "r");
  } catch (error) {
    if (!NO_FLUSH.includes((error as NodeJS.ErrnoException).code)) throw error;
  }
}

const NO_FLUSH: readonly unknown[] = ["EPERM", "EISDIR", "EINVAL", "ENOTSUP"];

function flush(path: string, how: "r" | "r+"): void {
  const handle = openSync(path, how);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
