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

// Five products of five sections. Russia sells Japan 100 and China 100, Japan buys 300.
const FIVE_2018 = `t,i,j,k,v,q
2018,643,392,270900,40,10
2018,643,392,440710,30,NA
2018,643,392,710812,20,1
2018,643,392,760110,10,1
2018,643,156,870323,100,1
2018,156,392,270900,10,1
2018,156,392,440710,20,1
2018,156,392,710812,30,1
2018,156,392,760110,40,1
2018,156,392,870323,100,1
2018,156,643,270900,20,1
2018,156,643,870323,20,1
`;
const FIVE_2019 = `t,i,j,k,v,q
2019,643,392,270900,60,12
2019,643,392,440710,30,1
2019,643,392,870323,15,1
2019,156,392,270900,20,1
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

  it.each([
    ["mirror-gap", "A mirror needs a source that keeps what each country reported."],
    ["mirror-log-ratio", "A mirror needs a source that keeps what each country reported."],
    ["cif-fob-adjusted", "cif-fob-adjusted needs imports valued CIF."],
  ])(
    "does not set reconciled figures against themselves, or take freight off them: %s",
    async (indicator, problem) => {
      await at.current.takeText("BACI_HS12_Y2018_V202401b.csv", BOTH_WAYS);
      await expect(
        measureTable(at.current.bench, { indicator, ...PAIR, source: "baci" }),
      ).rejects.toMatchObject({
        code: "BILAT_E_NO_DATA",
        detail: { problem },
      });
    },
  );

  it("does not say that reconciled figures are as a country reported them", async () => {
    await at.current.takeText("BACI_HS12_Y2018_V202401b.csv", BOTH_WAYS);
    const asked = { indicator: "trade-intensity-adjusted", ...PAIR, source: "baci" };
    const { caveats } = await measureTable(at.current.bench, asked);
    expect(caveats.map(({ kind }) => kind)).not.toContain("valuation");
  });

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

  it("compares years from the first of the source on", async () => {
    const later = BOTH_WAYS.replaceAll("2018,", "2019,");
    await at.current.take([
      at.current.file("BACI_HS12_Y2018_V202401b.csv", BOTH_WAYS),
      at.current.file("BACI_HS12_Y2019_V202401b.csv", later),
    ]);
    const asked = { indicator: "marginal-iit", ...PAIR };
    const { rows } = await measureTable(at.current.bench, asked);
    expect(rows.map(({ from, to }) => [from, to])).toEqual([["2018", "2019"]]);
    const alone = measureTable(at.current.bench, { ...asked, years: { from: 2018, to: 2018 } });
    await expect(alone).rejects.toMatchObject({ code: "BILAT_E_TOO_FEW" });
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

  it("is held against the sum of the partners, where the source does not state the world's", async () => {
    await at.current.takeText("BACI_HS12_Y2018_V202401b.csv", FIVE_2018);
    const asked = { indicator: "export-similarity", reporter: "RUS", partner: "JPN", source: "baci" };
    const { rows, caveats } = await measureTable(at.current.bench, asked);
    // 40 30 20 10 0 of 100, beside 40 30 20 10 100 of 200.
    expect(rows.map((row) => row["export_similarity"])).toEqual([expect.closeTo(0.5, 12)]);
    expect(caveats).toContainEqual({ kind: "world-is-sum", source: "baci/202401b-hs12" });
  });

  it("is not held against a sum of too few partners", async () => {
    const rows = ["27,5", "44,3", "71,2", "76,1", "87,4"].map(
      (cells) => `2018,RUS,CHN,export,HS2012,${cells}\n`,
    );
    const head = "period,reporter,partner,flow,classification,product,value_usd\n";
    await at.current.takeText("own.csv", head + rows.join(""), { source: "own", version: "a" });
    const asked = { indicator: "export-similarity", ...PAIR, source: "own" };
    await expect(measureTable(at.current.bench, asked)).rejects.toMatchObject({
      detail: { hint: "It holds products by partner, of too few partners to add up to the world." },
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

describe("a measure that used to read files only", () => {
  const number = expect.any(Number);
  const value = async (indicator: string, partner: string | undefined, more: object = {}) => {
    await at.current.take([
      at.current.file("BACI_HS12_Y2018_V202401b.csv", FIVE_2018),
      at.current.file("BACI_HS12_Y2019_V202401b.csv", FIVE_2019),
    ]);
    const asked = { indicator, reporter: "RUS", ...(partner && { partner }), ...more };
    const { rows } = await measureTable(at.current.bench, asked);
    return rows;
  };
  const in2018 = { years: { from: 2018, to: 2018 } };

  it("sets what one country sells beside what the other buys", async () => {
    // Shares .2 .15 .1 .05 .5 and 1/6 1/6 1/6 1/6 1/3 lie 0.4 apart.
    expect(await value("complementarity", "JPN", in2018)).toEqual([
      {
        period: "2018",
        basket_1: "Japan's imports",
        basket_2: "Russia's exports",
        complementarity: expect.closeTo(0.8, 12),
        products: 5,
      },
    ]);
  });

  it.each([
    // Of the 300 that Japan buys, 200 are of products that Russia sells it, at 100.
    ["extensive-margin", 2 / 3],
    ["intensive-margin", 1 / 2],
    // Russia's 40 30 20 10 100 and China's 30 20 30 40 120 differ by 80 of 440; the partner is China.
    ["bray-curtis", 80 / 440],
  ])("computes %s of a pair and the world", async (indicator, expected) => {
    const partner = indicator === "bray-curtis" ? "CHN" : "JPN";
    const [row] = await value(indicator, partner, in2018);
    expect(row?.[indicator.replaceAll("-", "_")]).toBeCloseTo(expected, 12);
  });

  it("computes a country's advantage in both directions", async () => {
    const rows = await value("vollrath", undefined, in2018);
    // RXA (40/160)/(30/210) = 1.75, RMA (20/20)/(50/350) = 7.
    expect(rows.find(({ product }) => product === "270900")).toEqual({
      period: "2018",
      country: "RUS",
      product: "270900",
      vollrath: expect.closeTo(Math.log(1.75 / 7), 12),
    });
    expect(rows.find(({ product }) => product === "440710")?.["vollrath"]).toBeUndefined();
  });

  it("splits a change from the first year to the last", async () => {
    const rows = await value("margin-decomposition", "JPN");
    expect(
      rows.map(({ from, to, component, margin_decomposition }) => [
        from,
        to,
        component,
        margin_decomposition,
      ]),
    ).toEqual([
      ["2018", "2019", "change", 5000],
      ["2018", "2019", "continuing", 20_000],
      ["2018", "2019", "entries", 15_000],
      ["2018", "2019", "exits", 30_000],
    ]);
  });

  it("splits a change of exports by market", async () => {
    const rows = await value("constant-market-share", undefined);
    const effects = new Map(rows.map((row) => [row["effect"], Number(row["constant_market_share"])]));
    const { change = 0, world_growth, ...others }: Record<string, number> = Object.fromEntries(effects);
    expect(change).toBeCloseTo(-95_000, 6);
    // World exports fell from 440 to 125.
    expect(world_growth).toBeCloseTo((125 / 440 - 1) * 200_000, 6);
    const sum = Object.values<number>(others).reduce((all, one) => all + one, world_growth ?? 0);
    expect(sum).toBeCloseTo(change, 6);
  });

  it("compares prices over products with a weight in both years", async () => {
    expect(await value("laspeyres", "JPN")).toEqual([
      { period: "2018", laspeyres: 1, products: 3 },
      { period: "2019", laspeyres: 1.25, products: 1 },
    ]);
  });

  it("prints dollars per kilogram of each product", async () => {
    const rows = await value("unit-value", "JPN", in2018);
    expect(rows.map(({ product, unit_value }) => [product, unit_value])).toEqual([
      ["270900", 4],
      ["440710", undefined],
      ["710812", 20],
      ["760110", 10],
    ]);
  });

  it("tells pairs of products apart by heading at most", async () => {
    const rows = await value("proximity", undefined, in2018);
    expect(rows).toHaveLength(10);
    expect(rows[0]).toEqual({ period: "2018", product_1: "2709", product_2: "4407", proximity: number });
  });

  it.each([
    [
      "a country that is not in the source",
      "complementarity",
      "GBR",
      {},
      "no imports by product of GBR in 2018",
    ],
    ["a change within one year", "margin-decomposition", "JPN", in2018, "2018"],
    ["one market of all", "constant-market-share", "JPN", {}, "JPN"],
    ["both directions together", "laspeyres", "JPN", { flow: "turnover" as const }, "turnover"],
    ["a source of totals", "complementarity", "JPN", { source: "imf-dots" }, "holds no products"],
  ])("is refused for %s", async (_, indicator, partner, more, found) => {
    await expect(value(indicator, partner, more)).rejects.toMatchObject({
      detail: { found: [expect.stringContaining(found)] },
    });
  });

  it("adds up the months of a year that was filed whole", async () => {
    const head = "period,reporter,partner,flow,classification,product,value_usd\n";
    const months = Array.from({ length: 12 }, (_, month) => `2018-${String(month + 1).padStart(2, "0")}`);
    const lines = months.flatMap((month) => [
      `${month},RUS,WLD,export,HS2012,27,60`,
      `${month},RUS,WLD,export,HS2012,87,40`,
      `${month},JPN,WLD,export,HS2012,27,10`,
      `${month},JPN,WLD,export,HS2012,87,90`,
    ]);
    const begun = ["2019-01,RUS,WLD,export,HS2012,27,5", "2019-01,JPN,WLD,export,HS2012,87,5"];
    const text = `${head}${[...lines, ...begun].join("\n")}\n`;
    await at.current.takeText("own.csv", text, { source: "own", version: "a" });
    const asked = { indicator: "balassa", reporter: "RUS", source: "own" };
    const { rows } = await measureTable(at.current.bench, asked);
    expect(rows.map(({ period, product, balassa }) => [period, product, balassa])).toEqual([
      ["2018", "27", expect.closeTo(0.6 / (70 / 200), 12)],
      ["2018", "87", expect.closeTo(0.4 / (130 / 200), 12)],
    ]);
  });
});
