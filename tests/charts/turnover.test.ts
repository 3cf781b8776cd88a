import { describe, expect, it } from "vitest";
import { renderSvg } from "../../src/charts/drawing/render.js";
import { type TurnoverRow, turnoverChart } from "../../src/charts/turnover.js";
import { frozen } from "./frozen.js";
import { expectGolden, headline } from "./goldens.js";
import { LONG_NAMES, RUSSIA_JAPAN, YEARS } from "./samples.js";

const ROWS: readonly TurnoverRow[] = frozen(
  YEARS.map(({ period, exports, imports }) => ({
    period,
    turnover_usd: exports + imports,
    turnover_index: (100 * (exports + imports)) / 33_228e6,
  })),
);

function titleOf(...billions: (number | undefined)[]): string {
  const rows = billions.map((value, index) => ({
    period: String(2013 + index),
    turnover_usd: value === undefined ? undefined : value * 1e9,
  }));
  return headline(turnoverChart(frozen(rows), RUSSIA_JAPAN));
}

describe("turnoverChart", () => {
  it("is the spec and the picture on file", () =>
    expectGolden("turnover", turnoverChart(ROWS, RUSSIA_JAPAN)));

  it("draws gaps as gaps and estimates hollow, and says so", async () => {
    const rows = [30e6, undefined, 45e6, 20e6, 25e6].map((turnover_usd, index) => ({
      period: String(2000 + index),
      turnover_usd,
      estimated: index === 3,
    }));
    await expectGolden("turnover-gap", turnoverChart(frozen(rows), LONG_NAMES));
  });

  it.each([
    [[30, 15, 20], "fell 50.0% from 2013 to 2014 and in 2015 was still 33.3% below its 2013 level"],
    [[30, 15, 36], "fell 50.0% from 2013 to 2014 and in 2015 was 20.0% above its 2013 level"],
    [[20, 40, 10, 15], "fell 75.0% from 2014 to 2015 and in 2016 was still 62.5% below its 2014 level"],
    [[20, 40, 10, 50], "fell 75.0% from 2014 to 2015 and in 2016 was 25.0% above its 2014 level"],
    [
      [40, 30, 45, 50, 36],
      "fell 25.0% from 2013 to 2014, recovered by 2015 and in 2017 was 10.0% below its 2013 level",
    ],
    [
      [40, 30, 40, 39.999],
      "fell 25.0% from 2013 to 2014, recovered by 2015 and in 2016 was back at its 2013 level",
    ],
    [[30, 15, 30], "fell 50.0% from 2013 to 2014 and in 2015 was back at its 2013 level"],
    [[20, 30, 25], "grew 50.0% from 2013 to 2014 and in 2015 was 25.0% above its 2013 level"],
    [[20, 25, 30], "grew 50.0% from 2013 to 2015"],
    [[30, undefined, 15], "fell 50.0% from 2013 to 2015"],
    [[20, 20], "hardly changed from 2013 to 2014"],
    [[0, 20], "came to $20.0 billion in 2014, after $0 in 2013"],
    [[21.4], "came to $21.4 billion in 2013"],
  ])("says of %j: %s", (billions, said) => {
    expect(titleOf(...billions)).toBe(`Russia's trade with Japan ${said}`);
  });

  it("names every level for a screen reader", () => {
    expect(turnoverChart(ROWS.slice(0, 2), RUSSIA_JAPAN).description).toBe(
      "Line chart of trade turnover between Russia and Japan: $33.2 billion in 2013 and $30.8 billion in 2014.",
    );
  });

  it("draws one year, and zero", async () => {
    const svg = await renderSvg(turnoverChart([{ period: "2018", turnover_usd: 0 }], LONG_NAMES));
    expect(svg).toContain(">2018</text>");
  });

  it("thins out labels where they would crowd", async () => {
    const rows = Array.from({ length: 30 }, (_, year) => ({
      period: String(1990 + year),
      turnover_usd: 1e9 + year * 1e8,
    }));
    const svg = await renderSvg(turnoverChart(rows, RUSSIA_JAPAN));
    expect(svg).not.toContain(">1.1</text>");
    expect(svg).toContain(">3.9</text>");
  });

  it("refuses to draw nothing", () => {
    expect(() => turnoverChart([{ period: "2018", turnover_usd: undefined }], RUSSIA_JAPAN)).toThrow(
      'BILAT_E_NO_DATA: The chart "turnover" needs at least one figure.',
    );
  });
});
