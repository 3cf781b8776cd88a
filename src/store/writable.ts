import { accessSync, constants, existsSync, lstatSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { BilatError } from "../core/errors.js";

/**
 * Why nothing can be written to a store, in words; `undefined` where it can, as far as the disk tells beforehand. A store
 * that is not there is made with all folders above it.
 */
export function unwritable(store: string): string | undefined {
  const there = nearest(store);
  const link = lstatSync(store, { throwIfNoEntry: false });
  if (link !== undefined && there !== store) return `${store} is a link to nothing`;
  if (!statSync(there).isDirectory()) return `${there} is no folder`;
  try {
    accessSync(there, constants.W_OK | constants.X_OK);
    return undefined;
  } catch {
    return `${there} can't be written to`;
  }
}

function nearest(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearest(dirname(path));
}

/**
 * Make a folder and those above it, one after the other: Node's own way of making all at once never ends where the disk
 * says that there is no such folder, as below /proc.
 *
 * @throws BilatError `BILAT_E_STORE_WRITE` when the disk refuses.
 */
export function makeFolders(path: string, store: string): void {
  if (existsSync(path)) return;
  makeFolders(dirname(path), store);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another import may have made it meanwhile.
    if (existsSync(path)) return;
    // Or have cleared away the folder above it, which held nothing.
    if (existsSync(dirname(path))) throw error instanceof Error ? storeRefusal(error, store) : error;
    makeFolders(path, store);
  }
}

const NO_SPACE = /ENOSPC|EDQUOT|no space|disk space/i;

/** What is said of a disk that refuses. */
export function storeRefusal({ message }: Error, store: string): BilatError {
  return new BilatError("BILAT_E_STORE_WRITE", {
    problem: "The store must be a folder with space that can be written to; nothing was left behind.",
    found: [`${store}: ${message.split("\n", 1)[0]}`],
    hint: NO_SPACE.test(message)
      ? "Free some space, or name another folder with --store."
      : "Name another folder with --store, BILAT_STORE or bilat.json.",
  });
}
