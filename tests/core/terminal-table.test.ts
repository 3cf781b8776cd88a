import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { reported } from "../../src/core/measured.js";
import { type ResultTable, resultTable } from "../../src/core/result-table.js";
import { terminalTable } from "../../src/core/terminal-table.js";
import { holds } from "../helpers/property.js";

interface Given {
  readonly name: string;
  readonly turnover: number | undefined;
}

const tableOf = (rows: readonly Given[], key: "period" | "name" = "name"): ResultTable =>
  resultTable({
    id: "made-up",
    title: "Turnover of made-up partners",
    columns: [
      { name: key, label: "Partner", unit: "text", decimals: 0 },
      { name: "turnover_usd", label: "Turnover", unit: "usd", decimals: 1 },
      { name: "growth", label: "Turnover growth", unit: "rate", decimals: 1 },
      { name: "share", label: "Share of turnover", unit: "share", decimals: 2 },
    ],
    key: [key],
    records: rows.map(({ name, turnover }, place) => ({
      [key]: name,
      turnover_usd: reported(turnover, [], place === 1),
      growth: reported(turnover === undefined ? undefined : -0.051, []),
      share: reported(0.0312, []),
    })) as never,
    caveats: [{ kind: "valuation", reporter: "Russia" }],
    sources: [
      { snapshot: "a/1", title: "A source", citation: "A producer (2022). A source with a long name." },
    ],
  });

const JAPAN = [
  { name: "日本", turnover: 21_352_800_000 },
  { name: "Poland", turnover: 7_000_000 },
  { name: "Viet Nam", turnover: undefined },
];

describe("terminalTable", () => {
  it("aligns points under estimates, words at the end of the numbers, and wide characters", () => {
    expect(terminalTable(tableOf(JAPAN)).split("\n").slice(2, 8)).toEqual([
      "               Turnover  Turnover        Share",
      "Partner   (US$ million)    growth  of turnover",
      "────────  ─────────────  ────────  ───────────",
      "日本          21,352.8      −5.1%        3.12%",
      "Poland             7.0ᵉ     −5.1%        3.12%",
      "Viet Nam             –          –        3.12%",
    ]);
  });

  it("goes on below where the line ends, with the partner's name again", () => {
    const lines = terminalTable(tableOf(JAPAN), { columns: 36, colour: false }).split("\n");
    expect(lines.filter((line) => line.startsWith("Poland"))).toEqual([
      "Poland             7.0ᵉ     −5.1%",
      "Poland          3.12%",
    ]);
  });

  it("wraps words before it breaks the table in two", () => {
    const long = [{ name: "The former Yugoslav Republic of Macedonia", turnover: 1e6 }];
    const lines = terminalTable(tableOf(long), { columns: 60, colour: false }).split("\n");
    expect(lines.filter((line) => line.includes("Partner"))).toHaveLength(1);
    expect(lines.filter((line) => /^(The|Republic|Macedonia)/.test(line)).length).toBeGreaterThan(1);
  });

  it("draws the course of a series on a screen, and nowhere else", () => {
    const series = tableOf(
      [2015, 2016, 2017].map((year) => ({ name: String(year), turnover: (year - 2014) * 1e6 })),
      "period",
    );
    expect(terminalTable(series, { columns: 80, colour: false })).toContain("▁▅█");
    expect(terminalTable(series)).not.toContain("▁");
    expect(terminalTable(tableOf(JAPAN), { columns: 80, colour: false })).not.toContain("▁");
  });

  it("colours on a screen that can, and only there", () => {
    const coloured = terminalTable(tableOf(JAPAN), { columns: 80, colour: true });
    expect(coloured).toContain("\u001b[1mTurnover of made-up partners\u001b[22m");
    expect(stripVTControlCharacters(coloured)).toBe(
      terminalTable(tableOf(JAPAN), { columns: 80, colour: false }),
    );
  });

  it("fits every screen of 36 columns and more, and loses no figure", () => {
    const name = fc.oneof(
      fc.constantFrom("日本", "Côte d'Ivoire", "a".repeat(60)),
      fc.lorem({ maxCount: 9 }),
    );
    const row = fc.record({
      name,
      turnover: fc.option(fc.integer({ min: 0, max: 9e9 }), { nil: undefined }),
    });
    const inputs = fc.tuple(fc.array(row, { minLength: 1, maxLength: 5 }), fc.integer({ min: 36, max: 120 }));
    holds(
      fc.property(inputs, ([rows, columns]) => {
        const lines = terminalTable(tableOf(rows), { columns, colour: false }).split("\n");
        expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
        expect(lines.filter((line) => line.includes("3.12%"))).toHaveLength(rows.length);
      }),
    );
  });
});
