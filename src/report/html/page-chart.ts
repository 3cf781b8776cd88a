import type { ChartSpec } from "../../charts/drawing/chart-spec.js";
import { compileChart, type DrawnChart, drawChart } from "../../charts/drawing/render.js";
import { type NamedChart, reportCharts } from "../charts.js";
import type { ReportData } from "../report-data.js";

/** A chart of the report: its specification, and the same drawn. */
export interface PageChartSource extends DrawnChart {
  readonly name: string;
  readonly spec: ChartSpec;
  /** The same for the screen of a telephone, which draws it itself. */
  readonly narrow: { readonly spec: ChartSpec; readonly vega: DrawnChart["vega"] };
}

/** Charts of some figures as a page needs them, each with the same for the screen of a telephone. */
export async function pageCharts(named: readonly NamedChart[], data: ReportData): Promise<PageChartSource[]> {
  const narrow = new Map(reportCharts(data, { narrow: true }));
  const charts: PageChartSource[] = [];
  for (const [name, spec] of named) charts.push(await pageChart(name, spec, narrow.get(name) ?? spec));
  return charts;
}

async function pageChart(name: string, spec: ChartSpec, narrow: ChartSpec): Promise<PageChartSource> {
  const drawn = await drawChart(spec);
  return { name, spec, ...drawn, narrow: { spec: narrow, vega: await compileChart(narrow) } };
}
