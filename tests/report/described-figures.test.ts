import { describe, expect, it } from "vitest";
import { reported } from "../../src/core/measured.js";
import { resultTable } from "../../src/core/result-table.js";
import { describedFigures } from "../../src/report/described-figures.js";
import { numerals } from "../../src/report/numerals.js";

const row = (line: number) => [{ snapshot: "s/1", file: "f.csv", line }];

const table = resultTable({
  id: "shares",
  title: "Shares",
  columns: [
    { name: "period", label: "Year", unit: "text", decimals: 0 },
    { name: "partner_name", label: "Partner", unit: "text", decimals: 0 },
    { name: "share", label: "Share", unit: "share", decimals: 1 },
  ],
  key: ["period"],
  records: [
    { period: "2013", partner_name: "Japan", share: reported(0.0391, row(2)) },
    { period: "2014", partner_name: "Japan", share: reported(0.0392, row(3)) },
    { period: "2014", partner_name: "China", share: reported(0.0393, row(4)) },
  ],
  caveats: [],
  sources: [],
});

const linesOf = (text: string) =>
  describedFigures(text, { tables: [table] }).map(({ figure }) =>
    figure.origin.kind === "reported" ? figure.origin.rows[0]?.line : undefined,
  );

describe("describedFigures", () => {
  it("tells figures that print alike apart by the year behind them", () => {
    expect(linesOf("3.9% in 2013 and 3.9% in 2014")).toEqual([2, 3]);
  });

  it("tells them apart by the name before them and the last year named", () => {
    expect(linesOf("in 2014: China 3.9%, Japan 3.9%")).toEqual([4, 3]);
  });

  it("takes no rounded amount for an exact one", () => {
    const column = { name: "amount_usd", label: "Amount", unit: "usd", decimals: 0 } as const;
    const records = [1.3e9, 1e9].map((amount, line) => ({ amount_usd: reported(amount, row(line)) }));
    const amounts = resultTable({ ...table, columns: [column], key: [], records });
    const found = describedFigures("$1 billion and $1.3 billion", { tables: [amounts] });
    expect(found.map(({ figure }) => figure.value)).toEqual([1e9, 1.3e9]);
  });

  it("leaves out a number that no figure prints", () => {
    expect(linesOf("4.0% in 2013")).toEqual([]);
  });
});

describe("numerals", () => {
  it("reads amounts, rates, points and ranks whole", () => {
    const text = "$1.3 billion, −24.6%, +10.4 points, 10th, 400,000 travellers";
    expect(numerals(text).map((found) => found.text)).toEqual([
      "$1.3 billion",
      "−24.6%",
      "+10.4 points",
      "10th",
      "400,000",
    ]);
  });

  it("passes over years, dates, names and commits", () => {
    expect(numerals("2013–2018, 31 December 2018, 2018-12, A11 of M49, commit a0b40af")).toEqual([]);
  });
});
