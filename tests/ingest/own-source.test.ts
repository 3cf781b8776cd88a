import { describe, expect, it } from "vitest";
import { openInput } from "../../src/pipeline/import/input.js";
import { sourceTexts } from "../../src/pipeline/report/source-texts.js";
import { sourceTable } from "../../src/pipeline/sources/show.js";
import { tradeTable } from "../../src/pipeline/trade.js";
import { findSnapshot } from "../../src/store/snapshots.js";
import { desk } from "./import-text.js";

const HEADS = "Source,year,reporter,partner,flow,value_usd";
const BUREAU = "Bureau of National Statistics of Kazakhstan, March 2025";

/** A row a source, each of a year of its own, the last in 2024. */
const rows = (...sources: readonly string[]) =>
  [HEADS, ...sources.map((source, place) => `"${source}",${2025 - sources.length + place},KAZ,CHN,export,5`)]
    .map((line) => `${line}\n`)
    .join("");

describe("a column that says whose figures the rows of a table of one's own are", () => {
  const at = desk();

  async function cited(text: string) {
    const { manifest } = await at.current.takeText("own.csv", text, { source: "own", version: "1" });
    const { title, producer, citation, import: record } = manifest;
    return { title, producer, citation, sources: record?.sources, warnings: record?.warnings };
  }

  it("is the citation, the producer and the title, on one line and with one stop", async () => {
    const text = rows(BUREAU, ` Bureau of National Statistics\nof Kazakhstan,  March 2025. `);
    expect(await cited(text)).toEqual({
      title: BUREAU,
      producer: BUREAU,
      citation: `${BUREAU}.`,
      sources: [{ source: BUREAU, rows: 2 }],
      warnings: [],
    });
  });

  it("names the three of most rows, and keeps all", async () => {
    expect(await cited(rows("D", "C", "B", "A", "D", "D", "C"))).toEqual({
      title: "Figures of 4 sources",
      producer: "D; C; A and 1 more",
      citation: "D; C; A and 1 more.",
      sources: [
        { source: "D", rows: 3 },
        { source: "C", rows: 2 },
        { source: "A", rows: 1 },
        { source: "B", rows: 1 },
      ],
      warnings: [],
    });
    const shown = sourceTable(at.current.bench.store, "own").rows.filter(({ topic }) => topic === "source");
    expect(shown.map(({ name, rows: count }) => [name, count])).toEqual([
      ["D", 3],
      ["C", 2],
      ["A", 1],
      ["B", 1],
    ]);
  });

  it("leaves rows that say nothing to their compiler, and all of them where none says anything", async () => {
    const some = await cited(rows("A", "", " ", "A", "A"));
    expect(some.citation).toBe("A; Own compilation.");
    const { manifest } = await at.current.takeText("none.csv", rows("", " "), { source: "none" });
    expect([manifest.title, manifest.producer]).toEqual(["Figures in bilat's own layout", "Own compilation"]);
    expect(manifest.citation).toMatch(/^Own compilation, files of \d{4}-\d\d-\d\d\.$/);
    expect(manifest.import).not.toHaveProperty("sources");
  });

  it("is not that of rows left out", async () => {
    const lines = ["A,2024,KAZ,CHN,export,5", "B,2024,KAZ,CHN,import,", "C,2024,KAZ,CHN,export,5"];
    expect((await cited(`${[HEADS, ...lines].join("\n")}\n`)).sources).toEqual([{ source: "A", rows: 1 }]);
  });

  it("is visible text of a length that can be cited", async () => {
    expect((await cited(rows("Bu\u202ereau"))).producer).toBe("Bu⟨U+202E⟩reau");
    const { manifest } = await at.current.takeText("long.csv", rows(`${"é".repeat(159)} and more`), {
      source: "long",
    });
    expect(manifest.producer).toBe(`${"é".repeat(159)}…`);
  });

  it("is not taken where it says more than a hundred things, which a note says", async () => {
    const many = rows(...Array.from({ length: 101 }, (_, place) => `page ${place}`));
    const { producer, sources, warnings } = await cited(many);
    expect({ producer, sources }).toEqual({ producer: "Own compilation", sources: undefined });
    expect(warnings).toEqual([
      "The column source says more than 100 different things, so that it was not taken for whose figures they are.",
    ]);
  });

  it("says who converted, too", async () => {
    const rates = at.current.file("rates.csv", "currency,period,units_per_usd,source\nKZT,2024,470,A bank\n");
    const own = `source,year,reporter,partner,flow,value,currency\n${BUREAU.replace(",", "")},2024,KAZ,CHN,export,940,KZT\n`;
    const { manifest } = await at.current.takeText("own.csv", own, { rates });
    expect(manifest.citation).toBe(`${BUREAU.replace(",", "")}; KZT in US$ at rates of A bank.`);
  });

  it("makes the same manifest anew, has no address, and is read from the manifest as it was written", async () => {
    const first = await at.current.takeText("own.csv", rows("B", "A"), { source: "own", version: "1" });
    const again = await at.current.takeText("own.csv", rows("B", "A"), { source: "own", version: "2" });
    expect({ ...again.manifest, snapshot: "own/1" }).toEqual(first.manifest);
    expect(first.manifest).not.toHaveProperty("url");
    expect(first.manifest.license).toEqual({ name: "as the compiler of the file says" });
    expect(findSnapshot(at.current.bench.store, "own/1").manifest).toEqual(first.manifest);
  });

  it("is cited by an answer straight from the file, of the rows about the country", async () => {
    const text = `${rows(BUREAU)}Customs of Japan,2024,JPN,USA,export,7\n`;
    const files = [at.current.file("own.csv", text)];
    using bench = await openInput({ files, reporter: "KAZ" });
    const table = await tradeTable(bench, { reporter: "KAZ", partner: "CHN", source: bench.source });
    expect(table.sources.map(({ citation }) => citation)).toEqual([`${BUREAU}.`]);
  });

  it("leaves the ways of reading a table to sources show: a report says what bears on its figures", async () => {
    const { manifest } = await at.current.takeText("own.csv", rows("A"), { source: "own", version: "1" });
    const { bench } = at.current;
    const [text] = sourceTexts(bench, ["own"]);
    expect(text?.remarks.map(({ quote }) => quote)).toEqual([
      "Exports are FOB and imports CIF, but where a column valuation says otherwise.",
    ]);
    const shown = sourceTable(bench.store, "own").caveats.map(
      (caveat) => caveat.kind === "note" && caveat.text,
    );
    expect(shown).toEqual([...manifest.notes, ...(manifest.reading ?? [])]);
    expect(manifest.reading).toContain("Values are whole units, not thousands or millions.");
  });
});
