import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtPackage, runNode } from "./helpers/built-package.js";

let folder: string;
beforeAll(async () => {
  folder = await builtPackage();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What an example prints when it is run as its folder's page says: TypeScript through tsx. */
function printed(file: string, ...args: string[]): string {
  const loader = file.endsWith(".ts") ? ["--import", "tsx"] : [];
  return runNode(folder, [...loader, join("examples", file), ...args]);
}

const EXPECTED: Readonly<Record<string, () => void>> = {
  "trade.js": () =>
    expect(printed("trade.js")).toBe(
      `2016 16060994072 7
2017 18385591123 9
2018 21352754989 10
Exports are valued FOB and imports CIF, as reported by Russia.
In 2018 the named partners add up to 99.9% of the reported world total; $903.8 million is in areas not specified, a larger part than in any other year shown.
`,
    ),
  "recovery.ts": () => {
    // In US$ million: 21,352.8 after a fall from 33,228.0 to 16,061.0.
    const [toPeak, fromTrough] = [21352.8 / 33228, (21352.8 - 16061) / (33228 - 16061)];
    expect(printed("recovery.ts")).toBe(
      `${(100 * toPeak).toFixed(1)}% of the peak; ${(100 * fromTrough).toFixed(1)}% of the fall made good\n`,
    );
  },
  "partners.csv.js": () => {
    const [head, ...rows] = printed("partners.csv.js").trimEnd().split("\n");
    expect(head).toBe(
      "period,rank,partner,partner_name,value_usd,share,growth,rank_change,reporter,flow,among,source",
    );
    expect(rows.map((row) => row.split(",").slice(0, 3).join(" "))).toEqual([
      ...["2017 1 CHN", "2017 2 KOR", "2017 3 JPN", "2017 4 MNG", "2017 5 HKG", "2017 6 PRK", "2017 7 MAC"],
      ...["2018 1 CHN", "2018 2 KOR", "2018 3 JPN", "2018 4 MNG", "2018 5 HKG", "2018 6 PRK"],
    ]);
  },
  "danfo.ts": () => {
    const text = printed("danfo.ts");
    expect(text).toMatch(/2018 +│ 108246680299 +│ 21352754989 +│ 24853529804 /);
    expect(text).toMatch(/median +│ 86939675674 +│ 21312033285 +│ 19361089311 /);
    const apart = (way: string) =>
      [...text.matchAll(new RegExp(`^\\w{3} ${way}: (.+)$`, "gm"))].map(([, number]) => Number(number));
    expect(apart("pctChange")).toHaveLength(3);
    expect(Math.max(...apart("pctChange"))).toBeLessThan(1e-6);
    expect(apart("div, sub")).toHaveLength(3);
    expect(Math.max(...apart("div, sub"))).toBeLessThan(1e-12);
  },
  "charts.ts": () => {
    expect(printed("charts.ts", folder)).toBe("Turnover, index and recovery: 6 rows\n");
    const made = (ending: string) => readFileSync(join(folder, `turnover${ending}`), "utf8");
    expect(JSON.parse(made(".vl.json")).$schema).toBe("https://vega.github.io/schema/vega-lite/v6.json");
    expect(made(".svg")).toMatch(/^<svg [\s\S]*<\/svg>\s*$/);
  },
  "measure.js": () => {
    // 0.7² + 0.2² + 0.1² and 0.4² + 0.35² + 0.25²
    expect(printed("measure.js")).toBe(
      "**Herfindahl–Hirschman index: baskets.csv**\n\n| Country | herfindahl | Products |\n|:--|--:|--:|\n| Northland | 0.540 | 3 |\n| Southland | 0.345 | 3 |\n\nThe products of a country are those that it has a line for; one that it does not trade counts only where a line says 0.\n\nSource: baskets.csv, 6 lines.\n",
    );
  },
  "import.ts": () => {
    const store = join(folder, "store");
    const rows = "2021 4000000000 undefined\n2022 4400000000 0.10000000000000009\n";
    expect(printed("import.ts", store)).toBe(`made-up/2022\n${rows}`);
    expect(existsSync(join(store, "made-up/2022/manifest.json"))).toBe(true);
    expect(printed("import.ts", store)).toBe(rows);
  },
};

describe("the examples", () => {
  const files = readdirSync("examples").filter((name) => /\.[jt]s$/.test(name));

  it("are all run here, and listed on the page of their folder", () => {
    expect(files.sort()).toEqual(Object.keys(EXPECTED).sort());
    const page = readFileSync("examples/README.md", "utf8");
    for (const file of files) expect(page).toContain(`[\`${file}\`](${file})`);
  });

  it.each(files)("%s says what it is for, and takes everything of ours from the package", (file) => {
    const text = readFileSync(join("examples", file), "utf8");
    expect(text).toMatch(/^\/\/ [A-Z].+\.\n/);
    expect(text).toMatch(/from "bilat";/);
    expect(text).not.toMatch(/from "\.\.?\//);
  });

  it.each(Object.keys(EXPECTED))("%s gives what it should", (file) => EXPECTED[file]?.());
});
