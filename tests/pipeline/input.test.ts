import { existsSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { sharedFolder } from "../../scripts/datasets/shared.js";
import { sourceRows } from "../../src/core/measured.js";
import { openInput } from "../../src/pipeline/import/input.js";
import { mirrorTable } from "../../src/pipeline/mirror/mirror.js";
import { productsTable } from "../../src/pipeline/products.js";
import { rankTable } from "../../src/pipeline/rank.js";
import { tradeTable } from "../../src/pipeline/trade.js";
import type { Workbench } from "../../src/pipeline/workbench.js";
import { findSnapshot } from "../../src/store/snapshots.js";
import { runBilat } from "../helpers/run-bilat.js";
import { desk } from "../ingest/import-text.js";

// 643 Russia, 392 Japan, 156 China, 999 nobody's; thousand US$ and tonnes.
const BACI = `t,i,j,k,v,q
2018,156,392,851712,9000,1
2018,156,643,851712,700,
2018,392,643,30617,500,7
2018,392,643,870323,5,7
2018,643,156,270900,40,1
2018,643,392,270900,2000.5,        100.25
2018,643,392,30617,10,           NA
2018,643,392,999999,,
2018,643,999,270900,4,1
`;
const BACI_NAME = "BACI_HS12_Y2018_V202401b.csv";

const DOTS = `reporter,indicator,partner,year,value_usd_mn,status
Japan,TXG_FOB_USD,Russian Federation,2018,7,
Russian Federation,TXG_FOB_USD,Japan,2018,12,e
Russian Federation,TXG_FOB_USD,Japan,2018,12,e
Russian Federation,TMG_CIF_USD,Japan,2018,8,
Russian Federation,TMG_CIF_USD,World,2018,240,
Russian Federation,TXG_FOB_USD,World,2018,450,
Russian Federation,TXG_FOB_USD,China,2018,,
Germany,TXG_FOB_USD,Japan,2018,100,
`;

const COMEXT_COLUMNS = [
  ...["REPORTER", "PARTNER", "TRADE_TYPE", "PRODUCT_NC", "PRODUCT_SITC", "PRODUCT_CPA21", "PRODUCT_CPA22"],
  ...["PRODUCT_BEC", "PRODUCT_BEC5", "PRODUCT_SECTION", "FLOW", "STAT_PROCEDURE", "SUPPL_UNIT", "PERIOD"],
  ...["VALUE_EUR", "VALUE_NAC", "QUANTITY_KG", "QUANTITY_SUPPL_UNIT"],
];

const PAIR = { reporter: "RUS", partner: "JPN" };
const at = desk();

/** The same question to files and to the store that they were imported into. */
async function both<Answer>(
  files: readonly string[],
  ask: (bench: Workbench, source: string) => Promise<Answer>,
): Promise<{ readonly answered: Answer; readonly imported: Answer }> {
  using bench = await openInput({ files, reporter: "RUS", products: true });
  const answered = await ask(bench, bench.source);
  const { manifest } = await at.current.take(files);
  return { answered, imported: await ask(at.current.bench, manifest.snapshot) };
}

describe("an answer from files", () => {
  it.each([
    ["BACI, sieved", BACI_NAME, BACI],
    ["BACI in quotes, not sieved", BACI_NAME, BACI.replaceAll("643", '"643"')],
    ["BACI, gzipped", `${BACI_NAME}.gz`, gzipSync(BACI)],
    ["IMF DOTS", "dots.csv", DOTS],
  ])("is the one that an import gives: %s", async (_, name, content) => {
    const files = [at.current.file(name, content)];
    const trade = await both(files, (bench, source) => tradeTable(bench, { ...PAIR, source }));
    expect(trade.answered.rows).toEqual(trade.imported.rows);
    expect(trade.answered.rows[0]?.["exports_usd"]).toBeGreaterThan(0);
  });

  it("ranks partners and breaks down products as an import does", async () => {
    const files = [at.current.file(BACI_NAME, BACI)];
    const answers = await both(files, async (bench, source) => ({
      ranked: (await rankTable(bench, { reporter: "RUS", source })).rows,
      products: (await productsTable(bench, { ...PAIR, source })).rows,
    }));
    expect(answers.answered).toEqual(answers.imported);
    expect(answers.answered.ranked.map(({ partner }) => partner)).toEqual(["JPN", "CHN"]);
    expect(answers.answered.products).toHaveLength(4);
  });

  it("sets both sides' books against each other where the files have them", async () => {
    using bench = await openInput({ files: [at.current.file("dots.csv", DOTS)], reporter: "RUS" });
    const { rows } = await mirrorTable(bench, { ...PAIR, source: bench.source });
    expect(rows.find(({ flow }) => flow === "import")).toMatchObject({
      reporter_usd: 8_000_000,
      mirror_usd: 7_000_000,
    });
  });

  it("leads every figure to its lines, and says what became of the rows", async () => {
    using bench = await openInput({ files: [at.current.file(BACI_NAME, BACI)], reporter: "RUS" });
    const { figures, caveats } = await tradeTable(bench, { ...PAIR, source: bench.source });
    const lines = (column: "exports_usd" | "imports_usd" | "turnover_share") => {
      const figure = figures[0]?.[column];
      return figure && sourceRows(figure).map(({ file, line }) => `${file}:${line}`);
    };
    expect(lines("exports_usd")).toEqual([`${BACI_NAME}:7`, `${BACI_NAME}:8`]);
    expect(lines("imports_usd")).toEqual([`${BACI_NAME}:4`, `${BACI_NAME}:5`]);
    expect(lines("turnover_share")?.map((place) => place.split(":")[1])).toEqual(
      expect.arrayContaining(["3", "4", "5", "6", "7", "8", "10"]),
    );
    expect(caveats).toContainEqual({
      kind: "read-from",
      files: [BACI_NAME],
      format: "baci",
      about: ["RUS"],
      rows_read: 8,
      left_out: { "missing-value": 1 },
      left_out_at: { "missing-value": [`${BACI_NAME}:9`] },
    });
  });

  it.each([
    [
      "of a file that is sieved",
      BACI_NAME,
      BACI.replace("2018,643,156", "\n\n2018,643,156"),
      "exports_usd",
      [9, 10],
    ],
    [
      "of one that a parser reads",
      BACI_NAME,
      BACI.replace("392,643", '392,"643"').replace("2018,643,156", "\n\n2018,643,156"),
      "exports_usd",
      [9, 10],
    ],
    ["of a file without a sieve", "dots.csv", DOTS.replace("\nRussian", "\n\n\nRussian"), "imports_usd", [7]],
  ] as const)("counts the empty lines %s", async (_, name, content, column, lines) => {
    using bench = await openInput({ files: [at.current.file(name, content)], reporter: "RUS" });
    const { figures } = await tradeTable(bench, { ...PAIR, source: bench.source });
    const figure = figures[0]?.[column];
    expect(figure && sourceRows(figure).map(({ line }) => line)).toEqual(lines);
  });

  it("adds the parts of a figure, and refuses those in two files, as an import does", async () => {
    const head = `${COMEXT_COLUMNS.join(",")}\n`;
    const line = (value: number, procedure: string) =>
      `AT,RU,E,27090090,33300,0610,0610,321,311110,05,1,${procedure},NO_SU,202301,${value},${value},1,0\n`;
    const whole = at.current.file("whole.dat", `${head}${line(1000, "1")}${line(500, "2")}`);
    using bench = await openInput({ files: [whole], reporter: "AUT" });
    const { manifest } = await at.current.take([whole]);
    const read = findSnapshot(bench.store, bench.source)?.manifest;
    expect(read?.account).toEqual({ rows_read: 2, rows_kept: 2, left_out: {} });
    expect(read?.import?.value_usd_kept).toBe(manifest.import?.value_usd_kept);
    const halves = ["a.dat", "b.dat"].map((name, place) =>
      at.current.file(name, `${head}${line(1000 + place, "1")}`),
    );
    await expect(openInput({ files: halves, reporter: "AUT" })).rejects.toMatchObject({
      detail: { found: [expect.stringContaining("in a.dat, b.dat")] },
    });
  });

  it("counts the chapters of all reporters before it takes a sum of products for a total", async () => {
    const head = "period,reporter,partner,flow,product,classification,value_usd\n";
    const chapters = Array.from(
      { length: 85 },
      (_, n) => `2018,${n < 3 ? "RUS" : "DEU"},JPN,export,${String(n + 1).padStart(2, "0")},HS2012,${n + 1}`,
    );
    const file = at.current.file("own.csv", `${head}${chapters.join("\n")}\n`);
    const { answered, imported } = await both([file], (bench, source) =>
      tradeTable(bench, { ...PAIR, source }),
    );
    expect(answered.rows[0]?.["exports_usd"]).toBe(6);
    expect(imported.rows[0]?.["exports_usd"]).toBe(6);
  });

  it.each([
    ["a line with a cell too many", BACI.replace("40,1\n", "40,1,1\n"), "BILAT_E_INPUT", `${BACI_NAME}:6`],
    ["one product twice", `${BACI}2018,643,156,270900,41,1\n`, "BILAT_E_INPUT", ".csv:6"],
    ["a country that it does not name", BACI.replaceAll("643", "8"), "BILAT_E_NO_DATA", BACI_NAME],
  ])("refuses %s", async (_, content, code, place) => {
    const request = { files: [at.current.file(BACI_NAME, content)], reporter: "RUS" };
    await expect(openInput(request)).rejects.toMatchObject({
      code,
      detail: { found: expect.arrayContaining([expect.stringContaining(place)]) },
    });
  });

  it("refuses a compressed file that ends early", async () => {
    const rows = Array.from({ length: 2000 }, (_, n) => `2018,643,392,${100_000 + n},${n * n},1\n`).join("");
    const whole = gzipSync(`t,i,j,k,v,q\n${rows}`);
    const request = { files: [at.current.file(`${BACI_NAME}.gz`, whole.subarray(0, -400))], reporter: "RUS" };
    await expect(openInput(request)).rejects.toMatchObject({ code: "BILAT_E_INPUT" });
  });
});

describe("--input", () => {
  it("writes nothing to the store, and tells what a CSV has no place for on the side", async () => {
    const { current } = at;
    current.file(BACI_NAME, BACI);
    const words = ["trade", "RUS", "JPN", "--format", "csv", "--input", BACI_NAME];
    const { code, stdout, stderr } = await runBilat(words, join(current.folder, "files"));
    expect(code).toBe(0);
    expect(stdout.split("\n")[1]).toMatch(/^2018,2010500,505000,2515500,/);
    expect(stderr).toContain(
      `Read from ${BACI_NAME} (baci): 8 rows about RUS, of which 1 is left out: missing-value 1 (${BACI_NAME}:9).`,
    );
    expect(existsSync(join(current.folder, "files", ".bilat"))).toBe(false);
  });

  it.each([
    ["--source baci --input x.csv", "--source and --input exclude each other."],
    ["--input-format baci", "--input-format goes with --input."],
    ["--input nowhere.csv", "nowhere.csv"],
  ])("refuses %s", async (options, said) => {
    const { code, stderr } = await runBilat(
      ["trade", "RUS", "JPN", ...options.split(" ")],
      at.current.folder,
    );
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });

  it("says that --input-format names a format that was not recognised", async () => {
    const { current } = at;
    current.file("own.csv", "a,b\n1,2\n");
    const { code, stderr } = await runBilat(
      ["trade", "RUS", "JPN", "--input", "own.csv"],
      join(current.folder, "files"),
    );
    expect(code).toBe(2);
    expect(stderr).toContain("→ Name it with --input-format: baci,");
    expect(stderr).toContain("A table of your own has columns period, reporter, partner, flow");
  });

  const genuine = join(sharedFolder(), "imf-dots/dots-annual-2010-2020.csv.gz");
  it.skipIf(!existsSync(genuine))(
    "answers for Korea and Viet Nam from the genuine file of the IMF",
    async () => {
      const words = ["trade", "KOR", "VNM", "--years", "2018", "--format", "json", "--input", genuine];
      const { stdout } = await runBilat(words, at.current.folder);
      expect(JSON.parse(stdout)).toMatchObject([{ exports_usd: 48_636_599_216, turnover_rank: 4 }]);
    },
  );
});
