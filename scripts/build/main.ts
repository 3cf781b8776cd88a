import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.js";
import { licences } from "./licences.js";
import { bundlePage } from "./page.js";

/** Make the JavaScript of `dist/`; the declarations come from tsc afterwards. */
const project = fileURLToPath(new URL("../../", import.meta.url));
const dist = join(project, "dist");
rmSync(dist, { recursive: true, force: true });
const packages = [...(await bundle(project, dist)), ...(await bundlePage(project, join(dist, "page")))];
writeFileSync(join(dist, "LICENSES.txt"), licences(project, [...new Set(packages)].sort()));
