import type { DataFrame } from "danfojs-node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDataFrame } from "../../src/frames/data-frame.js";
import { fromDataFrame } from "../../src/frames/from-data-frame.js";
import { growth } from "../../src/indicators/growth.js";
import { column, table } from "./tables.js";

// Turnover is 10, 20, 15 and, after a year without a figure, 12 and 18 billion dollars.
const turnover = table(
  [column("period", "text"), column("turnover_usd", "usd")],
  [10e9, 20e9, 15e9, undefined, 12e9, 18e9].map((turnover_usd, year) => ({
    period: String(2013 + year),
    turnover_usd,
  })),
);

const exports = table(
  [column("partner", "text"), column("period", "text"), column("exports_usd", "usd")],
  [
    { partner: "JPN", period: "2017", exports_usd: 10_500_000_000.25 },
    { partner: "CHN", period: "2017", exports_usd: 38_900_000_000.5 },
    { partner: "JPN", period: "2018", exports_usd: 12_400_000_000.125 },
    { partner: "CHN", period: "2018", exports_usd: 56_000_000_000 },
    { partner: "IND", period: "2018", exports_usd: undefined },
  ],
);

describe("danfo's pctChange", () => {
  it("is our growth, value over the year before less one, to danfo's seven digits", async () => {
    const frame = await toDataFrame<DataFrame>(turnover);
    const changes = frame.loc({ columns: ["turnover_usd"] }).pctChange(1) as DataFrame;
    const growth = { ...turnover, columns: [column("turnover_usd", "rate")], key: [] };
    const given = fromDataFrame(changes, growth).rows.map((row) => row.turnover_usd);
    const expected = [undefined, 20 / 10 - 1, 15 / 20 - 1, undefined, undefined, 18 / 12 - 1];
    expect(given.map((value) => typeof value)).toEqual(expected.map((value) => typeof value));
    for (const [year, value] of expected.entries()) {
      if (value !== undefined) expect(given[year]).toBeCloseTo(value, 6);
    }
  });

  it("is the growth indicator, whatever the figures", async () => {
    const dollars = fc.double({ min: 1e6, max: 1e12, noNaN: true });
    await fc.assert(
      fc.asyncProperty(dollars, dollars, async (previous, current) => {
        const pair = [previous, current].map((turnover_usd) => ({ turnover_usd }));
        const frame = await toDataFrame<DataFrame>(table([column("turnover_usd", "usd")], pair));
        const [, [change]] = (frame.pctChange(1) as DataFrame).values as [unknown, [number]];
        const expected = growth({ current, previous }) ?? Number.NaN;
        expect(Math.abs(change - expected)).toBeLessThan(1e-6 * (1 + current / previous));
      }),
      { seed: 20181231 },
    );
  });

  it("gives −1 after a zero, where our growth has no meaning: a trap that the docs name", async () => {
    const zero = table(
      [column("turnover_usd", "usd")],
      [0, 5].map((turnover_usd) => ({ turnover_usd })),
    );
    const changes = (await toDataFrame<DataFrame>(zero)).pctChange(1) as DataFrame;
    expect(changes.values).toEqual([[Number.NaN], [-1]]);
  });
});

describe("danfo's groupby(…).sum()", () => {
  it("is the plain sum, to the last digit, and missing where a figure is missing", async () => {
    const frame = await toDataFrame<DataFrame>(exports);
    const sums = frame.groupby(["partner"]).col(["exports_usd"]).sum();
    const like = {
      ...exports,
      columns: [column("partner", "text"), column("exports_usd_sum", "usd")],
      key: [],
    };
    expect(fromDataFrame(sums, like).rows).toEqual([
      { partner: "JPN", exports_usd_sum: 10_500_000_000.25 + 12_400_000_000.125 },
      { partner: "CHN", exports_usd_sum: 38_900_000_000.5 + 56_000_000_000 },
      { partner: "IND", exports_usd_sum: undefined },
    ]);
  });
});
