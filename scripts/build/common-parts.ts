import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Metafile, Plugin } from "esbuild";

/** The command's start, and the jobs whose modules nearly every other job needs too. */
const START = "src/bin.ts";
const EVERYDAY = ["src/pipeline/workbench.ts", "src/pipeline/trade.ts"];

/**
 * Put what nearly every command needs into two parts, one without the engine and one with it.
 *
 * esbuild makes a part for each set of jobs that share a module, which gave `bilat trade` 24 files to read, most of
 * them with one small function. A module that every job imports shares its set with all such modules, so each
 * job is made to import them; nothing of it stays but the fewer parts.
 *
 * @param metafile What a build without this plugin says: which module imports which.
 */
export function commonParts(project: string, metafile: Metafile): Plugin {
  const added = importsToAdd(metafile);
  return {
    name: "common-parts",
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const modules = added.get(relative(project, path).replaceAll("\\", "/"));
        if (modules === undefined) return undefined;
        const imports = modules.map((module) => `import ${JSON.stringify(join(project, module))};`);
        return { loader: "ts", contents: [readFileSync(path, "utf8"), ...imports].join("\n") };
      });
    },
  };
}

/** What each job is to import, by the file of the job. */
function importsToAdd({ inputs }: Metafile): Map<string, string[]> {
  const needs = (files: readonly string[]) => reached(inputs, files);
  const usesEngine = (file: string) => [...needs([file])].some((path) => path.includes("@duckdb/node-api"));
  const ofStart = [...needs([START])].filter((path) => path.startsWith("src/core/"));
  const everyday = [...ofStart, ...[...needs(EVERYDAY)].filter((path) => path.startsWith("src/"))];
  const light = everyday.filter((path) => !usesEngine(path));
  return new Map(
    jobs(inputs).map((job) => {
      const wanted = usesEngine(job) ? everyday : light;
      return [job, [...new Set(wanted)].filter((path) => path !== job)];
    }),
  );
}

/** The files that `import()` loads, and the library. */
function jobs(inputs: Metafile["inputs"]): string[] {
  const loaded = Object.values(inputs).flatMap(({ imports }) =>
    imports.filter(({ kind, external }) => kind === "dynamic-import" && !external).map(({ path }) => path),
  );
  return [...new Set([...loaded, "src/index.ts"])].filter((path) => path.startsWith("src/"));
}

/** Files and all that they import, not counting `import()`. */
function reached(
  inputs: Metafile["inputs"],
  files: readonly string[],
  found = new Set<string>(),
): Set<string> {
  for (const file of files) {
    if (found.has(file)) continue;
    found.add(file);
    const imported = (inputs[file]?.imports ?? []).filter(
      ({ kind, external }) => kind !== "dynamic-import" && !external,
    );
    reached(
      inputs,
      imported.map(({ path }) => path),
      found,
    );
  }
  return found;
}
