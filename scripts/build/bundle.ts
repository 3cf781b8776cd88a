import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build, type Metafile } from "esbuild";
import { commonParts } from "./common-parts.js";
import { noCanvas, unusedVega } from "./vega-parts.js";

/** CommonJS inside an ES module still asks for `require`, which such a module does not have. */
const REQUIRE =
  'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);';

/**
 * Bundle the command and the library, which share their parts, so that a start reads a few files instead of
 * hundreds. A package that stands under `dependencies` stays outside; one that is only a development
 * dependency goes in.
 *
 * @returns The names of the packages that went in, in order.
 */
export async function bundle(project: string, outdir: string): Promise<string[]> {
  const options = { ...optionsFor(project), outdir };
  const { metafile } = await build({ ...options, write: false });
  await build({ ...options, plugins: [commonParts(project, metafile)] });
  return packagesIn(metafile);
}

function optionsFor(project: string) {
  return {
    absWorkingDir: project,
    entryPoints: { bin: "src/bin.ts", index: "src/index.ts" },
    chunkNames: "parts/[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    // Names are kept: a stack trace that somebody reports must be readable.
    minifyWhitespace: true,
    minifySyntax: true,
    platform: "node",
    target: "node20.19",
    external: installed(project),
    alias: { ...unusedVega(project), ...noCanvas(project) },
    banner: { js: REQUIRE },
    metafile: true,
  } as const satisfies BuildOptions;
}

/** What npm installs beside bilat. */
export function installed(project: string): string[] {
  const manifest = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
  return Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
}

/** The packages of which something went into a bundle, in order. */
export function packagesIn(metafile: Metafile): string[] {
  const names = Object.keys(metafile.inputs).flatMap((path) => {
    const name = /^node_modules\/((?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
    return name === undefined ? [] : [name];
  });
  return [...new Set(names)].sort();
}
