import { describe, expect, it } from "vitest";
import { commoditiesChart } from "../../src/charts/commodities.js";
import type { CommoditiesData } from "../../src/charts/commodity-bars.js";
import { renderSvg } from "../../src/charts/drawing/render.js";
import { frozen } from "./frozen.js";
import { expectGolden, headline } from "./goldens.js";
import { RUSSIA_JAPAN } from "./samples.js";

const DATA: CommoditiesData = frozen({
  year: "2018",
  filed_by: "partner",
  of: "customs",
  rows: [
    {
      flow: "export",
      heading_name: "All other headings",
      value_usd: 3.16e9,
      share: 0.432,
      is_residual: true,
    },
    { flow: "export", heading_name: "Parts of motor vehicles", value_usd: 0.85e9, share: 0.117 },
    { flow: "export", heading_name: "Motor vehicles", value_usd: 3.27e9, share: 0.449 },
    { flow: "import", heading_name: "Mineral fuels", value_usd: 10.78e9, share: 0.691 },
    { flow: "import", heading_name: "Manufactured goods", value_usd: 2.71e9, share: 0.174 },
    { flow: "import", heading_name: "Foodstuffs", value_usd: 1.31e9, share: 0.084 },
    { flow: "import", heading_name: "All other headings", value_usd: 0.8e9, share: 0.051, is_residual: true },
  ],
});

describe("commoditiesChart", () => {
  it("is the spec and the picture on file", () =>
    expectGolden("commodities", commoditiesChart(DATA, RUSSIA_JAPAN)));

  it("says what leads in each direction", () => {
    expect(headline(commoditiesChart(DATA, RUSSIA_JAPAN))).toBe(
      "Mineral fuels led Russia's sales to Japan in 2018 with 69%, motor vehicles Japan's sales to Russia with 45%",
    );
  });

  it("gives goods of the reporter the exports colour, whoever filed them", () => {
    const rows = (data: CommoditiesData) => JSON.stringify(commoditiesChart(data, RUSSIA_JAPAN).data);
    const fuels = { heading_name: "Mineral fuels", value_usd: 1, share: 1 };
    const filed = {
      year: "2018",
      filed_by: "partner",
      of: "customs",
      rows: [{ ...fuels, flow: "import" }],
    } as const;
    const own = {
      year: "2018",
      filed_by: "reporter",
      of: "customs",
      rows: [{ ...fuels, flow: "export" }],
    } as const;
    expect(rows(filed)).toContain("#009E73");
    expect(rows(own)).toContain("#009E73");
  });

  it("breaks long headings, draws zero, and escapes what looks like markup", async () => {
    const rows = [
      { flow: "export", heading_name: "<script>alert('x')</script> & \"more\"", value_usd: 3e6, share: 1 },
      {
        flow: "import",
        heading_name: "Arms and ammunition; parts and accessories thereof",
        value_usd: 0,
        share: 0,
      },
    ] as const;
    const spec = commoditiesChart({ year: "2018", filed_by: "reporter", of: "customs", rows }, RUSSIA_JAPAN);
    const svg = await renderSvg(spec);
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;script&gt;");
    expect(svg).toMatch(/<tspan>Arms and ammunition; parts<\/tspan>|<tspan>Arms and ammunition; parts and/);
  });
});
