import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BilatError } from "../core/errors.js";
import { renameHeld } from "../core/held-rename.js";
import { MANIFEST_FILE } from "./layout.js";
import { requireSnapshotId } from "./snapshot-id.js";
import { type Store, snapshotIds, sourceOf } from "./snapshots.js";
import { asStoreError, removeIfEmpty, WORK } from "./workspace.js";

/**
 * Take a snapshot out of the store, in one step: it is whole until then, and gone afterwards. Its manifest is not
 * read, so that a damaged one can be removed too.
 *
 * @throws BilatError `BILAT_E_VALUE` for a snapshot of the package, `BILAT_E_SOURCE_UNKNOWN` where there is none,
 * `BILAT_E_STORE_WRITE` when the disk refuses.
 */
export function removeSnapshot({ root, imports }: Store, id: string): void {
  if (!id.includes("/")) throw unknown(imports, id);
  requireSnapshotId(id);
  if (imports === undefined || !existsSync(join(imports, id, MANIFEST_FILE))) {
    throw existsSync(join(root, id)) ? ofThePackage(id) : unknown(imports, id);
  }
  try {
    moveAndClear(imports, id);
  } catch (error) {
    throw asStoreError(error, imports);
  }
}

/** What is moved into the work folder is no snapshot any more; the lock lets the next import clear what a killed run left. */
function moveAndClear(store: string, id: string): void {
  const base = join(store, WORK);
  mkdirSync(base, { recursive: true });
  const folder = mkdtempSync(join(base, "remove-"));
  try {
    renameHeld(join(store, id), join(folder, "snapshot"));
    writeFileSync(join(folder, "lock"), "");
  } finally {
    rmSync(folder, { recursive: true, force: true });
    for (const path of [join(store, sourceOf(id)), base, store]) removeIfEmpty(path);
  }
}

function ofThePackage(id: string): BilatError {
  return new BilatError("BILAT_E_VALUE", {
    problem: "Only snapshots that bilat import made can be removed; the others belong to the package.",
    found: [`"${id}"`],
  });
}

function unknown(imports: string | undefined, id: string): BilatError {
  const ids = imports === undefined ? [] : snapshotIds(imports);
  return new BilatError("BILAT_E_SOURCE_UNKNOWN", {
    problem: "A snapshot to remove must be one of the store, by its whole name, with its version.",
    found: [`"${id}"`],
    hint: ids.length > 0 ? `The store holds ${ids.join(", ")}.` : "The store is empty.",
  });
}
