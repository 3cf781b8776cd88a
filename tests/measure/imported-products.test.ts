import { describe, expect, it } from "vitest";
import { caveatText } from "../../src/core/caveats.js";
import { measureTable } from "../../src/pipeline/measure/measure.js";
import { productsTable } from "../../src/pipeline/products.js";
import { tradeTable } from "../../src/pipeline/trade.js";
import { desk } from "../ingest/import-text.js";

// 643 Russia, 392 Japan, 156 China; thousand US$. World exports: 140 of 270900 and 160 of 870323.
const BACI = `t,i,j,k,v,q
2018,643,392,270900,80,1
2018,643,392,870323,20,1
2018,392,643,870323,90,1
2018,392,156,270900,10,1
2018,156,643,870323,50,1
2018,156,392,270900,50,1
`;

const at = desk();

describe("a measure of exports by product", () => {
  it("is computed among all countries of an imported source", async () => {
    await at.current.takeText("BACI_HS12_Y2018_V202401b.csv", BACI);
    const { rows, caveats } = await measureTable(at.current.bench, { indicator: "balassa", reporter: "RUS" });
    expect(rows).toEqual([
      { period: "2018", country: "RUS", product: "270900", balassa: 80 / 100 / (140 / 300) },
      { period: "2018", country: "RUS", product: "870323", balassa: 20 / 100 / (160 / 300) },
    ]);
    expect(caveats).toContainEqual({
      kind: "note",
      text: "In 2018: 3 countries and 2 products (HS2012, 6 digits); the world is the sum of the countries that report. What is not in the source counts as no trade (0).",
    });
  });

  it("takes the total that a reporter states, and not its partners besides", async () => {
    const head = "period,reporter,partner,flow,classification,product,value_usd\n";
    const line = (reporter: string, partner: string, product: string, value: number) =>
      `2018,${reporter},${partner},export,HS2012,${product},${value}\n`;
    const text = [
      line("RUS", "WLD", "27", 80),
      line("RUS", "JPN", "27", 30),
      line("RUS", "WLD", "87", 20),
      line("JPN", "RUS", "27", 60),
      line("JPN", "RUS", "87", 140),
    ];
    await at.current.takeText("own.csv", head + text.join(""), { source: "own", version: "a" });
    const asked = { indicator: "balassa", reporter: "RUS", source: "own" };
    const { rows } = await measureTable(at.current.bench, asked);
    expect(rows.map(({ balassa }) => balassa)).toEqual([0.8 / (140 / 300), 0.2 / (160 / 300)]);
  });

  it.each([
    ["without such a source", { reporter: "RUS" }, "BILAT_E_NO_DATA"],
    ["of a pair", { reporter: "RUS", partner: "JPN" }, "BILAT_E_USAGE"],
    ["of a flow of one's choice", { reporter: "RUS", flow: "import" as const }, "BILAT_E_USAGE"],
    ["from a source of totals", { reporter: "RUS", source: "imf-dots" }, "BILAT_E_NO_DATA"],
  ])("is refused %s", async (_, asked, code) => {
    const request = measureTable(at.current.bench, { indicator: "balassa", ...asked });
    await expect(request).rejects.toMatchObject({ code });
  });

  it("still takes from the embedded figures what they hold", async () => {
    const { sources } = await measureTable(at.current.bench, {
      indicator: "market-share",
      reporter: "JPN",
      partner: "RUS",
      years: { from: 2018, to: 2018 },
    });
    expect(sources.map(({ snapshot }) => snapshot)).toEqual(["imf-dots/2022-02"]);
  });
});

describe("what stands in areas not specified", () => {
  it("is said under an imported reporter's trade, for the year in which it is most", async () => {
    const lines = [
      "2017,X,392,60",
      "2017,X,899,30",
      "2017,X,0,90",
      "2018,X,392,60",
      "2018,X,899,40",
      "2018,X,0,100",
    ];
    const imports = lines.map((line) => line.replace("X", "M"));
    const rows = [...lines, ...imports].map((line) => {
      const [period, flow, partner, value] = line.split(",");
      return `${period},156,${flow},${partner},TOTAL,${value}`;
    });
    const head = "period,reporterCode,flowCode,partnerCode,cmdCode,primaryValue";
    await at.current.takeText("china.csv", [head, ...rows, ""].join("\n"));
    const table = await tradeTable(at.current.bench, {
      reporter: "CHN",
      partner: "JPN",
      source: "un-comtrade/china",
    });
    expect(table.caveats.filter(({ kind }) => kind === "coverage")).toEqual([
      { kind: "coverage", period: "2018", named: 0.6, unspecified: 80, most: true },
    ]);
  });
});

describe("a measure of a pair's sections", () => {
  // Russia sells China fuels and buys vehicles.
  const BOTH_WAYS = `${BACI}2018,643,156,270900,50,1\n`;
  const PAIR = { reporter: "RUS", partner: "CHN" };

  it("is computed from an import that nobody named, where the package has nothing of the pair", async () => {
    await at.current.takeText("BACI_HS12_Y2018_V202401b.csv", BOTH_WAYS);
    const asked = { indicator: "herfindahl", ...PAIR };
    const { rows, caveats, title } = await measureTable(at.current.bench, asked);
    expect(rows).toEqual([{ period: "2018", herfindahl: 0.5, products: 2 }]);
    expect(title).toContain("by section, as reconciled by CEPII");
    expect(caveats.map(caveatText)).toEqual([
      expect.stringContaining("is reconciled"),
      "By 2 sections, which add up to the total; finer products would give another figure.",
      "A section that the source does not list in a flow counts as no trade (0).",
      "Figures are from baci/202401b-hs12.",
    ]);
  });

  it("counts a section that one flow lacks as no trade in it", async () => {
    await at.current.takeText("BACI_HS12_Y2018_V202401b.csv", BOTH_WAYS);
    const asked = { indicator: "grubel-lloyd", ...PAIR, by: "product" as const };
    const { rows, texts } = await measureTable(at.current.bench, asked);
    expect(rows.map(({ product, grubel_lloyd }) => [product, grubel_lloyd])).toEqual([
      ["V", 0],
      ["XVII", 0],
    ]);
    expect(texts?.map(({ product_name }) => product_name)).toEqual([
      "Mineral products",
      "Transport equipment",
    ]);
  });

  it("is still taken from the package where it has the pair", async () => {
    await at.current.takeText("BACI_HS12_Y2018_V202401b.csv", BOTH_WAYS);
    const asked = { indicator: "herfindahl", reporter: "RUS", partner: "JPN" };
    const { sources } = await measureTable(at.current.bench, asked);
    expect(sources.map(({ snapshot }) => snapshot)).toEqual(["japan-customs/2026-04"]);
  });

  it.each([
    ["holds totals only", { source: "imf-dots" }, "BILAT_E_SOURCE_UNKNOWN"],
    ["is not there", { source: "nothing" }, "BILAT_E_SOURCE_UNKNOWN"],
    ["lacks the pair", { source: "japan-customs" }, "BILAT_E_NO_DATA"],
  ])("is refused where the source named %s", async (_, named, code) => {
    const request = measureTable(at.current.bench, { indicator: "herfindahl", ...PAIR, ...named });
    await expect(request).rejects.toMatchObject({ code });
  });

  it("says that the world is not in a source, which a measure against it needs", async () => {
    await at.current.takeText("BACI_HS12_Y2018_V202401b.csv", BOTH_WAYS);
    const request = measureTable(at.current.bench, { indicator: "export-similarity", ...PAIR });
    await expect(request).rejects.toThrow("what Russia reported about the world by product");
    const named = measureTable(at.current.bench, { indicator: "export-similarity", ...PAIR, source: "baci" });
    await expect(named).rejects.toMatchObject({
      detail: {
        hint: "It holds products by partner, and none with the world as partner; bilat measure balassa adds the partners up.",
      },
    });
  });

  it("says for which years GDP is known, where one is asked for that it is not", async () => {
    const lines = ["2020", "2021"].map((year) => `${year},RUS,WLD,export,5\n${year},RUS,WLD,import,4\n`);
    await at.current.takeText("own.csv", `period,reporter,partner,flow,value_usd\n${lines.join("")}`);
    const asked = { indicator: "openness", reporter: "RUS", source: "canonical" };
    const said = "GDP is known for 2010 to 2020; other years have no value.";
    const { rows, caveats } = await measureTable(at.current.bench, asked);
    expect(rows.map((row) => typeof row["openness"])).toEqual(["number", "undefined"]);
    expect(caveats.map(caveatText)).toContain(said);
    const known = await measureTable(at.current.bench, { ...asked, years: { from: 2020, to: 2020 } });
    expect(known.caveats.map(caveatText)).not.toContain(said);
  });

  it("needs whole years", async () => {
    const head = "period,reporter,partner,flow,classification,product,value_usd\n";
    await at.current.takeText("own.csv", `${head}2018-01,RUS,CHN,export,HS2012,27,5\n`, {
      source: "own",
      version: "a",
    });
    const request = measureTable(at.current.bench, { indicator: "herfindahl", ...PAIR });
    await expect(request).rejects.toThrow("whole years by product");
  });
});

describe("products of a pair", () => {
  it("come from the import that has them, where no source is named", async () => {
    await at.current.takeText("BACI_HS12_Y2018_V202401b.csv", BACI);
    const { rows, caveats } = await productsTable(at.current.bench, { reporter: "RUS", partner: "CHN" });
    expect(rows.map(({ flow, product, value_usd }) => [flow, product, value_usd])).toEqual([
      ["import", "XVII", 50_000],
    ]);
    expect(caveats).toContainEqual({ kind: "chosen-source", source: "baci/202401b-hs12", others: [] });
  });
});
