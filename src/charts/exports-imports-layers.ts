import { type Layer, plotWidth } from "./drawing/chart-frame.js";
import { dodgeLabels } from "./drawing/label-dodge.js";
import { linePoints } from "./drawing/line-points.js";
import { fixedText, textLayers } from "./drawing/marks.js";
import { type MoneyScale, moneyAxis, moneyExpression } from "./drawing/money-scale.js";
import { FLOW_STYLE, PALETTE, TEXT } from "./drawing/palette.js";
import { bandWidth, fittingLabels, periodsOf, periodX } from "./drawing/period-axis.js";
import { linearScale } from "./drawing/pixel-scale.js";
import {
  balanceRange,
  type ExportsImportsRow,
  PANEL_BOX,
  type Panels,
  panelsOf,
} from "./exports-imports-panels.js";

const FLOWS = ["export", "import"] as const;

function flowLayers(
  flow: (typeof FLOWS)[number],
  {
    panels,
    scale,
    periods,
  }: { readonly panels: Panels; readonly scale: MoneyScale; readonly periods: string[] },
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
  const encoding = { x: periodX(periods, plotWidth(PANEL_BOX), "band"), y };
  const above = `datum.upper === '${flow}'`;
  const place = { baseline: { expr: `${above} ? 'bottom' : 'top'` }, dy: { expr: `${above} ? -9 : 10` } };
  return [
    ...linePoints({ name: flow, encoding, color: style.color, shape: style.shape, wide: true }),
    ...textLayers({
      name: `${flow}-value`,
      expression: moneyExpression(`datum.${field}`, scale),
      filter: fittingLabels(field, periods, plotWidth(PANEL_BOX)),
      encoding,
      color: style.text,
      bold: true,
      halo: true,
      ...place,
    }),
  ];
}

/** Names of the two lines at their ends, moved apart when they end close together. */
function nameLayers(rows: readonly ExportsImportsRow[], { flows, split }: Panels): Layer[] {
  const { toPixel } = linearScale(flows.domain, split);
  const ends = FLOWS.flatMap((flow) => {
    const end = rows.at(-1)?.[`${flow}s_usd`];
    return end === undefined ? [] : [{ flow, at: toPixel(end) }];
  });
  const placed = dodgeLabels(
    ends.map(({ at }) => at),
    { gap: 16, top: 0, bottom: split },
  );
  const x = plotWidth(PANEL_BOX) - bandWidth(periodsOf(rows), plotWidth(PANEL_BOX)) / 2 + 26;
  return ends.map(({ flow }, index) => {
    const { name, text } = FLOW_STYLE[flow];
    return fixedText({
      name: `${flow}-name`,
      text: name,
      x,
      y: Math.round(placed[index] ?? 0),
      color: text,
      bold: true,
      size: 13,
    });
  });
}

function balanceLayers(panels: Panels, scale: MoneyScale, periods: string[]): Layer[] {
  const y = {
    field: "balance_usd",
    type: "quantitative" as const,
    axis: { title: null, orient: "left" as const, values: [0], grid: false, labelExpr: moneyAxis(scale) },
    scale: { domain: [...panels.balance], range: balanceRange(panels) },
  };
  const encoding = { x: periodX(periods, plotWidth(PANEL_BOX), "band"), y };
  const value = moneyExpression("datum.balance_usd", scale, { sign: "+" });
  const place = {
    baseline: { expr: "datum.balance_usd < 0 ? 'top' : 'bottom'" },
    dy: { expr: "datum.balance_usd < 0 ? 5 : -4" },
  };
  const width = Math.min(36, bandWidth(periods, plotWidth(PANEL_BOX)) * 0.6);
  return [
    { name: "balance", mark: { type: "bar", color: PALETTE.balance, width }, encoding },
    {
      name: "balance-zero",
      data: { values: [{ level: 0 }] },
      mark: { type: "rule", color: PALETTE.zero },
      encoding: { y: { ...y, field: "level" } },
    },
    ...textLayers({
      name: "balance-value",
      expression: value,
      filter: fittingLabels("balance_usd", periods, plotWidth(PANEL_BOX)),
      encoding,
      ...place,
    }),
  ];
}

/** Lines of exports and imports above bars of the balance, back to front. */
export function exportsImportsLayers(rows: readonly ExportsImportsRow[], scale: MoneyScale): Layer[] {
  const [panels, periods] = [panelsOf(rows), periodsOf(rows)];
  const heading = {
    text: "Balance (exports − imports), same scale",
    x: -PANEL_BOX.left,
    y: panels.split + 22,
  };
  return [
    { layer: FLOWS.flatMap((flow) => flowLayers(flow, { panels, scale, periods })) },
    { layer: balanceLayers(panels, scale, periods) },
    ...nameLayers(rows, panels),
    fixedText({ name: "balance-heading", color: TEXT.quiet, bold: true, ...heading }),
  ];
}
