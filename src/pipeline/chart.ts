import { CARD, CHARTS, type ChartName } from "../charts/catalogue.js";
import type { ChartSpec } from "../charts/drawing/chart-spec.js";
import { drawChart } from "../charts/drawing/render.js";
import { resolvePair } from "../codes/countries.js";
import { BilatError } from "../core/errors.js";
import { suggestion } from "../core/nearest.js";
import { spanText, type YearRange } from "../core/periods.js";
import { type FieldsOf, requireCall } from "../core/require-fields.js";
import type { ResultTable } from "../core/result-table.js";
import { drawnFigures, reportCharts } from "../report/charts.js";
import { reportDocument } from "../report/document.js";
import { socialCard } from "../report/html/card.js";
import type { ReportData } from "../report/report-data.js";
import { findSnapshot } from "../store/snapshots.js";
import { openReportBooks } from "./report/books.js";
import { settleDefinition } from "./report/defaults.js";
import { PLAIN_DEFINITION, type ReportDefinition } from "./report/definition.js";
import { reportData } from "./report/report-data.js";
import { pairSources } from "./report/sources.js";
import type { Workbench } from "./workbench.js";

/** Which chart of which pair. */
export interface ChartRequest {
  /** What it shows; `rank` and the largest partners are of a group. */
  readonly name: ChartName;
  /** The country whose books are read: a code or a name. */
  readonly reporter: string;
  /** A code or a name too. */
  readonly partner: string;
  /** All years with a figure when left out. */
  readonly years?: YearRange | undefined;
  /** The first source with figures of the pair when left out. */
  readonly source?: string | undefined;
  /** The group in which the chart `rank` ranks, as `rankTable` takes it; the partner's region when left out. */
  readonly among?: string | undefined;
}

const FIELDS: FieldsOf<ChartRequest> = {
  name: "text!",
  reporter: "text!",
  partner: "text!",
  years: "years",
  source: "text",
  among: "group",
};

/** A chart with its numbers. */
export interface Chart {
  /** As in the report: `turnover`, `rank-m49-asia`. */
  readonly name: string;
  /** A Vega-Lite specification with its data, to be changed, written or embedded. */
  readonly spec: ChartSpec;
  /** The numbers that are drawn. */
  readonly tables: readonly ResultTable[];
  /** @internal */
  readonly data: ReportData;
}

/**
 * A chart of a pair, the same as its report would hold.
 *
 * @returns The specification with its numbers; {@link chartSvg}, {@link chartPng} and {@link chartPage} draw it.
 * @throws BilatError `BILAT_E_VALUE` for a name that is not in the catalogue, `BILAT_E_NO_DATA` for a chart without
 *   figures, and for countries, sources, groups and years as other commands do.
 *
 * @example
 * ```ts
 * using bench = await openWorkbench();
 * const chart = await makeChart(bench, { name: "turnover", reporter: "RUS", partner: "JPN" });
 * chart.tables[0]?.rows.length; // 11
 * ```
 */
export async function makeChart(bench: Workbench, request: ChartRequest): Promise<Chart> {
  requireCall(bench, request, FIELDS);
  const name = chartOf(request.name, CHARTS, "");
  if (request.years) requireYearly(name);
  const { data, group } = await chartData(bench, request);
  const full = name === "rank" ? `rank-${group}` : name;
  const spec = reportCharts(data).find(([drawn]) => drawn === full)?.[1];
  if (!spec) throw notDrawn(name, data);
  return { name: full, spec, tables: drawnFigures(data).get(full)?.tables ?? [], data };
}

/** The figures of a pair's charts, and the first group in which the partner is ranked. */
async function chartData(bench: Workbench, request: Omit<ChartRequest, "name">) {
  const asked = await askedDefinition(bench, request);
  const books = await openReportBooks(bench, asked);
  const definition = await settleDefinition(bench, books.own, asked);
  const data = await reportData(bench, books, definition);
  return { data, group: rankedGroup(data, definition.groups) };
}

/**
 * The card of a pair's report, its headline figure for where a link is shared, as SVG.
 *
 * @throws BilatError as {@link makeChart}.
 */
export async function makeCard(bench: Workbench, request: Omit<ChartRequest, "name">): Promise<string> {
  const { data } = await chartData(bench, request);
  const named = reportCharts(data);
  const [first] = named;
  const drawn = first && [{ name: first[0], spec: first[1], ...(await drawChart(first[1])) }];
  return socialCard(reportDocument(data, named), drawn ?? []);
}

/** The first group in which the partner has a rank; all countries where none is asked for. */
function rankedGroup({ standings }: ReportData, groups: readonly string[]): string {
  return groups.length === 0 ? "" : (standings.find(({ group }) => group !== "")?.group ?? groups[0] ?? "");
}

/**
 * The chart of the catalogue that a command names, which may name the card elsewhere.
 *
 * @throws BilatError `BILAT_E_VALUE` with the nearest names.
 */
export function chartName(text: string): ChartName {
  return chartOf(text, [...CHARTS, CARD], "; a chart comes before the countries");
}

function chartOf(text: string, offered: readonly { readonly name: string }[], remark: string): ChartName {
  const found = CHARTS.find(({ name }) => name === text);
  if (found) return found.name;
  const names = offered.map(({ name }) => name);
  throw new BilatError("BILAT_E_VALUE", {
    problem: "A chart must be one of the catalogue.",
    found: [`"${text}"`],
    hint: `${suggestion(text, names)}Charts: ${names.join(", ")}${remark}.`,
  });
}

/** Charts of everything that is written down about a pair, whatever the year. */
const OF_ALL_YEARS: readonly ChartName[] = ["investments", "claims"];

function requireYearly(name: ChartName): void {
  if (!OF_ALL_YEARS.includes(name)) return;
  throw new BilatError("BILAT_E_USAGE", {
    problem: `The chart "${name}" is of all that is written down about the pair, and takes no years.`,
    found: ["years"],
    hint: "Leave the years out; bilat investments and bilat check print the year of each.",
  });
}

async function askedDefinition(
  bench: Workbench,
  request: Omit<ChartRequest, "name">,
): Promise<ReportDefinition> {
  const { years, source, among } = request;
  const asked = { ...(await resolvePair(bench.countries, bench.engine, request)), years };
  return {
    ...PLAIN_DEFINITION,
    ...asked,
    sources: source === undefined ? await pairSources(bench, asked) : [findSnapshot(bench.store, source).id],
    groups: among === undefined ? undefined : [among],
  };
}

function notDrawn(name: ChartName, { reporter, partner, first, last }: ReportData): BilatError {
  return new BilatError("BILAT_E_NO_DATA", {
    problem: `The chart "${name}" needs figures that the sources do not have for this pair.`,
    found: [`${reporter} and ${partner}, ${spanText(first, last)}`],
    ...(NEEDED[name] !== undefined && { hint: NEEDED[name] }),
  });
}

/** What a chart needs that not every pair has. */
const NEEDED: Readonly<Partial<Record<ChartName, string>>> = {
  turnover: "It needs the exports and the imports of one year.",
  growth: "It needs the exports and the imports of two years running.",
  contribution: "It needs the exports and the imports of two years running.",
  share: "It needs the reporter's trade with the world, beside that with the partner.",
  rank: "It needs the reporter's trade with most of its partners, and the partner in the group that is asked for.",
  "top-partners": "It needs the reporter's trade with most of its partners.",
  "partners-index": "It needs the exports and the imports of the first year, with other partners too.",
  mirror: "It needs the books of both countries in one source.",
  monthly:
    "It needs figures by month or quarter: a source that has them, with --input FILE or bilat import FILE.",
  commodities:
    "It needs goods by product; the package has those of Russia with Japan. bilat products lists goods.",
  investments: "The package has announcements between Russia and Japan.",
  claims: "The package has published figures on Russia and Japan; bilat check FILE checks others.",
};
