import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a person found when the package was last looked at. */
interface Review {
  /** The day on which the release in use came out. */
  readonly released: string;
  readonly why: string;
}

/** Installed by npm beside bilat. */
const INSTALLED: Readonly<Record<string, Review>> = {
  "@duckdb/node-bindings": {
    released: "2026-09-13",
    why: "the engine, ADR 2; with a binary for each platform, 70 MB on Linux x64",
  },
  "@expo-google-fonts/inter": {
    released: "2025-10-02",
    why: "the font of PNG charts, so that no machine's fonts matter",
  },
  "@humanwhocodes/momoa": { released: "2026-09-02", why: "JSON with the place of every value, ADR 10" },
  "@resvg/resvg-js": {
    released: "2024-12-04",
    why: "PNG from SVG without a browser; with a binary for each platform",
  },
  "ml-matrix": { released: "2026-10-19", why: "matrices of the gravity estimates" },
  "simple-statistics": { released: "2026-09-28", why: "quantiles, regression, median deviation" },
};

/** Part of the bundle, ADR 7: nobody who installs bilat installs these. */
const BUNDLED: Readonly<Record<string, Review>> = {
  "@duckdb/node-api": { released: "2026-09-13", why: "the engine's JavaScript, ADR 2" },
  "@thi.ng/text-canvas": { released: "2026-09-03", why: "bars of characters, ADR 13" },
  commander: { released: "2026-02-01", why: "the command line; the next major wants Node 22" },
  "fast-string-width": { released: "2025-10-01", why: "the width of wide characters, ADR 12" },
  "fast-wrap-ansi": { released: "2026-05-19", why: "lines that fit the terminal, ADR 12" },
  leven: { released: "2025-09-19", why: "the nearest name to a typo, ADR 12" },
  "read-excel-file": { released: "2026-11-13", why: "workbooks to import" },
  valibot: { released: "2026-09-09", why: "checks definitions, groups and settings, ADR 10" },
  vega: { released: "2026-08-15", why: "draws the charts, here and on the page, ADR 7 and 8" },
  "vega-lite": { released: "2026-05-03", why: "the charts' specifications, ADR 7" },
  yaml: { released: "2026-09-11", why: "claims files, with the place of every value" },
  yauzl: { released: "2026-06-07", why: "zip archives to import, ADR 19" },
};

/** Installed by those who want DataFrames. */
const OPTIONAL: Readonly<Record<string, Review>> = {
  "danfojs-node": { released: "2026-03-20", why: "DataFrames, ADR 1; with what it needs 340 MB" },
};

/** The packages that the page speaks of, by how they come to a user. */
export const REVIEWED = { installed: INSTALLED, bundled: BUNDLED, optional: OPTIONAL };

/** The page of packages that reach a user: licence, size, release and reason of each. */
export function dependencyDocs(project: string): string {
  const chapter = (title: string, reviews: Readonly<Record<string, Review>>) =>
    `## ${title}\n\n| package | version | licence | size | released | for |\n|:--|:--|:--|--:|:--|:--|\n${Object.entries(
      reviews,
    )
      .map(([name, review]) => row(project, name, review))
      .join("\n")}\n`;
  return [
    "# What bilat stands on\n\nEvery package that reaches a user; sizes are those of the package's own files. Versions are pinned, and\n`package-lock.json` pins what they need in turn. Reviewed November 2026.\n",
    chapter("Installed beside bilat", INSTALLED),
    chapter("Part of the bundle", BUNDLED),
    chapter("Only for DataFrames", OPTIONAL),
  ].join("\n");
}

function row(project: string, name: string, { released, why }: Review): string {
  const folder = join(project, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return `| \`${name}\` | ${version} | ${license} | ${sizeText(bytesOf(folder))} | ${released} | ${why} |`;
}

/** A package's own files; what npm put into it is another package. */
function bytesOf(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name !== "node_modules");
  return entries.reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? bytesOf(path) : statSync(path).size);
  }, 0);
}

function sizeText(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Write `docs/dependencies.md`. */
export function writeDependencyDocs(project: string): void {
  writeFileSync(join(project, "docs/dependencies.md"), dependencyDocs(project));
}
