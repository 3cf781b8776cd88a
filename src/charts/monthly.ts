import type { TopLevelSpec } from "vega-lite";
import { decimal } from "../core/numbers.js";
import { type ChartContext, defined, drawnRow, levelsOf, requireFigures } from "./drawing/chart-context.js";
import {
  type ChartFrame,
  chartFrame,
  type Layer,
  type PlotBox,
  pictureWidth,
  plotWidth,
} from "./drawing/chart-frame.js";
import { endLabels, type LineEnd } from "./drawing/end-labels.js";
import { amountWords, type MoneyScale, moneyAxis, moneyScale } from "./drawing/money-scale.js";
import { PALETTE, TEXT } from "./drawing/palette.js";
import { periodsOf } from "./drawing/period-axis.js";
import { type NiceAxis, niceAxis } from "./drawing/pixel-scale.js";
import { type MonthlyRow, monthlyHeadline } from "./headlines/monthly-headline.js";
import { inText, periodWords } from "./headlines/words.js";

const COLUMNS = ["period", "turnover_usd", "adjusted_usd", "trailing_growth"] as const;
const BOX: PlotBox = { height: 280, left: 44, right: 132, bottom: 28 };
const YEAR_LABEL = 44;

const LINES = [
  {
    field: "turnover_usd",
    name: "As filed",
    color: PALETTE.muted,
    text: TEXT.quiet,
    wide: false,
  },
  {
    field: "adjusted_usd",
    name: "Without season",
    color: PALETTE.accent,
    text: TEXT.accent,
    wide: true,
  },
] as const;

/** The first period of each year, thinned out where their names would crowd. */
function yearStarts(periods: readonly string[], width: number): string[] {
  const starts = periods.filter((period) => /-(01|Q1)$/.test(period));
  const every = Math.max(1, Math.ceil((starts.length * YEAR_LABEL) / width));
  const shown = starts.filter((_, index) => (starts.length - 1 - index) % every === 0);
  return shown.length > 0 ? shown : periods.slice(0, 1);
}

function xOf(periods: readonly string[], width: number) {
  const axis = {
    title: null,
    values: yearStarts(periods, width),
    labelExpr: "slice(datum.value, 0, 4)",
    ticks: true,
    tickSize: 4,
  };
  const scale = { type: "point" as const, domain: [...periods], padding: 0.35 };
  return { field: "period", type: "ordinal" as const, scale, axis };
}

function endsOf(rows: readonly MonthlyRow[], { divisor }: MoneyScale): LineEnd[] {
  return LINES.flatMap(({ field, name, text, wide }) => {
    const row = rows.findLast((found) => found[field] !== undefined);
    const value = row?.[field];
    if (row === undefined || value === undefined) return [];
    const amount = decimal(value / divisor, 1);
    return [{ period: row.period, value, text: `${name} ${amount}`, color: text, bold: wide }];
  });
}

function layers(
  rows: readonly MonthlyRow[],
  { domain, ticks }: NiceAxis,
  { scale, width }: { readonly scale: MoneyScale; readonly width: number },
): Layer[] {
  const x = xOf(periodsOf(rows), width);
  const axis = { title: null, values: [...ticks], labelExpr: moneyAxis(scale) };
  const drawn = LINES.flatMap(({ field, name, color, wide }): Layer[] => {
    const y = { field, type: "quantitative" as const, scale: { domain: [...domain] }, axis };
    const id = name.toLowerCase().replaceAll(" ", "-");
    const encoding = { x, y };
    return [
      { name: id, mark: { type: "line", color, strokeWidth: wide ? 2.5 : 1 }, encoding },
      {
        name: `${id}-points`,
        mark: { type: "point", shape: "circle", filled: true, size: wide ? 9 : 14, color, opacity: 1 },
        encoding,
      },
    ];
  });
  return [...drawn, endLabels(endsOf(rows, scale), { x: x as never, domain, height: BOX.height })];
}

function frameOf(rows: readonly MonthlyRow[], context: ChartContext, scale: MoneyScale): ChartFrame {
  const pair = `${inText(context.reporter)} with ${inText(context.partner)}`;
  const isQuarterly = rows.some(({ period }) => period.includes("Q"));
  const adjusted = rows.some((row) => row.adjusted_usd !== undefined);
  const season = adjusted ? "; the heavy line without the season (STL)" : "";
  const gap = rows.some((row) => row.turnover_usd === undefined);
  return {
    title: monthlyHeadline(rows, context),
    subtitle: `Trade turnover (exports + imports) of ${pair} by ${isQuarterly ? "quarter" : "month"}, ${scale.unit} at current prices${season}`,
    source: context.source,
    notes: [...(context.notes ?? []), ...(gap ? ["A gap in a line means that no figure was reported."] : [])],
    description: describe(rows, context),
  };
}

function describe(rows: readonly MonthlyRow[], context: ChartContext): string {
  const amount = amountWords(context);
  const last = rows.findLast((row) => row.turnover_usd !== undefined);
  const start = `Two lines of the turnover of ${inText(context.reporter)} with ${inText(context.partner)}, as filed and without the season`;
  if (last?.turnover_usd === undefined) return `${start}.`;
  const adjusted =
    last.adjusted_usd === undefined ? "" : ` and ${amount(last.adjusted_usd)} without the season`;
  return `${start}; the last figures are ${amount(last.turnover_usd)}${adjusted} in ${periodWords(last.period)}.`;
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
  const box = { ...BOX, width: pictureWidth(context) };
  const drawing = layers(rows, niceAxis(figures), { scale, width: plotWidth(box) });
  return { ...chartFrame(frameOf(rows, context, scale), box, drawing), data: { values } };
}
