import { describe, expect, it } from "vitest";
import type { Books } from "../../src/claims/judge/books.js";
import { workingLines } from "../../src/claims/judge/working.js";
import { checkClaims } from "../../src/pipeline/claims/check.js";
import { checkTable } from "../../src/pipeline/claims/check-table.js";
import { desk } from "../ingest/import-text.js";
import { books, evidenceOf, judged } from "./books.js";
import { findings } from "./findings.js";
import { fileOf } from "./names.js";

const own = (name: string, japan: number, before = 10) =>
  books(name, { 2017: { JPN: before, WLD: 600 }, 2018: { JPN: japan, WLD: 687 } });
const partners = (name: string, japan: number, before = 10) =>
  books(name, { 2017: { JPN: before, WLD: 640 }, 2018: { JPN: japan, WLD: 720 } }, "partner");

describe("a country's trade with the world", () => {
  const evidence = evidenceOf(own("imf/1", 21), partners("imf/1", 20));

  it.each([
    "measure: value, partner: WLD, period: 2018, printed: $687 billion",
    "measure: growth, partner: WLD, period: 2018, printed: 14.5%",
  ])("is decided by its own books, and depends on no sum of all partners' reports: %s", (line) => {
    const found = judged(line, evidence);
    expect(found).toMatchObject({ verdict: "supported", beside: [{ books: { keeper: "partner" } }] });
    expect(found.turnsOn).toBeUndefined();
    expect(found.trials.map((trial) => trial.books.keeper)).toEqual(["reporter"]);
    const lines = workingLines(found, [], evidence).join("\n");
    expect(lines).toContain("the author names none; the reporter's own count");
    expect(lines).toContain("imf/1, partners' books: ");
  });

  it("is told by all partners where its own books have none", () => {
    const line = "measure: value, partner: WLD, period: 2018, printed: $720 billion";
    expect(judged(line, evidenceOf(partners("imf/1", 20))).verdict).toBe("supported");
  });
});

describe("what a verdict turns on, where one source has both sides", () => {
  it("is whose books, which the sentence names, not two figures of one source without a word", () => {
    const line = "measure: growth, period: 2018, printed: 100%";
    const all = [own("imf/1", 21), partners("imf/1", 20), partners("un/1", 12)];
    expect(judged(line, evidenceOf(...all)).turnsOn?.text).toBe(
      "It turns on whose books are read: Japan's in imf/1 give +100.0%, Russia's +110.0%.",
    );
  });

  it("is the source of one side's books, named where both sides count", () => {
    const line = "measure: growth, period: 2018, printed: 100%";
    const all = [own("imf/1", 20), partners("imf/1", 20), own("un/1", 12), partners("un/1", 12)];
    expect(judged(line, evidenceOf(...all)).turnsOn?.text).toBe(
      "It turns on the source: of Russia's books imf/1 gives +100.0%, un/1 +20.0%.",
    );
  });
});

describe("a side whose records differ, and the other whose only one holds", () => {
  it("turns on the source, not on whose books are read", () => {
    const line = "measure: value, period: 2018, printed: $24.9 billion";
    const all = [partners("imf/1", 24.85), own("imf/1", 24.93), partners("un/1", 24.83)];
    expect(judged(line, evidenceOf(...all)).turnsOn?.text).toBe(
      "It turns on the source: of Japan's books imf/1 gives $24.85 billion, un/1 $24.83 billion.",
    );
  });
});

describe("an extreme of growth", () => {
  it("names the year before the first as missing, and not all trade of the pair", () => {
    const line = "measure: growth, period: 2018, superlative: highest, over: 2017-2018, books: RUS";
    expect(judged(line, evidenceOf(own("imf/1", 21))).needs).toBe(
      "trade of Russia with Japan in 2016, as Russia reports it",
    );
  });
});

describe("a revision", () => {
  it("that changes one source's verdict is not said to change one that depends all the same", () => {
    const line = "measure: growth, period: 2018, printed: 100%";
    const working = (...all: readonly Books[]) =>
      workingLines(judged(line, evidenceOf(...all)), [], evidenceOf(...all)).join("\n");
    expect(working(own("imf/1", 20.3), partners("imf/1", 20))).toContain("depends");
    expect(working(own("imf/1", 20.3), partners("imf/1", 20))).not.toContain("would change");
    expect(working(own("imf/1", 20.3))).toContain("would change the verdict");
  });
});

describe("a relation of the file that the claims call for themselves", () => {
  it("is said and counted once", () => {
    const claims = [
      "id: whole, measure: value, period: 2018, printed: $22 billion",
      "id: x, measure: value, flow: export, period: 2018, printed: $12 billion",
      "id: m, measure: value, flow: import, period: 2018, printed: $8 billion",
    ];
    const found = findings(claims, ["id: R1, kind: sum, whole: whole, parts: [m, x]"]);
    expect(found.map(({ relation, verdict }) => [relation, verdict])).toEqual([["R1", "impossible"]]);
  });
});

describe("the sources under the table", () => {
  const at = desk();

  it("are those with a figure of the claims, not of other years", async () => {
    const { current } = at;
    const table = (year: number) =>
      `period,reporter,partner,flow,value_usd\n${year},FRA,DEU,export,10000000\n${year},FRA,DEU,import,6000000\n`;
    await current.takeText("new.csv", table(2018), { source: "douanes", version: "2018" });
    await current.takeText("old.csv", table(2012), { source: "douanes", version: "2012" });
    const claim = "id: A, reporter: FRA, partner: DEU, measure: value, period: 2018, printed: $16 million";
    const file = current.file("claims.yaml", fileOf([claim]));
    const checked = await checkClaims(current.bench, { file, source: "douanes" });
    expect(checkTable(current.bench, checked).sources.map(({ snapshot }) => snapshot)).toEqual([
      "douanes/2018",
    ]);
  });
});
