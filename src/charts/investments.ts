import type { TopLevelSpec } from "vega-lite";
import { andList } from "../core/and-list.js";
import { type ChartContext, drawnRow, requireFigures } from "./drawing/chart-context.js";
import { type ChartFrame, chartFrame, type PlotBox, pictureWidth, plotWidth } from "./drawing/chart-frame.js";
import { dodgeLabels } from "./drawing/label-dodge.js";
import { wrapText } from "./drawing/text-width.js";
import { inText } from "./headlines/words.js";
import { ABREAST, investmentLayers, type RowPlan, type Span, STACKED } from "./investment-layers.js";
import {
  amountText,
  dateText,
  figuresText,
  type InvestmentRow,
  investmentsHeadline,
} from "./investment-words.js";

const COLUMNS = [
  "id",
  "date",
  "date_precision",
  "label",
  "status",
  "amount_usd",
  "amount_bound",
  "count",
  "count_unit",
  "count_bound",
] as const;
const LEFT = 44;
const LINE = 15;
const ROW_PADDING = 12;
const LEAST_HEIGHT = 120;
const MARGIN = 0.1;

/** A date as a year with a fraction: `2016-07-02` is 2016.5, and so is `2016`. */
function yearAt(date: string): number {
  const year = Number(date.slice(0, 4));
  const day = date.length === 4 ? `${date}-07-02` : date.length === 7 ? `${date}-15` : date;
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  return Number((year + (Date.parse(day) - start) / (end - start)).toFixed(4));
}

/** The time drawn: a little more than what the rows cover, a year at least. */
function spanOf(rows: readonly InvestmentRow[]): Span {
  const times = rows.map((row) => yearAt(row.date));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const margin = Math.max(MARGIN, (1 - (last - first)) / 2);
  return { from: Number((first - margin).toFixed(4)), to: Number((last + margin).toFixed(4)) };
}

/** How rows are set, and the width of their words. */
interface Setting {
  readonly plan: RowPlan;
  readonly words: number;
}

function settingFor(context: ChartContext): Setting {
  const plan = context.narrow ? STACKED : ABREAST;
  return { plan, words: plotWidth({ left: LEFT, right: 0, width: pictureWidth(context) }) - plan.text };
}

function labelLines({ label }: InvestmentRow, { words }: Setting): string[] {
  return wrapText(label, words, { size: 12 });
}

/** How many lines a row takes. */
function lineCount(row: InvestmentRow, setting: Setting): number {
  const words = labelLines(row, setting).length + (figuresText(row) === "" ? 0 : 1);
  return setting.plan.stacked ? words + 1 : Math.max(2, words);
}

/** Rows in the order of time, each with the time at whose height its text stands. */
function placed(rows: readonly InvestmentRow[], { from, to }: Span, setting: Setting) {
  const sorted = [...rows].sort((a, b) => yearAt(a.date) - yearAt(b.date));
  const heights = sorted.map((row) => lineCount(row, setting) * LINE + ROW_PADDING);
  const height = Math.max(
    LEAST_HEIGHT,
    heights.reduce((sum, found) => sum + found, 0),
  );
  const gap = heights.slice(1).map((found, index) => (found + (heights[index] ?? 0)) / 2);
  const wanted = sorted.map((row) => (height * (yearAt(row.date) - from)) / (to - from));
  const room = { gap, top: (heights[0] ?? 0) / 2, bottom: height - (heights.at(-1) ?? 0) / 2 };
  const pixels = dodgeLabels(wanted, room);
  const timeAt = (pixel: number) => Number((from + (pixel / height) * (to - from)).toFixed(4));
  const top = (row: InvestmentRow, pixel: number) => pixel - (LINE / 2) * (lineCount(row, setting) - 1);
  const values = sorted.map((row, index) => ({
    ...drawnRow(row, COLUMNS),
    year_at: yearAt(row.date),
    row_at: timeAt(pixels[index] ?? 0),
    ...(setting.plan.stacked && { top_at: timeAt(top(row, pixels[index] ?? 0)) }),
    when: `${dateText(row.date, row.date_precision)}${setting.plan.stacked ? ", " : "\n"}${row.status}`,
    figures: figuresText(row),
    label_lines: labelLines(row, setting).join("\n"),
  }));
  return { values, height };
}

function frameOf(rows: readonly InvestmentRow[], context: ChartContext, among: Among): ChartFrame {
  const { reporter, partner } = context;
  const paid = rows.filter((row) => row.amount_usd !== undefined);
  const told = paid.map((row) => `${amountText(row)} in ${row.date.slice(0, 4)} (${row.label})`);
  return {
    title: investmentsHeadline(rows, context, among),
    subtitle:
      "Announcements by date; the length of a line is the amount in US$, a hollow point means that none was stated. Amounts may overlap and are not money spent",
    source: context.source,
    notes: context.notes ?? [],
    description: `Timeline of ${rows.length} announcements between ${inText(reporter)} and ${inText(partner)}; with an amount: ${andList(told) || "none"}.`,
  };
}

/** What the drawn announcements are taken from. */
interface Among {
  /** Whether all announcements are drawn; running counts and goals are not. */
  readonly isAllDrawn: boolean;
}

/** What was announced, when, and for how much: lollipops down a time axis, hollow where no amount is known. */
export function investmentsChart(
  rows: readonly InvestmentRow[],
  context: ChartContext,
  among: Among = { isAllDrawn: true },
): TopLevelSpec {
  requireFigures(
    "investments",
    rows.map(() => 1),
  );
  const span = spanOf(rows);
  const setting = settingFor(context);
  const { values, height } = placed(rows, span, setting);
  const largest = Math.max(0, ...rows.map((row) => row.amount_usd ?? 0));
  const box: PlotBox = { height, left: LEFT, right: 0, bottom: 6, width: pictureWidth(context) };
  const drawing = investmentLayers({ span, height, plan: setting.plan }, largest);
  return {
    ...chartFrame(frameOf(rows, context, among), box, drawing),
    data: { values },
  };
}
