import type { ChartSpec } from "../../charts/drawing/chart-frame.js";
import { compileChart, type DrawnChart, drawChart } from "../../charts/drawing/render.js";

/** A chart of the report: its specification, and the same drawn. */
export interface PageChartSource extends DrawnChart {
  readonly name: string;
  readonly spec: ChartSpec;
  /** The same for the screen of a telephone, which draws it itself. */
  readonly narrow: { readonly spec: ChartSpec; readonly vega: DrawnChart["vega"] };
}

/** A chart as a page needs it. */
export async function pageChart(name: string, spec: ChartSpec, narrow: ChartSpec): Promise<PageChartSource> {
  const drawn = await drawChart(spec);
  return { name, spec, ...drawn, narrow: { spec: narrow, vega: await compileChart(narrow) } };
}
