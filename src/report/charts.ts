import type { ChartContext } from "../charts/chart-context.js";
import type { ChartSpec } from "../charts/chart-frame.js";
import { claimsChart } from "../charts/claims.js";
import { commoditiesChart } from "../charts/commodities.js";
import { contributionChart } from "../charts/contribution.js";
import { exportsImportsChart } from "../charts/exports-imports.js";
import { growthChart } from "../charts/growth.js";
import { investmentsChart } from "../charts/investments.js";
import { mirrorChart } from "../charts/mirror.js";
import { monthlyChart } from "../charts/monthly.js";
import { partnersIndexChart } from "../charts/partners-index.js";
import { rankChart } from "../charts/rank.js";
import { shareChart } from "../charts/share.js";
import { topPartnersChart } from "../charts/top-partners.js";
import { turnoverChart } from "../charts/turnover.js";
import { groupInText, inText } from "../charts/words.js";
import { type Currency, nameIn } from "../core/currencies.js";
import { BilatError } from "../core/errors.js";
import type { ResultTable } from "../core/result-table.js";
import type { GroupStanding, ReportData } from "./report-data.js";

/** A chart's name, as its files are called, and its spec. */
export type NamedChart = readonly [name: string, spec: ChartSpec];

type Plain = Record<string, number | undefined> & { readonly period: string };

/** A table's rows as charts take them; the tables' column names are the charts' field names. */
function rows(table: ResultTable): Plain[] {
  return table.rows.map(
    (row, index) => ({ ...row, estimated: isEstimated(table, index) }) as unknown as Plain,
  );
}

function isEstimated(table: ResultTable, index: number): boolean {
  return Object.values(table.figures[index] ?? {}).some((figure) => figure?.estimated === true);
}

/** All charts of a report, in the order of its chapters; a chart without figures is left out. */
export function reportCharts(data: ReportData): NamedChart[] {
  const { reporter, partner, sourceLine, exchange, unit } = data;
  const money = { currency: exchange.currency, unit };
  const context: ChartContext = { reporter, partner, source: sourceLine, money };
  const trade = rows(data.trade) as never[];
  const own = [
    ...drawn("turnover", () => turnoverChart(rows(data.levels) as never[], context)),
    ...drawn("monthly", () => monthlyChart(data.months ? (rows(data.months.table) as never[]) : [], context)),
    ...drawn("exports-imports", () => exportsImportsChart(trade, context)),
    ...drawn("growth", () => growthChart(trade, context)),
    ...drawn("contribution", () => contributionChart(rows(data.contribution) as never[], context)),
    ...drawn("top-partners", () => topPartnersChart(leaderRows(data), context)),
    ...data.standings.filter(({ group }) => group !== "").flatMap((group) => rankNamed(group, context)),
    ...drawn("share", () => shareChart(trade, context)),
    ...drawn("partners-index", () => partnersIndexChart(indexRows(data), context)),
    ...mirrorNamed(data, context),
    ...commoditiesNamed(data, context),
  ];
  return [
    ...own.map(([name, spec]): NamedChart => [name, fieldsIn(exchange.currency, spec)]),
    ...investmentsNamed(data, context),
    ...claimsNamed(data, context),
  ];
}

/** A spec whose fields of money bear the currency in their names, as the tables' columns do. */
function fieldsIn(currency: Currency, spec: ChartSpec): ChartSpec {
  if (currency === "USD") return spec;
  return JSON.parse(JSON.stringify(spec).replace(/\b\w+_usd\b/g, (name) => nameIn(currency, name)));
}

/** A chart by name, or none where there is nothing to draw. */
function drawn(name: string, draw: () => ChartSpec): NamedChart[] {
  try {
    return [[name, draw()]];
  } catch (error) {
    if (error instanceof BilatError && error.code === "BILAT_E_NO_DATA") return [];
    throw error;
  }
}

function rankNamed(standing: GroupStanding, context: ChartContext): NamedChart[] {
  const group = `partners in ${groupInText(standing.title)}`;
  return drawn(`rank-${standing.group}`, () => rankChart({ group, rows: standing.drawn }, context));
}

function leaderRows({ leaders, partnerCode }: ReportData) {
  return leaders.rows.map((row) => ({
    period: String(row["period"]),
    partner_name: String(row["partner_name"]),
    rank: Number(row["rank"]),
    turnover_usd: Number(row["turnover_usd"]),
    highlighted: row["partner"] === partnerCode,
  }));
}

function indexRows({ partnerSeries, partnerCode }: ReportData) {
  return partnerSeries.rows.map((row) => ({
    period: String(row["period"]),
    partner: String(row["partner"]),
    partner_name: String(row["partner_name"]),
    index: row["index"] as number | undefined,
    highlighted: row["partner"] === partnerCode,
  }));
}

function mirrorNamed({ mirror, reporter, partner }: ReportData, context: ChartContext): NamedChart[] {
  if (!mirror) return [];
  const labels = {
    export: `From ${inText(reporter)} to ${inText(partner)}`,
    import: `From ${inText(partner)} to ${inText(reporter)}`,
  };
  const dots = mirror.rows.map((row) => {
    const flow = row["flow"] as "export" | "import";
    return { ...row, flow, label: labels[flow] };
  });
  return drawn("mirror", () => mirrorChart(dots as never[], { ...context, source: bothBooks(context) }));
}

function bothBooks({ source, reporter, partner }: ChartContext): string {
  return source.replace(`as reported by ${reporter}`, `as reported by ${reporter} and by ${partner}`);
}

const MOST_HEADINGS = 7;

function commoditiesNamed(data: ReportData, context: ChartContext): NamedChart[] {
  const { commodities, last } = data;
  if (!commodities) return [];
  const { headings, sections, filedBy } = commodities;
  const source = sections.sources[0]?.citation.replace(/\.$/, "") ?? "";
  const bars = (["export", "import"] as const).flatMap((flow) => topHeadings(headings, flow));
  return [
    ["commodities", commoditiesChart({ year: last, filed_by: filedBy, rows: bars }, { ...context, source })],
  ];
}

function topHeadings(headings: ResultTable, flow: "export" | "import") {
  return headings.rows
    .filter((row) => row["flow"] === flow)
    .slice(0, MOST_HEADINGS)
    .map((row) => ({
      flow,
      heading_name: String(row["heading_name"]),
      value_usd: Number(row["value_usd"]),
      share: Number(row["share"]),
    }));
}

function claimsNamed({ claims }: ReportData, context: ChartContext): NamedChart[] {
  if (!claims) return [];
  const source = `${claims.citation.replace(/\.$/, "")}; ${claims.table.sources.map(({ snapshot }) => snapshot).join(", ")}`;
  return drawn("claims", () => claimsChart(claims.drawn, { ...context, source }));
}

function investmentsNamed({ investments }: ReportData, context: ChartContext): NamedChart[] {
  if (!investments) return [];
  const source = investments.list.sources[0]?.citation.replace(/\.$/, "") ?? "";
  return [["investments", investmentsChart(investments.drawn as never[], { ...context, source })]];
}
