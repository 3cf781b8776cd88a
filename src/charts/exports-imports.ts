import type { TopLevelSpec } from "vega-lite";
import { usd } from "../core/numbers.js";
import { type ChartContext, defined, drawnNotes, type Figure, requireFigures, withNulls } from "./chart-context.js";
import { chartFrame, type Layer, type PlotBox, plotWidth } from "./chart-frame.js";
import { exportsImportsHeadline } from "./exports-imports-headline.js";
import { dodgeLabels } from "./label-dodge.js";
import { linePoints } from "./line-points.js";
import { fixedText, textLayers } from "./marks.js";
import { type MoneyScale, moneyAxis, moneyExpression, moneyScale } from "./money-scale.js";
import { FLOW_STYLE, PALETTE, TEXT } from "./palette.js";
import { bandWidth, periodsOf, periodX } from "./period-axis.js";
import { type Domain, linearScale, niceDomain } from "./pixel-scale.js";
import { inText } from "./words.js";

/** Exports, imports and their difference in one period. */
export interface ExportsImportsRow {
  readonly period: string;
  readonly exports_usd: Figure;
  readonly imports_usd: Figure;
  /** Exports minus imports. */
  readonly balance_usd: Figure;
  readonly estimated?: boolean;
}

const BOX: PlotBox = { height: 360, left: 30, right: 66, bottom: 28 };
const BETWEEN = 56;
const LEAST_PANEL = 40;
const FLOWS = ["export", "import"] as const;

/** Where the two panels stand; one dollar is as tall in both. */
interface Panels {
  readonly flows: Domain;
  readonly balance: Domain;
  readonly split: number;
}

function panelsOf(rows: readonly ExportsImportsRow[]): Panels {
  const flows = niceDomain(defined(rows.flatMap((row) => [row.exports_usd, row.imports_usd])));
  const balances = defined(rows.map((row) => row.balance_usd));
  const balance: Domain = [Math.min(0, ...balances), Math.max(0, ...balances)];
  const room = BOX.height - BETWEEN;
  const fair = (room * (flows[1] - flows[0])) / (flows[1] - flows[0] + balance[1] - balance[0]);
  return { flows, balance, split: Math.round(Math.min(fair, room - LEAST_PANEL)) };
}

function balanceRange({ flows, balance, split }: Panels): [number, number] {
  const pixelsPerDollar = split / (flows[1] - flows[0]);
  const top = split + BETWEEN;
  return [top + (balance[1] - balance[0]) * pixelsPerDollar, top];
}

function flowLayers(flow: (typeof FLOWS)[number], panels: Panels, scale: MoneyScale, periods: string[]): Layer[] {
  const style = FLOW_STYLE[flow];
  const field = `${flow}s_usd`;
  const axis = { title: null, orient: "left" as const, tickCount: 4, labelExpr: moneyAxis(scale) };
  const y = { field, type: "quantitative" as const, axis, scale: { domain: [...panels.flows], range: [panels.split, 0] } };
  const encoding = { x: periodX(periods, plotWidth(BOX), "band"), y };
  const above = `datum.upper === '${flow}'`;
  const place = { baseline: { expr: `${above} ? 'bottom' : 'top'` }, dy: { expr: `${above} ? -9 : 10` } };
  return [
    ...linePoints({ name: flow, encoding, color: style.color, shape: style.shape, wide: true }),
    ...textLayers({
      name: `${flow}-value`, expression: moneyExpression(`datum.${field}`, scale), filter: `datum.${field} !== null`,
      encoding, color: style.text, bold: true, halo: true, ...place,
    }),
  ];
}

/** Names of the two lines at their ends, moved apart when they end close together. */
function nameLayers(rows: readonly ExportsImportsRow[], { flows, split }: Panels): Layer[] {
  const { toPixel } = linearScale(flows, split);
  const ends = FLOWS.flatMap((flow) => {
    const end = rows.at(-1)?.[`${flow}s_usd`];
    return end === undefined ? [] : [{ flow, at: toPixel(end) }];
  });
  const placed = dodgeLabels(ends.map(({ at }) => at), { gap: 16, top: 0, bottom: split });
  const x = plotWidth(BOX) - bandWidth(periodsOf(rows), plotWidth(BOX)) / 2 + 26;
  return ends.map(({ flow }, index) => {
    const { name, text } = FLOW_STYLE[flow];
    return fixedText({ name: `${flow}-name`, text: name, x, y: Math.round(placed[index] ?? 0), color: text, bold: true, size: 13 });
  });
}

function balanceLayers(panels: Panels, scale: MoneyScale, periods: string[]): Layer[] {
  const y = {
    field: "balance_usd", type: "quantitative" as const,
    axis: { title: null, orient: "left" as const, values: [0], grid: false, labelExpr: moneyAxis(scale) },
    scale: { domain: [...panels.balance], range: balanceRange(panels) },
  };
  const encoding = { x: periodX(periods, plotWidth(BOX), "band"), y };
  const value = moneyExpression("datum.balance_usd", scale).replace("',", "'+,");
  const place = { baseline: { expr: "datum.balance_usd < 0 ? 'top' : 'bottom'" }, dy: { expr: "datum.balance_usd < 0 ? 5 : -4" } };
  const width = Math.min(36, bandWidth(periods, plotWidth(BOX)) * 0.6);
  return [
    { name: "balance", mark: { type: "bar", color: "#BDBDBD", width }, encoding },
    { name: "balance-zero", data: { values: [{ level: 0 }] }, mark: { type: "rule", color: PALETTE.zero }, encoding: { y: { ...y, field: "level" } } },
    ...textLayers({ name: "balance-value", expression: value, filter: "datum.balance_usd !== null", encoding, ...place }),
  ];
}

function describe(rows: readonly ExportsImportsRow[], { reporter, partner }: ChartContext): string {
  const last = rows.findLast((row) => row.exports_usd !== undefined && row.imports_usd !== undefined);
  const start = `Two lines, exports of ${inText(reporter)} to ${inText(partner)} and imports from there, and bars of the balance`;
  if (last?.exports_usd === undefined || last.imports_usd === undefined) return `${start}.`;
  const { exports_usd, imports_usd, period } = last;
  return `${start}; in ${period} exports were ${usd(exports_usd)}, imports ${usd(imports_usd)}, the balance ${usd(exports_usd - imports_usd)}.`;
}

function upper({ exports_usd, imports_usd }: ExportsImportsRow): "export" | "import" {
  return (exports_usd ?? 0) >= (imports_usd ?? 0) ? "export" : "import";
}

/** What the reporter sold and bought, and what was left over: two lines from zero above bars of the balance. */
export function exportsImportsChart(rows: readonly ExportsImportsRow[], context: ChartContext): TopLevelSpec {
  const flows = rows.flatMap((row) => [row.exports_usd, row.imports_usd]);
  requireFigures("exports-imports", flows);
  const [panels, scale, periods] = [panelsOf(rows), moneyScale(defined(flows)), periodsOf(rows)];
  const balances = rows.flatMap(({ period, balance_usd: value }) => (value === undefined ? [] : [{ period, value }]));
  const frame = {
    title: exportsImportsHeadline(balances, context),
    subtitle: `Exports (FOB) of ${inText(context.reporter)} to ${inText(context.partner)}, imports (CIF) and the balance, ${scale.unit} at current prices`,
    source: context.source,
    notes: drawnNotes(context, {
      estimated: rows.some((row) => row.estimated),
      gap: flows.some((flow) => flow === undefined),
    }),
    description: describe(rows, context),
  };
  const heading = { text: "Balance (exports − imports), same scale", x: -BOX.left, y: panels.split + 22 };
  const spec = chartFrame(frame, BOX, [
    { layer: FLOWS.flatMap((flow) => flowLayers(flow, panels, scale, periods)) },
    { layer: balanceLayers(panels, scale, periods) },
    ...nameLayers(rows, panels),
    fixedText({ name: "balance-heading", color: TEXT.quiet, bold: true, ...heading }),
  ]);
  const values = rows.map((row) => ({ ...withNulls(row), upper: upper(row) }));
  return { ...spec, data: { values }, resolve: { scale: { y: "independent" } } };
}
