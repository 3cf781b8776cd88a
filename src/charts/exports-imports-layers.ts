import { axisRoom, bandRoom } from "./drawing/axis-room.js";
import { defined } from "./drawing/chart-context.js";
import { type Layer, type PlotBox, plotWidth } from "./drawing/chart-frame.js";
import { dodgeLabels } from "./drawing/label-dodge.js";
import { linePoints } from "./drawing/line-points.js";
import { fixedText, textLayers } from "./drawing/marks.js";
import {
  amountLabel,
  type MoneyScale,
  moneyAxis,
  moneyExpression,
  tickLabels,
} from "./drawing/money-scale.js";
import { FLOW_STYLE, PALETTE, TEXT } from "./drawing/palette.js";
import { bandWidth, periodsOf, periodX } from "./drawing/period-axis.js";
import { linearScale } from "./drawing/pixel-scale.js";
import { widest } from "./drawing/text-width.js";
import { FLOWS, type Flow, labelledBalances, labelledPoints, VALUE } from "./exports-imports-labels.js";
import {
  balanceRange,
  type ExportsImportsRow,
  PANEL_BOX,
  type Panels,
  panelsOf,
} from "./exports-imports-panels.js";

/** How names of lines are set. */
const NAME = { size: 13, bold: true } as const;
/** From the last points to the names of their lines, and from a label there, in pixels. */
const [NAME_AT, NAME_GAP] = [26, 6];

/** The periods, how wide the plot is, how wide the widest value in it, and the scale of all values. */
interface Along {
  readonly periods: readonly string[];
  readonly width: number;
  readonly label: number;
  readonly scale: MoneyScale;
}

/** The widest value of the chart as a label, in pixels. */
function labelWidth(rows: readonly ExportsImportsRow[], scale: MoneyScale): number {
  const amounts = rows.flatMap((row) => [row.exports_usd, row.imports_usd, row.balance_usd]);
  const texts = defined(amounts).map((amount) => amountLabel(amount, scale));
  return widest(texts, { size: VALUE.size, bold: true });
}

/** How far right of the last points the names of their lines begin: beyond the labels of those, in pixels. */
function nameAt(label: number): number {
  return Math.max(NAME_AT, Math.ceil(label / 2) + NAME_GAP);
}

/** The two panels with the room that the labels of their axes and the names of their lines need. */
export function panelRoom(rows: readonly ExportsImportsRow[], scale: MoneyScale, width: number): PlotBox {
  const { flows } = panelsOf(rows);
  const room = { ...PANEL_BOX, left: axisRoom(tickLabels(flows.ticks, scale), PANEL_BOX.left), width };
  const periods = periodsOf(rows);
  const names = FLOWS.map((flow) => FLOW_STYLE[flow].name);
  const reach = nameAt(labelWidth(rows, scale)) + widest(names, NAME);
  const right = bandRoom(periods, reach, room);
  return { ...room, right };
}

function flowLayers(
  flow: Flow,
  panels: Panels,
  { scale, labelled, ...along }: Along & { readonly labelled: readonly string[] },
): Layer[] {
  const style = FLOW_STYLE[flow];
  const field = `${flow}s_usd`;
  const axis = {
    title: null,
    orient: "left" as const,
    values: [...panels.flows.ticks],
    labelExpr: moneyAxis(scale),
  };
  const y = {
    field,
    type: "quantitative" as const,
    axis,
    scale: { domain: [...panels.flows.domain], range: [panels.split, 0] },
  };
  const encoding = { x: periodX(along.periods, along.width, { kind: "band" }), y };
  const above = `datum.upper === '${flow}'`;
  const { point } = VALUE;
  const place = {
    baseline: { expr: `${above} ? 'bottom' : 'top'` },
    dy: { expr: `${above} ? -${point.above} : ${point.below}` },
  };
  return [
    ...linePoints({ name: flow, encoding, color: style.color, shape: style.shape, wide: true }),
    ...textLayers({
      name: `${flow}-value`,
      expression: moneyExpression(`datum.${field}`, scale),
      filter: isOneOf(labelled),
      encoding,
      color: style.text,
      bold: true,
      halo: true,
      ...place,
    }),
  ];
}

/** Names of the two lines at their ends, moved apart when they end close together. */
function nameLayers(
  rows: readonly ExportsImportsRow[],
  { flows, split }: Panels,
  { periods, width, label }: Along,
): Layer[] {
  const { toPixel } = linearScale(flows.domain, split);
  const ends = FLOWS.flatMap((flow) => {
    const end = rows.at(-1)?.[`${flow}s_usd`];
    return end === undefined ? [] : [{ flow, at: toPixel(end) }];
  });
  const placed = dodgeLabels(
    ends.map(({ at }) => at),
    { gap: 16, top: 0, bottom: split },
  );
  const x = width - bandWidth(periods, width) / 2 + nameAt(label);
  return ends.map(({ flow }, index) => {
    const { name, text } = FLOW_STYLE[flow];
    return fixedText({
      name: `${flow}-name`,
      text: name,
      x,
      y: Math.round(placed[index] ?? 0),
      color: text,
      ...NAME,
    });
  });
}

/** A Vega expression for the rows of those periods. */
function isOneOf(periods: readonly string[]): string {
  return `indexof(${JSON.stringify(periods)}, datum.period) >= 0`;
}

function balanceLayers(rows: readonly ExportsImportsRow[], panels: Panels, along: Along): Layer[] {
  const { periods, width, scale } = along;
  const y = {
    field: "balance_usd",
    type: "quantitative" as const,
    axis: { title: null, orient: "left" as const, values: [0], grid: false, labelExpr: moneyAxis(scale) },
    scale: { domain: [...panels.balance], range: balanceRange(panels) },
  };
  const encoding = { x: periodX(periods, width, { kind: "band" }), y };
  const value = moneyExpression("datum.balance_usd", scale, { sign: "+" });
  const place = {
    baseline: { expr: "datum.balance_usd < 0 ? 'top' : 'bottom'" },
    dy: { expr: `datum.balance_usd < 0 ? ${VALUE.bar.below} : -${VALUE.bar.above}` },
  };
  const bar = Math.min(36, bandWidth(periods, width) * 0.6);
  const labelled = labelledBalances(rows, { ...along, panels, bar });
  return [
    { name: "balance", mark: { type: "bar", color: PALETTE.balance, width: bar }, encoding },
    {
      name: "balance-zero",
      data: { values: [{ level: 0 }] },
      mark: { type: "rule", color: PALETTE.zero },
      encoding: { y: { ...y, field: "level" } },
    },
    ...textLayers({
      name: "balance-value",
      expression: value,
      // A label wider than its bar stands on its neighbours' too.
      halo: bar < along.label,
      filter: isOneOf(labelled.periods),
      dx: labelled.dx,
      encoding,
      ...place,
    }),
  ];
}

/** Lines of exports and imports above bars of the balance, back to front. */
export function exportsImportsLayers(
  rows: readonly ExportsImportsRow[],
  box: PlotBox,
  scale: MoneyScale,
): Layer[] {
  const panels = panelsOf(rows);
  const along = { periods: periodsOf(rows), width: plotWidth(box), label: labelWidth(rows, scale), scale };
  const labelled = labelledPoints(rows, { ...along, panels });
  const heading = {
    text: "Balance (exports − imports), same scale",
    x: -box.left,
    y: panels.heading,
  };
  return [
    { layer: FLOWS.flatMap((flow) => flowLayers(flow, panels, { ...along, labelled: labelled[flow] })) },
    { layer: balanceLayers(rows, panels, along) },
    ...nameLayers(rows, panels, along),
    fixedText({ name: "balance-heading", color: TEXT.quiet, bold: true, ...heading }),
  ];
}
