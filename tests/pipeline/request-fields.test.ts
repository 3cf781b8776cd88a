import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  buildReport,
  checkClaims,
  diffTable,
  importFiles,
  investmentsTable,
  makeChart,
  measureTable,
  mirrorTable,
  openInput,
  openWorkbench,
  productsTable,
  rankTable,
  traceFigure,
  tradeTable,
  type Workbench,
} from "../../src/index.js";

const PAIR = { reporter: "RUS", partner: "JPN" };

describe("a request", () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await openWorkbench();
  });
  afterAll(() => bench.close());

  it.each<[name: string, ask: (bench: Workbench, more: object) => Promise<unknown>]>([
    ["tradeTable", (open, more) => tradeTable(open, { ...PAIR, ...more })],
    ["rankTable", (open, more) => rankTable(open, { reporter: "RUS", ...more })],
    ["productsTable", (open, more) => productsTable(open, { ...PAIR, ...more })],
    ["mirrorTable", (open, more) => mirrorTable(open, { ...PAIR, ...more })],
    ["diffTable", (open, more) => diffTable(open, { a: "imf-dots", b: "un-comtrade", ...more })],
    ["makeChart", (open, more) => makeChart(open, { name: "turnover", ...PAIR, ...more })],
    ["measureTable", (open, more) => measureTable(open, { indicator: "growth", ...PAIR, ...more })],
    [
      "measureTable of a file",
      (open, more) => measureTable(open, { indicator: "growth", input: "x", ...more }),
    ],
    ["investmentsTable", (open, more) => investmentsTable(open, more)],
    ["checkClaims", (open, more) => checkClaims(open, more)],
    ["buildReport", (open, more) => buildReport(open, more)],
    ["buildReport of a pair", (open, more) => buildReport(open, { pair: { ...PAIR, ...more } })],
    ["traceFigure", (open, more) => traceFigure(open, { figure: "x", report: "y", ...more })],
    ["importFiles", (open, more) => importFiles(open, { files: ["x"], ...more })],
    ["openInput", (_, more) => openInput({ files: ["x"], reporter: "RUS", ...more })],
    ["openWorkbench", (_, more) => openWorkbench(more)],
  ])("of %s is refused with a field that there is not", async (_, ask) => {
    await expect(ask(bench, { year: 2018 })).rejects.toMatchObject({
      code: "BILAT_E_VALUE",
      detail: { found: ["year"], hint: expect.stringMatching(/^There are \w+/) },
    });
  });

  it("may have a field that is not there without its value", async () => {
    const request = { ...PAIR, year: undefined };
    expect((await tradeTable(bench, request)).rows).not.toEqual([]);
  });
});

describe("openWorkbench", () => {
  it.each<[options: object, found: string]>([
    [{ store: 5 }, "store is 5"],
    [{ datasets: null }, "datasets is null"],
    [{ groups: { quad: 4 } }, "groups.quad is 4"],
    [{ sources: "imf-dots" }, 'sources is the text "imf-dots"'],
    [{ memoryLimit: 2 }, "memoryLimit is 2"],
  ])("refuses %o", async (options, found) => {
    await expect(openWorkbench(options)).rejects.toMatchObject({
      code: "BILAT_E_VALUE",
      detail: { found: [found] },
    });
  });
});
