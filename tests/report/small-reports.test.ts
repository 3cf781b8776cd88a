import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildReport, type PairRequest } from "../../src/pipeline/report.js";
import { type TinyFigure, type TinySnapshot, tinyStore } from "../helpers/tiny-store.js";

let folder = "";
const stores: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bilat-small-report-"));
});
afterEach(() => {
  for (const path of [folder, ...stores.splice(0)]) rmSync(path, { recursive: true });
});

async function build(snapshots: readonly TinySnapshot[], pair: PairRequest): Promise<string> {
  const datasets = tinyStore(snapshots);
  stores.push(datasets);
  const { path } = await buildReport({ cwd: folder, pair, datasets });
  return readFileSync(join(path, "report.md"), "utf8");
}

const chaptersOf = (markdown: string) => markdown.match(/(?<=^## \d+\. ).+$/gm);

/** What Korea filed: the pair, two other partners, and the world. */
function korea(year: string, [exports, imports]: readonly [number, number]): TinyFigure[] {
  const total = exports + imports + 1000e6;
  return [
    [year, "KOR", "VNM", "export", exports],
    [year, "KOR", "VNM", "import", imports],
    [year, "KOR", "CHN", "export", 500e6],
    [year, "KOR", "CHN", "import", 300e6],
    [year, "KOR", "JPN", "export", 100e6],
    [year, "KOR", "JPN", "import", 100e6],
    [year, "KOR", "WLD", "export", total],
    [year, "KOR", "WLD", "import", total],
  ];
}

const PAIR = { reporter: "KOR", partner: "Viet Nam" };

describe("a report on little", () => {
  it("works for a pair with two years", async () => {
    const figures = [...korea("2017", [40e6, 10e6]), ...korea("2018", [60e6, 15e6])];
    const markdown = await build([{ id: "tiny/2024", figures }], PAIR);
    expect(markdown).toContain("# South Korea and Viet Nam: trade 2017–2018");
    expect(markdown).toContain("| 2018 | 60.0 | 15.0 | 75.0 | 45.0 | +50.0% | +50.0% | +50.0% |");
    expect(markdown).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("works for a single year, without growth", async () => {
    const markdown = await build([{ id: "tiny/2024", figures: korea("2018", [60e6, 15e6]) }], PAIR);
    expect(chaptersOf(markdown)).not.toContain("What drove the change");
    expect(markdown).toContain("Growth needs figures for two neighbouring years.");
    expect(markdown).not.toMatch(/NaN|undefined|Infinity/);
  });
});
