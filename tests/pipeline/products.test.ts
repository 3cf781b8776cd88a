import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sharedFolder } from "../../scripts/datasets/shared.js";
import { caveatText } from "../../src/core/caveats.js";
import { terminalTable } from "../../src/core/terminal-table.js";
import { mirrorTable } from "../../src/pipeline/mirror/mirror.js";
import { productsTable } from "../../src/pipeline/products.js";
import { openWorkbench } from "../../src/pipeline/workbench.js";
import { expectClose } from "../helpers/close.js";
import { desk } from "../ingest/import-text.js";

// 643 Russia, 392 Japan; thousand US$. Two chapters of section V, one without a section.
const BACI = `t,i,j,k,v,q
2018,643,392,270900,2000,1
2018,643,392,271111,500,1
2018,643,392,260111,300,1
2018,643,392,999999,200,1
2018,392,643,870323,700,1
`;
const BACI_NEXT = "t,i,j,k,v,q\n2019,643,392,270900,3000,1\n2019,392,643,870323,350,1\n";

// One year in two levels of detail: the chapter holds its products, which must not be added to it.
const CANONICAL = `period,reporter,partner,flow,classification,product,value_usd,valuation
2018,RUS,JPN,export,HS2012,27,2500,FOB
2018,RUS,JPN,export,HS2012,270900,2000,FOB
2018,RUS,JPN,export,HS2012,270112,500,FOB
2018,RUS,JPN,export,HS2012,44,100,FOB
`;

const view = { reporter: "RUS", partner: "JPN", years: { from: 2018, to: 2018 } };

describe("productsTable on imported products", () => {
  const at = desk();

  it("carries products to one revision, so that years of two revisions can be compared", async () => {
    // In the weights, 761699 of HS 2012 is 76 by all but 0.92189696051691%, which is 96 in HS 2017.
    const { file, take, bench } = at.current;
    const year = (period: string, classification: string, value: number) =>
      `period,reporter,partner,flow,classification,product,value_usd\n${period},RUS,JPN,export,${classification},761699,${value}\n`;
    await take([file("a.csv", year("2016", "HS2012", 1000)), file("b.csv", year("2017", "HS2017", 2000))], {
      source: "own",
      version: "a",
    });
    const pair = { reporter: "RUS", partner: "JPN", years: { from: 2016, to: 2017 }, source: "own" };
    const table = await productsTable(bench, { ...pair, by: "chapter", revision: "HS2017" });
    const { rows, figures, caveats } = table;
    expect(rows.map(({ period, product }) => `${period} ${product}`)).toEqual([
      "2016 76",
      "2016 96",
      "2017 76",
    ]);
    const moved = 1000 * 0.0092189696051691;
    expectClose(
      [rows[0]?.value_usd, rows[1]?.value_usd, rows[2]?.growth],
      [1000 - moved, moved, 2000 / (1000 - moved) - 1],
    );
    expect(figures.map(({ value_usd }) => value_usd?.estimated)).toEqual([true, true, false]);
    expect(caveats.map(caveatText)).toContain(
      "Products filed under HS2012 are carried to HS2017 by weights that are means over world trade: estimates.",
    );
    expect(terminalTable(table)).toMatch(/^ᵉ estimate$/m);
    const back = await productsTable(bench, { ...pair, by: "chapter", revision: "HS2012" });
    expect([back.rows[0]?.period, back.rows[0]?.value_usd]).toEqual(["2016", 1000]);
    expect(back.figures[0]?.value_usd?.estimated).toBe(false);
  });

  it("carries neither headings of a customs office nor revisions without weights", async () => {
    const { bench, takeText } = at.current;
    const customs = productsTable(bench, { reporter: "JPN", partner: "RUS", revision: "HS2012" });
    await expect(customs).rejects.toMatchObject({ code: "BILAT_E_VALUE" });
    await takeText("old.csv", CANONICAL.replaceAll("HS2012", "HS1996"), { source: "own", version: "old" });
    const old = productsTable(bench, { ...view, source: "own", revision: "HS2012" });
    await expect(old).rejects.toMatchObject({ code: "BILAT_E_VALUE", detail: { found: ['"HS1996"'] } });
  });

  it("adds products to sections, with what is in no section apart", async () => {
    await at.current.takeText("BACI_HS12_Y2018_V202401b.csv", BACI);
    const { rows, title } = await productsTable(at.current.bench, {
      ...view,
      flow: "export",
      source: "baci",
    });
    expect(rows.map(({ product, value_usd, share }) => [product, value_usd, share])).toEqual([
      ["V", 2_800_000, 2800 / 3000],
      ["unspecified", 200_000, 200 / 3000],
    ]);
    expect(title).toContain("reconciled by");
  });

  it("adds products to chapters, in both directions", async () => {
    await at.current.takeText("BACI_HS12_Y2018_V202401b.csv", BACI);
    const { rows } = await productsTable(at.current.bench, { ...view, by: "chapter", source: "baci" });
    expect(rows.map(({ flow, product, value_usd }) => [flow, product, value_usd])).toEqual([
      ["export", "27", 2_500_000],
      ["export", "26", 300_000],
      ["export", "99", 200_000],
      ["import", "87", 700_000],
    ]);
  });

  it("has growth over the year before, and its contribution to the flow's growth", async () => {
    const { file, take, bench } = at.current;
    await take([file("BACI_HS12_Y2018_V202401b.csv", BACI), file("BACI_HS12_Y2019_V202401b.csv", BACI_NEXT)]);
    const years = { from: 2019, to: 2019 };
    const { rows } = await productsTable(bench, {
      ...view,
      years,
      by: "chapter",
      flow: "export",
      source: "baci",
    });
    expect(rows[0]?.product).toBe("27");
    expectClose([rows[0]?.growth, rows[0]?.contribution], [0.2, 500 / 3000]);
  });

  it("counts nothing twice where a source files chapters and their products", async () => {
    await at.current.takeText("own.csv", CANONICAL, { source: "own", version: "1" });
    const { rows } = await productsTable(at.current.bench, { ...view, by: "chapter", source: "own" });
    expect(rows.map(({ product, value_usd }) => [product, value_usd])).toEqual([
      ["27", 2500],
      ["44", 100],
    ]);
  });

  it("adds the months of whole years, from national codes too", async () => {
    const months = Array.from({ length: 12 }, (_, place) => String(place + 1).padStart(2, "0"));
    const lines = ["2018", "2019"].flatMap((year) =>
      months
        .slice(0, year === "2018" ? 12 : 11)
        .flatMap((month) => [
          `${year}-${month},RUS,${month === "03" ? "CHN" : "JPN"},export,RU-HS10,2709009009,10,FOB`,
          `${year}-${month},RUS,JPN,export,RU-HS10,XXXXXXXXXX,1,FOB`,
        ]),
    );
    const heads = CANONICAL.slice(0, CANONICAL.indexOf("\n"));
    const content = [heads, ...lines].join("\n");
    await at.current.takeText("months.csv", content, { source: "own", version: "1" });
    const asked = { ...view, by: "chapter" as const, source: "own" };
    const { rows, figures } = await productsTable(at.current.bench, asked);
    expect(rows.map(({ product, value_usd }) => [product, value_usd])).toEqual([
      ["27", 110],
      ["unspecified", 12],
    ]);
    expect(figures[0]?.value_usd?.origin).toMatchObject({
      kind: "reported",
      rows: expect.arrayContaining([{ snapshot: "own/1", file: "months.csv", line: 2 }]),
    });
  });

  it("shows the months of a year that is not whole, or says which it has where others are asked for, too", async () => {
    const lines = ["2018", "2019"].flatMap((year) =>
      Array.from({ length: year === "2018" ? 12 : 9 }, (_, place) => {
        const value = year === "2018" ? 10 : 15;
        return `${year}-${String(place + 1).padStart(2, "0")},RUS,JPN,export,HS2017,2709,${value},FOB`;
      }),
    );
    const heads = CANONICAL.slice(0, CANONICAL.indexOf("\n"));
    await at.current.takeText("months.csv", [heads, ...lines].join("\n"), { source: "own", version: "1" });
    const asked = { reporter: "RUS", partner: "JPN", by: "heading" as const, source: "own" };
    const whole = await productsTable(at.current.bench, asked);
    expect(whole.rows.map(({ period, value_usd }) => [period, value_usd])).toEqual([["2018", 120]]);
    expect(whole.caveats).toContainEqual({
      kind: "note",
      text: "2019 is not shown: the source has January to September of it only, which --years 2019 shows by month.",
    });
    const part = await productsTable(at.current.bench, { ...asked, years: { from: 2019, to: 2019 } });
    expect(part.rows.map(({ period, growth }) => [period, growth])).toEqual(
      Array.from({ length: 9 }, (_, place) => [`2019-0${place + 1}`, 0.5]),
    );
    expect(part.caveats).toContainEqual({
      kind: "note",
      text: "The source does not have every month of 2019, so that these are months.",
    });
    const both = productsTable(at.current.bench, { ...asked, years: { from: 2018, to: 2019 } });
    await expect(both).rejects.toMatchObject({
      code: "BILAT_E_YEARS",
      detail: {
        problem: "own/1 covers 2018 with every month; the years asked for must lie inside.",
        found: ["2019: January to September only"],
        hint: "Ask for years inside. Months stand alone: bilat products RUS JPN --source own/1 --years 2019",
      },
    });
  });

  it("says of a flow that has not every month of a year that the other has whole, and shows its months alone", async () => {
    const lines = (["export", "import"] as const).flatMap((flow) =>
      Array.from({ length: flow === "export" ? 12 : 10 }, (_, place) => {
        const month = String(place + 1).padStart(2, "0");
        return `2023-${month},RUS,JPN,${flow},HS2017,2709,10,${flow === "export" ? "FOB" : "CIF"}`;
      }),
    );
    const heads = CANONICAL.slice(0, CANONICAL.indexOf("\n"));
    await at.current.takeText("flows.csv", [heads, ...lines].join("\n"), { source: "own", version: "1" });
    const asked = { reporter: "RUS", partner: "JPN", by: "heading" as const, source: "own" };
    const both = await productsTable(at.current.bench, asked);
    expect(both.rows.map(({ period, flow }) => [period, flow])).toEqual([["2023", "export"]]);
    expect(both.caveats.map(caveatText)).toContain(
      "Imports of 2023 are not shown: the source has January to October of them only, which --flow import --years 2023 shows by month.",
    );
    const alone = await productsTable(at.current.bench, { ...asked, flow: "import" });
    expect(alone.rows.map(({ period }) => period).at(-1)).toBe("2023-10");
  });

  it("says how much of a flow is in no row of a product, and why there are no shares", async () => {
    const heads = CANONICAL.slice(0, CANONICAL.indexOf("\n"));
    const part = "2018,RUS,JPN,export,HS2012,27,750,FOB\n";
    const total = "2018,RUS,JPN,export,HS2012,TOTAL,1000,FOB\n";
    const notes = async (name: string, rows: string) => {
      await at.current.takeText(`${name}.csv`, `${heads}\n${rows}`, { source: name, version: "1" });
      const { caveats } = await productsTable(at.current.bench, { ...view, by: "chapter", source: name });
      return caveats.map(caveatText).join(" ");
    };
    expect(await notes("whole", part + total)).toContain(
      "Shares are of all goods in the flow. Figures may not sum because of rounding. Products: HS2012. In no chapter of the source: 25.0% of exports in 2018.",
    );
    expect(await notes("bare", part)).toContain("There are no shares: the source has no total of all goods.");
  });

  it("shows the months that are filed where no year is whole, and how much hides its product", async () => {
    const heads = "REPORTER,PARTNER,PRODUCT_NC,FLOW,PERIOD,VALUE_EUR\n";
    const lines = [
      ...["AT,RU,27090090,2,202202,40", "AT,RU,27090090,2,202302,60", "AT,RU,39161000,2,202302,5"],
      ...["AT,RU,39XXXXXX,2,202302,15", "AT,RU,99RRR100,2,202302,10", "AT,RU,XXXXXXXX,2,202302,10"],
    ];
    const rates = at.current.file(
      "rates.csv",
      "currency,period,units_per_usd,source\nEUR,2022,1,x\nEUR,2023,1,x\n",
    );
    await at.current.takeText("comext.csv", heads + lines.join("\n"), { source: "eu", version: "1", rates });
    const asked = { reporter: "AUT", partner: "RUS", source: "eu", by: "chapter" as const };
    const { rows, columns, caveats } = await productsTable(at.current.bench, asked);
    expect(
      rows.map(({ period, product, value_usd, growth }) => [period, product, value_usd, growth]),
    ).toEqual([
      ["2023-02", "27", 60, 0.5],
      ["2023-02", "39", 20, undefined],
      ["2023-02", "99", 10, undefined],
      ["2023-02", "unspecified", 10, undefined],
    ]);
    expect([columns[0]?.label, columns[6]?.label]).toEqual(["Month", "Growth, year on year"]);
    expect(caveats).toContainEqual({
      kind: "note",
      text: "Goods whose code hides the product, such as 39XXXXXX, count in their chapter where it names one, else as not specified: $35 of exports in 2023-02.",
    });
    expect(caveats).toContainEqual({
      kind: "note",
      text: "The source does not have every month of 2023, so that these are months.",
    });
    const carried = productsTable(at.current.bench, { ...asked, revision: "HS2017" });
    await expect(carried).rejects.toMatchObject({
      code: "BILAT_E_NO_DATA",
      detail: { found: ["AUT RUS: no row under a revision of it, only EU-CN8"] },
    });
  });

  it("adds the nine digits of Japan's codes to chapters, by years", async () => {
    const heads = "Exp or Imp,Year,HS,Country,Unit1,Unit2,Quantity1-Year,Quantity2-Year,Value-Year\n";
    const lines = ["1,2018,'870323000',224,NO,KG,1,900,100", "1,2018,'870899000',224,,KG,0,5,10"];
    await at.current.takeText("japan.csv", heads + lines.join("\n"), { source: "jp", version: "1" });
    const { rows } = await productsTable(at.current.bench, {
      reporter: "JPN",
      partner: "RUS",
      source: "jp",
      by: "chapter",
    });
    expect(rows.map(({ period, flow, product }) => [period, flow, product])).toEqual([
      ["2018", "export", "87"],
    ]);
    // Thousand yen at 110.4231793 a dollar.
    expectClose([rows[0]?.value_usd], [110_000 / 110.4231793]);
  });

  const genuine = join(sharedFolder(), "comext/comext_full_sample_AT-AD_202402.csv");
  it.skipIf(!existsSync(genuine))(
    "adds the genuine rows of a month of Eurostat's (skipped where the producers' files are not beside the project)",
    async () => {
      const { bench, file, take } = at.current;
      // A rate made up for the test, so that the figures are the file's euro; sums by awk.
      const rates = file("rates.csv", "currency,period,units_per_usd,source\nEUR,2024,1,made up\n");
      await take([genuine], { source: "eu", version: "1", rates });
      const { rows } = await productsTable(bench, {
        reporter: "AUT",
        partner: "AND",
        source: "eu",
        by: "chapter",
      });
      expect(rows.map(({ period, product, value_usd }) => [period, product, value_usd])).toEqual([
        ["2024-02", "39", 3141],
        ["2024-02", "38", 2856],
        ["2024-02", "40", 1651],
        ["2024-02", "35", 65],
      ]);
    },
  );

  it("gives headings too, without names where the files bring none, and refuses a pair without products", async () => {
    await at.current.takeText("BACI_HS12_Y2018_V202401b.csv", BACI);
    const asked = (more: object) => productsTable(at.current.bench, { ...view, source: "baci", ...more });
    const { rows } = await asked({ by: "heading" });
    expect(rows[0]).toMatchObject({ product: "2709", product_name: "", share: 2 / 3 });
    await expect(asked({ partner: "DEU" })).rejects.toMatchObject({ code: "BILAT_E_NO_DATA" });
  });
});

// Russia's exports by chapter as both sides filed them; chapter 44 stands in one book only.
const BOTH = `period,reporter,partner,flow,classification,product,value_usd,valuation
2018,RUS,JPN,export,HS2012,27,100,FOB
2018,RUS,JPN,export,HS2012,76,50,FOB
2018,RUS,JPN,export,HS2012,44,10,FOB
2018,JPN,RUS,import,HS2012,27,90,CIF
2018,JPN,RUS,import,HS2012,76,60,CIF
`;

describe("mirrorTable by product", () => {
  const at = desk();

  it("sets chapters side by side under a total whose gaps do not cancel", async () => {
    await at.current.takeText("own.csv", BOTH, { source: "own", version: "1" });
    const { rows } = await mirrorTable(at.current.bench, { ...view, by: "product", source: "own" });
    expect(
      rows.map(({ product, reporter_usd, mirror_usd, gap_usd }) => [
        product,
        reporter_usd,
        mirror_usd,
        gap_usd,
      ]),
    ).toEqual([
      ["TOTAL", 150, 150, 0],
      ["27", 100, 90, -10],
      ["76", 50, 60, 10],
    ]);
    expectClose(rows[0]?.["weighted_gap"], 20 / 300);
  });

  it("refuses a source that has one side's products, or reconciled ones", async () => {
    await at.current.takeText("own.csv", CANONICAL, { source: "own", version: "1" });
    await at.current.takeText("BACI_HS12_Y2018_V202401b.csv", BACI);
    for (const source of ["own", "baci", "imf-dots/2022-02"]) {
      const asked = mirrorTable(at.current.bench, { ...view, by: "product", source });
      await expect(asked).rejects.toMatchObject({ code: "BILAT_E_NO_DATA" });
    }
  });
});

describe("years for which the package has yen and no rate", () => {
  it("are refused with where the yen stand, and said of under the last year", async () => {
    using bench = await openWorkbench();
    const pair = { reporter: "JPN", partner: "RUS" };
    const later = productsTable(bench, { ...pair, years: { from: 2023, to: 2024 } });
    await expect(later).rejects.toMatchObject({
      code: "BILAT_E_YEARS",
      detail: { found: ["2024"], hint: "Ask for years up to 2023, or for yen: --currency JPY." },
    });
    const beyond = productsTable(bench, { ...pair, years: { from: 2024, to: 2030 } });
    await expect(beyond).rejects.toMatchObject({ detail: { found: ["2024-2030"] } });
    const said =
      "The source goes on to 2025 in yen (--currency JPY); exchange rates of the package end in 2023.";
    expect((await productsTable(bench, pair)).caveats.map(caveatText)).toContain(said);
    const asked = await productsTable(bench, { ...pair, years: { from: 2018, to: 2018 } });
    expect(asked.caveats.map(caveatText)).not.toContain(said);
  });

  it("are given in yen as filed, the last whole year of the source without one", async () => {
    using bench = await openWorkbench();
    const asked = { reporter: "JPN", partner: "RUS", flow: "import", top: 1 } as const;
    const yen = await productsTable(bench, { ...asked, currency: "JPY" });
    expect(yen.rows[0]?.period).toBe("2025");
    expect(yen.caveats.map(caveatText)).toContain("Money is in Japanese yen, as filed.");
    const years = { from: 2018, to: 2018 };
    const [filed] = (await productsTable(bench, { ...asked, years, currency: "JPY" })).rows;
    const [dollars] = (await productsTable(bench, { ...asked, years })).rows;
    // The line of mineral fuels in commodities.csv.
    expect(filed).toMatchObject({ product: "mineral-fuels", value_jpy: 1_190_241_586_000 });
    expectClose([filed?.share], [dollars?.share ?? 0], 1e-9);
    const beyond = productsTable(bench, { ...asked, currency: "JPY", years: { from: 2026, to: 2026 } });
    await expect(beyond).rejects.toMatchObject({
      detail: { problem: expect.stringContaining("in Japanese yen, covers 2009-2025") },
    });
  });

  it("are converted at each year's rate into a currency that nobody filed", async () => {
    using bench = await openWorkbench();
    const asked = { reporter: "JPN", partner: "RUS", years: { from: 2018, to: 2018 } };
    const [euro] = (await productsTable(bench, { ...asked, currency: "EUR" })).rows;
    const [dollars] = (await productsTable(bench, asked)).rows;
    expectClose([(euro?.value_eur ?? 0) / (dollars?.value_usd ?? 1)], [0.846772667108511], 1e-9);
    const late = productsTable(bench, { ...asked, currency: "EUR", years: { from: 2024, to: 2024 } });
    await expect(late).rejects.toMatchObject({ code: "BILAT_E_YEARS" });
  });
});
