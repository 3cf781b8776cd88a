import { describe, expect, it } from "vitest";
import { openPartnerBook } from "../../src/pipeline/partner-book.js";
import { tradeTable } from "../../src/pipeline/trade.js";
import { desk } from "./import-text.js";

const HEAD = "period,reporter,partner,flow,value_usd\n";
const MONTHS = Array.from({ length: 12 }, (_, step) => String(step + 1).padStart(2, "0"));

/** Exports of 10 a month in 2017 and 12 in 2018, of which December is missing. */
const MONTHLY =
  HEAD +
  [
    ...MONTHS.map((month) => `2017-${month},RUS,JPN,export,10`),
    ...MONTHS.slice(0, 11).map((month) => `2018-${month},RUS,JPN,export,12`),
  ].join("\n");

describe("a monthly source", () => {
  const at = desk();

  it("gives a row a month, and growth over the same month a year before", async () => {
    await at.current.takeText("own.csv", MONTHLY);
    const request = { reporter: "RUS", partner: "JPN", source: "canonical", years: { from: 2018, to: 2018 } };
    const { rows, columns } = await tradeTable(at.current.bench, request);
    expect(rows.map(({ period }) => period)).toEqual(MONTHS.slice(0, 11).map((month) => `2018-${month}`));
    expect(rows[0]?.exports_growth).toBeCloseTo(0.2, 12);
    expect(columns[0]?.label).toBe("Month");
    expect(columns.find(({ name }) => name === "exports_growth")?.label).toBe("Exports growth, year on year");
  });

  it("adds up the complete year, and only that", async () => {
    await at.current.takeText("own.csv", MONTHLY);
    const book = await openPartnerBook(at.current.bench, "canonical", "RUS");
    expect(book.frequency).toBe("month");
    expect([book.entry("2017", "JPN").exports.value, book.entry("2018", "JPN").exports.value]).toEqual([
      120,
      undefined,
    ]);
  });
});
