import { mkdtempSync } from "node:fs";
import { join } from "node:path";

/**
 * A path for a file that an import makes on its way, in a folder of its own: inputs may bear one name. A name that an
 * archive gives may be none, or that of a folder.
 */
export function workFile(folder: string, name: string): string {
  const plain = name
    .replace(/[^\w.-]/g, "_")
    .replace(/^\.*$/, "unnamed")
    .slice(-200);
  return join(mkdtempSync(join(folder, "input-")), plain);
}
