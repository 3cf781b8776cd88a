import { describe, expect, it } from "vitest";
import { renderSvg } from "../../src/charts/drawing/render.js";
import { type GrowthRow, growthChart } from "../../src/charts/growth.js";
import { drawnTexts } from "./drawn-texts.js";
import { frozen } from "./frozen.js";
import { expectGolden, headline, subtitle } from "./goldens.js";
import { LONG_NAMES, RUSSIA_JAPAN } from "./samples.js";

const ROWS = frozen([
  { period: "2014", turnover_growth: -0.074, exports_growth: 0.01, imports_growth: -0.195 },
  { period: "2015", turnover_growth: -0.307, exports_growth: -0.27, imports_growth: -0.376 },
  { period: "2016", turnover_growth: -0.246, exports_growth: -0.353, imports_growth: -0.019 },
  { period: "2017", turnover_growth: 0.145, exports_growth: 0.133, imports_growth: 0.162 },
  { period: "2018", turnover_growth: 0.161, exports_growth: 0.18, imports_growth: 0.136 },
]);

function titleOf(...rates: (number | undefined)[]): string {
  const rows = rates.map((turnover_growth, index) => ({
    period: String(2014 + index),
    turnover_growth,
    exports_growth: undefined,
    imports_growth: undefined,
  }));
  return headline(growthChart(rows, RUSSIA_JAPAN));
}

describe("growthChart", () => {
  it("is the spec and the picture on file", () => expectGolden("growth", growthChart(ROWS, RUSSIA_JAPAN)));

  it.each<[(number | undefined)[], string]>([
    [[-0.1, -0.2, 0.1], "grew 10.0% in 2016, its first rise after two years of decline"],
    [[-0.1, 0.2, 0.1], "grew 10.0% in 2016, its second rise in a row after one year of decline"],
    [[0.1, -0.2], "fell 20.0% in 2015, its first fall after one year of growth"],
    [[-0.1, -0.2], "fell 20.0% in 2015, its second fall in a row"],
    [[undefined, 0.2], "grew 20.0% in 2015"],
    [[0.1, undefined, 0.2], "grew 20.0% in 2016"],
    [[0.1, undefined, -0.1, 0.2, undefined], "grew 20.0% in 2017, its first rise after one year of decline"],
    [[0.1, 0], "hardly changed in 2015"],
  ])("says of %j: %s", (rates, said) => {
    expect(titleOf(...rates)).toBe(`Russia's trade with Japan ${said}`);
  });

  it("labels the bars of a narrow screen, and leaves the percent sign to the axis", async () => {
    const svg = await renderSvg(growthChart(ROWS, { ...RUSSIA_JAPAN, narrow: true }));
    for (const label of ["−7.4", "−30.7", "−24.6", "+14.5", "+16.1"])
      expect(svg).toContain(`>${label}</text>`);
  });

  it("draws turnover alone where stems of exports and imports would have no room, and says so", async () => {
    const years = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        ...(ROWS[at % ROWS.length] as (typeof ROWS)[number]),
        period: String(1990 + at),
      }));
    const note = "Over so many years, exports and imports are not drawn apart.";
    const [some, many] = [growthChart(years(15), RUSSIA_JAPAN), growthChart(years(30), RUSSIA_JAPAN)];
    expect(JSON.stringify(some)).toContain('"export-stem"');
    expect(JSON.stringify(many)).not.toContain('"export-stem"');
    expect(subtitle(some)).toContain("turnover, exports and imports with Japan");
    expect(subtitle(many)).toContain("turnover (exports + imports) with Japan");
    expect((await drawnTexts(some)).map(({ text }) => text).join(" ")).not.toContain("drawn apart");
    expect((await drawnTexts(many)).map(({ text }) => text.replaceAll(" / ", " ")).join(" ")).toContain(note);
  });

  it("has an axis whose labels differ, however small the rates", async () => {
    const rows = ROWS.map((row) => ({
      period: row.period,
      turnover_growth: row.turnover_growth / 60,
      exports_growth: row.exports_growth / 60,
      imports_growth: row.imports_growth / 60,
    }));
    const axis = (await drawnTexts(growthChart(rows, RUSSIA_JAPAN)))
      .filter(({ layer, text }) => layer === "axis-label" && text.endsWith("%"))
      .map(({ text }) => text);
    expect(axis).toEqual(["−0.8%", "−0.6%", "−0.4%", "−0.2%", "0.0%", "+0.2%", "+0.4%"]);
  });

  it("says why a bar is missing, unless it is the first year's", async () => {
    const [first, ...rest] = ROWS;
    const gone = { turnover_growth: undefined, exports_growth: undefined, imports_growth: undefined };
    const said = async (rows: readonly GrowthRow[]) =>
      (await drawnTexts(growthChart(rows, RUSSIA_JAPAN))).map(({ text }) => text).join(" ");
    const note = "A missing bar means that the year or the one before it has no figure.";
    expect(await said([{ ...first, ...gone, period: "2014" }, ...rest])).not.toContain("missing bar");
    const [second, ...others] = rest;
    const broken = [first, { ...second, ...gone, period: "2015" }, ...others] as GrowthRow[];
    expect((await said(broken)).replaceAll(" / ", " ")).toContain(note);
  });

  it("draws one year with a gap", async () => {
    const rows = [{ period: "2018", turnover_growth: 0.1, exports_growth: undefined, imports_growth: -0.1 }];
    await expect(renderSvg(growthChart(frozen(rows), LONG_NAMES))).resolves.toContain("+10.0%");
  });
});
