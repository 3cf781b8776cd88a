import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runBilat } from "../helpers/run-bilat.js";

/** What a user may get wrong: [line, code in the message, words that help]. */
const WRONG: readonly (readonly [line: string, code: string, help: string])[] = [
  ["trade RUS Japn", "BILAT_E_COUNTRY_UNKNOWN", "Japan (JPN)"],
  ["trade RUS RUS", "BILAT_E_SAME_COUNTRY", "RUS"],
  ["trade RUS JPN --source imf", "BILAT_E_SOURCE_UNKNOWN", "imf-dots/2022-02"],
  ["trade RUS JPN --source japan-customs", "BILAT_E_SOURCE_UNKNOWN", "commodities.csv"],
  ["trade RUS JPN --years 1999-2003", "BILAT_E_YEARS", "2010-2020"],
  ["trade RUS JPN --years 2018-2013", "BILAT_E_YEARS", "2013-2018"],
  ["trade RUS JPN --years soon", "BILAT_E_YEARS", "2013-2018"],
  ["trade KOR VNM", "BILAT_E_NO_DATA", "no figure"],
  ["trade RUS JPN --format xml", "BILAT_E_USAGE", "table, csv, json, markdown"],
  ["trade RUS JPN -o missing/here.csv", "BILAT_E_OUTPUT", "missing"],
  ["trade RUS", "BILAT_E_USAGE", "partner"],
  ["rank RUS --among asia", "BILAT_E_GROUP_UNKNOWN", "m49-asia"],
  ["rank RUS --top 0", "BILAT_E_USAGE", "whole number from 1"],
  ["rank RUS --flow both", "BILAT_E_USAGE", "export, import, turnover"],
  ["mirror RUS RUS", "BILAT_E_SAME_COUNTRY", "RUS"],
  ["mirror KOR VNM", "BILAT_E_NO_DATA", "no flow that both filed"],
  ["mirror RUS JPN --cif-margin 6", "BILAT_E_USAGE", "0.06"],
  ["mirror RUS JPN --years 2021", "BILAT_E_YEARS", "2010-2020"],
  ["trace 16.1%", "BILAT_E_FILE_MISSING", "bilat report"],
  ["investments --by month", "BILAT_E_USAGE", "announcement, year, sector, instrument"],
  ["report nowhere.json", "BILAT_E_FILE_MISSING", "nowhere.json"],
  ["frobnicate", "BILAT_E_USAGE", "--help"],
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
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['{ "reporter": "RUS" }', '"partner" must be a text'],
    ['{ "reporter": ', "JSON"],
    [
      '{ "reporter": "RUS", "partner": "JPN", "years": "2013-2018", "source": "imf-dots", "groups": ["asean"], "compare": ["CHN"], "colour": 1 }',
      '"colour" is no field',
    ],
    ["[]", "not an object"],
  ])("refuses the definition %s", async (text, help) => {
    writeFileSync(join(folder, "report.json"), text);
    const run = await runBilat(["report", "report.json", "-o", "out"], folder);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("error[BILAT_E_DEFINITION]");
    expect(run.stderr).toContain(help);
    expect(readdirSync(folder)).toEqual(["report.json"]);
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
