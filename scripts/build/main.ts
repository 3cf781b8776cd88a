import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.js";
import { licences } from "./licences.js";

/** Make the JavaScript of `dist/`; the declarations come from tsc afterwards. */
const project = fileURLToPath(new URL("../../", import.meta.url));
const dist = join(project, "dist");
rmSync(dist, { recursive: true, force: true });
writeFileSync(join(dist, "LICENSES.txt"), licences(project, await bundle(project, dist)));
