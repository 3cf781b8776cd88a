import type { TopLevelSpec } from "vega-lite";
import { andList } from "../core/and-list.js";
import { signedPercent } from "../core/numbers.js";
import { axisRoom, bandRoom, roomUnderBar } from "./drawing/axis-room.js";
import { smallBarLabels } from "./drawing/bar-labels.js";
import {
  type ChartContext,
  defined,
  drawnRow,
  type Figure,
  type Level,
  levelsOf,
  requireFigures,
} from "./drawing/chart-context.js";
import {
  type AnyWidth,
  type ChartFrame,
  chartFrame,
  type Layer,
  pictureWidth,
  plotWidth,
} from "./drawing/chart-frame.js";
import { keyHeight, keyLayers } from "./drawing/key.js";
import { levelRule, type TextLayer, textLayers } from "./drawing/marks.js";
import { currentMoney } from "./drawing/money-scale.js";
import { FLOW_STYLE, PALETTE, TEXT } from "./drawing/palette.js";
import { bandWidth, periodsOf, periodX } from "./drawing/period-axis.js";
import { type NiceAxis, niceAxis } from "./drawing/pixel-scale.js";
import { signedPercentExpression } from "./drawing/rate-expression.js";
import { widest } from "./drawing/text-width.js";
import { growthHeadline } from "./headlines/growth-headline.js";
import { inText, possessive } from "./headlines/words.js";

/** Growth over the period before, as fractions. */
export interface GrowthRow {
  readonly period: string;
  readonly turnover_growth: Figure;
  readonly exports_growth: Figure;
  readonly imports_growth: Figure;
}

const COLUMNS = ["period", "turnover_growth", "exports_growth", "imports_growth"] as const;
const BOX: AnyWidth = { height: 270, left: 44, right: 6, bottom: 28 };
const LABEL = { size: 12, bold: true } as const;
/** From the end of a bar below zero to its label, in pixels. */
const UNDER_BAR = 6;
// Over narrower bands labels are smaller and leave the percent sign to the axis.
const LEAST_BAND = 60;
const KEY = [
  { name: "Turnover", shape: "square", color: PALETTE.accent, text: TEXT.accent },
  { name: "Exports", shape: "circle", color: PALETTE.exports, text: TEXT.exports },
  { name: "Imports", shape: "diamond", color: PALETTE.imports, text: TEXT.imports },
] as const;

type Encoding = TextLayer["encoding"];

/** The periods, and how wide the plot is. */
interface Along {
  readonly periods: readonly string[];
  readonly width: number;
  /** Room under it for labels of bars. */
  readonly under: number;
}

function encodingOf(field: string, { periods, width, under }: Along, { domain, ticks }: NiceAxis): Encoding {
  const axis = { title: null, values: [...ticks], labelExpr: signedPercentExpression("datum.value", 0) };
  const y = { field, type: "quantitative" as const, scale: { domain: [...domain] }, axis };
  return { x: periodX(periods, width, { kind: "band", under }), y };
}

/** A stem from zero with a point: thinner than the bar, so that the bar keeps the eye. */
function stemLayers(flow: "export" | "import", xOffset: number, encoding: Encoding): Layer[] {
  const { color, shape } = FLOW_STYLE[flow];
  return [
    {
      name: `${flow}-stem`,
      mark: { type: "rule", color, strokeWidth: 2, xOffset },
      encoding: { ...encoding, y2: { datum: 0 } },
    },
    {
      name: flow,
      mark: { type: "point", filled: true, opacity: 1, size: 70, color, shape, xOffset },
      encoding,
    },
  ];
}

/** Labels of the bars: all of them, or where they would crowd, those that matter most. */
function valueLayers(rows: readonly GrowthRow[], along: Along, axis: NiceAxis): Layer[] {
  const band = bandWidth(along.periods, along.width);
  const field = "datum.turnover_growth";
  const look = {
    name: "value",
    encoding: encodingOf("turnover_growth", along, axis),
    halo: true,
    color: TEXT.accent,
    ...LABEL,
    dx: barShift(band),
    baseline: { expr: `${field} < 0 ? 'top' : 'bottom'` },
    dy: { expr: `${field} < 0 ? ${UNDER_BAR} : -5` },
  } as const;
  if (band >= LEAST_BAND)
    return textLayers({ ...look, expression: signedPercentExpression(field), filter: `isValid(${field})` });
  const rates = rows.map(({ period, turnover_growth: rate }) => ({ period, rate }));
  return textLayers({ ...look, ...smallBarLabels(rates, "turnover_growth", along.width) });
}

/** How far the bar stands left of its band's middle, to leave room for the stems. */
function barShift(band: number): number {
  return -Math.min(18, band * 0.19);
}

/** The plot with the room that the labels of its axis and of its last bar need. */
function roomFor(rows: readonly GrowthRow[], { ticks }: NiceAxis, context: ChartContext) {
  const left = axisRoom(
    ticks.map((tick) => signedPercent(tick, 0)),
    BOX.left,
  );
  const room = { ...BOX, left, width: pictureWidth(context) };
  const periods = periodsOf(rows);
  const band = bandWidth(periods, plotWidth(room));
  const rate = rows.at(-1)?.turnover_growth;
  const label = rate === undefined ? 0 : widest([signedPercent(rate)], LABEL) / 2;
  return { ...room, right: bandRoom(periods, label + barShift(band), room) };
}

function layers(rows: readonly GrowthRow[], along: Along, axis: NiceAxis): Layer[] {
  const band = bandWidth(along.periods, along.width);
  const width = Math.min(40, band * 0.42);
  const encoding = encodingOf("turnover_growth", along, axis);
  const shift = barShift(band);
  const stem = shift + width / 2;
  return [
    { name: "turnover", mark: { type: "bar", color: PALETTE.accent, width, xOffset: shift }, encoding },
    ...stemLayers("export", stem + Math.min(12, band * 0.13), encodingOf("exports_growth", along, axis)),
    ...stemLayers("import", stem + Math.min(28, band * 0.3), encodingOf("imports_growth", along, axis)),
    levelRule("zero", 0),
    ...valueLayers(rows, along, axis),
  ];
}

function frameOf(rates: readonly Level[], context: ChartContext): ChartFrame {
  const [whose, partner] = [possessive(inText(context.reporter)), inText(context.partner)];
  const figures = rates.map(({ period, value }) => `${signedPercent(value)} in ${period}`);
  return {
    title: growthHeadline(rates, context),
    subtitle: `Growth over the year before of ${whose} turnover, exports and imports with ${partner}, in percent of values in ${currentMoney(context)}`,
    source: context.source,
    notes: context.notes ?? [],
    description: `Bars around zero of the growth of ${whose} turnover with ${partner}: ${andList(figures)}.`,
  };
}

/** By how much trade grew or shrank each period: bars for turnover, stems for exports and imports. */
export function growthChart(rows: readonly GrowthRow[], context: ChartContext): TopLevelSpec {
  const rates = levelsOf(rows, (row) => row.turnover_growth);
  const all = defined(rows.flatMap((row) => [row.turnover_growth, row.exports_growth, row.imports_growth]));
  const figures = rates.map(({ value }) => value);
  requireFigures("growth", figures);
  const axis = niceAxis(all, [0], 5);
  const room = roomFor(rows, axis, context);
  const under = roomUnderBar(Math.min(...figures), axis, {
    height: BOX.height,
    label: UNDER_BAR + LABEL.size,
  });
  const box = { ...room, bottom: room.bottom + under, key: keyHeight(KEY, room) };
  const spec = chartFrame(frameOf(rates, context), box, [
    ...keyLayers(KEY, box),
    ...layers(rows, { periods: periodsOf(rows), width: plotWidth(box), under }, axis),
  ]);
  return { ...spec, data: { values: rows.map((row) => drawnRow(row, COLUMNS)) } };
}
