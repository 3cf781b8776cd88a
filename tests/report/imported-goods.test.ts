import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeChart } from "../../src/pipeline/chart.js";
import { buildReport } from "../../src/pipeline/report/report.js";
import { expectClose } from "../helpers/close.js";
import { desk } from "../ingest/import-text.js";

const HEAD = "period,reporter,partner,flow,product,product_name,classification,value_usd";

/** Millions of dollars of all goods, motor cars and medicines, in each direction and year. */
const FILED = [
  ["2017", "export", 80, 50, 20],
  ["2018", "export", 100, 60, 30],
  ["2017", "import", 40, 30, 10],
  ["2018", "import", 50, 40, 10],
] as const;

/** A table of one's own of Germany with Poland. */
function table({ names = true, products = true } = {}): string {
  const lines = FILED.flatMap(([year, flow, ...values]) => {
    const of = (place: number, product: string) =>
      `${year},DEU,POL,${flow},${product},${(values[place] ?? 0) * 1e6}`;
    const name = (text: string) => (names ? text : "");
    return [
      of(0, "TOTAL,,"),
      ...(products
        ? [of(1, `8703,${name("Motor cars")},HS2017`), of(2, `3004,${name("Medicines")},HS2017`)]
        : []),
    ];
  });
  return [HEAD, ...lines].join("\n");
}

describe("a report on imported products of the Harmonized System", () => {
  const at = desk();
  const own = { source: "own", version: "1" };

  async function build(pair: { reporter: string; partner: string }) {
    const { path } = await buildReport(at.current.bench, { cwd: at.current.folder, pair });
    return (file: string) => readFileSync(join(path, file), "utf8");
  }

  it("has a chapter on what is traded, in both directions, by sections and headings", async () => {
    await at.current.takeText("own.csv", table(), own);
    const read = await build({ reporter: "DEU", partner: "POL" });
    const markdown = read("report.md");
    expect(markdown).toMatch(/^## \d\. Germany and Poland sell each other mostly transport equipment$/m);
    expect(markdown).toContain("Both directions are as Germany reports them.");
    // (60 − 50) / 80 is 12.5 points of the growth of exports.
    expect(markdown).toContain("| Germany to Poland | Motor cars | 50.0 | 60.0 | 60.0% | +12.5 |");
    expect(markdown).toContain("| Poland to Germany | Medicines | 10.0 | 10.0 | 20.0% | 0.0 |");
    expect(markdown).toContain("| Germany to Poland | Transport equipment | 50.0 | 60.0 | 60.0% | +12.5 |");
    expect(markdown).toContain("### Largest headings");
    expect(markdown).toMatch(
      /By Germany's own records,\S+ transport equipment made up 80\.0% of what it bought from Poland in 2018, and 60\.0% of what it sold there\./,
    );
    expect(read("charts/commodities.svg")).toContain("as recorded by Germany");
    const { figures, tables } = JSON.parse(read("provenance.json"));
    expect(figures).toContainEqual(
      expect.objectContaining({ id: "commodities-headings.export.8703.value_usd", printed: "60.0" }),
    );
    expect(JSON.stringify(tables)).toContain(
      "bilat products DEU POL --years 2018 --by heading --source own/1 --format json",
    );
  });

  it("has chapters where the files name no headings", async () => {
    await at.current.takeText("own.csv", table({ names: false }), own);
    const markdown = (await build({ reporter: "DEU", partner: "POL" }))("report.md");
    expect(markdown).toContain("### Largest chapters");
    expect(markdown).toMatch(
      /\| Germany to Poland \| Pharmaceutical products \| 20\.0 \| 30\.0 \| 30\.0% \|/,
    );
  });

  it("says who reconciled both sides' reports, and that there are no own records", async () => {
    // 276 Germany, 616 Poland, 156 China; 8703 and 2710.
    const baci = (year: string, [cars, fuel, china]: readonly [number, number, number]) =>
      `t,i,j,k,v,q\n${year},276,616,870323,${cars},1\n${year},616,276,271012,${fuel},1\n${year},616,276,870323,${fuel / 4},1\n${year},276,156,870323,${china},1\n${year},156,276,870323,${china},1\n`;
    await at.current.take([
      at.current.file("BACI_HS12_Y2017_V202401b.csv", baci("2017", [100_000, 60_000, 500_000])),
      at.current.file("BACI_HS12_Y2018_V202401b.csv", baci("2018", [120_000, 80_000, 5000])),
    ]);
    const read = await build({ reporter: "DEU", partner: "POL" });
    const markdown = read("report.md");
    expect(markdown).toContain("CEPII, version 202401b, reconciled from both sides' reports.");
    expect(markdown).toMatch(
      /^## \d\. Germany sells Poland mostly transport equipment, and buys mostly mineral products$/m,
    );
    expect(markdown).toContain("Both directions are as CEPII reconciled them from both sides' reports.");
    expect(markdown).toMatch(
      /By the figures that CEPII reconciled,\S+ mineral products made up 80\.0% of what Germany bought from Poland in 2018, and transport equipment 100\.0% of what it sold there\./,
    );
    expect(markdown).toContain("Both directions are valued FOB.");
    expect(markdown).toMatch(/\| Poland to Germany \| Mineral fuels \| 60.0 \| 80.0 \| 80\.0% \| /);
    // Nobody stands above the first.
    expect(markdown).toMatch(/\| 2018 \| 1 \| 2 \| – \| – \| China \|/);
    const svg = read("charts/commodities.svg");
    expect(svg).toContain("as reconciled by CEPII");
    expect(svg).not.toContain("CIF");
  });

  it("reads the partner's records where the reporter has none", async () => {
    await at.current.takeText("own.csv", table(), own);
    const markdown = (await build({ reporter: "POL", partner: "DEU" }))("report.md");
    expect(markdown).toContain("Both directions are as Germany reports them.");
    expect(markdown).toContain("| Germany to Poland | Motor cars | 50.0 | 60.0 | 60.0% | +12.5 |");
  });

  it("says what is missing where a source has totals only", async () => {
    await at.current.takeText("own.csv", table({ products: false }), own);
    const markdown = (await build({ reporter: "DEU", partner: "POL" }))("report.md");
    expect(markdown).toContain(
      "Left out: “What is traded”. No source of the report has a whole year of this pair's goods by product.",
    );
  });

  it("draws its chart", async () => {
    await at.current.takeText("own.csv", table(), own);
    const { tables } = await makeChart(at.current.bench, {
      name: "commodities",
      reporter: "DEU",
      partner: "POL",
    });
    expectClose(tables[0]?.rows.map((row) => Number(row["share"])) ?? [], [0.6, 0.3, 0.8, 0.2]);
  });
});
