import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sharedFolder } from "../../scripts/datasets/shared.js";
import { desk } from "./import-text.js";
import { workbook } from "./workbook.js";

type Row = readonly (string | number | undefined)[];

/** A sheet as the IMF lays it out: title, reporter, unit and periods, with empty rows between. */
function sheet(
  title: string,
  rows: readonly Row[],
  { unit = "US Dollars, Millions", periods = ["2017", "2018"] } = {},
) {
  return [
    [],
    [undefined, title],
    [],
    [undefined, "Japan"],
    [undefined, unit],
    [],
    [undefined, undefined, ...periods],
    ...rows,
  ];
}

const EXPORTS = "Exports, FOB to Partner Countries";
const IMPORTS = "Imports, CIF from Partner Countries";

describe("imf-dots-workbook", () => {
  const at = desk();

  it("reads both sheets in millions, with estimates, thousands commas and memorandum items", async () => {
    const content = workbook({
      "Exports, FOB": sheet(EXPORTS, [
        [undefined, "World", 5_000, "6,000"],
        [undefined, "France", "1,000.5 e", 2],
        [undefined, "China, P.R.: Mainland", 0.1, 0.30000000000000004],
        [],
        [undefined, "Memorandum Items"],
        [undefined, "Euro Area", 1000.5, 2],
      ]),
      "Imports, CIF": sheet(IMPORTS, [[undefined, "France", undefined, 3]]),
    });
    const { manifest, recognised } = await at.current.takeText("book.xlsx", content);
    expect(recognised).toMatchObject({ how: "sure", format: { id: "imf-dots-workbook" } });
    expect(manifest.account).toEqual({ rows_read: 12, rows_kept: 9, left_out: { "missing-value": 3 } });
    expect(manifest.import?.unmapped).toEqual([]);
    const rows = await at.current.rows(
      manifest.snapshot,
      "period, reporter, partner, flow, value_usd, valuation, flag, line",
    );
    expect(rows.map((row) => Object.values(row).join(" "))).toEqual([
      "2017 JPN CHN export 100000 FOB  10",
      "2017 JPN FRA export 1000500000 FOB estimate 9",
      "2017 JPN WLD export 5000000000 FOB  8",
      "2017 JPN euro-area export 1000500000 FOB  13",
      "2018 JPN CHN export 300000 FOB  10",
      "2018 JPN FRA export 2000000 FOB  9",
      "2018 JPN FRA import 3000000 CIF  8",
      "2018 JPN WLD export 6000000000 FOB  8",
      "2018 JPN euro-area export 2000000 FOB  13",
    ]);
  });

  it("reads quarters and months", async () => {
    const rows = [[undefined, "France", 1, 2]];
    const content = workbook({ A: sheet(EXPORTS, rows, { periods: ["2018Q1", "2018M3"] }) });
    const { manifest } = await at.current.takeText("months.xlsx", content);
    expect(await at.current.rows(manifest.snapshot, "period")).toEqual([
      { period: "2018-03" },
      { period: "2018-Q1" },
    ]);
  });

  it("leaves a sheet of anything else out, row by row", async () => {
    const content = workbook({
      "Exports, FOB": sheet(EXPORTS, [[undefined, "France", 1, 2]]),
      "Imports, FOB": sheet("Imports, FOB from Partner Countries", [[undefined, "France", 9, 9]]),
    });
    const { manifest } = await at.current.takeText("book.xlsx", content);
    expect(manifest.account).toEqual({ rows_read: 7, rows_kept: 2, left_out: { "other-indicator": 5 } });
  });

  it("counts a partner that stands twice once, and refuses two figures for it", async () => {
    const twice = (value: number) =>
      workbook({
        A: sheet(EXPORTS, [
          [undefined, "Africa", 1, 2],
          [undefined, "Africa", 1, value],
        ]),
      });
    const { manifest } = await at.current.takeText("twice.xlsx", twice(2));
    expect(manifest.account).toEqual({ rows_read: 4, rows_kept: 2, left_out: { duplicate: 2 } });
    await expect(at.current.takeText("unlike.xlsx", twice(3))).rejects.toMatchObject({
      code: "BILAT_E_INPUT",
      detail: { found: [expect.stringMatching(/2018 JPN africa export TOTAL: .*:8\) and .*:9\)/)] },
    });
  });

  it("keeps a partner that nobody mapped, with its value", async () => {
    const content = workbook({
      A: sheet(EXPORTS, [
        [undefined, "World", 5, 5],
        [undefined, "Atlantis", 1, 2],
      ]),
    });
    const { manifest } = await at.current.takeText("book.xlsx", content);
    expect(manifest.import?.unmapped).toEqual([
      { code: "atlantis", area: "unmapped-atlantis", rows: 2, value_usd: 3_000_000 },
    ]);
  });

  it.each([
    ["another unit", { unit: "Euros, Millions" }, 'book.xlsx!Exports, FOB: the unit is "Euros, Millions"'],
    [
      "a period it does not know",
      { periods: ["2017", "1st half"] },
      'book.xlsx!Exports, FOB:7: periods are "1st half"',
    ],
    ["no periods", { periods: [] }, "book.xlsx!Exports, FOB:0: periods are none"],
  ])("refuses %s, naming the sheet", async (_, layout, found) => {
    const content = workbook({ "Exports, FOB": sheet(EXPORTS, [[undefined, "France", 1, 2]], layout) });
    await expect(at.current.takeText("book.xlsx", content)).rejects.toMatchObject({
      code: "BILAT_E_INPUT",
      detail: { found: [found] },
    });
  });

  it("guesses from the name of a sheet alone, and refuses with what the sheet begins with", async () => {
    const content = workbook({ "Exports, FOB": [["My own table"], ["France", 2018]] });
    await expect(at.current.takeText("book.xlsx", content)).rejects.toMatchObject({
      code: "BILAT_E_INPUT",
      detail: { found: ["book.xlsx!Exports, FOB: My own table, France, 2018"] },
    });
  });

  // Turnover with each other in 2018, US$ million: published in both editions of the source.
  it.skipIf(!existsSync(join(sharedFolder(), "imf-dots"))).each([
    [
      "Japan",
      { rows_read: 29_158, rows_kept: 23_164, left_out: { duplicate: 122, "missing-value": 5872 } },
      22_885.0,
    ],
    [
      "Russian-Federation",
      { rows_read: 13_630, rows_kept: 10_595, left_out: { duplicate: 58, "missing-value": 2977 } },
      21_352.8,
    ],
  ])(
    "reads the genuine workbook of %s (skipped where the producers' files are not beside the project)",
    async (country, account, turnover) => {
      const path = join(sharedFolder(), `imf-dots/DOTS-by-country-${country}.xlsx`);
      const { manifest } = await at.current.take([path]);
      expect(manifest.account).toEqual(account);
      expect(manifest.import?.unmapped).toEqual([]);
      const rows = await at.current.rows(manifest.snapshot, "period, reporter, partner, value_usd");
      const pair = (rows as { period: string; partner: string; value_usd: number }[]).filter(
        ({ period, partner }) => period === "2018" && ["JPN", "RUS"].includes(partner),
      );
      expect(pair.length).toBe(2);
      expect(pair.reduce((sum, { value_usd }) => sum + value_usd, 0) / 1e6).toBeCloseTo(turnover, 1);
    },
  );
});
