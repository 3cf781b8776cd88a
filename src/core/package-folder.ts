import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the package: the nearest one above this file with a `package.json`, built or not. */
export const PACKAGE_FOLDER = nearest(dirname(fileURLToPath(import.meta.url)));

function nearest(folder: string): string {
  const above = dirname(folder);
  return existsSync(join(folder, "package.json")) || above === folder ? folder : nearest(above);
}
