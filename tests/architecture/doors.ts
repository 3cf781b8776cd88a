import { importsOf, isOurs } from "./imports.js";
import { type Rule, roomOf, type Source } from "./source.js";

/** The one room through which each package comes into the house. */
const DOORS: Readonly<Record<string, string>> = {
  "@duckdb/node-api": "engine",
  "@expo-google-fonts/inter": "charts",
  "@humanwhocodes/momoa": "report",
  "@resvg/resvg-js": "charts",
  "@thi.ng/text-canvas": "core",
  commander: "cli",
  "danfojs-node": "frames",
  "ml-matrix": "indicators",
  "node:perf_hooks": "bin.ts",
  "node:process": "bin.ts",
  process: "bin.ts",
  leven: "core",
  "read-excel-file": "ingest",
  "fast-string-width": "core",
  "fast-wrap-ansi": "core",
  "simple-statistics": "indicators",
  valibot: "report",
  vega: "charts",
  "vega-lite": "charts",
  yaml: "claims",
  yauzl: "ingest",
};

/** A package is imported only in its room; a package without a room, or a computed name, not at all. */
export const doors: Rule = (sources) => sources.flatMap(broken);

function broken(source: Source): string[] {
  return importsOf(source).flatMap(({ specifier, place }) => {
    if (specifier === undefined) return [`${place} loads a module whose name is computed`];
    if (isOurs(specifier)) return [];
    const name = packageOf(specifier);
    const door = DOORS[name];
    if (door === undefined) return isBuiltIn(name) ? [] : [`${place} ${name} has no door`];
    return door === roomOf(source.path) ? [] : [`${place} ${name} comes in through ${door} only`];
  });
}

function isBuiltIn(name: string): boolean {
  return name.startsWith("node:");
}

/** `vega-lite/build/src/spec.js` is of `vega-lite`, `@resvg/resvg-js` keeps its scope. */
function packageOf(specifier: string): string {
  const parts = specifier.split("/");
  return parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}
