import { accessSync, constants, existsSync, lstatSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { BilatError } from "../core/errors.js";
import { makeFolders } from "../core/make-folders.js";

/**
 * Why nothing can be written to a store, in words; `undefined` where it can, as far as the disk tells beforehand. A store
 * that is not there is made with all folders above it.
 */
export function unwritable(store: string): string | undefined {
  const there = nearest(store);
  if (!statSync(there).isDirectory()) return `${there} is no folder`;
  const link = lstatSync(store, { throwIfNoEntry: false });
  if (link !== undefined && there !== store) return `${store} is a link to nothing`;
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
 * Make a folder of a store, and those above it.
 *
 * @throws BilatError `BILAT_E_STORE_WRITE` when the disk refuses.
 */
export function makeStoreFolders(path: string, store: string): void {
  try {
    makeFolders(path);
  } catch (error) {
    throw error instanceof Error ? storeRefusal(error, store) : error;
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
