import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { runBilat } from "../helpers/run-bilat.js";

/** Every screen is a golden file: [file, command line]. */
const SCREENS: readonly (readonly [file: string, line: string])[] = [
  ["help.txt", "--help"],
  ["trade-table.txt", "trade RUS JPN --years 2013-2018"],
  ["trade.csv", "trade Russia jp --years 2016-2018 --format csv"],
  ["trade.json", "trade RUS JPN --years 2018 --format json"],
  ["trade.md", "trade JPN RUS --years 2017-2018 --format markdown"],
  ["rank-m49-asia.txt", "rank RUS --year 2018 --among m49-asia --top 6"],
  ["rank-highlight.txt", "rank RUS --year 2018 --top 3 --highlight JPN"],
  ["rank-exports.csv", "rank RUS --year 2018 --flow export --top 3 --format csv"],
  ["rank-bars.txt", "rank RUS --year 2018 --among CHN,KOR,JPN --format chart"],
  ["products.txt", "products JPN RUS --years 2018"],
  [
    "products-headings.csv",
    "products JPN RUS --years 2017-2018 --by heading --flow import --top 3 --format csv",
  ],
  ["chart.txt", "chart turnover RUS JPN --years 2016-2018"],
  ["mirror.txt", "mirror RUS JPN --years 2017-2018"],
  ["mirror-partners.txt", "mirror RUS --years 2018 --top 4"],
  ["mirror.csv", "mirror RUS JPN --years 2018 --cif-margin 0.1 --format csv"],
  ["trace.txt", "trace 16.1% in-brief"],
  ["trace-quotation.txt", "trace $67.3 methods"],
  ["trace-given.json", "trace 6.0% books --format json"],
  ["check.txt", "check"],
  ["check.csv", "check --format csv"],
  ["check-explain-rank.txt", "check --explain T8"],
  ["check-explain-growth.txt", "check --explain T7"],
  ["check-explain-count.txt", "check --explain A13"],
  ["measure-trade-intensity.txt", "measure trade-intensity RUS JPN --years 2016-2018"],
  ["measure-growth.csv", "measure growth Russia jp --years 2016-2018 --flow export --format csv"],
  ["measure-herfindahl.md", "measure herfindahl RUS --years 2017-2018 --format markdown"],
  ["measure-herfindahl-sections.txt", "measure herfindahl RUS JPN --years 2018 --flow export"],
  ["measure-openness.json", "measure openness RUS --years 2018 --format json"],
  ["measure-rank-change.txt", "measure rank-change RUS JPN --years 2016-2018"],
  ["measure-mirror-gap.csv", "measure mirror-gap RUS JPN --years 2018 --format csv"],
  ["measure-grubel-lloyd.txt", "measure grubel-lloyd RUS JPN --years 2017-2018"],
  ["measure-lafay.csv", "measure lafay JPN RUS --years 2018 --format csv"],
  ["measure-export-similarity.txt", "measure export-similarity RUS JPN --years 2018"],
  ["measure-recovery.txt", "measure recovery RUS JPN --years 2013-2018"],
  ["explain-trade-intensity.txt", "explain trade-intensity"],
  ["explain-balassa.txt", "explain balassa"],
  ["investments.txt", "investments"],
  ["investments-by-year.txt", "investments --by year"],
  ["investments-by-sector.txt", "investments --by sector"],
  ["investments-by-instrument.txt", "investments --by instrument"],
  ["diff.txt", "diff imf-dots un-comtrade RUS JPN --years 2016-2018"],
  ["sources.csv", "sources --format csv"],
  ["sources-show.txt", "sources show imf-dots/2022-02"],
  ["sources-verify.csv", "sources verify un-comtrade/2022-01 --format csv"],
];

describe("screens", () => {
  it.each(SCREENS)("%s is what bilat %s prints", async (file, line) => {
    const { code, stdout, stderr } = await runBilat(line.split(" "), ".");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    await expect(stdout).toMatchFileSnapshot(`../golden/cli/${file}`);
  });
});

/** What a person sees on a terminal of so many columns: [file, command line, columns]. */
const TERMINALS: readonly (readonly [file: string, line: string, columns: number])[] = [
  ["terminal-trade-110.txt", "trade RUS JPN", 110],
  ["terminal-trade-60.txt", "trade RUS JPN --years 2013-2018", 60],
  ["terminal-rank-70.txt", "rank RUS --year 2018 --top 5", 70],
  ["terminal-rank-80.txt", "rank RUS --year 2018 --top 5", 80],
  ["terminal-investments-80.txt", "investments", 80],
  ["terminal-chart-turnover-80.txt", "chart turnover RUS JPN --years 2013-2018", 80],
  ["terminal-chart-growth-60.txt", "chart growth RUS JPN --years 2013-2018", 60],
  ["terminal-chart-goods-100.txt", "chart commodities RUS JPN --years 2016-2018", 100],
  ["terminal-chart-rank-100.txt", "chart rank RUS JPN --years 2016-2018", 100],
];

describe("on a terminal", () => {
  it.each(TERMINALS)("%s is what bilat %s draws in %i columns", async (file, line, columns) => {
    const { code, stdout, stderr } = await runBilat(line.split(" "), ".", {
      screen: { columns, colour: false },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.split("\n").filter((text) => stringWidth(text) > columns)).toEqual([]);
    await expect(stdout).toMatchFileSnapshot(`../golden/cli/${file}`);
  });

  it("writes a file as a pipe has it, and a dash is the terminal", async () => {
    const folder = mkdtempSync(join(tmpdir(), "bilat-output-"));
    const [line, screen] = ["trade RUS JPN --years 2013-2018 -o", { screen: { columns: 60, colour: true } }];
    const toFile = await runBilat([...line.split(" "), join(folder, "trade.txt")], ".", screen);
    expect(toFile).toEqual({ code: 0, stdout: "", stderr: "" });
    const written = readFileSync(join(folder, "trade.txt"), "utf8");
    rmSync(folder, { recursive: true });
    expect(written).toBe(readFileSync("tests/golden/cli/trade-table.txt", "utf8"));
    const toDash = await runBilat([...line.split(" "), "-"], ".", screen);
    expect(toDash.stdout).toContain("\u001b[1mTrade of Russia with Japan");
  });

  it("bilat alone says what to try first", async () => {
    const { code, stdout, stderr } = await runBilat([], ".");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    await expect(stdout).toMatchFileSnapshot("../golden/cli/alone.txt");
  });
});

describe("bilat trade RUS JPN --years 2013-2018 --format json", () => {
  it("gives six rows with the columns of the contract and the figures of the source", async () => {
    const { stdout } = await runBilat("trade RUS JPN --years 2013-2018 --format json".split(" "), ".");
    const rows = JSON.parse(stdout);
    expect(rows).toHaveLength(6);
    expect(Object.keys(rows[0])).toEqual([
      "period",
      "exports_usd",
      "imports_usd",
      "turnover_usd",
      "balance_usd",
      "turnover_growth",
      "exports_growth",
      "imports_growth",
      "turnover_share",
      "turnover_rank",
      "reporter",
      "partner",
      "source",
    ]);
    const millions = rows.map((row: { turnover_usd: number }) => Math.round(row.turnover_usd / 1e5) / 10);
    expect(millions).toEqual([33228.0, 30772.0, 21312.0, 16061.0, 18385.6, 21352.8]);
    expect(rows[5]).toMatchObject({
      turnover_rank: 10,
      reporter: "RUS",
      partner: "JPN",
      source: "imf-dots/2022-02",
    });
  });
});
