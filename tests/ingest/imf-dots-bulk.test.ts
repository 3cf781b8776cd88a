import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sharedFolder } from "../../scripts/datasets/shared.js";
import { desk } from "./import-text.js";

const HEAD =
  "Country Name,Country Code,Indicator Name,Indicator Code,Counterpart Country Name,Counterpart Country Code,Attribute";
const FOB = '"Goods, Value of Exports, Free on board (FOB), US Dollars"';
const ROWS = `${HEAD},2018,2018Q1,2018M3,
Japan,158,${FOB},TXG_FOB_USD,France,132,Value,400,90,30,
Japan,158,${FOB},TXG_FOB_USD,France,132,Status,,,e,
Japan,158,"Goods, Value of Imports, CIF, US Dollars, Millions",MG_CIF_USD,France,132,Value,"1,000.5",,,
Japan,158,Balance,TBG_USD,France,132,Value,7,,,
`;

describe("imf-dots-bulk", () => {
  const at = desk();

  it("reads a row a period's cell, with its status and the indicator's scale", async () => {
    const { manifest } = await at.current.takeText("bulk.csv", ROWS);
    expect(manifest.account).toEqual({
      rows_read: 9,
      rows_kept: 4,
      left_out: { "missing-value": 2, "other-indicator": 3 },
    });
    const rows = await at.current.rows(manifest.snapshot, "period, partner, flow, value_usd, flag");
    expect(rows.map((row) => Object.values(row).join(" "))).toEqual([
      "2018 FRA export 400 ",
      "2018 FRA import 1000500000 ",
      "2018-03 FRA export 30 estimate",
      "2018-Q1 FRA export 90 ",
    ]);
  });

  it("says in which lines of the file the cells stand", async () => {
    const { manifest } = await at.current.takeText("bulk.csv", ROWS);
    expect(manifest.import?.left_out_at).toEqual({ "missing-value": ["bulk.csv:4", "bulk.csv:4"] });
    const lines = await at.current.rows(manifest.snapshot, "flow, line");
    expect(lines.map((row) => Object.values(row).join(" "))).toEqual([
      "export 2",
      "export 2",
      "export 2",
      "import 4",
    ]);
  });

  it("knows a country by its plain name too, where the IMF's own table has another", async () => {
    const { manifest } = await at.current.takeText("bulk.csv", ROWS.replaceAll("France,132", "Poland,964"));
    expect(manifest.import?.unmapped).toEqual([]);
    expect(await at.current.rows(manifest.snapshot, "DISTINCT partner")).toEqual([{ partner: "POL" }]);
  });

  const genuine = join(sharedFolder(), "imf-dots/DOTS-bulk-G7.csv");
  it.skipIf(!existsSync(genuine))("reads the genuine G7 file (skipped without the shared data)", async () => {
    const { manifest } = await at.current.take([genuine]);
    expect(manifest.import?.unmapped).toEqual([]);
    expect(
      await at.current.rows(manifest.snapshot, "period, reporter, partner, flow, value_usd"),
    ).toContainEqual({
      period: "2024-02",
      reporter: "GBR",
      partner: "FRA",
      flow: "export",
      value_usd: 2_466_848_948,
    });
  });
});
