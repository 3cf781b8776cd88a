import { mkdirSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { packagesIn } from "./bundle.js";
import { sharedLicences } from "./licences.js";
import { unusedVega } from "./vega-parts.js";

/**
 * Bundle what runs in a reader's browser: `page.js` and `page.css`, which every report's page carries.
 *
 * @returns The names of the packages that went in, in order.
 */
export async function bundlePage(project: string, outdir: string): Promise<string[]> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: project,
    entryPoints: { page: "page/main.ts" },
    outdir,
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: ["chrome123", "firefox120", "safari17.5"],
    charset: "utf8",
    legalComments: "none",
    alias: unusedVega(project),
    metafile: true,
  });
  const packages = packagesIn(metafile);
  const notice = `/*\n${sharedLicences(project, packages)}\n*/\n`;
  mkdirSync(outdir, { recursive: true });
  for (const { path, text } of outputFiles) writeFileSync(path, path.endsWith(".js") ? notice + text : text);
  return packages;
}
