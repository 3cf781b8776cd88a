import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { reported } from "../../src/core/measured.js";
import { reportClaims } from "../../src/pipeline/claims/report-claims.js";
import { openWorkbench } from "../../src/pipeline/workbench.js";
import { plainText } from "../../src/report/blocks.js";
import { summary } from "../../src/report/chapters/claims.js";
import type { ClaimData } from "../../src/report/claim-data.js";
import { sentences } from "../../src/report/prose.js";

type Counts = Readonly<Record<"all" | "holding" | "near" | "depending" | "failing" | "unchecked", number>>;

const NONE: Counts = { all: 0, holding: 0, near: 0, depending: 0, failing: 0, unchecked: 0 };

function said(some: Partial<Counts>): string {
  const counts = { ...NONE, ...some };
  const found = Object.entries(counts).map(([name, count]) => [name, reported(count, [])]);
  const text = summary({ say: sentences("claims") }, Object.fromEntries(found) as ClaimData);
  return plainText(text ?? []);
}

describe("what became of published statements", () => {
  it("says how many hold, and how many of them only nearly", () => {
    expect(said({ all: 13, holding: 8, near: 2, depending: 5 })).toBe(
      "Of 13 published statements on trade 8 hold, 2 of them nearly; 5 turn on source or definition; none is contradicted",
    );
  });

  it.each<[counts: Partial<Counts>, text: string]>([
    [{ all: 3, holding: 1, failing: 2 }, "Of 3 published statements on trade 1 holds; 2 are contradicted"],
    [
      { all: 2, holding: 1, depending: 1 },
      "Of 2 published statements on trade 1 holds; 1 turns on source or definition; none is contradicted",
    ],
    [
      { all: 4, holding: 2, near: 2, failing: 1, unchecked: 1 },
      "Of 4 published statements on trade 2 hold nearly; 1 is contradicted; 1 can't be checked",
    ],
    [
      { all: 3, holding: 2, near: 1, unchecked: 1 },
      "Of 3 published statements on trade 2 hold, 1 of them nearly; 1 can't be checked; none is contradicted",
    ],
    [
      { all: 2, depending: 2 },
      "Of 2 published statements on trade 2 turn on source or definition; none is contradicted",
    ],
    [{ all: 1, holding: 1 }, "The one published statement on trade holds"],
    [{ all: 1, holding: 1, near: 1 }, "The one published statement on trade holds nearly"],
    [{ all: 1, depending: 1 }, "The one published statement on trade turns on source or definition"],
    [{ all: 1, failing: 1 }, "The one published statement on trade is contradicted"],
    [{ all: 1, unchecked: 1 }, "The one published statement on trade can't be checked"],
    [{}, ""],
  ])("%j: %s", (counts, text) => {
    expect(said(counts)).toBe(text);
  });
});

describe("the statements of a publication that comes with bilat", () => {
  it("are all in a report of the pair it is about, and else only those on the report's own pair", async () => {
    using bench = await openWorkbench();
    const ids = async (partner: string) =>
      (await reportClaims(bench, { reporter: "RUS", partner }))?.table.rows.map(({ id }) => id);
    expect(await ids("JPN")).toHaveLength(13);
    expect(await ids("CHN")).toEqual(["T13"]);
    expect(await ids("DEU")).toBeUndefined();
  });
});

describe("the columns of statements", () => {
  it("stand for the country whose books they are, whoever is the reporter of a statement", async () => {
    const folder = mkdtempSync(join(tmpdir(), "bilat-books-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "claims.yaml");
    writeFileSync(
      file,
      [
        "publication: { title: On both sides }",
        "defaults: { flow: turnover }",
        "claims:",
        "  - { id: C, measure: value, period: 2018, reporter: CHN, partner: JPN, books: CHN, printed: $328.0 billion }",
        "  - { id: J, measure: value, period: 2018, reporter: JPN, partner: CHN, books: JPN, printed: $317.5 billion }",
      ].join("\n"),
    );
    using bench = await openWorkbench();
    const found = await reportClaims(bench, { reporter: "JPN", partner: "CHN" }, file);
    const { columns = [], texts = [] } = found?.table ?? {};
    expect(columns.slice(4).map(({ name, label }) => [name, label])).toEqual([
      ["imf_dots_2022_02_chn", "IMF DOTS, China"],
      ["imf_dots_2022_02_jpn", "IMF DOTS, Japan"],
      ["imf_dots_2022_02_partners", "IMF DOTS, partners"],
    ]);
    expect(texts.map((row) => columns.slice(4).map(({ name }) => row[name]))).toEqual([
      ["$328.04 billion", undefined, "$317.54 billion"],
      [undefined, "$317.54 billion", "$328.04 billion"],
    ]);
  });
});
