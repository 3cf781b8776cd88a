import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { bundle } from "../../scripts/build/bundle.js";
import { licences } from "../../scripts/build/licences.js";
import { dependencyDocs, REVIEWED } from "../../scripts/generate/dependency-docs.js";

/** Vega comes in small packages, with those of d3. */
const OF_VEGA =
  /^(vega-(?!lite$)|d3-|internmap$|delaunator$|robust-predicates$|topojson-client$|vega-lite\/)/;

let folder: string;
let packages: string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "bilat-bundle-"));
  copyFileSync("package.json", join(folder, "package.json"));
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"), "junction");
  packages = await bundle(process.cwd(), join(folder, "dist"));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" });

describe("the bundle", () => {
  it("holds packages that npm does not install beside bilat, and no other", () => {
    const installed = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
    expect(packages.filter((name) => !OF_VEGA.test(name))).toEqual([
      "@duckdb/node-api",
      "@thi.ng/api",
      "@thi.ng/arrays",
      "@thi.ng/checks",
      "@thi.ng/errors",
      "@thi.ng/math",
      "@thi.ng/memoize",
      "@thi.ng/strings",
      "@thi.ng/text-canvas",
      "@thi.ng/transducers",
      "commander",
      "fast-string-truncated-width",
      "fast-string-width",
      "fast-wrap-ansi",
      "fflate",
      "leven",
      "pend",
      "read-excel-file",
      "valibot",
      "vega",
      "vega-lite",
      "yaml",
      "yauzl",
    ]);
    expect(packages.filter((name) => installed.includes(name))).toEqual([]);
  });

  it("and what npm installs are the packages of docs/dependencies.md", () => {
    const own = packages.filter((name) => Object.hasOwn(manifest.devDependencies, name));
    expect(Object.keys(REVIEWED.bundled).sort()).toEqual(own);
    expect(Object.keys(REVIEWED.installed)).toEqual(Object.keys(manifest.dependencies));
    expect(Object.keys(REVIEWED.optional)).toEqual(Object.keys(manifest.peerDependencies));
    expect(readFileSync("docs/dependencies.md", "utf8")).toBe(dependencyDocs("."));
  });

  it("goes with the licence of each package in it", () => {
    const carried = licences(process.cwd(), packages);
    expect(carried).toContain(`commander ${manifest.devDependencies.commander}\n\n(The MIT License)`);
    expect(carried).toContain(`@duckdb/node-api ${manifest.devDependencies["@duckdb/node-api"]}\n`);
  });

  it("is the command and the library", () => {
    expect(node("dist/bin.js", "--version")).toBe(`${manifest.version}\n`);
    const index = pathToFileURL(join(folder, "dist/index.js")).href;
    const source = `import { growth } from ${JSON.stringify(index)}; console.log(growth({ current: 3, previous: 2 }));`;
    expect(node("--input-type=module", "-e", source)).toBe("0.5\n");
  });

  it("draws without the parts of Vega that no chart uses, and looks for no canvas, which would measure text its own way", () => {
    expect(packages.filter((name) => /^vega-(geo|force|hierarchy|label|wordcloud)$/.test(name))).toEqual([]);
    const parts = readdirSync(join(folder, "dist/parts")).map((file) => text(`dist/parts/${file}`));
    expect(parts.filter((part) => part.includes("function renderToSVG")).length).toBe(1);
    expect(parts.filter((part) => /import\(["']canvas["']\)/.test(part))).toEqual([]);
  });

  it("starts without the engine and the charts, which a command loads when it needs them", () => {
    const start = staticallyLoaded("dist/bin.js");
    expect([...start].join("\n")).not.toMatch(/duckdb|vega|resvg/);
    expect([...start].join("\n")).toContain("commander");
  });

  it.each(["trade", "rank", "products", "mirror", "investments", "sources"])(
    "answers bilat %s without charts, definitions, claims, workbooks or the pattern of all emoji",
    (command) => {
      const loaded = ["dist/bin.js", partOf("workbench"), partOf(command)].flatMap((file) => [
        ...staticallyLoaded(file),
      ]);
      expect(loaded.join("\n")).toContain("duckdb");
      expect(loaded.join("\n")).not.toMatch(
        /renderToSVG|resvg|momoa|\/valibot\/|\/yaml\/|read-excel-file|ml-matrix|RGI_Emoji|Intl\.Segmenter/,
      );
    },
  );

  it("sees that a report is unchanged without the engine, and without what makes one", () => {
    const loaded = [...staticallyLoaded(partOf("stamp")), ...staticallyLoaded(partOf("store-at"))];
    expect(loaded.join("\n")).toContain("createHash");
    expect(loaded.join("\n")).not.toMatch(/duckdb|\/valibot\/|momoa|renderToSVG/);
  });

  it("answers bilat trade from five files", () => {
    const loaded = ["dist/bin.js", partOf("workbench"), partOf("trade")].flatMap((file) => [
      ...staticallyLoaded(file),
    ]);
    expect(new Set(loaded).size).toBe(5);
  });
});

/** The part of the bundle that the command loads for a job. */
function partOf(job: string): string {
  const part = new RegExp(`import\\("\\./(parts/${job}-\\w+\\.js)"\\)`).exec(text("dist/bin.js"))?.[1];
  if (part === undefined) throw new Error(`The command loads no ${job}`);
  return `dist/${part}`;
}

/** The texts of a file of the bundle and of those it imports, not counting `import()`. */
function staticallyLoaded(file: string, seen = new Set<string>()): Set<string> {
  seen.add(text(file));
  for (const [, part] of text(file).matchAll(/(?:\}from|\bimport)"\.\/(?:parts\/)?(chunk-[^"]+)"/g)) {
    const path = `dist/parts/${part}`;
    if (!seen.has(text(path))) staticallyLoaded(path, seen);
  }
  return seen;
}

function text(file: string): string {
  return readFileSync(join(folder, file), "utf8");
}
