import type { ChartName } from "../charts/catalogue.js";
import { claimsChart } from "../charts/claims.js";
import { commoditiesChart } from "../charts/commodities.js";
import { contributionChart } from "../charts/contribution.js";
import type { ChartContext } from "../charts/drawing/chart-context.js";
import type { ChartSpec } from "../charts/drawing/chart-spec.js";
import { exportsImportsChart } from "../charts/exports-imports.js";
import { growthChart } from "../charts/growth.js";
import { countWord, groupInText, inText } from "../charts/headlines/words.js";
import { investmentsChart } from "../charts/investments.js";
import { mirrorChart } from "../charts/mirror.js";
import { monthlyChart } from "../charts/monthly.js";
import { partnersIndexChart } from "../charts/partners-index.js";
import { rankChart } from "../charts/rank.js";
import { shareChart } from "../charts/share.js";
import { topPartnersChart } from "../charts/top-partners.js";
import { turnoverChart } from "../charts/turnover.js";
import { andList } from "../core/and-list.js";
import { type Currency, nameIn } from "../core/currencies.js";
import { BilatError } from "../core/errors.js";
import type { ResultTable } from "../core/result-table.js";
import type { Drawn } from "./described-figures.js";
import type { GroupStanding, ReportData } from "./report-data.js";

/** A chart's name, as its files are called, and its spec. */
export type NamedChart = readonly [name: string, spec: ChartSpec];

/** A table's rows as charts take them; the tables' column names are the charts' field names. */
function rows(table: ResultTable): never[] {
  return table.rows.map((row, index) => ({ ...row, estimated: isEstimated(table, index) })) as never[];
}

function isEstimated(table: ResultTable, index: number): boolean {
  return Object.values(table.figures[index] ?? {}).some((figure) => figure?.estimated === true);
}

/** How a chart of the catalogue comes from a report's figures. */
interface Drawing {
  readonly name: ChartName;
  /** What it is drawn from, by the name of each picture; its description may print any of it. */
  readonly from: (data: ReportData) => readonly (readonly [string, Drawn | undefined])[];
  /** Its pictures: one, several, or none where there are no figures. */
  readonly draw: (data: ReportData, context: ChartContext) => NamedChart[];
  /** Whether its money stays in US dollars, whatever the report's currency is. */
  readonly inDollars?: true;
}

/** Every chart, in the order of the report's chapters. */
const DRAWINGS: readonly Drawing[] = [
  one(
    "turnover",
    ({ levels }) => levels,
    ({ levels }, context) => turnoverChart(rows(levels), context),
  ),
  one(
    "monthly",
    ({ months }) => months?.table,
    ({ months }, context) => monthlyChart(months ? rows(months.table) : [], context),
  ),
  one(
    "exports-imports",
    ({ trade }) => trade,
    ({ trade }, context) => exportsImportsChart(rows(trade), context),
  ),
  one(
    "growth",
    ({ trade }) => trade,
    ({ trade }, context) => growthChart(rows(trade), context),
  ),
  one(
    "contribution",
    (data) => data.contribution,
    (data, context) => contributionChart(rows(data.contribution), context),
  ),
  one(
    "top-partners",
    ({ leaders }) => leaders,
    (data, context) => topPartnersChart(leaderRows(data), context),
  ),
  {
    name: "rank",
    from: ({ standings }) => standings.map(({ group, table }) => [`rank-${group}`, of(table)]),
    draw: ranksNamed,
  },
  one(
    "share",
    ({ trade }) => trade,
    ({ trade }, context) => shareChart(rows(trade), context),
  ),
  one(
    "partners-index",
    (data) => data.partnerSeries,
    (data, context) => partnersIndexChart(indexRows(data), context),
  ),
  { name: "mirror", from: ({ mirror }) => [["mirror", of(mirror)]], draw: mirrorNamed },
  {
    name: "commodities",
    from: ({ commodities }) => [["commodities", of(commodities?.headings)]],
    draw: commoditiesNamed,
  },
  {
    name: "investments",
    from: ({ investments }) => [
      ["investments", investments && { tables: [investments.list], figures: [investments.events] }],
    ],
    draw: investmentsNamed,
    inDollars: true,
  },
  {
    name: "claims",
    from: ({ claims }) => [["claims", of(claims?.table)]],
    draw: claimsNamed,
    inDollars: true,
  },
];

/** A chart of one picture, drawn from one table. */
function one(
  name: ChartName,
  from: (data: ReportData) => ResultTable | undefined,
  draw: (data: ReportData, context: ChartContext) => ChartSpec,
): Drawing {
  return {
    name,
    from: (data) => [[name, of(from(data))]],
    draw: (data, context) => drawn(name, () => draw(data, context)),
  };
}

function of(table: ResultTable | undefined): Drawn | undefined {
  return table && { tables: [table] };
}

/**
 * All charts of a report; a chart without figures is left out.
 *
 * @param narrow Whether for the screen of a telephone: the same charts of the same figures.
 */
export function reportCharts(data: ReportData, { narrow = false } = {}): NamedChart[] {
  const { reporter, partner, sourceLine, exchange, unit } = data;
  const money = { currency: exchange.currency, unit };
  const context: ChartContext = { reporter, partner, source: sourceLine, money, narrow };
  return DRAWINGS.flatMap(({ draw, inDollars }) =>
    draw(data, context).map(
      ([name, spec]): NamedChart => [name, inDollars ? spec : fieldsIn(exchange.currency, spec)],
    ),
  );
}

/** What each chart is drawn from, by the chart's name. */
export function drawnFigures(data: ReportData): ReadonlyMap<string, Drawn> {
  const all = DRAWINGS.flatMap(({ from }) => from(data));
  return new Map(all.flatMap(([name, figures]) => (figures ? [[name, figures] as const] : [])));
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

function ranksNamed({ standings }: ReportData, context: ChartContext): NamedChart[] {
  return standings.filter(({ group }) => group !== "").flatMap((standing) => rankNamed(standing, context));
}

function rankNamed(standing: GroupStanding, context: ChartContext): NamedChart[] {
  const group = `partners in ${groupInText(standing.title)}`;
  return drawn(`rank-${standing.group}`, () =>
    rankChart({ group, ranked: standing.ranked, rows: standing.drawn }, context),
  );
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
  const dots = mirror.rows.map((row, place) => {
    const flow = row["flow"] as "export" | "import";
    const estimates = ["reporter_usd", "mirror_usd"].filter(
      (name) => mirror.figures[place]?.[name]?.estimated,
    );
    return { ...row, flow, label: labels[flow], estimates };
  });
  return drawn("mirror", () => mirrorChart(dots as never[], { ...context, source: bothBooks(context) }));
}

function bothBooks({ source, reporter, partner }: ChartContext): string {
  const one = `as reported by ${inText(reporter)}`;
  return source.replace(one, `${one} and by ${inText(partner)}`);
}

/** Of long lists of goods the largest are drawn. */
const MOST_HEADINGS = 8;

function commoditiesNamed(data: ReportData, context: ChartContext): NamedChart[] {
  const { commodities, last } = data;
  if (!commodities) return [];
  const { headings, sections, filedBy, of, reconciledBy } = commodities;
  const source = sections.sources[0]?.citation.replace(/\.$/, "") ?? "";
  const bars = (["export", "import"] as const).flatMap((flow) => topHeadings(headings, flow));
  const notes = leftNotes(headings.rows.length - bars.length);
  const drawing = { year: last, filed_by: filedBy, of, reconciled_by: reconciledBy, rows: bars };
  return [["commodities", commoditiesChart(drawing, { ...context, source, notes })]];
}

/** How many goods are not drawn, where some are not. */
function leftNotes(left: number): string[] {
  return left === 0
    ? []
    : [`The ${countWord(MOST_HEADINGS)} largest of each flow; ${left} more are not drawn.`];
}

/** Whether a place in a flow of goods, the largest at 0, is drawn. */
export function isDrawnGood(place: number): boolean {
  return place < MOST_HEADINGS;
}

function topHeadings(headings: ResultTable, flow: "export" | "import") {
  return headings.rows
    .filter((row) => row["flow"] === flow)
    .filter((_, place) => isDrawnGood(place))
    .map((row) => ({
      flow,
      heading_name: String(row["heading_name"]),
      value_usd: Number(row["value_usd"]),
      share: Number(row["share"]),
    }));
}

function claimsNamed({ claims }: ReportData, context: ChartContext): NamedChart[] {
  if (!claims) return [];
  const source = `${claims.citation.replace(/\.$/, "")}; compared with ${andList([...claims.books])}`;
  return drawn("claims", () => claimsChart(claims.drawn, { ...context, source }, claims.undrawn));
}

function investmentsNamed({ investments }: ReportData, context: ChartContext): NamedChart[] {
  if (!investments) return [];
  const source = investments.list.sources[0]?.citation.replace(/\.$/, "") ?? "";
  const among = { isAllDrawn: investments.drawn.length === investments.list.rows.length };
  return [["investments", investmentsChart(investments.drawn as never[], { ...context, source }, among)]];
}
