import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { caveatText } from "../../src/core/caveats.js";
import type { ResultTable } from "../../src/core/result-table.js";
import { diffTable } from "../../src/pipeline/diff.js";
import { mirrorTable } from "../../src/pipeline/mirror/mirror.js";
import { productsTable } from "../../src/pipeline/products.js";
import { rankTable } from "../../src/pipeline/rank.js";
import { sourcesTable } from "../../src/pipeline/sources/sources.js";
import { traceFigure } from "../../src/pipeline/trace/trace.js";
import { tradeTable } from "../../src/pipeline/trade.js";
import { makeReport } from "../helpers/make-report.js";
import { refusalOf } from "../helpers/refusals.js";
import { runBilat } from "../helpers/run-bilat.js";
import { type Desk, desk } from "../ingest/import-text.js";

const HEADS = "period,reporter,partner,flow,product,value_usd,classification\n";
const BACI = "t,i,j,k,v,q\n";

const notes = ({ caveats }: ResultTable) => caveats.map(caveatText);

/** A pair filed by chapter, so that its totals are sums, with a world that is filed. */
function byChapter(flow: string, partner: string, each: number): string {
  const chapters = Array.from({ length: 85 }, (_, place) => String(place + 1).padStart(2, "0"));
  return chapters.map((code) => `2018,FRA,${partner},${flow},${code},${each},HS2017\n`).join("");
}

/** France with Germany as sums, and with the world. */
async function france({ takeText }: Desk): Promise<string> {
  const text = `${HEADS}${byChapter("export", "DEU", 1000)}${byChapter("import", "DEU", 500)}${[
    "export",
    "import",
  ]
    .flatMap((flow) => [`2018,FRA,ITA,${flow},TOTAL,90000,\n`, `2018,FRA,WLD,${flow},TOTAL,300000,\n`])
    .join("")}`;
  return (await takeText("france.csv", text)).manifest.snapshot;
}

describe("a figure that an import added up", () => {
  const at = desk();

  it("is traced to its row of totals.parquet and the lines behind it", async () => {
    const { current } = at;
    const source = await france(current);
    const output = join(current.folder, "report");
    const pair = { reporter: "FRA", partner: "DEU", source };
    await makeReport({ cwd: current.folder, store: current.store, pair, output });
    const store = { root: "datasets", imports: current.store };
    const { figure, files } = await traceFigure(
      { store },
      {
        figure: "trade-FRA-DEU.2018.turnover_usd",
        report: output,
      },
    );
    expect(figure.value).toBe(85 * 1500);
    expect(figure.inputs?.["exports"]?.lines).toEqual([
      {
        place: "canonical/france/totals.parquet:1",
        text: "2018,FRA,DEU,export,85000,FOB: the sum of 85 rows, france.csv:2-86",
      },
    ]);
    expect(figure.inputs?.["imports"]?.lines?.[0]?.text).toContain("85 rows, france.csv:87-171");
    expect(files.map(({ path }) => path)).toEqual(["canonical/france/totals.parquet"]);
  });

  it("is traced to the rows of the store where lines have no number, and the world to its partners", async () => {
    const { current } = at;
    const rows = ["2018,251,276,010121,5,1\n", "2018,251,276,020130,6,1\n", "2018,276,251,010121,7,1\n"];
    await current.takeText("BACI_HS12_Y2018_V202401b.csv", BACI + rows.join(""));
    const output = join(current.folder, "report");
    const pair = { reporter: "FRA", partner: "DEU", source: "baci" };
    await makeReport({ cwd: current.folder, store: current.store, pair, output });
    const store = { root: "datasets", imports: current.store };
    const text = async (figure: string) =>
      JSON.stringify((await traceFigure({ store }, { figure, report: output })).figure);
    expect(await text("trade-FRA-DEU.2018.exports_usd")).toContain(
      "11000,FOB: the sum of 2 rows of trade/ with the same period, reporter, partner and flow",
    );
    expect(await text("trade-FRA-DEU.2018.turnover_share")).toContain(
      "sum-of-partners: the world as the sum of its partners",
    );
    const markdown = readFileSync(join(output, "report.md"), "utf8");
    expect(markdown).toContain("The source makes one figure out of both sides' reports.");
    expect(markdown).not.toContain("Gap at FOB");
  });
});

describe("what an import lacks", () => {
  const at = desk();

  it("is said of every figure: codes that no table maps beside areas not specified", async () => {
    const { current } = at;
    const rows = [
      ["DEU", 50],
      ["Atlantis", 20],
      ["Areas, nes", 3],
      ["WLD", 100],
    ].flatMap(([partner, value]) =>
      ["export", "import"].map((flow) => `2018,FRA,"${partner}",${flow},TOTAL,${Number(value) * 1e6},\n`),
    );
    const { manifest } = await current.takeText("sea.csv", HEADS + rows.join(""));
    const table = await tradeTable(current.bench, {
      reporter: "FRA",
      partner: "DEU",
      source: manifest.snapshot,
    });
    expect(notes(table)).toContain(
      "In 2018 the named partners add up to 50.0% of the reported world total; $6.0 million is in areas not specified, $40.0 million is under codes that no table maps and $54.0 million is in no row of a partner.",
    );
  });

  it("names only sources that have the years", async () => {
    const { current } = at;
    const trade = (year: string) =>
      `${HEADS}${year},FRA,DEU,export,TOTAL,5,\n${year},FRA,DEU,import,TOTAL,5,\n`;
    await current.takeText("new.csv", trade("2023"), { source: "own", version: "new" });
    await current.takeText("old.csv", trade("2012"), { source: "own", version: "old" });
    const years = { from: 2023, to: 2023 };
    const table = await tradeTable(current.bench, { reporter: "FRA", partner: "DEU", years });
    expect(notes(table)).toContain("Figures are from own/new.");
  });
});

describe("bilat report --source", () => {
  const at = desk();

  it("takes that snapshot, and names no other that has nothing of the pair", async () => {
    const { current } = at;
    const source = await france(current);
    const args = ["--store", current.store, "report", "FRA", "DEU", "--source", source, "-o"];
    const run = await runBilat([...args, join(current.folder, "out")], ".");
    expect(run.code).toBe(0);
    const definition = JSON.parse(readFileSync(join(current.folder, "out/report.json"), "utf8"));
    expect(definition.sources).toEqual([source]);
  });

  it("refuses one without the pair rather than take another, and a definition beside it", async () => {
    const { current } = at;
    const source = await france(current);
    const pair = { reporter: "RUS", partner: "JPN", source };
    const { code, detail } = await refusalOf(() =>
      makeReport({ cwd: current.folder, store: current.store, pair, output: "out" }),
    );
    expect({ code, ...detail }).toMatchObject({
      code: "BILAT_E_NO_DATA",
      found: ["RUS JPN: no figure"],
      hint: "imf-dots/2022-02 does: leave --source out, or name that one.",
    });
    const run = await runBilat(["report", "--source", "imf-dots", "report.json"], ".");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("--source goes with two countries; a definition says its own sources.");
  });

  it("is not needed where one of a source's several snapshots holds the pair", async () => {
    const { current } = at;
    await france(current);
    await current.takeText(
      "later.csv",
      `${HEADS}2018,USA,CAN,export,TOTAL,5,\n2018,USA,CAN,import,TOTAL,5,\n`,
    );
    const output = join(current.folder, "out");
    const pair = { reporter: "FRA", partner: "DEU" };
    await makeReport({ cwd: current.folder, store: current.store, pair, output });
    const { sources } = JSON.parse(readFileSync(join(output, "report.json"), "utf8"));
    expect(sources).toContain("canonical/france");
  });
});

describe("what is said of imported sources", () => {
  const at = desk();

  it("counts the rows of a snapshot once, and says what it spans", async () => {
    const { current } = at;
    await france(current);
    const { rows } = sourcesTable(current.bench);
    expect(rows.find(({ snapshot }) => snapshot === "canonical/france")).toMatchObject({
      rows: 174,
      periods: "2018",
    });
    expect(rows.find(({ snapshot }) => snapshot === "imf-dots/2022-02")?.["periods"]).toBe("2010 to 2020");
  });

  it("names who lacks a flow of a reconciled source, and partners that no turnover ranks", async () => {
    const { current } = at;
    const rows = ["2018,251,276,010121,5,1\n", "2018,251,392,020130,6,1\n", "2018,392,251,010121,7,1\n"];
    await current.takeText("BACI_HS12_Y2018_V202401b.csv", BACI + rows.join(""));
    const source = "baci";
    const table = await tradeTable(current.bench, { reporter: "FRA", partner: "DEU", source });
    expect(notes(table)).toContain(
      "baci/202401b-hs12 has only exports or only imports of France with Germany for 2018, so that there is no turnover then.",
    );
    const ranked = await rankTable(current.bench, { reporter: "FRA", source });
    expect(ranked.rows.map(({ partner }) => partner)).toEqual(["JPN"]);
    expect(notes(ranked)).toContain(
      "1 of 2 partners have only exports or only imports in 2018, so that they have no turnover and no rank by it; bilat rank with --flow export or import ranks them.",
    );
    const exports = await rankTable(current.bench, { reporter: "FRA", source, flow: "export" });
    expect(notes(exports).join(" ")).not.toContain("no turnover");
  });

  it("ranks nobody by turnover where most trade is in partners with one flow", async () => {
    const { current } = at;
    const rows = ["2018,251,276,010121,50,1\n", "2018,251,392,020130,1,1\n", "2018,392,251,010121,1,1\n"];
    await current.takeText("BACI_HS12_Y2018_V202401b.csv", BACI + rows.join(""));
    const ask = { reporter: "FRA", partner: "JPN", source: "baci" };
    const trade = await tradeTable(current.bench, ask);
    expect(trade.rows.map(({ turnover_usd, turnover_rank }) => [turnover_usd, turnover_rank])).toEqual([
      [2000, undefined],
    ]);
    const said = "1 of 2 partners have only exports or only imports in 2018, so that they have no turnover";
    expect(notes(trade).join("\n")).toContain(said);
    const ranked = await rankTable(current.bench, { reporter: "FRA", source: "baci" });
    expect(ranked.rows).toEqual([]);
    expect(notes(ranked).join("\n")).toContain(said);
  });

  it("sends the user to the command that reads what a source has", async () => {
    const { current } = at;
    const few = `${HEADS}2018,USA,DEU,export,01,5,HS2017\n`;
    const products = (await current.takeText("few.csv", few)).manifest.snapshot;
    const totals = `${HEADS}2018,USA,DEU,export,TOTAL,5,\n`;
    const bare = (await current.takeText("totals.csv", totals)).manifest.snapshot;
    const without = `${HEADS}2018,USA,DEU,export,01,5,\n`;
    const unclassified = (await current.takeText("without.csv", without)).manifest.snapshot;
    const ask = { reporter: "USA", partner: "DEU" };
    const hints = [
      await refusalOf(() => rankTable(current.bench, { reporter: "USA", source: products })),
      await refusalOf(() => productsTable(current.bench, { ...ask, source: bare })),
      await refusalOf(() => productsTable(current.bench, { ...ask, source: unclassified })),
      await refusalOf(() => rankTable(current.bench, { reporter: "USA", source: bare })),
      await refusalOf(() => mirrorTable(current.bench, { ...ask, source: bare })),
      await refusalOf(() => mirrorTable(current.bench, { reporter: "USA", source: bare })),
      await refusalOf(() => diffTable(current.bench, { a: products, b: bare, top: 5 })),
    ].map(({ detail }) => detail.hint);
    expect(hints).toEqual([
      "Its products are too few to be all goods, so that it has no totals; bilat products USA PARTNER --source canonical/few reads them.",
      "It holds totals only; bilat trade and bilat rank read them.",
      "Nothing says whose codes its products have: add a column classification, with HS2017, or HS where the revision is not known.",
      "The files are an extract: a rank needs the rows of all partners. bilat trade reads those of one.",
      "A mirror needs the exports of one and the imports of the other, each as that country itself reported them, in one snapshot: bilat import takes the files of both countries together. bilat trade reads the books of one.",
      "A mirror needs what partners reported, too: their rows with this country as the partner.",
      "The products of canonical/few are too few to be all goods, so that there are no totals to compare.",
    ]);
    const { message, detail } = await refusalOf(() =>
      tradeTable(current.bench, { ...ask, source: products }),
    );
    expect(message).toContain("has nothing that the United States reported about Germany");
    expect(detail.found).toEqual(["USA DEU 2018: no figure"]);
  });
});

describe("a difference between snapshots", () => {
  const at = desk();

  it("ranks nobody where most partners are missing, and counts what is too small to print", async () => {
    const { current } = at;
    const rows = (values: readonly number[]) =>
      ["DEU", "ITA"].map((partner, place) => `2018,FRA,${partner},export,TOTAL,${values[place]},\n`).join("");
    const world = "2018,FRA,WLD,export,TOTAL,20000000,\n";
    const a = (await current.takeText("a.csv", HEADS + rows([9e6, 9e6]))).manifest.snapshot;
    const b = (await current.takeText("b.csv", HEADS + rows([9e6 + 1, 8e6]) + world)).manifest.snapshot;
    const table = await diffTable(current.bench, { a, b, top: 5 });
    expect(table.rows).toMatchObject([
      { partner: "ITA", a_rank: undefined, b_rank: 2 },
      { partner: "DEU", a_rank: undefined, b_rank: 1 },
    ]);
    expect(notes(table)[0]).toBe("2 of 2 figures that both hold differ, 1 of them by less than $50,000.");
  });
});
