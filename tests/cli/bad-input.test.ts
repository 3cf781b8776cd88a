import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runBilat } from "../helpers/run-bilat.js";

/** What a user may get wrong: [line, code in the message, words that help]. */
const WRONG: readonly (readonly [line: string, code: string, help: string])[] = [
  ["trade RUS Japn", "BILAT_E_COUNTRY_UNKNOWN", "Japan (JPN)"],
  ["trade RUS RUS", "BILAT_E_SAME_COUNTRY", "RUS"],
  ["trade RUS WLD", "BILAT_E_COUNTRY_UNKNOWN", "bilat rank REPORTER"],
  ["rank world", "BILAT_E_COUNTRY_UNKNOWN", "the world is the sum of all"],
  ["trade RUS JPN --source imf", "BILAT_E_SOURCE_UNKNOWN", "imf-dots/2022-02"],
  ["trade RUS JPN --source japan-customs", "BILAT_E_SOURCE_UNKNOWN", "bilat products reads its goods"],
  ["trade RUS JPN --years 1999-2003", "BILAT_E_YEARS", "2010-2020"],
  ["trade RUS JPN --years 2018-2013", "BILAT_E_YEARS", "2013-2018"],
  ["trade RUS JPN --years soon", "BILAT_E_YEARS", "2013-2018"],
  ["trade RUS JPN --years 2013..2018", "BILAT_E_YEARS", "Write 2013-2018."],
  ["trade KOR VNM", "BILAT_E_NO_DATA", "no figure"],
  ["trade BRA CHN", "BILAT_E_NO_DATA", "bilat trade BRA CHN --input FILE"],
  ["trade RUS EU27", "BILAT_E_COUNTRY_UNKNOWN", "bilat rank REPORTER --among eu "],
  ["trade RUS asia", "BILAT_E_COUNTRY_UNKNOWN", "--among m49-asia"],
  ["trade RUS XYZ", "BILAT_E_COUNTRY_UNKNOWN", "Germany is DEU, DE or Germany"],
  [
    "products RUS JPN",
    "BILAT_E_NO_DATA",
    "the books of Japan, which record both directions: bilat products JPN RUS",
  ],
  ["products JPN CHN", "BILAT_E_NO_DATA", "bilat products JPN CHN --input FILE"],
  ["trade RUS JPN --format xml", "BILAT_E_USAGE", "table, csv, json, markdown, chart"],
  ["trade RUS JPN -o missing/here.csv", "BILAT_E_OUTPUT", "missing"],
  ["trade RUS", "BILAT_E_USAGE", "partner"],
  ["trade RUS JPN 2013 2018", "BILAT_E_USAGE", "Years go with --years: --years 2013-2018"],
  ["measure growth RUS JPN 2018", "BILAT_E_USAGE", "Years go with --years: --years 2018"],
  ["measure share RUS", "BILAT_E_USAGE", "bilat measure share RUS PARTNER"],
  ["trade Viet Nam Russia", "BILAT_E_USAGE", "Put a name of several words in quotes."],
  ["investments RUS JPN", "BILAT_E_USAGE", "bilat investments [options]"],
  ["growth RUS JPN", "BILAT_E_USAGE", "bilat measure growth"],
  ["measure mirror-weighted RUS JPN", "BILAT_E_NO_DATA", "bilat mirror has the weighted gap"],
  ["trace -8.5%", "BILAT_E_USAGE", "bilat trace -- -8.5%"],
  ["rus jpn", "BILAT_E_USAGE", "bilat trade RUS PARTNER"],
  ["chart RUS JPN turnover", "BILAT_E_VALUE", "a chart comes before the countries"],
  ["chart turnover RUS JPN -o c.jpg", "BILAT_E_VALUE", "Such as c.png"],
  ["measure growth-same-period RUS JPN", "BILAT_E_VALUE", "Import files of quarters or months"],
  ["trade RUS JPN -o .", "BILAT_E_OUTPUT", "Name a file in it"],
  ["rank RUS --among asia", "BILAT_E_GROUP_UNKNOWN", "Did you mean m49-asia?"],
  ["rank RUS --among quad.txt", "BILAT_E_GROUP_UNKNOWN", "is a .json file"],
  ["rank RUS --top 0", "BILAT_E_USAGE", "whole number from 1"],
  ["rank RUS --flow both", "BILAT_E_USAGE", "export, import, turnover"],
  ["mirror RUS RUS", "BILAT_E_SAME_COUNTRY", "RUS"],
  ["mirror KOR VNM", "BILAT_E_NO_DATA", "no flow that both South Korea and Viet Nam reported"],
  ["mirror BRA CHN", "BILAT_E_NO_DATA", "bilat mirror BRA CHN --input FILE"],
  ["mirror RUS --by product", "BILAT_E_VALUE", "partner"],
  ["mirror RUS JPN --by product", "BILAT_E_NO_DATA", "bilat import"],
  ["mirror RUS JPN --cif-margin 6", "BILAT_E_USAGE", "0.06"],
  ["mirror RUS JPN --years 2021", "BILAT_E_YEARS", "2010-2020"],
  ["products RUS JPN", "BILAT_E_NO_DATA", "bilat products JPN RUS"],
  ["products JPN RUS --by chapter", "BILAT_E_VALUE", "section or heading"],
  ["products JPN RUS --source imf-dots", "BILAT_E_SOURCE_UNKNOWN", "trade by product"],
  ["products JPN RUS --years 2005", "BILAT_E_YEARS", "2009-2023"],
  ["trace 16.1%", "BILAT_E_FILE_MISSING", "bilat report"],
  ["investments --by month", "BILAT_E_USAGE", "announcement, year, sector, instrument"],
  ["report RUS RUS", "BILAT_E_SAME_COUNTRY", "RUS"],
  ["report RUS Japn", "BILAT_E_COUNTRY_UNKNOWN", "Japan (JPN)"],
  ["report KOR VNM --years 2013-2018", "BILAT_E_NO_DATA", "KOR VNM"],
  ["report RUS JPN --years 1999-2003", "BILAT_E_YEARS", "2010-2020"],
  ["report nowhere.json --years 2013-2018", "BILAT_E_USAGE", "two countries"],
  ["report nowhere.json", "BILAT_E_FILE_MISSING", "nowhere.json"],
  ["measure growht RUS", "BILAT_E_INDICATOR_UNKNOWN", "Did you mean growth?"],
  ["measure growth RUS JPN CHN", "BILAT_E_USAGE", "CHN"],
  ["measure growth", "BILAT_E_USAGE", "--input"],
  ["measure share RUS", "BILAT_E_USAGE", "name the partner"],
  ["measure openness RUS JPN", "BILAT_E_USAGE", "leave the partner out"],
  ["measure balance RUS JPN --flow export", "BILAT_E_USAGE", "leave --flow out"],
  ["measure growth RUS RUS", "BILAT_E_SAME_COUNTRY", "RUS"],
  ["measure growth KOR VNM", "BILAT_E_NO_DATA", "no figure"],
  ["measure rank KOR", "BILAT_E_NO_DATA", "partners"],
  ["measure balassa RUS", "BILAT_E_NO_DATA", "bilat measure balassa --input FILE"],
  ["measure lafay RUS CHN", "BILAT_E_NO_DATA", "japan-customs"],
  ["measure unusual-month RUS JPN", "BILAT_E_VALUE", "must be given months"],
  ["measure growth RUS JPN --years 1999", "BILAT_E_YEARS", "2010-2020"],
  ["measure balassa --input nowhere.csv", "BILAT_E_FILE_MISSING", "nowhere.csv"],
  ["frobnicate", "BILAT_E_USAGE", "--help"],
  ["trad RUS JPN", "BILAT_E_USAGE", "Did you mean trade?"],
  ["help tarde", "BILAT_E_USAGE", "Did you mean trade?"],
  ["tarde --help", "BILAT_E_USAGE", "Did you mean trade?"],
  [
    "trade RUS",
    "BILAT_E_USAGE",
    "→ bilat trade [options] <reporter> <partner>; bilat trade --help shows more.",
  ],
  ["trade South Korea RUS", "BILAT_E_USAGE", "→ Put a name of several words in quotes."],
  ["trade RUS JPN --year 2018", "BILAT_E_USAGE", "\n  → Did you mean --years?\n"],
  [
    "report RUS JPN --input rows.csv",
    "BILAT_E_USAGE",
    "unknown option '--input'\n  → It goes with bilat trade, rank, products, mirror, chart, measure, doctor and repl.\n",
  ],
  ["rank RUS --among=", "BILAT_E_GROUP_UNKNOWN", "CHN,KOR,JPN"],
  ["chart rank RUS JPN --among=", "BILAT_E_GROUP_UNKNOWN", "CHN,KOR,JPN"],
  ["mirror RUS --among=", "BILAT_E_GROUP_UNKNOWN", "CHN,KOR,JPN"],
  ["rank RUS --highlight=", "BILAT_E_COUNTRY_UNKNOWN", '✖ ""'],
  [`trade RUS JPN -o ${"a".repeat(300)}.csv`, "BILAT_E_OUTPUT", "must have a name that the system takes"],
  ["trade RUS JPM", "BILAT_E_COUNTRY_UNKNOWN", "Did you mean Jamaica (JAM), Japan (JPN), "],
  ["trade Congo JPN", "BILAT_E_COUNTRY_UNKNOWN", "Congo-Kinshasa (Democratic Republic of the Congo) COD"],
  ["report RUS JPN --currency JPY", "BILAT_E_USAGE", '→ A definition says it, in its field "currency"'],
  ["report RUS JPN --among asean", "BILAT_E_USAGE", 'in its field "groups"'],
  ["rank RUS --data-url x", "BILAT_E_USAGE", "→ It goes with bilat chart."],
  ["trade RUS JPN --format jsn", "BILAT_E_USAGE", "→ Did you mean json?"],
  ["trade RUS JPN -o trade.xlsx", "BILAT_E_VALUE", ".csv"],
  ["trade RUS JPN --source imf", "BILAT_E_SOURCE_UNKNOWN", "Did you mean imf-dots?"],
  ["rank RUS --among asia", "BILAT_E_GROUP_UNKNOWN", "Did you mean m49-asia?"],
  ["rank RUS --among japan", "BILAT_E_GROUP_UNKNOWN", "set apart by commas"],
  ["chart -", "BILAT_E_USAGE", "bilat measure growth --input - --format chart"],
  ["chart claims RUS JPN --years 2016-2018", "BILAT_E_USAGE", "takes no years"],
  ["chart investments RUS JPN --years 2016", "BILAT_E_USAGE", "Leave the years out"],
  ["chart own.csv", "BILAT_E_USAGE", "bilat chart turnover FRA DEU --input own.csv"],
  ["chart commodities RUS JPN --input own.csv", "BILAT_E_USAGE", "Leave --input out"],
  ["chart crad RUS JPN", "BILAT_E_VALUE", "Did you mean card?"],
  ["sources lst", "BILAT_E_USAGE", "action can't be 'lst'. Allowed choices are list, show, verify, remove."],
  ["sources remove imf-dots", "BILAT_E_SOURCE_UNKNOWN", "by its whole name"],
  ["explain years", "BILAT_E_INDICATOR_UNKNOWN", "Did you mean BILAT_E_YEARS?"],
  ["explain BILAT_E_YAERS", "BILAT_E_INDICATOR_UNKNOWN", "Did you mean BILAT_E_YEARS?"],
  ["measure herfindahl", "BILAT_E_USAGE", "→ bilat measure herfindahl RUS"],
];

describe("bad input", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bilat-bad-input-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each(WRONG)("bilat %s is one clear error, exit 2, nothing written", async (line, code, help) => {
    const run = await runBilat(line.split(" "), folder);
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: "" });
    expect(run.stderr).toContain(`error[${code}]`);
    expect(run.stderr).toContain(help);
    expect(run.stderr).not.toMatch(/\n\s+at /);
    expect(run.stderr.match(/\n {2}→ /g)?.length ?? 0, "hints").toBeLessThan(2);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['{ "reporter": "RUS" }', 'report.json:1:1 "partner" is missing'],
    ['{ "reporter": ', "report.json:1:15 not JSON"],
    [
      '{ "reporter": "RUS", "partner": "JPN", "years": "2013-2018", "groups": ["asean"], "compare": ["CHN"], "colour": 1 }',
      '"colour" is no field',
    ],
    ["[]", "1:1 the definition must be an object"],
  ])("refuses the definition %s", async (text, help) => {
    writeFileSync(join(folder, "report.json"), text);
    const run = await runBilat(["report", "report.json", "-o", "out"], folder);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("error[BILAT_E_DEFINITION]");
    expect(run.stderr).toContain(help);
    expect(readdirSync(folder)).toEqual(["report.json"]);
  });

  it("gives every fault of a definition at once, also names that nothing bears", async () => {
    const fields = {
      reporter: "RUS",
      partner: "Japn",
      sources: ["imf-dotz"],
      groups: ["asia"],
      compare: ["CHN", "China"],
    };
    writeFileSync(join(folder, "report.json"), JSON.stringify(fields, null, 1));
    const { code, stderr } = await runBilat(["report", "report.json"], folder);
    expect(code).toBe(2);
    const places = stderr.match(/(?<=report\.json:)\d+:\d+ "[^"]+"/g);
    expect(places).toEqual(['3:13 "partner"', '5:3 "sources[0]"', '8:3 "groups[0]"', '12:3 "compare[1]"']);
    expect(stderr).toContain("Japan (JPN)");
    expect(stderr).toContain("imf-dots/2022-02");
    expect(stderr).toContain("stands there twice: China");
    expect(readdirSync(folder)).toEqual(["report.json"]);
  });

  it("leaves a folder with somebody else's files alone", async () => {
    mkdirSync(join(folder, "thesis"));
    writeFileSync(join(folder, "thesis", "chapter-1.md"), "mine");
    const { code, stderr } = await runBilat(["report", "-o", "thesis"], folder);
    expect(code).toBe(2);
    expect(stderr).toContain("error[BILAT_E_OUTPUT]");
    expect(stderr).toContain("chapter-1.md");
    expect(readdirSync(join(folder, "thesis"))).toEqual(["chapter-1.md"]);
  });

  it("refuses a report folder that is a file, and leaves the file as it was", async () => {
    writeFileSync(join(folder, "taken"), "mine");
    const run = await runBilat(["report", "-o", "taken/report"], folder);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("error[BILAT_E_OUTPUT]");
    expect(readdirSync(folder)).toEqual(["taken"]);
    chmodSync(join(folder, "taken"), 0o644);
  });
});
