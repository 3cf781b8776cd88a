import { describe, expect, it } from "vitest";
import { renderSvg } from "../../src/charts/drawing/render.js";
import { partnersIndexChart } from "../../src/charts/partners-index.js";
import { frozen } from "./frozen.js";
import { expectGolden, headline, subtitle } from "./goldens.js";
import { LONG_NAMES, RUSSIA_JAPAN } from "./samples.js";

function rowsOf(indices: Readonly<Record<string, readonly (number | undefined)[]>>, highlighted = "Japan") {
  return Object.entries(indices).flatMap(([name, found]) =>
    found.map((index, year) => ({
      period: String(2013 + year),
      partner: name.slice(0, 3).toUpperCase(),
      partner_name: name,
      index,
      highlighted: name === highlighted,
    })),
  );
}

const ROWS = frozen(
  rowsOf({
    China: [100, 99.5, 71.6, 74.5, 97.9, 121.9],
    "South Korea": [100, 108.4, 71.7, 60.2, 76.9, 98.7],
    Japan: [100, 92.6, 64.1, 48.3, 55.3, 64.3],
    Turkey: [100, 96.5, 71.3, 48.3, 63.9, 78.6],
    Kazakhstan: [100, 91.5, 65.7, 55.6, 72, 76.4],
  }),
);

describe("partnersIndexChart", () => {
  it("is the spec and the picture on file", () =>
    expectGolden("partners-index", partnersIndexChart(ROWS, RUSSIA_JAPAN)));

  it("turns to a logarithmic scale, and says so, where one partner would flatten the rest", async () => {
    const spec = partnersIndexChart(rowsOf({ Japan: [100, 90], Chad: [100, 4000] }), RUSSIA_JAPAN);
    expect(subtitle(spec)).toMatch(/2013 = 100; logarithmic scale$/);
    await expect(renderSvg(spec)).resolves.toContain(">Chad 4,000</text>");
  });

  it("draws a partner that ends early, under a long name", async () => {
    const rows = rowsOf(
      { "United States": [100, 110, 120], "Saint Vincent and the Grenadines": [100, 105, undefined] },
      "United States",
    );
    const svg = await renderSvg(partnersIndexChart(frozen(rows), LONG_NAMES));
    expect(svg).toContain("Saint Vincent and the Grenadines 105");
    expect(svg).toContain("A gap in a line means");
  });

  it.each<[Record<string, number>, string]>([
    [{ Japan: 64.3, China: 121.9, India: 109 }, "was 35.7% below 2013, the weakest of three partners"],
    [{ Japan: 130, China: 121.9, India: 109 }, "was 30.0% above 2013, the strongest of three partners"],
    [{ Japan: 110, China: 121.9, India: 109 }, "was 10.0% above 2013, 2nd of three partners"],
    [{ Japan: 64.3, China: 121.9 }, "was 35.7% below 2013, the weaker of two partners"],
    [{ Japan: 100 }, "was at its 2013 level"],
  ])("says of %j: %s", (ends, said) => {
    const rows = rowsOf(Object.fromEntries(Object.entries(ends).map(([name, end]) => [name, [100, end]])));
    expect(headline(partnersIndexChart(rows, RUSSIA_JAPAN))).toBe(
      `In 2014 Russia's trade with Japan ${said}`,
    );
  });
});
