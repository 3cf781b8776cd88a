import { describe, expect, it } from "vitest";
import { type Measured, sourceRows } from "../../src/core/measured.js";
import { diffTable } from "../../src/pipeline/diff.js";
import { runBilat } from "../helpers/run-bilat.js";
import { desk } from "../ingest/import-text.js";

const HEAD = "period,reporter,partner,flow,value_usd\n";
const A = `${HEAD}2017,KOR,VNM,export,100\n2018,KOR,VNM,export,150\n2018,KOR,JPN,export,200\n2018,KOR,WLD,export,500\n2018,KOR,CHN,export,50\n`;
const B = `${HEAD}2017,KOR,VNM,export,100\n2018,KOR,VNM,export,250\n2018,KOR,JPN,export,200\n2018,KOR,WLD,export,500\n`;

const held = desk();

async function diff(line: string) {
  await held.current.takeText("a.csv", A, { source: "own", version: "a" });
  await held.current.takeText("b.csv", B, { source: "own", version: "b" });
  return runBilat([..."diff own/a own/b".split(" "), ...line.split(" "), "--store", held.current.store], ".");
}

describe("bilat diff", () => {
  it("says what moved, and growth, share and rank on both sides", async () => {
    const { code, stdout } = await diff("KOR --format json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      {
        period: "2018",
        reporter: "KOR",
        partner: "VNM",
        flow: "export",
        a_usd: 150,
        b_usd: 250,
        difference_usd: 100,
        relative_difference: 250 / 150 - 1,
        a_growth: 0.5,
        b_growth: 1.5,
        a_share: 0.3,
        b_share: 0.5,
        a_rank: 2,
        b_rank: 1,
      },
    ]);
  });

  it("adds both flows to a turnover, with the lines of both, where both were filed", async () => {
    const { current } = held;
    const more = (value: number) => `2018,KOR,VNM,import,${value}\n2018,KOR,WLD,import,500\n`;
    await current.takeText("a.csv", A + more(30), { source: "own", version: "a" });
    await current.takeText("b.csv", B + more(40), { source: "own", version: "b" });
    const { rows, figures } = await diffTable(current.bench, {
      a: "own/a",
      b: "own/b",
      reporter: "KOR",
      flow: "turnover",
      top: 5,
    });
    expect(rows).toMatchObject([
      { partner: "VNM", flow: "turnover", a_usd: 180, b_usd: 290, a_share: 180 / 1000, b_share: 290 / 1000 },
    ]);
    const lines = sourceRows(figures[0]?.["a_usd"] as Measured).map(({ file, line }) => `${file}:${line}`);
    expect(lines).toEqual(["a.csv:3", "a.csv:7"]);
  });

  it("compares a reporter's totals where the partner is the world", async () => {
    const { stdout } = await runBilat(
      "diff imf-dots/2022-02 un-comtrade/2022-01 RUS world --years 2017 --flow import --format json".split(
        " ",
      ),
      ".",
    );
    expect(JSON.parse(stdout)).toMatchObject([{ partner: "WLD", a_share: 1, b_share: 1, flow: "import" }]);
  });

  it("counts what only one of them holds", async () => {
    const { stdout } = await diff("--top 5");
    expect(stdout).toContain("1 of 4 figures that both hold differ, 1 of them by less than $50,000.");
    expect(stdout).toContain("Only in own/a: 1 figure; only in own/b: 0.");
  });

  it("says in words that nothing moved, without the head of a table", async () => {
    const { code, stdout } = await diff("KOR --years 2017");
    expect(code).toBe(0);
    expect(stdout.split("\n").slice(0, 4)).toEqual([
      "Figures that moved from own/a (A) to own/b (B)",
      "",
      "The one figure that both hold does not differ.",
      "Only in own/a: 0 figures; only in own/b: 0.",
    ]);
  });

  it("says in a chart what all its bars are of", async () => {
    const { stdout } = await diff("KOR --format chart");
    expect(stdout).toContain("\nKOR VNM export; ");
  });

  it("says that figures by the year and by the month are not set against each other", async () => {
    await held.current.takeText("years.csv", A, { source: "own", version: "years" });
    const months = `${HEAD}2018-03,KOR,VNM,export,100\n`;
    await held.current.takeText("months.csv", months, { source: "own", version: "months" });
    const request = { a: "own/years", b: "own/months", reporter: "KOR" };
    await expect(diffTable(held.current.bench, request)).rejects.toMatchObject({
      code: "BILAT_E_NO_DATA",
      detail: {
        hint: "own/years has figures by the year, own/months by the month; they are not set against each other.",
      },
    });
  });

  it("refuses one snapshot under two names", async () => {
    const { code, stderr } = await runBilat(["diff", "imf-dots", "imf-dots/2022-02", "RUS", "JPN"], ".");
    expect(code).toBe(2);
    expect(stderr).toContain("✖ imf-dots and imf-dots/2022-02 are both imf-dots/2022-02");
  });

  it.each([
    ["KOR CHN", "BILAT_E_NO_DATA"],
    ["KOR --years 2030", "BILAT_E_NO_DATA"],
    ["Koera", "BILAT_E_COUNTRY_UNKNOWN"],
  ])("refuses %s", async (line, error) => {
    const { code, stderr } = await diff(line);
    expect(code).toBe(2);
    expect(stderr).toContain(error);
  });
});
