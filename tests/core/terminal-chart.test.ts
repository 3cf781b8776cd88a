import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { reported } from "../../src/core/measured.js";
import { type Column, type ResultTable, resultTable } from "../../src/core/result-table.js";
import { terminalChart } from "../../src/core/terminal-chart.js";
import { terminalTable } from "../../src/core/terminal-table.js";

const PERIOD: Column = { name: "period", label: "Year", unit: "text", decimals: 0 };

/** A row a year from 2015 on, with the columns given. */
function yearly(columns: readonly Column[], rows: readonly (readonly (number | undefined)[])[]): ResultTable {
  return resultTable({
    id: "made-up",
    title: "Made up",
    columns: [PERIOD, ...columns],
    key: ["period"],
    records: rows.map((values, year) => ({
      period: String(2015 + year),
      ...Object.fromEntries(columns.map(({ name }, place) => [name, reported(values[place], [])])),
    })),
    caveats: [{ kind: "note", text: "A caveat." }],
    sources: [],
  });
}

const usd = (name: string, label: string): Column => ({ name, label, unit: "usd", decimals: 1 });
const growth: Column = { name: "growth", label: "Growth", unit: "rate", decimals: 1 };
const screen = (columns: number, colour = false) => ({ columns, colour });

describe("terminalChart", () => {
  it("draws one column from zero, with printed values, to the end of the line", () => {
    const table = yearly([usd("turnover_usd", "Turnover")], [[8e9], [4e9], [undefined], [0.25e9]]);
    expect(terminalChart(table, screen(24))).toBe(`Made up

Turnover (US$ million)
2015  8,000.0  █████████
2016  4,000.0  ████▌
2017        –
2018    250.0  ▎

Bars start at zero.
– not available
A caveat.
`);
  });

  it("sets a word that several rows share above them, once", () => {
    const rows = [
      ["Japan to Russia", "Motor vehicles", 4e6],
      ["Japan to Russia", "Rubber", 2e6],
      ["Russia to Japan", "Coal", 8e6],
      ["Russia to Japan", "Wood", 1e6],
    ] as const;
    const goods = (some: readonly (typeof rows)[number][]) =>
      resultTable({
        id: "goods",
        title: "Goods",
        columns: [
          { name: "flow", label: "Flow", unit: "text", decimals: 0 },
          { name: "heading", label: "Code", unit: "text", decimals: 0 },
          usd("value_usd", "Value"),
        ],
        key: ["flow", "heading"],
        records: some.map(([flow, heading, value]) => ({ flow, heading, value_usd: reported(value, []) })),
        caveats: [],
        sources: [],
      });
    expect(terminalChart(goods(rows), screen(40))).toBe(`Goods

Value (US$ million)
Japan to Russia
Motor vehicles  4.0  █████████▌
Rubber          2.0  ████▊

Russia to Japan
Coal            8.0  ███████████████████
Wood            1.0  ██▍

Bars start at zero.
`);
    // Mixed up, each line says whose it is.
    const [first, second, third, fourth] = rows;
    expect(terminalChart(goods([first, third, second, fourth]), screen(60))).toContain(
      "Japan to Russia Motor",
    );
  });

  it("draws to both sides of zero with one step", () => {
    expect(terminalChart(yearly([growth], [[-0.2], [0.1], [0]]), screen(30))).toBe(`Made up

Growth
2015  −20.0%  ██████████│
2016  +10.0%            │█████
2017    0.0%            │

Bars start at zero.
A caveat.
`);
  });

  it("draws the columns of the first one's unit, each named; others are left to the table", () => {
    const columns = [usd("exports_usd", "Exports"), growth, usd("imports_usd", "Imports")];
    const drawn = terminalChart(yearly(columns, [[2e6, 0.5, 1e6]]), screen(40));
    expect(drawn).toContain(
      "US$ million\n2015  Exports  2.0  ████████████████████\n      Imports  1.0  ██████████\n",
    );
  });

  it("names rows by names rather than codes, and not by what all share", () => {
    const text = (name: string): Column => ({ name, label: name, unit: "text", decimals: 0 });
    const table = resultTable({
      ...yearly([], []),
      columns: [PERIOD, text("partner"), text("partner_name"), usd("value_usd", "Value")],
      key: ["period", "partner"],
      records: [
        { period: "2018", partner: "CHN", partner_name: "China", value_usd: reported(2e6, []) },
        {
          period: "2018",
          partner: "BIH",
          partner_name: "Bosnia and Herzegovina",
          value_usd: reported(1e6, []),
        },
      ],
    });
    expect(terminalChart(table, screen(40))).toContain("\n2018; Value (US$ million)\n");
    expect(terminalChart(table, screen(40))).toContain("\nChina             2.0  ██");
    expect(terminalChart(table, screen(40))).toContain("\nBosnia and Herz…  1.0  ██");
  });

  it("prints the table where there is nothing for bars, or no room for them", () => {
    const ranks = yearly([{ name: "rank", label: "Rank", unit: "rank", decimals: 0 }], [[1], [2]]);
    const saying = (table: typeof ranks, text: string) => ({
      ...table,
      caveats: [...table.caveats, { kind: "note" as const, text }],
    });
    const bare = saying(ranks, "Nothing in it can be drawn as bars.");
    expect(terminalChart(ranks, screen(60))).toBe(terminalTable(bare, screen(60)));
    const wide = yearly([usd("turnover_usd", "Turnover")], [[8e9]]);
    const narrow = saying(wide, "There is no room for bars.");
    expect(terminalChart(wide, screen(20))).toBe(terminalTable(narrow, screen(20)));
  });

  it("draws amounts, not how many there are of them", () => {
    const count = { name: "announcements", label: "Announcements", unit: "count", decimals: 0 } as const;
    const table = yearly([count, usd("amount_usd", "Amount")], [[3, 2e6]]);
    expect(terminalChart(table, screen(60))).toContain("Amount (US$ million)");
  });

  it("draws one count of several, which are of different things", () => {
    const counts = ["rows", "files"].map(
      (name) => ({ name, label: name, unit: "count", decimals: 0 }) as const,
    );
    const drawn = terminalChart(yearly(counts, [[30, 2]]), screen(60));
    expect(drawn).toContain("\nrows\n2015  30  █");
    expect(drawn).not.toContain("files");
  });

  it("tells series apart by colour where there is any", () => {
    const two = yearly([usd("a_usd", "A"), usd("b_usd", "B")], [[2e6, 1e6]]);
    expect(terminalChart(two, screen(40, true))).toContain("\u001b[36m█");
    expect(terminalChart(two, screen(40))).not.toContain("\u001b");
  });

  it("is true to an eighth of a character above zero, half of one below, and fits the line", () => {
    const figures = fc.array(fc.double({ min: -1, max: 3, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(figures, fc.integer({ min: 40, max: 120 }), (values, columns) => {
        const lines = terminalChart(
          yearly(
            [growth],
            values.map((value) => [value]),
          ),
          screen(columns),
        ).split("\n");
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
        const lengths = values.map((_, year) =>
          barLength(lines.find((line) => line.startsWith(`${2015 + year} `)) ?? ""),
        );
        const longest = lengths.findIndex(
          (length) => Math.abs(length) === Math.max(...lengths.map(Math.abs)),
        );
        const step = (values[longest] ?? 0) / (lengths[longest] || 1);
        if (Math.abs(step) < 1e-9) return;
        for (const [year, value] of values.entries())
          expect(Math.abs((lengths[year] ?? 0) - value / step)).toBeLessThan(1);
      }),
      { seed: 20181231 },
    );
  });
});

/** How long a bar is in characters; below zero when it stands to the left of it. */
function barLength(line: string): number {
  const [left = "", right = left] = line.includes("│") ? line.split("│") : ["", line];
  const size = (bar: string) =>
    [...bar].reduce(
      (sum, mark) => sum + (mark === "▐" ? 0.5 : Math.max(0, " ▏▎▍▌▋▊▉█".indexOf(mark)) / 8),
      0,
    );
  return size(right) - (line.includes("│") ? size(left) : 0);
}
