import { describe, expect, it } from "vitest";
import { chartParts } from "../../src/charts/drawing/chart-parts.js";
import { renderSvg } from "../../src/charts/drawing/render.js";
import type { MonthlyRow } from "../../src/charts/headlines/monthly-headline.js";
import { monthlyChart } from "../../src/charts/monthly.js";
import { frozen } from "./frozen.js";
import { expectGolden, headline, subtitle } from "./goldens.js";
import { RUSSIA_JAPAN } from "./samples.js";

const SEASON = [-200e6, -100e6, 0, 20e6, 40e6, -40e6, -60e6, 0, 20e6, 20e6, 50e6, 250e6];

/** Twenty-six months from January 2016: a course that rises, its season, and a gap in the third month. */
const ROWS: readonly MonthlyRow[] = frozen(
  Array.from({ length: 26 }, (_, month) => {
    const course = 1_300e6 + month * 10e6;
    const missing = month === 2;
    return {
      period: `${2016 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
      turnover_usd: missing ? undefined : course + (SEASON[month % 12] ?? 0),
      adjusted_usd: month > 2 ? course : undefined,
      trailing_growth: month > 23 ? 0.0856 : undefined,
    };
  }),
);

const plain = (period: string, trailing_growth?: number): MonthlyRow => ({
  period,
  turnover_usd: 5e6,
  adjusted_usd: undefined,
  trailing_growth,
});

describe("monthlyChart", () => {
  it("is the spec and the picture on file", () => expectGolden("monthly", monthlyChart(ROWS, RUSSIA_JAPAN)));

  it.each([
    [
      plain("2018-03", 0.1),
      "in the twelve months to March 2018 was 10.0% above that of the twelve months before",
    ],
    [
      plain("2018-Q3", -0.1),
      "in the four quarters to the third quarter of 2018 was 10.0% below that of the four quarters before",
    ],
    [
      plain("2018-03", 0.0001),
      "in the twelve months to March 2018 was as large as in the twelve months before",
    ],
    [plain("2018-03"), "by month"],
    [plain("2018-Q3"), "by quarter"],
  ])("says of %j: %s", (row, said) => {
    expect(headline(monthlyChart([row], RUSSIA_JAPAN))).toBe(`Russia's trade with Japan ${said}`);
  });

  it("names the season only where it is taken out", () => {
    expect(subtitle(monthlyChart([plain("2018-03")], RUSSIA_JAPAN))).not.toContain("season");
    expect(subtitle(monthlyChart(ROWS, RUSSIA_JAPAN))).toContain("the heavy line without the season (STL)");
  });

  it("says how many periods the season is taken from, where a gap stands before them", () => {
    const note = "The season is that of the 23 months from April 2016 on, after the last gap.";
    const noted = (rows: readonly MonthlyRow[]) =>
      chartParts(monthlyChart(rows, RUSSIA_JAPAN)).source.endsWith(note);
    expect(noted(ROWS)).toBe(true);
    expect(noted(ROWS.slice(3))).toBe(false);
  });

  it.each([
    [["2024-01"], ["Jan 2024"]],
    [
      ["2023-11", "2023-12", "2024-01"],
      ["Nov 2023", "Dec 2023", "Jan 2024"],
    ],
    [
      ["2023-Q4", "2024-Q1"],
      ["Q4 2023", "Q1 2024"],
    ],
  ])("names %j below the axis %j, and draws one line", async (periods, names) => {
    const spec = monthlyChart(
      periods.map((period) => plain(period)),
      RUSSIA_JAPAN,
    );
    const svg = await renderSvg(spec);
    for (const name of names) expect(svg).toContain(`>${name}</text>`);
    expect(svg).toContain(">Turnover 5.0</text>");
    expect(svg).not.toContain("As filed");
    expect(spec.description).toMatch(
      /^One line of the turnover of Russia with Japan; the last figure is \$5\.0 million in /,
    );
  });

  it("refuses to draw nothing", () => {
    const row = { ...plain("2018-03"), turnover_usd: undefined };
    expect(() => monthlyChart([row], RUSSIA_JAPAN)).toThrow("BILAT_E_NO_DATA");
  });
});
