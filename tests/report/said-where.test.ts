import { describe, expect, it } from "vitest";
import { reported } from "../../src/core/measured.js";
import { resultTable } from "../../src/core/result-table.js";
import type { SaidFigure, Text } from "../../src/report/blocks.js";
import { cellWords, sentenceOf } from "../../src/report/said-where.js";
import { tableBlock } from "../../src/report/table-block.js";

const said = (id: string, printed: string): SaidFigure => ({
  kind: "figure",
  id,
  printed,
  figure: reported(1, []),
});

describe("sentenceOf", () => {
  const [fall, low, made] = [said("a.1", "8.5%"), said("a.2", "$16.1 billion"), said("a.3", "30.8%")];
  const text: Text = [
    "Turnover fell ",
    fall,
    " a year.",
    { kind: "footnote", topic: "valuation" },
    " It was lowest in 2016, at ",
    low,
    ", and made good ",
    made,
    " of that.",
  ];

  it.each([
    [fall, "Turnover fell 8.5% a year."],
    [low, "It was lowest in 2016, at $16.1 billion, and made good 30.8% of that."],
    [made, "It was lowest in 2016, at $16.1 billion, and made good 30.8% of that."],
  ])("is the one that $id stands in", (run, sentence) => {
    expect(sentenceOf(text, run)).toBe(sentence);
  });

  it("is of the place and not of the words, where two figures print the same", () => {
    const [one, other] = [said("a.1", "3%"), said("a.2", "3%")];
    const twice: Text = ["Exports rose ", one, ". Imports fell ", other, "."];
    expect([one, other].map((run) => sentenceOf(twice, run))).toEqual([
      "Exports rose 3%.",
      "Imports fell 3%.",
    ]);
  });

  it("begins with the figure that begins it", () => {
    const [first, second] = [said("a.1", "Five"), said("a.2", "Two")];
    const text: Text = [first, " hold. ", second, " don't."];
    expect([first, second].map((run) => sentenceOf(text, run))).toEqual(["Five hold.", "Two don't."]);
  });
});

describe("cellWords", () => {
  it("names the table, the row by its printed name, and the column", () => {
    const table = resultTable({
      id: "partners",
      title: "Partners compared",
      columns: [
        { name: "partner_name", label: "Partner", unit: "text", decimals: 0 },
        { name: "share", label: "Share", unit: "share", decimals: 1 },
      ],
      key: ["partner"],
      records: [{ partner: "JPN", partner_name: "Japan", share: reported(0.031, []) }],
      caveats: [],
      sources: [],
    });
    const block = tableBlock(table, { heads: { share: "Share 2018" } });
    expect(cellWords(block, 0, 1)).toBe("Partners compared: Japan, Share 2018");
  });
});
