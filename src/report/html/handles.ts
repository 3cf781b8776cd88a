import type { ChartSpec } from "../../charts/drawing/chart-spec.js";
import type { ChartHandles, ChartSeries } from "../../charts/drawing/interactive.js";

const FLOWS = [
  { id: "export", label: "Exports" },
  { id: "import", label: "Imports" },
];

/** Series that a chart draws as layers of their own; the ids are words in the names of their marks or rows. */
const SERIES: Readonly<Record<string, readonly ChartSeries[]>> = {
  "exports-imports": [...FLOWS, { id: "balance", label: "Balance" }],
  growth: FLOWS,
  contribution: [
    { id: "exports_contribution", label: "Exports" },
    { id: "imports_contribution", label: "Imports" },
  ],
};

/** The columns that name a thing in a chart, the most telling first. */
const FIELDS = ["partner_name", "heading_name", "id", "place", "period"] as const;

/**
 * How a reader takes a chart of the report apart: by partner where there are several, by flow, or by period.
 *
 * @param narrow The same chart for a telephone, on which a series may have no room.
 */
export function handlesOf(name: string, spec: ChartSpec, narrow: ChartSpec): ChartHandles {
  const rows = rowsOf(spec);
  if ("params" in spec) return { field: "partner_name", series: [] };
  const field = FIELDS.find((candidate) => rows.some((row) => row[candidate] !== undefined)) ?? "period";
  if (field !== "partner_name") {
    const series = SERIES[name] ?? [];
    return { field, series: series.filter(({ id }) => isDrawn(id, spec) && isDrawn(id, narrow)) };
  }
  const partners = new Map(rows.map((row) => [String(row["partner"]), String(row["partner_name"])]));
  return { field, series: [...partners].map(([id, label]) => ({ id, label })) };
}

/** Whether a layer of a chart bears the name of a series, or draws its rows. */
function isDrawn(id: string, spec: ChartSpec): boolean {
  return "layer" in spec && JSON.stringify(spec.layer).includes(`"${id}`);
}

/** The rows inside a chart's specification. */
export function rowsOf({ data }: ChartSpec): readonly Readonly<Record<string, unknown>>[] {
  const inside = data && "values" in data ? data.values : [];
  return Array.isArray(inside) ? (inside as Record<string, unknown>[]) : [];
}

/** For a chart with a year to choose, what each year shows, by year. */
export function yearsOf({ usermeta }: ChartSpec): Readonly<Record<string, string>> | undefined {
  return usermeta && "years" in usermeta ? (usermeta.years as Record<string, string>) : undefined;
}
