import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { rankTable } from "../../src/pipeline/rank.js";
import { tradeTable } from "../../src/pipeline/trade.js";
import { openWorkbench } from "../../src/pipeline/workbench.js";
import { makeReport } from "../helpers/make-report.js";
import { type TinyFigure, tinyStore } from "../helpers/tiny-store.js";

let folder = "";
let datasets = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bilat-world-total-"));
});
afterEach(() => {
  for (const path of [folder, datasets]) rmSync(path, { recursive: true });
});

/** China 50 and Viet Nam 40 each way, and a world total that may hold more, or less. */
function korea(year: string, world: number): TinyFigure[] {
  return (["export", "import"] as const).flatMap((flow): TinyFigure[] => [
    [year, "KOR", "CHN", flow, 50e9],
    [year, "KOR", "VNM", flow, 40e9],
    [year, "KOR", "WLD", flow, world],
  ]);
}

function store(...years: readonly (readonly [year: string, world: number])[]) {
  datasets = tinyStore([{ id: "tiny/2024", figures: years.flatMap(([year, world]) => korea(year, world)) }]);
  return openWorkbench({ datasets });
}

it("holds what is in no row of a partner, and the year with the largest part is said", async () => {
  using bench = await store(["2017", 100e9], ["2018", 120e9], ["2019", 90e9]);
  const { caveats } = await tradeTable(bench, { reporter: "KOR", partner: "VNM" });
  // 180 of 240, the rest 60.
  expect(caveats.filter(({ kind }) => kind === "coverage")).toEqual([
    { kind: "coverage", period: "2018", named: 0.75, unspecified: 0, untold: 60e9, most: true },
  ]);
});

it("may be less than its rows", async () => {
  using bench = await store(["2018", 80e9]);
  const { caveats } = await rankTable(bench, { reporter: "KOR", flow: "export" });
  expect(caveats.filter(({ kind }) => kind === "coverage")).toEqual([
    { kind: "coverage", period: "2018", named: 1.125, unspecified: 0, untold: -10e9 },
  ]);
});

it("is not said to hold more where that is rounding", async () => {
  using bench = await store(["2018", 90.04e9]);
  const { caveats } = await tradeTable(bench, { reporter: "KOR", partner: "VNM" });
  expect(caveats.filter(({ kind }) => kind === "coverage")).toEqual([]);
});

it.each([
  [120e9, "| 2018 | 75.0% | 0.0 | 60,000.0 |"],
  [90e9, "| 2018 | 100.0% | 0.0 |"],
])("of %d is taken apart in the report, down to what is in no row", async (world, row) => {
  (await store(["2018", world]))[Symbol.dispose]();
  const pair = { reporter: "KOR", partner: "VNM" };
  await makeReport({ cwd: folder, pair, datasets, output: join(folder, "out") });
  expect(readFileSync(join(folder, "out/report.md"), "utf8").split("\n")).toContain(row);
});

it("is followed, of a group, by who belongs to it, and who came or went within the years", async () => {
  using bench = await store(["2017", 90e9], ["2018", 90e9]);
  const quad = join(folder, "quad.json");
  const members = ["CHN", { country: "VNM", from: "2018-03-01" }];
  writeFileSync(quad, JSON.stringify({ title: "the Two", definition: "Two of them.", members }));
  const groups = async (among: string, from: number) => {
    const { caveats } = await rankTable(bench, { reporter: "KOR", among, years: { from, to: 2018 } });
    return caveats.filter(({ kind }) => kind === "group" || kind === "membership");
  };
  const group = { kind: "group", group: "the Two", definition: "Two of them.", source: "" };
  const change = { period: "2018", joined: ["Viet Nam"], left: [] };
  expect(await groups(quad, 2017)).toEqual([group, { kind: "membership", changes: [change] }]);
  expect(await groups(quad, 2018)).toEqual([group]);
  expect(await groups("CHN,VNM", 2017)).toEqual([]);
});
