import { describe, expect, it } from "vitest";
import { desk } from "./import-text.js";
import { workbook } from "./workbook.js";

const ROWS = [
  [
    "Nomenclature",
    "ReporterISO3",
    "ProductCode",
    "ReporterName",
    "PartnerISO3",
    "PartnerName",
    "Year",
    "TradeFlowName",
    "TradeFlowCode",
    "TradeValue in 1000 USD",
  ],
  ["H4", "RUS", "Total", "Russian Federation", "WLD", "World", 2018, "Export", 6, 450_000.5],
  ["H4", "RUS", "Total", "Russian Federation", "ECS", "Europe & Central Asia", 2018, "Export", 6, 300_000],
  ["H4", "RUS", "10121", "Russian Federation", "JPN", "Japan", 2018, "Export", 6, 1.25],
  ["H4", "RUS", "27", "Russian Federation", "ROM", "Romania", 2018, "Gross Imports", 1, 2],
  ["H4", "RUS", "27", "Russian Federation", "OAS", "Other Asia, nes", 2018, "Re-Export", 3, 9],
  ["H4", "RUS", "01-05_Animal", "Russian Federation", "JPN", "Japan", 2018, "Export", 6, 7],
  ["H4", "RUS", "27", "Russian Federation", "UNS", "Unspecified", 2018, "Export", 6, 4],
] as const;

const CSV = ROWS.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n");

const KEPT = [
  "JPN export 010121 1250 FOB 4",
  "ROU import 27 2000 CIF 5",
  "WLD export TOTAL 450000500 FOB 2",
  "areas-nes export 27 4000 FOB 8",
];

describe("wits", () => {
  const at = desk();

  it.each([
    ["a CSV", "pull.csv", CSV],
    ["a workbook", "pull.xlsx", workbook({ Notes: [["From WITS"]], Data: ROWS })],
  ] as const)("reads %s in thousands, without regions and product groups", async (_, name, content) => {
    const { manifest, recognised } = await at.current.takeText(name, content);
    expect(recognised.how).toBe("sure");
    expect(manifest.account).toEqual({
      rows_read: 7,
      rows_kept: 4,
      left_out: { "product-group": 1, "re-export": 1, region: 1 },
    });
    expect(manifest.import?.unmapped).toEqual([]);
    const rows = await at.current.rows("wits/pull", "partner, flow, product, value_usd, valuation, line");
    expect(rows.map((row) => Object.values(row).join(" "))).toEqual(KEPT);
  });

  it("refuses a workbook of something else, naming what is there", async () => {
    const other = workbook({ Totals: [["Country", "Value"]] });
    await expect(at.current.takeText("other.xlsx", other, { format: "wits" })).rejects.toMatchObject({
      code: "BILAT_E_INPUT",
      detail: { found: ["other.xlsx!Totals: Country, Value"] },
    });
  });

  it("does not guess at a workbook of something else, and shows each sheet's first row", async () => {
    const other = workbook({ Notes: [], Totals: [["Country", "Value"]] });
    await expect(at.current.takeText("other.xlsx", other)).rejects.toMatchObject({
      code: "BILAT_E_FORMAT_UNKNOWN",
      detail: {
        found: [
          "other.xlsx!Notes begins with: no line of text",
          "other.xlsx!Totals begins with: Country, Value",
        ],
      },
    });
  });

  it("keeps the row of the sheet as the line of a figure, below a row that is empty", async () => {
    const gap = workbook({ Data: [ROWS[0], Array(10).fill(undefined), ROWS[3]] });
    const { manifest } = await at.current.takeText("gap.xlsx", gap);
    expect(await at.current.rows(manifest.snapshot, "product, line")).toEqual([
      { product: "010121", line: 3 },
    ]);
  });

  it("refuses two sheets of rows, which one import would take for one", async () => {
    const two = workbook({ One: ROWS, Two: ROWS });
    await expect(at.current.takeText("two.xlsx", two)).rejects.toMatchObject({
      code: "BILAT_E_INPUT",
      detail: { hint: "Save each sheet as a CSV and import them together." },
    });
  });
});
