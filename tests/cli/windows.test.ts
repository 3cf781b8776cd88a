import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { namePattern } from "../../src/cli/given-file.js";
import { runBilat } from "../helpers/run-bilat.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bilat-windows-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A text as editors of Windows write it: with a mark of the encoding, and lines that end in two characters. */
const asOnWindows = (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`;

const CLAIMS = `publication:
  title: An article
claims:
  - id: A
    measure: growth
    reporter: RUS
    partner: JPN
    period: "2018"
    printed: 16.1%
`;

describe("files written on Windows", () => {
  it("are the same claims", async () => {
    writeFileSync(join(folder, "plain.yaml"), CLAIMS);
    writeFileSync(join(folder, "own.yaml"), asOnWindows(CLAIMS));
    const [plain, own] = await Promise.all(
      ["plain.yaml", "own.yaml"].map((file) => runBilat(["check", file, "--format", "csv"], folder)),
    );
    expect(own?.stdout).toContain("A,");
    expect(own).toEqual(plain);
  });

  it("are a definition whose faults stand where they stand", async () => {
    writeFileSync(join(folder, "own.json"), asOnWindows('{\n  "reporter": "RUS",\n  "partner": "Japn"\n}\n'));
    const { code, stderr } = await runBilat(["report", "own.json"], folder);
    expect(code).toBe(2);
    expect(stderr).toContain('own.json:3:14 "partner"');
  });

  it("are the same figures", async () => {
    const csv = "period,reporter,partner,flow,value_usd\n2018,FRA,DEU,export,5\n";
    writeFileSync(join(folder, "own.csv"), asOnWindows(csv));
    const argv = ["trade", "FRA", "DEU", "--input", "own.csv", "--format", "json"];
    expect(JSON.parse((await runBilat(argv, folder)).stdout)).toMatchObject([{ exports_usd: 5 }]);
  });
});

describe("names with * and ?", () => {
  it.each([
    ["BACI_*.csv", "baci_2018.CSV", { windows: true, elsewhere: false }],
    ["BACI_*.csv", "BACI_2018.csv", { windows: true, elsewhere: true }],
    ["a?(1).csv", "AB(1).CSV", { windows: true, elsewhere: false }],
    ["a?(1).csv", "ab(1)xcsv", { windows: false, elsewhere: false }],
  ])("%s stands for %s where names know no case: %j", (name, file, { windows, elsewhere }) => {
    expect(namePattern(name, true).test(file)).toBe(windows);
    expect(namePattern(name, false).test(file)).toBe(elsewhere);
  });
});
