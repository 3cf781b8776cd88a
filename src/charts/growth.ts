import type { TopLevelSpec } from "vega-lite";
import { andList } from "../core/and-list.js";
import { signedPercent } from "../core/numbers.js";
import { axisRoom, bandRoom, roomUnderBar } from "./drawing/axis-room.js";
import { barLabels } from "./drawing/bar-labels.js";
import {
  type ChartContext,
  defined,
  drawnRow,
  type Figure,
  levelsOf,
  rateNotes,
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
import { type Box, boxAround } from "./drawing/label-place.js";
import { levelRule, type TextLayer, textLayers } from "./drawing/marks.js";
import { currentMoney } from "./drawing/money-scale.js";
import { FLOW_STYLE, PALETTE, TEXT } from "./drawing/palette.js";
import { bandWidth, periodsOf, periodX } from "./drawing/period-axis.js";
import { linearScale, type NiceAxis, niceAxis, type PixelScale } from "./drawing/pixel-scale.js";
import { percentDecimals, signedPercentExpression } from "./drawing/rate-expression.js";
import { widest } from "./drawing/text-width.js";
import { growthHeadline } from "./headlines/growth-headline.js";
import { inText, periodNoun, possessive } from "./headlines/words.js";

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
/** From the end of a bar to its label, above zero and below, in pixels. */
const BEYOND = { above: 5, below: 6 } as const;
/** In narrower bands the stems would stand on one another, in pixels. */
const LEAST_WITH_STEMS = 30;
/** Half of what a stem's point is wide. */
const POINT = 4;
const KEY = [
  { name: "Turnover", shape: "square", color: PALETTE.accent, text: TEXT.accent },
  { name: "Exports", shape: "circle", color: PALETTE.exports, text: TEXT.exports },
  { name: "Imports", shape: "diamond", color: PALETTE.imports, text: TEXT.imports },
] as const;
const FLOWS = ["export", "import"] as const;

type Encoding = TextLayer["encoding"];

/** The periods, how wide the plot is, and how bars and stems stand in their bands. */
interface Along {
  readonly periods: readonly string[];
  readonly width: number;
  /** Room under it for labels of bars. */
  readonly under: number;
  readonly setting: Setting;
}

/** How bars and stems stand in their bands, in pixels right of the band's middle. */
interface Setting {
  readonly bar: { readonly width: number; readonly shift: number };
  /** None where they would have no room. */
  readonly stems?: Readonly<Record<(typeof FLOWS)[number], number>>;
}

/** Whether bands of that width have room for stems beside the bar. */
function hasStems(band: number): boolean {
  return band >= LEAST_WITH_STEMS;
}

function settingFor(band: number, withStems: boolean): Setting {
  if (!withStems) return { bar: { width: band * 0.6, shift: 0 } };
  const [width, shift] = [Math.min(40, band * 0.42), -Math.min(18, band * 0.19)];
  const edge = shift + width / 2;
  const stems = { export: edge + Math.min(12, band * 0.13), import: edge + Math.min(28, band * 0.3) };
  return { bar: { width, shift }, stems };
}

function encodingOf(field: string, { periods, width, under }: Along, { domain, ticks }: NiceAxis): Encoding {
  const labelExpr = signedPercentExpression("datum.value", percentDecimals(ticks));
  const axis = { title: null, values: [...ticks], labelExpr };
  const y = { field, type: "quantitative" as const, scale: { domain: [...domain] }, axis };
  return { x: periodX(periods, width, { kind: "band", under }), y };
}

/** A stem from zero with a point: thinner than the bar, so that the bar keeps the eye. */
function stemLayers(flow: (typeof FLOWS)[number], xOffset: number, encoding: Encoding): Layer[] {
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

/** The room that stems and their points take. */
function stemBoxes(
  rows: readonly GrowthRow[],
  { width, setting }: Along,
  toPixel: PixelScale["toPixel"],
): Box[] {
  const { stems } = setting;
  if (stems === undefined) return [];
  return rows.flatMap((row, at) =>
    FLOWS.flatMap((flow) => {
      const rate = row[`${flow}s_growth`];
      if (rate === undefined) return [];
      const x = ((at + 0.5) * width) / rows.length + stems[flow];
      const [end, zero] = [toPixel(rate), toPixel(0)];
      const stem = { left: x - 1, right: x + 1, top: Math.min(end, zero), bottom: Math.max(end, zero) };
      return [stem, boxAround(x, end, POINT)];
    }),
  );
}

/** Labels of the bars: all whole, or where they would crowd, small ones where they are free. */
function valueLayers(rows: readonly GrowthRow[], along: Along, axis: NiceAxis): Layer[] {
  const { toPixel } = linearScale(axis.domain, BOX.height);
  const { width, setting } = along;
  const blocks = stemBoxes(rows, along, toPixel);
  const bars = rows.map(({ period, turnover_growth: rate }) => ({
    period,
    rate,
    low: Math.min(0, rate ?? 0),
    high: Math.max(0, rate ?? 0),
  }));
  const field = "datum.turnover_growth";
  return textLayers({
    name: "value",
    encoding: encodingOf("turnover_growth", along, axis),
    halo: true,
    color: TEXT.accent,
    bold: true,
    baseline: { expr: `${field} < 0 ? 'top' : 'bottom'` },
    dy: { expr: `${field} < 0 ? ${BEYOND.below} : -${BEYOND.above}` },
    ...barLabels(bars, "turnover_growth", { width, toPixel, bar: setting.bar, beyond: BEYOND, blocks }),
  });
}

/** The plot with the room that the labels of its axis and of its last bar need. */
function roomFor(
  rows: readonly GrowthRow[],
  { ticks }: NiceAxis,
  { stems, context }: { readonly stems: boolean; readonly context: ChartContext },
) {
  const left = axisRoom(
    ticks.map((tick) => signedPercent(tick, percentDecimals(ticks))),
    BOX.left,
  );
  const room = { ...BOX, left, width: pictureWidth(context) };
  const periods = periodsOf(rows);
  const { bar } = settingFor(bandWidth(periods, plotWidth(room)), stems);
  const rate = rows.at(-1)?.turnover_growth;
  const label = rate === undefined ? 0 : widest([signedPercent(rate)], LABEL) / 2;
  return { ...room, right: bandRoom(periods, label + bar.shift, room) };
}

function layers(rows: readonly GrowthRow[], along: Along, axis: NiceAxis): Layer[] {
  const encoding = encodingOf("turnover_growth", along, axis);
  const { bar, stems } = along.setting;
  const look = { type: "bar" as const, color: PALETTE.accent, width: bar.width, xOffset: bar.shift };
  const drawn = stems === undefined ? [] : FLOWS;
  return [
    { name: "turnover", mark: look, encoding },
    ...drawn.flatMap((flow) =>
      stemLayers(flow, stems?.[flow] ?? 0, encodingOf(`${flow}s_growth`, along, axis)),
    ),
    levelRule("zero", 0),
    ...valueLayers(rows, along, axis),
  ];
}

function frameOf(rows: readonly GrowthRow[], stems: boolean, context: ChartContext): ChartFrame {
  const rates = levelsOf(rows, (row) => row.turnover_growth);
  const [whose, partner] = [possessive(inText(context.reporter)), inText(context.partner)];
  const figures = rates.map(({ period, value }) => `${signedPercent(value)} in ${period}`);
  const noun = periodNoun(rates.at(-1)?.period ?? "");
  const of = stems ? "turnover, exports and imports" : "turnover (exports + imports)";
  return {
    title: growthHeadline(rows, context),
    subtitle: `Growth over the year before of ${whose} ${of} with ${partner}, in percent of values in ${currentMoney(context)}`,
    source: context.source,
    notes: [
      ...(context.notes ?? []),
      ...rateNotes(rows),
      ...(stems ? [] : [`Over so many ${noun}s, exports and imports are not drawn apart.`]),
    ],
    description: `Bars around zero of the growth of ${whose} turnover with ${partner}: ${andList(figures)}.`,
  };
}

/** What is drawn: the rates of turnover, and of the flows where they have room. */
function drawnRates(rows: readonly GrowthRow[], stems: boolean): number[] {
  const flows = stems ? FLOWS.map((flow) => `${flow}s_growth` as const) : [];
  return defined(rows.flatMap((row) => [row.turnover_growth, ...flows.map((field) => row[field])]));
}

/** By how much trade grew or shrank each period: bars for turnover, stems for exports and imports. */
export function growthChart(rows: readonly GrowthRow[], context: ChartContext): TopLevelSpec {
  const figures = defined(rows.map((row) => row.turnover_growth));
  requireFigures("growth", figures);
  const periods = periodsOf(rows);
  const stems = hasStems(bandWidth(periods, plotWidth({ ...BOX, width: pictureWidth(context) })));
  const axis = niceAxis(drawnRates(rows, stems), [0], 5);
  const room = roomFor(rows, axis, { stems, context });
  const under = roomUnderBar(Math.min(...figures), axis, {
    height: BOX.height,
    label: BEYOND.below + LABEL.size,
  });
  const key = stems ? KEY : [];
  const box = { ...room, bottom: room.bottom + under, ...(stems && { key: keyHeight(key, room) }) };
  const width = plotWidth(box);
  const setting = settingFor(bandWidth(periods, width), stems);
  const spec = chartFrame(frameOf(rows, stems, context), box, [
    ...keyLayers(key, box),
    ...layers(rows, { periods, width, under, setting }, axis),
  ]);
  return { ...spec, data: { values: rows.map((row) => drawnRow(row, COLUMNS)) } };
}
