import { mkdtempSync } from "node:fs";
import { join } from "node:path";

/** A path for a file that an import makes on its way, in a folder of its own: inputs may bear one name. */
export function workFile(folder: string, name: string): string {
  return join(mkdtempSync(join(folder, "input-")), name.replace(/[^\w.-]/g, "_"));
}
