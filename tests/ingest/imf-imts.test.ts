import { describe, expect, it } from "vitest";
import { desk } from "./import-text.js";

const NAMES = {
  XG_FOB_USD: "Exports of goods, Free on board (FOB), US dollar",
  MG_CIF_USD: "Imports of goods, Cost insurance freight (CIF), US dollar",
  MG_FOB_USD: "Imports of goods, Free on board (FOB), US dollar",
  TBG_USD: "Trade balance goods, US dollar",
};
const HEAD =
  "DATASET,SERIES_CODE,OBS_MEASURE,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,SCALE,2022,2023,2023-Q1,2023-M03";

/** A series as the data site writes it, with names; the code of its countries and indicator stands in its own. */
function series(code: string, partner: string, scale: string, cells: string): string {
  const [, indicator = ""] = code.split(".");
  const name = NAMES[indicator as keyof typeof NAMES];
  return `IMF.STA:IMTS(1.0.0),${code},OBS_VALUE,Germany,"${name}","${partner}",Annual,${scale},${cells}`;
}

const WIDE = `${[
  HEAD,
  series("DEU.XG_FOB_USD.POL.A", "Poland, Republic of", "Millions", "80.5,90.25,,"),
  series("DEU.XG_FOB_USD.POL.M", "Poland, Republic of", "Millions", ",,,7.5"),
  series("DEU.MG_CIF_USD.POL.Q", "Poland, Republic of", "", ",,20,"),
  series("DEU.MG_FOB_USD.POL.A", "Poland, Republic of", "Millions", "1,2,,"),
  series("DEU.TBG_USD.POL.A", "Poland, Republic of", "Millions", "-1,2,,"),
  series("DEU.XG_FOB_USD.G001.A", "World", "Millions", ",1600,,"),
  series("DEU.XG_FOB_USD.G110.A", "Advanced Economies", "Millions", ",1200,,"),
  series("DEU.XG_FOB_USD.G898.A", "Asia not specified", "Millions", ",3,,"),
  series("DEU.XG_FOB_USD.KOS.A", "Kosovo, Republic of", "Millions", ",0.4,,"),
].join("\n")}\n`;

describe("imf-imts", () => {
  const at = desk();
  const rows = async (snapshot: string) =>
    (await at.current.rows(snapshot, "period, reporter, partner, flow, value_usd")).map((row) =>
      Object.values(row).join(" "),
    );

  it("reads the data site's columns of periods, in the scale of each series", async () => {
    const { manifest } = await at.current.takeText("IMTS.csv", WIDE);
    expect(manifest.import?.format).toBe("imf-imts");
    expect(manifest.import?.unmapped).toEqual([]);
    expect(manifest.account).toEqual({
      rows_read: 36,
      rows_kept: 7,
      left_out: { "missing-value": 17, "other-indicator": 8, "group-of-countries": 4 },
    });
    expect(await rows(manifest.snapshot)).toEqual([
      "2022 DEU POL export 80500000",
      "2023 DEU POL export 90250000",
      "2023 DEU WLD export 1600000000",
      "2023 DEU XKX export 400000",
      "2023 DEU asia-not-specified export 3000000",
      "2023-03 DEU POL export 7500000",
      "2023-Q1 DEU POL import 20",
    ]);
  });

  it("goes by names where there are no codes, and by columns of codes where there are", async () => {
    const heads = "COUNTRY,INDICATOR,COUNTERPART_COUNTRY,SCALE,2023";
    const named = `${heads}\nGermany,"${NAMES.XG_FOB_USD}",France,Millions,90\n`;
    const coded = `COUNTRY.ID,INDICATOR.ID,COUNTERPART_COUNTRY.ID,SCALE.ID,${heads}\nDEU,XG_FOB_USD,FRA,6,Allemagne,Exportations,R\u00e9publique,Millions,90\n`;
    for (const [name, text] of Object.entries({ "named.csv": named, "coded.csv": coded })) {
      const { manifest } = await at.current.takeText(name, text);
      expect(await rows(manifest.snapshot)).toEqual(["2023 DEU FRA export 90000000"]);
    }
  });

  it("reads the interface's rows in dollars, whatever scale the site shows them in", async () => {
    const text = `STRUCTURE,STRUCTURE_ID,ACTION,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE
dataflow,IMF.STA:IMTS(1.0.0),I,DEU,XG_FOB_USD,POL,A,2023,90250000000,6
dataflow,IMF.STA:IMTS(1.0.0),I,DEU,MG_CIF_USD,POL,M,2023-M03,7500000,6
dataflow,IMF.STA:IMTS(1.0.0),I,DEU,XG_FOB_USD,G001,A,2023,1600000000000,6
dataflow,IMF.STA:IMTS(1.0.0),I,DEU,XG_FOB_USD,G110,A,2023,1200000000000,6
dataflow,IMF.STA:IMTS(1.0.0),I,DEU,TBG_USD,POL,A,2023,1,6
`;
    const { manifest } = await at.current.takeText("api.csv", text);
    expect(manifest.account?.left_out).toEqual({ "other-indicator": 1, "group-of-countries": 1 });
    expect(await rows(manifest.snapshot)).toEqual([
      "2023 DEU POL export 90250000000",
      "2023 DEU WLD export 1600000000000",
      "2023-03 DEU POL import 7500000",
    ]);
  });
});
