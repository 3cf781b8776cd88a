import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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
  for (const path of treeOf(folder)) toDisk(path);
  const source = join(store, sourceOf(manifest.snapshot));
  mkdirSync(source, { recursive: true });
  requireFree(target);
  renameSync(folder, target);
  for (const path of [source, store]) toDisk(path);
}

/** Files first, then the folders that name them, the outermost last. */
function treeOf(folder: string): string[] {
  const inside = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? treeOf(path) : [path];
  });
  return [...inside, folder];
}

function toDisk(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
