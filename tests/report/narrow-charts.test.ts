import { describe, expect, it } from "vitest";
import { compileChart } from "../../src/charts/drawing/render.js";
import { makeChart } from "../../src/pipeline/chart.js";
import { openWorkbench } from "../../src/pipeline/workbench.js";
import { reportCharts } from "../../src/report/charts.js";

describe("the charts of a report for the screen of a telephone", () => {
  it("are the wide ones, with the same words, and compile without a warning", async () => {
    using bench = await openWorkbench();
    const { data } = await makeChart(bench, { name: "turnover", reporter: "RUS", partner: "JPN" });
    const [wide, narrow] = [reportCharts(data), reportCharts(data, { narrow: true })];
    expect(narrow.map(([name]) => name)).toEqual(wide.map(([name]) => name));
    for (const [place, [name, spec]] of narrow.entries()) {
      const { padding, width } = (await compileChart(spec)) as unknown as Sized;
      expect(padding.left + width + padding.right, name).toBe(360);
      expect(spec.description).toBe(wide[place]?.[1].description);
    }
  });
});

interface Sized {
  readonly padding: { readonly left: number; readonly right: number };
  readonly width: number;
}
