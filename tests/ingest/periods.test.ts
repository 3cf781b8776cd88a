import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { caveatText } from "../../src/core/caveats.js";
import { openPartnerBook } from "../../src/pipeline/books/partner-book.js";
import { rankTable } from "../../src/pipeline/rank.js";
import { tradeTable } from "../../src/pipeline/trade.js";
import { makeReport } from "../helpers/make-report.js";
import { desk } from "./import-text.js";

const HEAD = "period,reporter,partner,flow,value_usd\n";
const MONTHS = Array.from({ length: 12 }, (_, step) => String(step + 1).padStart(2, "0"));

/** Exports of 10 a month in 2017 and 12 in 2018, of which December is missing. */
const MONTHLY =
  HEAD +
  [
    ...MONTHS.map((month) => `2017-${month},RUS,JPN,export,10`),
    ...MONTHS.slice(0, 11).map((month) => `2018-${month},RUS,JPN,export,12`),
  ].join("\n");

describe("a monthly source", () => {
  const at = desk();

  it("gives a row a month, and growth over the same month a year before", async () => {
    await at.current.takeText("own.csv", MONTHLY);
    const request = { reporter: "RUS", partner: "JPN", source: "canonical", years: { from: 2018, to: 2018 } };
    const { rows, columns } = await tradeTable(at.current.bench, request);
    expect(rows.map(({ period }) => period)).toEqual(MONTHS.slice(0, 11).map((month) => `2018-${month}`));
    expect(rows[0]?.exports_growth).toBeCloseTo(0.2, 12);
    expect(columns[0]?.label).toBe("Month");
    expect(columns.find(({ name }) => name === "exports_growth")?.label).toBe("Exports growth, year on year");
  });

  it("adds up the complete year, and only that", async () => {
    await at.current.takeText("own.csv", MONTHLY);
    const book = await openPartnerBook(at.current.bench, "canonical", "RUS");
    expect(book.frequency).toBe("month");
    expect([book.entry("2017", "JPN").exports.value, book.entry("2018", "JPN").exports.value]).toEqual([
      120,
      undefined,
    ]);
  });
});

/** UN Comtrade's monthly exports and imports of Russia with Korea (410) and Japan (392), some rows left out, and the world. */
function comtrade(without: readonly string[], worldOf: (sum: number) => number = (sum) => sum): string {
  const rows = MONTHS.flatMap((month) =>
    ["X", "M"].flatMap((flow) => {
      const pairs = [
        [392, 10],
        [410, 90],
      ].filter(([partner]) => !without.includes(`${month} ${flow} ${partner}`));
      const sum = pairs.reduce((total, [, value = 0]) => total + value, 0);
      return [...pairs, [0, worldOf(sum)]].map(
        ([partner, value]) => `2017${month},643,${partner},${flow},TOTAL,${value}`,
      );
    }),
  );
  return `period,reporterCode,partnerCode,flowCode,cmdCode,primaryValue\n${rows.join("\n")}\n`;
}

describe("a year of which a pair lacks a month", () => {
  const at = desk();
  const entryOf = async (source: string, partner = "JPN") =>
    (await openPartnerBook(at.current.bench, source, "RUS")).entry("2017", partner);

  it("has no figure where the source does not say what no row means", async () => {
    const months = MONTHS.filter((month) => month !== "03").map((month) => `2017-${month},RUS,JPN,export,10`);
    const others = MONTHS.flatMap((month) => [
      `2017-${month},RUS,KOR,export,90`,
      `2017-${month},RUS,WLD,export,100`,
    ]);
    await at.current.takeText("own.csv", HEAD + [...months, ...others].join("\n"));
    const entry = await entryOf("canonical");
    expect(entry.exports.value).toBeUndefined();
    expect(entry.exports.absence).toBe("not-available");
    expect(entry.lacking).toEqual({ export: ["2017-03"], import: [] });
    expect((await entryOf("canonical", "KOR")).exports.value).toBe(1080);
  });

  it("is the sum of the others where the source lists what crossed the border, and its partners fill the world", async () => {
    await at.current.takeText("pull.csv", comtrade(["03 M 392", "05 M 392"]));
    const entry = await entryOf("un-comtrade");
    expect([entry.exports.value, entry.imports.value, entry.turnover.value]).toEqual([120, 100, 220]);
    expect(entry.lacking).toEqual({ export: [], import: ["2017-03", "2017-05"] });
  });

  it("has no figure where partners are missing from the month, so that the pull may have left this one out", async () => {
    await at.current.takeText(
      "pull.csv",
      comtrade(["03 M 392"], (sum) => (sum === 90 ? 100 : sum)),
    );
    const entry = await entryOf("un-comtrade");
    expect([entry.exports.value, entry.imports.value]).toEqual([120, undefined]);
  });

  it("counts it in the ranking, and does not rank a partner without a figure", async () => {
    await at.current.takeText("pull.csv", comtrade(["03 M 392"]));
    const request = { reporter: "RUS", source: "un-comtrade" };
    const whole = await rankTable(at.current.bench, request);
    expect(whole.rows.map(({ partner, value_usd }) => [partner, value_usd])).toEqual([
      ["KOR", 2160],
      ["JPN", 230],
    ]);
    expect(whole.caveats.map(caveatText)).toContain(
      "For 1 of 2 partners the source has no row in some part of 2017. It lists only what crossed the border, so that those parts add nothing.",
    );
    await at.current.takeText(
      "other.csv",
      comtrade(["03 M 392"], (sum) => (sum === 90 ? 100 : sum)),
      {
        version: "cut",
      },
    );
    const cut = await rankTable(at.current.bench, { ...request, source: "un-comtrade/cut" });
    expect(cut.rows.map(({ partner }) => partner)).toEqual(["KOR"]);
    expect(cut.caveats.map(caveatText)).toContain(
      "1 of 2 partners is not ranked: the source has no row for some part of 2017, and missing is not zero.",
    );
  });

  it("says so in the report, which leaves the month itself open", async () => {
    await at.current.takeText("pull.csv", comtrade(["03 M 392"]));
    const { folder, store } = at.current;
    const pair = { reporter: "RUS", partner: "JPN" };
    const { path } = await makeReport({ cwd: folder, pair, store, sources: ["un-comtrade/pull"] });
    const markdown = readFileSync(join(path, "report.md"), "utf8");
    expect(markdown).toContain(
      "Russia filed no imports from Japan for 2017-03. The source lists only what crossed the border, so that it adds nothing to the year.",
    );
    expect(markdown).toMatch(/^\| 2017-03 \| 0\.0 \| – \| – \|/m);
    expect(markdown).not.toContain("reported nothing");
  });
});

describe("a year of quarters", () => {
  const at = desk();

  it("follows the same rule", async () => {
    const quarters = [1, 2, 4].map((quarter) => `2017-Q${quarter},RUS,JPN,export,10`);
    await at.current.takeText("own.csv", `${HEAD}${quarters.join("\n")}\n2017-Q3,RUS,KOR,export,10\n`);
    const entry = (await openPartnerBook(at.current.bench, "canonical", "RUS")).entry("2017", "JPN");
    expect(entry.exports.value).toBeUndefined();
    expect(entry.lacking?.export).toEqual(["2017-Q3"]);
  });
});

describe("the caveat of periods without a row", () => {
  const caveat = (periods: readonly string[], is_no_trade: boolean) =>
    caveatText({
      kind: "no-row",
      reporter: "Fiji",
      partner: "Tuvalu",
      flow: "turnover",
      periods,
      is_no_trade,
    });

  it("names a few, counts many, and says what follows", () => {
    expect(caveat(["2017-03", "2018-05"], false)).toBe(
      "Fiji filed no trade with Tuvalu for 2017-03 and 2018-05, so that 2017 and 2018 have no figure of it; missing is not zero.",
    );
    expect(
      caveat(
        [1, 2, 3, 4, 5, 6, 7].map((month) => `201${month % 2}-0${month}`),
        true,
      ),
    ).toBe(
      "Fiji filed no trade with Tuvalu for 4 months of 2011 and 3 of 2010. The source lists only what crossed the border, so that they add nothing to the year.",
    );
  });
});
