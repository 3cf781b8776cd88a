import { describe, expect, it } from "vitest";
import { contributionChart } from "../../src/charts/contribution.js";
import { renderSvg } from "../../src/charts/drawing/render.js";
import { frozen } from "./frozen.js";
import { expectGolden, headline } from "./goldens.js";
import { RUSSIA_JAPAN } from "./samples.js";

function row(period: string, exports: number, imports: number) {
  return {
    period,
    exports_contribution: exports,
    imports_contribution: imports,
    turnover_growth: exports + imports,
  };
}

const ROWS = frozen([
  row("2014", 0.006, -0.08),
  row("2015", -0.174, -0.133),
  row("2016", -0.24, -0.006),
  row("2017", 0.077, 0.067),
  row("2018", 0.104, 0.057),
]);

describe("contributionChart", () => {
  it("is the spec and the picture on file", () =>
    expectGolden("contribution", contributionChart(ROWS, RUSSIA_JAPAN)));

  it.each<[number, number, string]>([
    [0.104, 0.057, "Exports made up 10.4 of the 16.1 points of growth in Russia's trade with Japan in 2018"],
    [-0.02, -0.05, "Imports made up 5.0 of the 7.0 points of decline in Russia's trade with Japan in 2018"],
    [
      0.05,
      -0.02,
      "Exports added 5.0 points to Russia's trade with Japan in 2018, imports took away 2.0: +3.0 points in all",
    ],
    [
      -0.05,
      0.02,
      "Imports added 2.0 points to Russia's trade with Japan in 2018, exports took away 5.0: −3.0 points in all",
    ],
    [0, 0, "Neither exports nor imports moved Russia's trade with Japan in 2018"],
  ])("says of exports %d and imports %d: %s", (exports, imports, said) => {
    expect(headline(contributionChart([row("2018", exports, imports)], RUSSIA_JAPAN))).toBe(said);
  });

  it("draws no half bar of a year with one flow only", () => {
    const half = {
      period: "2018",
      exports_contribution: 0.1,
      imports_contribution: undefined,
      turnover_growth: undefined,
    };
    const { data } = contributionChart([...ROWS.slice(0, 4), half], RUSSIA_JAPAN) as {
      data: { values: object[] };
    };
    expect(data.values.at(-1)).toMatchObject({ period: "2018", exports_contribution: null });
  });

  it("labels the sums of a narrow screen beyond the bar's end, without the percent sign", async () => {
    const svg = await renderSvg(contributionChart(ROWS, { ...RUSSIA_JAPAN, narrow: true }));
    for (const label of ["−7.4", "−30.7", "−24.6", "+14.4", "+16.1"])
      expect(svg).toContain(`>${label}</text>`);
    const ends = (spec: object) => (spec as { data: { values: { bar_end: number }[] } }).data.values;
    const mixed = [row("2017", 0.05, -0.02), row("2018", -0.05, 0.02)];
    expect(ends(contributionChart(mixed, RUSSIA_JAPAN)).map(({ bar_end }) => bar_end)).toEqual([0.05, -0.05]);
  });

  it("labels of many years those that matter most", async () => {
    const years = Array.from({ length: 24 }, (_, place) =>
      row(String(1995 + place), 0.01 * (place % 5), -0.004),
    );
    const svg = await renderSvg(contributionChart(years, { ...RUSSIA_JAPAN, narrow: true }));
    const labels = svg.match(/>[+−]\d+\.\d<\/text>/g) ?? [];
    expect(new Set(labels).size).toBeGreaterThanOrEqual(2);
    expect(labels.length).toBeLessThan(2 * 24);
  });

  it("leaves out the year that has no year before", () => {
    const first = {
      period: "2013",
      exports_contribution: undefined,
      imports_contribution: undefined,
      turnover_growth: undefined,
    };
    expect(() => contributionChart([first], RUSSIA_JAPAN)).toThrow("BILAT_E_NO_DATA");
    expect(headline(contributionChart([first, row("2014", 0.1, 0)], RUSSIA_JAPAN))).toContain("in 2014");
  });
});
