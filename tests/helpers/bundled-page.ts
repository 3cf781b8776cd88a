import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundlePage } from "../../scripts/build/page.js";

/** Before any test: the style and script that a report's page carries, made from `page/` as it is now. */
export async function setup(): Promise<void> {
  const project = fileURLToPath(new URL("../../", import.meta.url));
  await bundlePage(project, join(project, "dist/page"));
}
