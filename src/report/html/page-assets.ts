import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_FOLDER } from "../../core/package-folder.js";

/** What every page carries: its style and its script, each as one text. */
export interface PageAssets {
  readonly style: string;
  readonly script: string;
}

/** Read the bundle that `npm run build` makes of `page/`. */
export function readPageAssets(): PageAssets {
  const read = (file: string) => readFileSync(join(PACKAGE_FOLDER, "dist/page", file), "utf8").trimEnd();
  return { style: read("page.css"), script: read("page.js") };
}
