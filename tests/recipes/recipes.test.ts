import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHAPTER, CHART, FORMAT, INDICATOR } from "./recipes.js";
import { bilatIn, nodeIn, treeCopy, valueIn, type Written, write } from "./tree-copy.js";

const PAGE = readFileSync("CONTRIBUTING.md", "utf8");

let folder: string;
beforeAll(() => {
  folder = treeCopy();
  for (const recipe of [INDICATOR, FORMAT, CHART, CHAPTER]) write(folder, recipe);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The files that a section of CONTRIBUTING.md lists, those with a name of one's own as `<…>`. */
function listed(section: string): string[] {
  const text = PAGE.split(`### ${section}\n`)[1]?.split(/^##/m)[0] ?? "";
  return [...text.matchAll(/^\| `(src\/[^`]+)`/gm)].map(([, path = ""]) => path.replace(/<[^>]+>/, "<name>"));
}

/** The files that following a recipe touched. */
function touched({ files, lines }: Written): string[] {
  const made = Object.keys(files).map((path) => path.replace(/[^/]+\.ts$/, "<name>.ts"));
  return [...new Set([...made, ...lines.map(({ file }) => file)])];
}

describe("CONTRIBUTING.md lists what has to be touched for", () => {
  it.each([
    ["An indicator", INDICATOR],
    ["A format", FORMAT],
    ["A chart", CHART],
    ["A chapter", CHAPTER],
  ])("%s", (section, recipe) => {
    expect(touched(recipe)).toEqual(listed(section));
  });
});

describe("following it", () => {
  it("the program has no error of types", async () => {
    const config = { extends: "./tsconfig.json", include: ["src"], exclude: [] };
    writeFileSync(join(folder, "tsconfig.src.json"), JSON.stringify(config));
    expect(await nodeIn(folder, "node_modules/typescript/bin/tsc", "-p", "tsconfig.src.json")).toBe("");
  });

  it("an indicator is measured, explained, on its page and in the library", async () => {
    const printed = await bilatIn(
      folder,
      ..."measure sample-part RUS JPN --years 2018 --format csv".split(" "),
    );
    // 12,535.9 of 21,352.8 million dollars.
    expect(Number(printed.trimEnd().split(",").at(-1))).toBeCloseTo(12535.9 / 21352.8, 4);
    expect(await bilatIn(folder, "explain", "sample-part")).toContain("Part of exports in turnover");
    expect(await bilatIn(folder, "explain")).toContain("\n    sample-part ");
    const page = 'it.indicatorDocs(".").then((pages) => pages.get("levels.md"))';
    expect(await valueIn(folder, "scripts/generate/indicator-docs.ts", page)).toContain("\n## sample-part\n");
    expect(await valueIn(folder, "src/index.ts", "it.samplePart({ exports: 1, imports: 3 })")).toBe("0.25\n");
  });

  it("a format is recognised, imported and documented", async () => {
    writeFileSync(join(folder, "sales.csv"), "year,seller,buyer,dollars\n2018,France,Germany,5\n");
    await bilatIn(folder, "import", "sales.csv", "--as", "1");
    expect(await bilatIn(folder, ..."trade FRA DEU --source sample --format csv".split(" "))).toContain(
      "\n2018,5,",
    );
    expect(await valueIn(folder, "scripts/generate/format-docs.ts", "it.formatDocs()")).toContain(
      "\n## sample\n",
    );
  });

  it("a chart is listed and drawn", async () => {
    expect(await bilatIn(folder, "chart", "--list")).toMatch(/^sample-bars /m);
    await bilatIn(folder, ..."chart sample-bars RUS JPN --years 2013-2018 -o bars.svg".split(" "));
    expect(readFileSync(join(folder, "bars.svg"), "utf8")).toContain("Russia and Japan");
  });

  it("a chapter stands in the report, and may be asked for", async () => {
    const years = { from: 2017, to: 2018 };
    const fields = { reporter: "RUS", partner: "JPN", years: "2017-2018", chapters: ["sample"] };
    writeFileSync(
      join(folder, "report.json"),
      JSON.stringify({ ...fields, groups: ["m49-asia"], compare: ["CHN"] }),
    );
    await bilatIn(folder, ..."report report.json -o out".split(" "));
    const text = readFileSync(join(folder, "out/report.md"), "utf8");
    expect(text).toMatch(/^## .*A chapter about Japan$/m);
    expect(text).toContain(`The last year is ${years.to}.`);
    expect(await valueIn(folder, "scripts/generate/report-definition.ts", "it.reportSchema()")).toContain(
      '"sample"',
    );
  });
});
