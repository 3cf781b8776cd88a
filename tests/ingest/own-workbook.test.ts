import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ownSheetToCsv } from "../../src/ingest/formats/own-sheet.js";
import type { Sample } from "../../src/ingest/sample.js";
import type { SheetCell } from "../../src/ingest/sheet.js";
import { desk } from "./import-text.js";
import { workbook } from "./workbook.js";

const HEADS = ["Period", "Reporter", "Partner", "Flow", "Value_USD"] as const;

describe("a table of one's own in a workbook", () => {
  const at = desk();

  it("is read below its title, and leads to the rows of its sheet", async () => {
    const content = workbook({
      Notes: [["All figures in US dollars"]],
      Data: [
        ["Trade of Germany"],
        [],
        HEADS,
        [2018, "Germany", "FRA", "Exports", 1.234],
        ["2018M3", "DEU", "FRA", "M", "abc"],
      ],
    });
    const { manifest, recognised } = await at.current.takeText("own.xlsx", content);
    expect(recognised).toMatchObject({ how: "sure", format: { id: "canonical" } });
    expect(await at.current.rows(manifest.snapshot, "period, reporter, flow, value_usd, line")).toEqual([
      { period: "2018", reporter: "DEU", flow: "export", value_usd: 1.234, line: 4 },
    ]);
    expect(manifest.import?.left_out_at).toEqual({ "unreadable-value": ["own.xlsx:5"] });
  });

  it("has no value in a text that may be a thousand or one, unlike a number", async () => {
    const content = workbook({
      Data: [HEADS, [2018, "DEU", "FRA", "X", "1.234"], [2017, "DEU", "FRA", "X", "1.234.567"]],
    });
    const { manifest } = await at.current.takeText("own.xlsx", content);
    expect(manifest.import?.left_out_at).toEqual({ "doubtful-value": ["own.xlsx:2"] });
    expect(manifest.import?.value_usd_kept).toBe(1_234_567);
  });

  it("is refused where two sheets hold one, or none holds all columns", async () => {
    const two = workbook({ A: [HEADS], B: [["B"], HEADS] });
    await expect(at.current.takeText("two.xlsx", two)).rejects.toMatchObject({
      code: "BILAT_E_INPUT",
      detail: { found: ["two.xlsx!A: heads in row 1", "two.xlsx!B: heads in row 2"] },
    });
    const none = workbook({ A: [["Title"], HEADS.slice(1)] });
    await expect(at.current.takeText("none.xlsx", none)).rejects.toMatchObject({
      code: "BILAT_E_FORMAT_UNKNOWN",
      detail: { hint: "As a table of your own it lacks the column period." },
    });
  });

  it.each([
    ["first days", ["2018-01-01", "2018-02-01"], ["2018-01", "2018-02"]],
    ["first days of January alone", ["2018-01-01", "2019-01-01"], ["2018-01-01", "2019-01-01"]],
    ["any days", ["2018-01-01", "2018-02-03"], ["2018-01-01", "2018-02-03"]],
  ])("takes %s for the periods that they stand for", async (_, days, periods) => {
    const rows: SheetCell[][] = [[...HEADS], ...days.map((day) => [new Date(day), "DEU", "FRA", "X", 5])];
    const sample = { name: "own.xlsx", sheets: [{ name: "Data", rows }] };
    const path = await ownSheetToCsv(sample as unknown as Sample, at.current.folder);
    const written = readFileSync(path, "utf8").trim().split("\n").slice(1);
    expect(written.map((line) => line.split(",")[0])).toEqual(periods);
  });
});
