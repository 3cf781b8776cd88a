import type { TopLevelSpec } from "vega-lite";
import { decimal } from "../core/numbers.js";
import { axisRoom } from "./drawing/axis-room.js";
import {
  type ChartContext,
  defined,
  drawnNotes,
  drawnRow,
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
import { endLabels, endRoom, type LineEnd } from "./drawing/end-labels.js";
import { amountWords, type MoneyScale, moneyAxis, moneyScale, tickLabels } from "./drawing/money-scale.js";
import { PALETTE, TEXT } from "./drawing/palette.js";
import { periodsOf, shownPeriods } from "./drawing/period-axis.js";
import { type NiceAxis, niceAxis } from "./drawing/pixel-scale.js";
import { type MonthlyRow, monthlyHeadline } from "./headlines/monthly-headline.js";
import { countOf, inText, periodName, periodWords } from "./headlines/words.js";

const COLUMNS = ["period", "turnover_usd", "adjusted_usd", "trailing_growth"] as const;
const BOX: AnyWidth = { height: 280, left: 44, right: 132, bottom: 28 };
const YEAR_LABEL = 44;

/** A line of the chart. */
interface Line {
  readonly field: "turnover_usd" | "adjusted_usd";
  readonly name: string;
  readonly color: string;
  readonly text: string;
  readonly strokeWidth: number;
  /** Of its points, in square pixels. */
  readonly size: number;
  readonly bold: boolean;
}

const ACCENT = { color: PALETTE.accent, text: TEXT.accent, strokeWidth: 2.5, bold: true };
const QUIET = { color: PALETTE.muted, text: TEXT.quiet, strokeWidth: 1, bold: false };
const BOTH: readonly Line[] = [
  { field: "turnover_usd", name: "As filed", ...QUIET, size: 14 },
  { field: "adjusted_usd", name: "Without season", ...ACCENT, size: 9 },
];
/** Too few periods have no season that could be taken out. */
const ALONE: readonly Line[] = [{ field: "turnover_usd", name: "Turnover", ...ACCENT, size: 24 }];

function linesOf(rows: readonly MonthlyRow[]): readonly Line[] {
  return rows.some((row) => row.adjusted_usd !== undefined) ? BOTH : ALONE;
}

/** The first period of each year, thinned out where their names would crowd. */
function yearStarts(periods: readonly string[], width: number): string[] {
  const starts = periods.filter((period) => /-(01|Q1)$/.test(period));
  const every = Math.max(1, Math.ceil((starts.length * YEAR_LABEL) / width));
  return starts.filter((_, index) => (starts.length - 1 - index) % every === 0);
}

/** What stands below the axis: years, or the periods' own names where they are too few to tell years apart. */
function labelsOf(periods: readonly string[], width: number): { values: string[]; labelExpr: string } {
  const starts = yearStarts(periods, width);
  if (starts.length > 1) return { values: starts, labelExpr: "slice(datum.value, 0, 4)" };
  const names = Object.fromEntries(periods.map((period) => [period, periodName(period)]));
  return {
    values: shownPeriods(periods, width, Object.values(names)),
    labelExpr: `${JSON.stringify(names)}[datum.value]`,
  };
}

function xOf(periods: readonly string[], width: number) {
  const axis = { title: null, ...labelsOf(periods, width), ticks: true, tickSize: 4 };
  const scale = { type: "point" as const, domain: [...periods], padding: 0.35 };
  return { field: "period", type: "ordinal" as const, scale, axis };
}

function endsOf(rows: readonly MonthlyRow[], { divisor }: MoneyScale): LineEnd[] {
  return linesOf(rows).flatMap(({ field, name, text, bold }) => {
    const row = rows.findLast((found) => found[field] !== undefined);
    const value = row?.[field];
    if (row === undefined || value === undefined) return [];
    const amount = decimal(value / divisor, 1);
    return [{ period: row.period, value, text: `${name} ${amount}`, color: text, bold }];
  });
}

function layers(
  rows: readonly MonthlyRow[],
  { domain, ticks }: NiceAxis,
  { scale, width }: { readonly scale: MoneyScale; readonly width: number },
): Layer[] {
  const x = xOf(periodsOf(rows), width);
  const axis = { title: null, values: [...ticks], labelExpr: moneyAxis(scale) };
  const drawn = linesOf(rows).flatMap(({ field, name, color, strokeWidth, size }): Layer[] => {
    const y = { field, type: "quantitative" as const, scale: { domain: [...domain] }, axis };
    const id = name.toLowerCase().replaceAll(" ", "-");
    const encoding = { x, y };
    return [
      { name: id, mark: { type: "line", color, strokeWidth }, encoding },
      {
        name: `${id}-points`,
        mark: { type: "point", shape: "circle", filled: true, size, color, opacity: 1 },
        encoding,
      },
    ];
  });
  return [...drawn, endLabels(endsOf(rows, scale), { x: x as never, domain, height: BOX.height })];
}

function frameOf(rows: readonly MonthlyRow[], context: ChartContext, scale: MoneyScale): ChartFrame {
  const pair = `${inText(context.reporter)} with ${inText(context.partner)}`;
  const isQuarterly = rows.some(({ period }) => period.includes("Q"));
  const season = linesOf(rows) === BOTH ? "; the heavy line without the season (STL)" : "";
  const gap = rows.some((row) => row.turnover_usd === undefined);
  return {
    title: monthlyHeadline(rows, context),
    subtitle: `Trade turnover (exports + imports) of ${pair} by ${isQuarterly ? "quarter" : "month"}, ${scale.unit} at current prices${season}`,
    source: context.source,
    notes: [...drawnNotes(context, { estimated: false, gap }), ...seasonNotes(rows, isQuarterly)],
    description: describe(rows, context),
  };
}

/** What the season is taken from, where that is not all that is drawn. */
function seasonNotes(rows: readonly MonthlyRow[], isQuarterly: boolean): string[] {
  const filed = rows.find((row) => row.turnover_usd !== undefined);
  const adjusted = rows.filter((row) => row.adjusted_usd !== undefined);
  const [first] = adjusted;
  if (first === undefined || first === filed) return [];
  const count = countOf(adjusted.length, isQuarterly ? "quarter" : "month");
  return [`The season is that of the ${count} from ${periodWords(first.period)} on, after the last gap.`];
}

function describe(rows: readonly MonthlyRow[], context: ChartContext): string {
  const amount = amountWords(context);
  const last = rows.findLast((row) => row.turnover_usd !== undefined);
  const of = `the turnover of ${inText(context.reporter)} with ${inText(context.partner)}`;
  const start =
    linesOf(rows) === BOTH ? `Two lines of ${of}, as filed and without the season` : `One line of ${of}`;
  if (last?.turnover_usd === undefined) return `${start}.`;
  const filed = amount(last.turnover_usd);
  const when = periodWords(last.period);
  if (last.adjusted_usd === undefined) return `${start}; the last figure is ${filed} in ${when}.`;
  return `${start}; the last figures are ${filed} and ${amount(last.adjusted_usd)} without the season in ${when}.`;
}

/** Turnover by month or quarter, from zero: what was filed, and the same without its season. */
export function monthlyChart(rows: readonly MonthlyRow[], context: ChartContext): TopLevelSpec {
  const figures = defined(rows.flatMap((row) => [row.turnover_usd, row.adjusted_usd]));
  requireFigures(
    "monthly",
    levelsOf(rows, (row) => row.turnover_usd).map(({ value }) => value),
  );
  const scale = moneyScale(figures, context);
  const values = rows.map((row) => drawnRow(row, COLUMNS));
  const axis = niceAxis(figures);
  const ends = { domain: axis.domain, height: BOX.height };
  const left = axisRoom(tickLabels(axis.ticks, scale), BOX.left);
  const right = Math.max(BOX.right, endRoom(endsOf(rows, scale), ends));
  const box = { ...BOX, left, right, width: pictureWidth(context) };
  const drawing = layers(rows, axis, { scale, width: plotWidth(box) });
  return { ...chartFrame(frameOf(rows, context, scale), box, drawing), data: { values } };
}
