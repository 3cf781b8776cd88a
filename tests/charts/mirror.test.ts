import { describe, expect, it } from "vitest";
import { renderSvg } from "../../src/charts/drawing/render.js";
import { mirrorChart } from "../../src/charts/mirror.js";
import { frozen } from "./frozen.js";
import { expectGolden, headline } from "./goldens.js";
import { RUSSIA_JAPAN } from "./samples.js";

const OUT = { label: "Exports of Russia to Japan", flow: "export" } as const;
const IN = { label: "Imports of Russia from Japan", flow: "import" } as const;
const ROWS = frozen([
  { ...OUT, period: "2016", reporter_usd: 9_381e6, mirror_usd: 11_269e6 },
  { ...OUT, period: "2017", reporter_usd: 10_624e6, mirror_usd: 13_855e6 },
  { ...OUT, period: "2018", reporter_usd: 12_536e6, mirror_usd: 15_584e6 },
  { ...IN, period: "2016", reporter_usd: 6_680e6, mirror_usd: 5_122e6 },
  { ...IN, period: "2017", reporter_usd: 7_762e6, mirror_usd: 6_012e6 },
  { ...IN, period: "2018", reporter_usd: 8_817e6, mirror_usd: 7_301e6 },
]);

describe("mirrorChart", () => {
  it("is the spec and the picture on file", () => expectGolden("mirror", mirrorChart(ROWS, RUSSIA_JAPAN)));

  it("names the widest gap, the larger book first", () => {
    expect(headline(mirrorChart(ROWS, RUSSIA_JAPAN))).toBe(
      "Russia and Japan differ most on goods from Russia in 2017: Japan records $13.9 billion, Russia $10.6 billion",
    );
    expect(headline(mirrorChart(ROWS.slice(3), RUSSIA_JAPAN))).toBe(
      "Russia and Japan differ most on goods from Japan in 2017: Russia records $7.8 billion, Japan $6.0 billion",
    );
  });

  it("takes no estimate for a country's record, and draws it hollow", async () => {
    const [first, ...rest] = ROWS.slice(0, 3);
    const guessed = rest.map((row) => ({ ...row, estimates: ["mirror_usd" as const] }));
    expect(headline(mirrorChart([...(first ? [first] : []), ...guessed], RUSSIA_JAPAN))).toBe(
      "Russia and Japan differ most on goods from Russia in 2016: Japan records $11.3 billion, Russia $9.4 billion",
    );
    const spec = mirrorChart(guessed, RUSSIA_JAPAN);
    expect(headline(spec)).toBe("The source estimates part of what Russia and Japan sold each other");
    const svg = await renderSvg(spec);
    expect(svg).toContain("Hollow points are estimates of the source.");
    expect(svg.match(/fill="#FFFFFF" stroke="#0072B2"/g)?.length).toBe(2);
    expect(svg).not.toContain("by Japan's");
  });

  it("draws a year that one side did not report, and zero", async () => {
    const rows = [
      { ...OUT, period: "2017", reporter_usd: undefined, mirror_usd: 2e8 },
      { ...OUT, period: "2018", reporter_usd: 0, mirror_usd: 0 },
    ];
    const spec = mirrorChart(frozen(rows), RUSSIA_JAPAN);
    expect(headline(spec)).toBe("Russia and Japan record the same value for goods from Russia: $0 in 2018");
    await expect(renderSvg(spec)).resolves.toContain(">200.0</text>");
  });
});
