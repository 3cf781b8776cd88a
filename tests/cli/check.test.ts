import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fileOf } from "../claims/names.js";
import { runBilat } from "../helpers/run-bilat.js";

const NEAR = "id: ok, measure: value, period: 2018, printed: $21.4 billion, books: RUS";

describe("bilat check", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bilat-check-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const check = (text: string, ...options: string[]) => {
    writeFileSync(join(folder, "claims.yaml"), text);
    return runBilat(["check", "claims.yaml", "--format", "json", ...options], folder);
  };

  it("gives the thirteen statements of Kireeva (2019) a verdict, with the columns of the contract", async () => {
    const { code, stdout } = await runBilat(["check", "--format", "json"], ".");
    const rows: Record<string, unknown>[] = JSON.parse(stdout);
    const verdicts = rows
      .filter(({ id }) => String(id).startsWith("T"))
      .map(({ id, verdict }) => [id, verdict]);
    expect(code).toBe(0);
    expect(Object.keys(rows[0] ?? {})).toEqual([
      "id",
      "verdict",
      "printed",
      "computed",
      "difference",
      "source",
      "books",
      "measure",
      "notes",
    ]);
    expect(Object.fromEntries(verdicts)).toEqual({
      T1: "supported",
      T2: "supported",
      T3: "depends",
      T4: "depends",
      T5: "near",
      T6: "near",
      T7: "depends",
      T8: "supported",
      T9: "supported",
      T10: "supported",
      T11: "depends",
      T12: "depends",
      T13: "supported",
    });
    // Sums of rows of IMF DOTS: 12,535,908,254 + 8,816,846,735 and 10,623,964,457 + 7,761,626,666.
    expect(rows.find(({ id }) => id === "T6")?.["computed"]).toBe(21_352_754_989);
    expect(rows.find(({ id }) => id === "T7")?.["computed"]).toBeCloseTo(
      21_352_754_989 / 18_385_591_123 - 1,
      12,
    );
  });

  it.each([
    ["contradicted", "measure: value, period: 2018, printed: $25 billion, books: RUS", 1],
    ["direction-wrong", "measure: growth, period: 2018, printed: 3%, direction: fell, books: RUS", 1],
    ["depends", "measure: value, period: 2018, printed: $21.4 billion", 0],
    ["not-checkable", "measure: count, period: 2018, printed: 20, subject: agreements", 0],
  ])("says %s", async (verdict, line, code) => {
    const run = await check(fileOf([`id: A, ${line}`]));
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code, stderr: "" });
    expect(JSON.parse(run.stdout)).toEqual([expect.objectContaining({ id: "A", verdict })]);
  });

  it("exits 1 when two statements can't both be right", async () => {
    const fitting = await check(fileOf([NEAR, NEAR.replace("ok", "also").replace("21.4", "21")]));
    expect(fitting.code).toBe(0);
    const planted = await check(
      fileOf(
        [
          "id: A, measure: count, period: 2018, subject: projects, printed: 150",
          "id: B, measure: count, period: 2019, subject: projects, printed: 120",
        ],
        ["id: R, kind: not-falling, claims: [A, B]"],
      ),
      "--format",
      "table",
    );
    expect(planted.code).toBe(1);
    expect(planted.stdout).toContain("would have to fall to reach B (120); they can't both be right.");
  });

  it("judges the other claims where some can't be so, and says where, once", async () => {
    const text = fileOf(
      [
        NEAR,
        "id: unknown, measure: worth, period: 2018, printed: 4%",
        "id: much, measure: share, period: 2018, printed: 120%",
        "id: early, measure: value, period: 1999, printed: $4 billion",
      ],
      ["id: R, kind: sum, whole: ok, parts: [ok]"],
    );
    const run = await check(text);
    expect(run.code).toBe(2);
    expect(JSON.parse(run.stdout)).toEqual([expect.objectContaining({ id: "ok", verdict: "near" })]);
    expect(run.stderr).toBe(
      [
        "error[BILAT_E_CLAIMS]: Each claim and relation must be one that could be so.",
        '  ✖ claims.yaml:5:28: unknown: "measure" must be one of value, balance, growth, share, rank, amount, count, proportion, it is "worth"',
        `  ✖ claims.yaml:6:55: much: "printed": share can't be "120%"`,
        "  ✖ claims.yaml:7:41: early: no source has 1999; they have years 2010-2020, 2013-2018, 2009-2023",
        "  ✖ claims.yaml:9:5: relation R is circular: ok comes back to itself",
        "",
      ].join("\n"),
    );
  });

  it("notes what there is to know in the order of the claims", async () => {
    const text = fileOf([
      "id: none, measure: amount, subject: projects, period: 2018, printed: $1 billion",
      "id: close, measure: rank, period: 2018, printed: 10th, books: RUS",
      "id: turns, measure: growth, period: 2017, printed: 14.5%, books: RUS",
      "id: share, measure: share, period: 2018, printed: 3.1%",
    ]);
    writeFileSync(join(folder, "claims.yaml"), text);
    const { stdout } = await runBilat(["check", "claims.yaml"], folder);
    expect(stdout.match(/^(none|close|turns|share): .*$/gm)?.map((line) => line.slice(0, 40))).toEqual([
      "none: not checkable without a register o",
      "close: A revision of the figure for Japa",
      "turns: A revision of the figure for Japa",
      "share: A share is of the reporter's own ",
    ]);
    const json = JSON.parse((await runBilat(["check", "claims.yaml", "-f", "json"], folder)).stdout);
    const told = new Map(json.map((row: Record<"id" | "measure" | "notes", string>) => [row.id, row]));
    expect(told.get("none")).toMatchObject({
      measure: "amount",
      notes: expect.stringMatching(/^not checkable without a reg/),
    });
    expect(told.get("turns")).toMatchObject({
      measure: "growth",
      notes: expect.stringMatching(/^A revision .* in 201[67] .*\.$/),
    });
    expect(stdout).not.toContain("Notes");
    expect(stdout).toContain(
      "share: A share is of the reporter's own trade: Russia's books give 3.1%, its partners' 3.4%.",
    );
  });

  it("says that a file has no claims, and over which years a claim goes", async () => {
    const none = await check("publication: {title: T}\nclaims: []\n");
    expect(none).toMatchObject({ code: 0, stdout: "", stderr: "claims.yaml: no claims.\n" });
    const line =
      "id: A, measure: growth, period: 2018, since: 2013, printed: 36%, direction: fell, books: RUS";
    writeFileSync(join(folder, "claims.yaml"), fileOf([line]));
    const { stdout } = await runBilat(["check", "claims.yaml", "--explain", "A"], folder);
    expect(stdout).toContain("About     growth of turnover, Russia with Japan, 2013 to 2018\n");
  });

  it("says how to go on where the file is not there, or is prose", async () => {
    writeFileSync(join(folder, "prose.txt"), "In 2018 Japan was Russia's partner.\n");
    const prose = await runBilat(["check", "prose.txt"], folder);
    expect(prose.stderr).toContain(
      "→ If it is ordinary prose, bilat check --text FILE proposes a claims file for it.",
    );
    const missing = await runBilat(["check", "nowhere.yaml"], folder);
    expect(missing.stderr).toContain(
      "→ docs/claims.md says how to write a claims file; bilat check --text FILE",
    );
    expect((await check("publication: {title: T}\n")).stderr).not.toContain("→");
  });

  it("proposes claims for prose as a claims file, and says what it did not read", async () => {
    writeFileSync(
      join(folder, "text.txt"),
      "Russia's trade with Japan fell 24% to $16.4 billion in 2016.\nOil prices fell 47% in 2015.\n",
    );
    const run = await runBilat(["check", "--text", "text.txt", "-o", "claims.yaml"], folder);
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 0, stdout: "" });
    expect(run.stderr).toBe(
      "text.txt:2: not read: Oil prices fell 47% in 2015. (a change, but not of trade)\n2 proposed, 1 not read.\n",
    );
    const checked = await runBilat(["check", "claims.yaml", "--format", "csv"], folder);
    expect(checked.stdout.split("\n").map((line) => line.split(",").slice(0, 3).join(","))).toEqual([
      "id,verdict,printed",
      "P1,depends,−24%",
      "P2,depends,$16.4 billion",
      "",
    ]);
  });

  it.each([
    [["check", "--text", "nowhere.txt"], "BILAT_E_FILE_MISSING", "nowhere.txt"],
    [["check", "a.yaml", "--text", "b.txt"], "BILAT_E_USAGE", "not both"],
    [["check", "--text", "b.txt", "--explain", "T1"], "BILAT_E_USAGE", "--explain"],
    [["check", "nowhere.yaml"], "BILAT_E_FILE_MISSING", "nowhere.yaml"],
    [["check", "."], "BILAT_E_FILE_MISSING", "."],
    [["check", "--explain", "T99"], "BILAT_E_VALUE", "T1, T2"],
  ])("refuses %j", async (argv, code, help) => {
    const run = await runBilat(argv, folder);
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: "" });
    expect(run.stderr).toContain(`error[${code}]`);
    expect(run.stderr).toContain(help);
  });

  it.each([
    "claims: [",
    "",
    "just words",
    "publication: {title: x}\nclaims: []\nclaims: []",
    "&a [*a]",
    "%PDF-1.4",
  ])("refuses the file %j as a whole, without a trace of our own", async (text) => {
    const run = await check(text);
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/^error\[BILAT_E_CLAIMS\].*\n {2}✖ claims\.yaml:\d+:\d+: /);
    expect(readdirSync(folder)).toEqual(["claims.yaml"]);
  });
});
