import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Why nothing can be written to a store, in words; `undefined` where it can, as far as the disk tells beforehand. A store
 * that is not there is made with all folders above it.
 */
export function unwritable(store: string): string | undefined {
  const there = nearest(store);
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
