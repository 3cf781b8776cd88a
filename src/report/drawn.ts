import type { ResultTable } from "../core/result-table.js";
import type { Drawn } from "./described-figures.js";
import type { ReportData } from "./report-data.js";

/** What each chart is drawn from, by the chart's name; its description may print any of it. */
export function drawnFigures(data: ReportData): ReadonlyMap<string, Drawn> {
  const { trade, levels, contribution, leaders, standings, partnerSeries, mirror, commodities, investments } =
    data;
  const charts: [string, Drawn | undefined][] = [
    ["turnover", of(levels)],
    ["monthly", of(data.months?.table)],
    ["exports-imports", of(trade)],
    ["growth", of(trade)],
    ["contribution", of(contribution)],
    ["share", of(trade)],
    ["top-partners", of(leaders)],
    ["partners-index", of(partnerSeries)],
    ["mirror", of(mirror)],
    ["commodities", of(commodities?.headings)],
    ["investments", investments && { tables: [investments.list], figures: [investments.events] }],
    ...standings.map(({ group, table }): [string, Drawn | undefined] => [`rank-${group}`, of(table)]),
  ];
  return new Map(charts.flatMap(([name, drawn]) => (drawn ? [[name, drawn]] : [])));
}

function of(table: ResultTable | undefined): Drawn | undefined {
  return table && { tables: [table] };
}
