import { describe, expect, it } from "vitest";
import { checkClaims } from "../../src/pipeline/claims/check.js";
import { checkTable } from "../../src/pipeline/claims/check-table.js";
import { desk } from "../ingest/import-text.js";
import { books, evidenceOf, judged } from "./books.js";
import { findings } from "./findings.js";
import { fileOf } from "./names.js";

const MONTHS = Array.from(
  { length: 15 },
  (_, step) => `${2022 + Math.floor(step / 12)}-${String((step % 12) + 1).padStart(2, "0")}`,
);
/** Exports of 10 a month in 2022, of 12 in 2023, imports of 5: in millions of dollars, up to March 2023. */
const OWN = [
  "period,reporter,partner,flow,value_usd",
  ...MONTHS.flatMap((month) => [
    `${month},RUS,JPN,export,${month < "2023" ? 10 : 12}000000`,
    `${month},RUS,JPN,import,5000000`,
  ]),
  "",
].join("\n");

describe("claims on months and quarters", () => {
  const at = desk();

  it("are held against a source that files months, which was said not to have them", async () => {
    const { current } = at;
    await current.takeText("own.csv", OWN, { source: "customs", version: "2023" });
    const claims = [
      "measure: value, period: 2023-03, printed: $17 million",
      "measure: value, period: 2023-Q1, printed: $51 million",
      "measure: growth, flow: export, period: 2023-03, printed: 20%",
      "measure: growth, flow: export, period: 2023-Q1, printed: 20%",
      "measure: growth, flow: export, period: 2022-03, direction: rose",
      "measure: value, period: 2023, printed: $180 million",
      "measure: value, period: 2023-04, printed: $17 million",
      "measure: value, flow: export, period: 2022-02, superlative: lowest, over: 2022-2023",
    ].map((fields, place) => `id: c${place}, ${fields}`);
    const file = current.file("claims.yaml", fileOf(claims));
    const checked = await checkClaims(current.bench, { file, source: "customs" });
    expect(checkTable(current.bench, checked).rows.map(({ id, verdict }) => [id, verdict])).toEqual([
      ["c0", "supported"],
      ["c1", "supported"],
      ["c2", "supported"],
      ["c3", "supported"],
      ["c5", "not-checkable"],
      ["c6", "not-checkable"],
      // Nine months of those years are yet to come.
      ["c7", "not-checkable"],
    ]);
    // The months of 2021 are in no source.
    expect(checked.problems.map(({ message }) => message)).toEqual([
      "c4: no source has 2021-03; they have years 2022-2023",
    ]);
  });

  it("count months in a row, each from the same month of the year before", () => {
    const own = books("own/1", {
      2017: { JPN: 120 },
      ...Object.fromEntries(
        [10, 11, 12, 13, 20, 10].map((japan, step) => [
          `201${7 + (step > 2 ? 1 : 0)}-0${(step % 3) + 1}`,
          { JPN: japan },
        ]),
      ),
    });
    const monthly = { ...own, covered: { from: 2017, to: 2018 } };
    // January 2018 rose from 10 to 13, February from 11 to 20; March fell from 12 to 10.
    const line = "measure: growth, books: RUS, direction: rose";
    const of = (rest: string) => judged(`${line}, ${rest}`, evidenceOf(monthly));
    expect(of("period: 2018-02, in_a_row: 2")).toMatchObject({ verdict: "supported" });
    expect(of("period: 2018-03, in_a_row: 2").verdict).toBe("direction-wrong");
  });

  it("are not set against a year, which told an author that she can't be right", () => {
    const month = "id: a, measure: value, period: 2023-03, printed: $1.2 billion";
    const rose = "id: b, measure: growth, period: 2023-03, printed: 4%, direction: rose";
    const year = "id: e, measure: value, period: 2022, printed: $14 billion";
    const highest = "id: h, measure: value, period: 2023-03, superlative: highest, over: 2022-2023";
    const impossible = (...claims: string[]) =>
      findings(claims).filter(({ verdict }) => verdict === "impossible");
    expect(impossible(month, rose, year, highest)).toEqual([]);
    // The same month of the year before is what it grew from.
    const before = "id: f, measure: value, period: 2022-03, printed: $1.4 billion";
    const found = impossible(month, rose, before).map(({ claims }) => claims.join(" "));
    expect(found).toEqual(["b f a", "a f"]);
    const relation = "id: R1, kind: growth, growth: b, from: e, to: a";
    expect(findings([month, rose, year], [relation]).find((one) => one.relation)?.text).toBe(
      "R1: trade of a year, a quarter and a month grows from one of its own length.",
    );
  });
});
