import type { TopLevelSpec } from "vega-lite";
import { andList } from "../core/and-list.js";
import { decimal } from "../core/numbers.js";
import { axisRoom, roomUnder } from "./drawing/axis-room.js";
import {
  type ChartContext,
  drawnNotes,
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
import { fittingPlaces, type LabelledPoint, lowestLabel } from "./drawing/label-fit.js";
import { placedLabels } from "./drawing/label-place.js";
import { linePoints } from "./drawing/line-points.js";
import { textLayers } from "./drawing/marks.js";
import {
  amountLabel,
  amountWords,
  type MoneyScale,
  moneyAxis,
  moneyExpression,
  moneyScale,
  tickLabels,
} from "./drawing/money-scale.js";
import { PALETTE, TEXT } from "./drawing/palette.js";
import { periodsOf, periodX } from "./drawing/period-axis.js";
import { linearScale, type NiceAxis, niceAxis } from "./drawing/pixel-scale.js";
import { widest } from "./drawing/text-width.js";
import { extreme, turnoverHeadline } from "./headlines/turnover-headline.js";
import { inText } from "./headlines/words.js";

/** Turnover of the pair in one period. */
export interface TurnoverRow {
  readonly period: string;
  /** Exports plus imports. */
  readonly turnover_usd: Figure;
  /** First period = 100. */
  readonly turnover_index?: Figure;
  readonly estimated?: boolean;
}

const COLUMNS = ["period", "turnover_usd", "turnover_index", "estimated"] as const;
/** How values are set, and what stands beside single ones. */
const LABEL = { size: 13, bold: true } as const;
const REMARK = { size: 11, line: 14 } as const;
const BOX: AnyWidth = { height: 280, left: 30, right: 74, bottom: 28 };

function describe(levels: readonly Level[], context: ChartContext): string {
  const { reporter, partner } = context;
  const amount = amountWords(context);
  const figures = levels.map(({ period, value }) => `${amount(value)} in ${period}`);
  return `Line chart of trade turnover between ${inText(reporter)} and ${inText(partner)}: ${andList(figures)}.`;
}

/** What stands beside single points: the index of the last, the word for the lowest. */
function remarks(rows: readonly TurnoverRow[], levels: readonly Level[]): Map<string, string> {
  const [first, last, low] = [levels[0], levels.at(-1), extreme(levels, "low")];
  const found = new Map<string, string>();
  if (low && low.period !== first?.period && low.period !== last?.period) found.set(low.period, "lowest");
  const index = rows.find((row) => row.period === last?.period)?.turnover_index;
  if (first && last && first !== last && index !== undefined) {
    found.set(last.period, `index ${decimal(index, 1)}\n(${first.period} = 100)`);
  }
  return found;
}

function layers(x: ReturnType<typeof periodX>, { domain, ticks }: NiceAxis, scale: MoneyScale): Layer[] {
  const axis = { title: null, values: [...ticks], labelExpr: moneyAxis(scale) };
  const y = { field: "turnover_usd", type: "quantitative" as const, scale: { domain: [...domain] }, axis };
  const value = moneyExpression("datum.turnover_usd", scale);
  const look = { ...LABEL, color: TEXT.accent };
  return [
    ...linePoints({
      name: "turnover",
      encoding: { x, y },
      color: PALETTE.accent,
      shape: "circle",
      wide: true,
    }),
    ...placedLabels({ name: "value", expression: value, encoding: { x, y }, halo: true, ...look }),
    ...textLayers({
      name: "remark-last",
      expression: "datum.remark",
      encoding: { x, y },
      filter: "isValid(datum.remark) && datum.label_place === 'end'",
      halo: true,
      color: TEXT.quiet,
      size: REMARK.size,
      align: "left",
      baseline: "top",
      dx: 10,
      dy: 10,
    }),
    ...textLayers({
      name: "remark-low",
      expression: "datum.remark",
      encoding: { x, y },
      filter: "isValid(datum.remark) && datum.label_place !== 'end'",
      halo: true,
      color: TEXT.quiet,
      size: REMARK.size,
      // Under the value where that stands below the point.
      dy: { expr: "test(/^below/, datum.label_place || '') ? 33 : 18" },
    }),
  ];
}

function frameOf(rows: readonly TurnoverRow[], levels: readonly Level[], context: ChartContext): ChartFrame {
  const unit = moneyScale(
    levels.map(({ value }) => value),
    context,
  ).unit;
  const pair = `${inText(context.reporter)} with ${inText(context.partner)}`;
  return {
    title: turnoverHeadline(levels, context, amountWords(context)),
    subtitle: `Trade turnover (exports + imports) of ${pair}, ${unit} at current prices; exports FOB, imports CIF`,
    source: context.source,
    notes: drawnNotes(context, {
      estimated: rows.some((row) => row.estimated),
      gap: levels.length < rows.length,
    }),
    description: describe(levels, context),
  };
}

/** From the last point to its label, in pixels. */
const END_GAP = 10;

/** What stands at each point, in pixels. */
function labelled(
  rows: readonly TurnoverRow[],
  notes: ReadonlyMap<string, string>,
  scale: MoneyScale,
): LabelledPoint[] {
  return rows.map(({ period, turnover_usd: value }) => {
    const label = value === undefined ? 0 : widest([amountLabel(value, scale)], LABEL);
    const lines = notes.get(period)?.split("\n");
    const remark = lines && { width: widest(lines, REMARK), height: lines.length * REMARK.line };
    return { value, label, remark };
  });
}

/** The plot with the room that its labels need at its left and right. */
function roomFor(points: readonly LabelledPoint[], labels: readonly string[], context: ChartContext) {
  const last = points.findLast(({ value }) => value !== undefined);
  const end = Math.max(last?.label ?? 0, last?.remark?.width ?? 0) + END_GAP;
  const [left, right] = [axisRoom(labels, BOX.left), Math.max(BOX.right, end)];
  return { ...BOX, left, right, width: pictureWidth(context) };
}

/** How much the two countries traded: turnover over time, from zero, with its low and its last index. */
export function turnoverChart(rows: readonly TurnoverRow[], context: ChartContext): TopLevelSpec {
  const levels = levelsOf(rows, (row) => row.turnover_usd);
  const figures = levels.map(({ value }) => value);
  requireFigures("turnover", figures);
  const [scale, axis, notes] = [moneyScale(figures, context), niceAxis(figures), remarks(rows, levels)];
  const points = labelled(rows, notes, scale);
  const room = roomFor(points, tickLabels(axis.ticks, scale), context);
  const { toPixel } = linearScale(axis.domain, BOX.height);
  const ground = { width: plotWidth(room), toPixel, size: LABEL.size };
  const places = fittingPlaces(points, ground);
  const under = roomUnder(lowestLabel(points, places, ground), BOX.height);
  const values = rows.map((row, index) => ({
    ...drawnRow(row, COLUMNS),
    label_place: places[index],
    remark: (places[index] && notes.get(row.period)) ?? null,
  }));
  const drawing = layers(periodX(periodsOf(rows), ground.width, { under }), axis, scale);
  const box = { ...room, bottom: room.bottom + under };
  return { ...chartFrame(frameOf(rows, levels, context), box, drawing), data: { values } };
}
