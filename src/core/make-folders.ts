import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Make a folder and those above it, one after the other: Node's own way of making all at once never ends where the disk
 * says that there is no such folder, as below /proc.
 *
 * @returns The uppermost that was made; nothing where the folder was there.
 * @throws What the system says when it refuses.
 */
export function makeFolders(path: string): string | undefined {
  if (existsSync(path)) return undefined;
  const first = makeFolders(dirname(path));
  try {
    mkdirSync(path);
    return first ?? path;
  } catch (error) {
    // Another run may have made it meanwhile.
    if (existsSync(path)) return first;
    // Or have cleared away the folder above it, which held nothing.
    if (existsSync(dirname(path))) throw error;
    return makeFolders(path);
  }
}
