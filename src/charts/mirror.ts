import type { TopLevelSpec } from "vega-lite";
import {
  type ChartContext,
  defined,
  drawnNotes,
  drawnRow,
  type Figure,
  requireFigures,
} from "./drawing/chart-context.js";
import {
  AXIS_LABEL,
  type ChartFrame,
  chartFrame,
  type Layer,
  type PlotBox,
  pictureWidth,
  plotWidth,
} from "./drawing/chart-frame.js";
import { figureX, type GroupedRows, groupRows, headingLayer, placeY } from "./drawing/grouped-rows.js";
import { type KeyEntry, keyHeight, keyLayers } from "./drawing/key.js";
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
import { type NiceAxis, niceAxis } from "./drawing/pixel-scale.js";
import { widest } from "./drawing/text-width.js";
import { type BookPair, estimatedHeadline, mirrorHeadline } from "./headlines/mirror-headline.js";
import { inText, possessive } from "./headlines/words.js";

/** One flow in one period as both sides record it. */
export interface MirrorRow {
  readonly period: string;
  /** Heading of the panel: `Exports of Russia to Japan`. */
  readonly label: string;
  /** The flow from the reporter's side. */
  readonly flow: "export" | "import";
  readonly reporter_usd: Figure;
  /** The partner's record of the same goods. */
  readonly mirror_usd: Figure;
  /** Which of the two the source estimated, so that they are nobody's record. */
  readonly estimates?: readonly ("reporter_usd" | "mirror_usd")[];
}

const COLUMNS = ["place", "label", "flow", "period", "reporter_usd", "mirror_usd"] as const;
const ROW_HEIGHT = 24;
const [LEFT, RIGHT, BOTTOM] = [38, 34, 28];
// Room for a value left of a point at zero.
const BEFORE_ZERO = 36;
/** From a point to its value; the room kept for that; and from the names of the periods to the plot. */
const [VALUE_AT, VALUE_GAP, PERIOD_GAP] = [9, 10, 3];
/** Between the labels of the axis, in pixels. */
const TICK_GAP = 10;
const BOOKS = {
  reporter: { field: "reporter_usd", shape: "circle", color: "#404040", text: TEXT.title },
  mirror: { field: "mirror_usd", shape: "diamond", color: PALETTE.accent, text: TEXT.accent },
} as const;

/** Rows that two countries recorded. */
function pairsOf(rows: readonly MirrorRow[]): BookPair[] {
  return rows.flatMap(({ period, flow, reporter_usd: reporter, mirror_usd: mirror, estimates = [] }) =>
    reporter === undefined || mirror === undefined || estimates.length > 0
      ? []
      : [{ period, flow, reporter, mirror }],
  );
}

function isEstimated({ estimates = [] }: MirrorRow): boolean {
  return estimates.length > 0;
}

/** How wide the labels of each row are, in pixels: the one at its lower end, and the one at its upper end. */
function labelWidths(rows: readonly MirrorRow[], scale: MoneyScale) {
  const wide = (value: number) => widest([amountLabel(value, scale)], { size: 12 });
  return rows.flatMap((row) => {
    const figures = defined([row.reporter_usd, row.mirror_usd]);
    const [least, most] = [Math.min(...figures), Math.max(...figures)];
    return figures.length === 0 ? [] : [{ least, lower: wide(least), upper: wide(most) }];
  });
}

/** The axis with as many steps as the widest of its labels leaves room for. */
function axisFor(figures: readonly number[], scale: MoneyScale, width: number): NiceAxis {
  const axes = [5, 3, 2].map((steps) => niceAxis(figures, [0], steps));
  const fits = ({ ticks }: NiceAxis) =>
    ticks.length * (widest(tickLabels(ticks, scale), AXIS_LABEL) + TICK_GAP) <= width;
  return axes.find(fits) ?? niceAxis(figures, [0], 1);
}

/** Where zero stands, so that no label left of a point reaches the names of the periods, in pixels. */
function beforeZero(labels: ReturnType<typeof labelWidths>, { domain }: NiceAxis, width: number): number {
  const needed = labels.map(({ least, lower }) => {
    const part = Math.min(least / domain[1], 0.9);
    return (lower + VALUE_GAP - PERIOD_GAP - part * width) / (1 - part);
  });
  return Math.ceil(Math.max(BEFORE_ZERO, ...needed));
}

/** One book's points, each with its value on the outer side. */
function bookLayers(
  book: keyof typeof BOOKS,
  {
    x,
    count,
    scale,
    hollow,
  }: {
    readonly x: (field: string) => object;
    readonly count: number;
    readonly scale: MoneyScale;
    readonly hollow: boolean;
  },
): Layer[] {
  const { field, text } = BOOKS[book];
  const other = book === "reporter" ? "mirror_usd" : "reporter_usd";
  const encoding = { x: x(field), y: placeY(count) };
  // Of two equal values the reporter's stands left.
  const right = `datum.${field} ${book === "reporter" ? ">" : ">="} datum.${other}`;
  return [
    pointLayer(book, encoding, hollow),
    ...textLayers({
      name: `${book}-value`,
      expression: moneyExpression(`datum.${field}`, scale),
      filter: `isValid(datum.${field})`,
      encoding,
      color: text,
      halo: true,
      align: { expr: `${right} ? 'left' : 'right'` },
      dx: { expr: `${right} ? ${VALUE_AT} : -${VALUE_AT}` },
    }),
  ];
}

/** @param hollow Whether some of the points are estimates, which are drawn hollow. */
function pointLayer(book: keyof typeof BOOKS, encoding: object, hollow: boolean): Layer {
  const { field, shape, color } = BOOKS[book];
  const mark = { type: "point", filled: true, opacity: 1, size: 85, shape, color } as const;
  if (!hollow) return { name: book, mark, encoding };
  const test = `indexof(datum.estimates || [], '${field}') >= 0`;
  const fill = { condition: { test, value: PALETTE.background }, value: color };
  return { name: book, mark: { ...mark, stroke: color, strokeWidth: 2 }, encoding: { ...encoding, fill } };
}

function layers(grouped: GroupedRows<MirrorRow>, x: (field: string) => object, scale: MoneyScale): Layer[] {
  const y = placeY(grouped.count);
  const hollow = grouped.rows.some(isEstimated);
  return [
    {
      name: "gap",
      mark: { type: "rule", color: PALETTE.muted, strokeWidth: 3 },
      encoding: { x: x("reporter_usd"), x2: { field: "mirror_usd" }, y },
    },
    ...bookLayers("mirror", { x, count: grouped.count, scale, hollow }),
    ...bookLayers("reporter", { x, count: grouped.count, scale, hollow }),
    ...textLayers({
      name: "period",
      expression: "datum.period",
      encoding: { y },
      align: "left",
      x: -LEFT,
      color: TEXT.quiet,
    }),
    headingLayer(grouped, LEFT),
  ];
}

function describe(pairs: readonly BookPair[], context: ChartContext): string {
  const { reporter, partner } = context;
  const amount = amountWords(context);
  const last = pairs.filter(({ period }) => period === pairs.at(-1)?.period);
  const figures = last.map(({ period, flow, reporter: own, mirror }) => {
    const goods =
      flow === "export"
        ? `from ${inText(reporter)} to ${inText(partner)}`
        : `from ${inText(partner)} to ${inText(reporter)}`;
    return `goods ${goods} in ${period} ${amount(own)} by ${possessive(inText(reporter))} books and ${amount(mirror)} by ${possessive(inText(partner))}`;
  });
  if (figures.length === 0)
    return "Dumbbells of two figures of the same trade, estimates of the source among them.";
  return `Dumbbells of two records of the same trade: ${figures.join("; ")}.`;
}

function frameOf(rows: readonly MirrorRow[], scale: MoneyScale, context: ChartContext): ChartFrame {
  const pairs = pairsOf(rows);
  return {
    title:
      pairs.length === 0 && rows.some(isEstimated)
        ? estimatedHeadline(context)
        : mirrorHeadline(pairs, context),
    subtitle: `The same goods as each country records them, ${scale.unit} at current prices; exports are valued FOB, imports CIF, which adds freight and insurance`,
    source: context.source,
    notes: drawnNotes(context, { estimated: rows.some(isEstimated), gap: false }),
    description: describe(pairs, context),
  };
}

function bookKey({ reporter, partner }: ChartContext): KeyEntry[] {
  const own = { name: `${possessive(reporter)} books`, ...BOOKS.reporter };
  const other = { name: `${possessive(partner)} books`, ...BOOKS.mirror };
  return [own, other];
}

/** How far apart the two countries' figures for the same goods lie: one dumbbell for each period and direction. */
export function mirrorChart(rows: readonly MirrorRow[], context: ChartContext): TopLevelSpec {
  const figures = defined(rows.flatMap((row) => [row.reporter_usd, row.mirror_usd]));
  requireFigures("mirror", figures);
  const scale = moneyScale(figures, context);
  const grouped = groupRows(rows, (row) => row.label);
  const height = Math.round(grouped.count * ROW_HEIGHT);
  const labels = labelWidths(rows, scale);
  const right = Math.max(RIGHT, ...labels.map(({ upper }) => upper + VALUE_GAP));
  const room = { height, left: LEFT, right, bottom: BOTTOM, width: pictureWidth(context) };
  const [key, width] = [bookKey(context), plotWidth(room)];
  const box: PlotBox = { ...room, key: keyHeight(key, room) };
  const axis = axisFor(figures, scale, width);
  const range = [beforeZero(labels, axis, width), width];
  const x = figureX(axis, { labelExpr: moneyAxis(scale), scale: { range } });
  const drawing = [...keyLayers(key, box), ...layers(grouped, x, scale)];
  const values = grouped.rows.map(({ estimates = [], ...row }) => ({
    ...drawnRow(row, COLUMNS),
    ...(estimates.length > 0 && { estimates }),
  }));
  return { ...chartFrame(frameOf(rows, scale, context), box, drawing), data: { values } };
}
