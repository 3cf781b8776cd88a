import type { TopLevelSpec } from "vega-lite";
import { decimal, usd } from "../core/numbers.js";
import { type ChartContext, defined, drawnNotes, type Figure, requireFigures, withNulls } from "./chart-context.js";
import { chartFrame, type Layer, type PlotBox, plotWidth } from "./chart-frame.js";
import { labelPlaces, placedLabels } from "./label-place.js";
import { textLayers } from "./marks.js";
import { type MoneyScale, moneyAxis, moneyExpression, moneyScale } from "./money-scale.js";
import { PALETTE, TEXT } from "./palette.js";
import { periodsOf, periodX } from "./period-axis.js";
import { niceDomain } from "./pixel-scale.js";
import { linePoints } from "./line-points.js";
import { extreme, type Level, turnoverHeadline } from "./turnover-headline.js";
import { inText, series } from "./words.js";

/** Turnover of the pair in one period. */
export interface TurnoverRow {
  readonly period: string;
  /** Exports plus imports. */
  readonly turnover_usd: Figure;
  /** First period = 100. */
  readonly turnover_index?: Figure;
  readonly estimated?: boolean;
}

const BOX: PlotBox = { height: 280, left: 30, right: 74, bottom: 28 };

function levelsOf(rows: readonly TurnoverRow[]): Level[] {
  return rows.flatMap(({ period, turnover_usd: value }) => (value === undefined ? [] : [{ period, value }]));
}

function describe(levels: readonly Level[], { reporter, partner }: ChartContext): string {
  const figures = levels.map(({ period, value }) => `${usd(value)} in ${period}`);
  return `Line chart of trade turnover between ${inText(reporter)} and ${inText(partner)}: ${series(figures)}.`;
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

function layers(periods: readonly string[], top: number, scale: MoneyScale): Layer[] {
  const x = periodX(periods, plotWidth(BOX));
  const axis = { title: null, tickCount: 4, labelExpr: moneyAxis(scale) };
  const y = { field: "turnover_usd", type: "quantitative" as const, scale: { domain: [0, top] }, axis };
  const value = moneyExpression("datum.turnover_usd", scale);
  const look = { bold: true, color: TEXT.accent, size: 13 };
  return [
    ...linePoints({ name: "turnover", encoding: { x, y }, color: PALETTE.accent, shape: "circle", wide: true }),
    ...placedLabels({ name: "value", expression: value, encoding: { x, y }, halo: true, ...look }),
    ...textLayers({
      name: "remark-last",
      expression: "datum.remark",
      encoding: { x, y },
      filter: "datum.remark !== null && datum.label_place === 'end'",
      halo: true, color: TEXT.quiet, size: 11, align: "left", baseline: "top", dx: 10, dy: 10,
    }),
    ...textLayers({
      name: "remark-low",
      expression: "datum.remark",
      encoding: { x, y },
      filter: "datum.remark !== null && datum.label_place !== 'end'",
      color: TEXT.quiet, size: 11, dy: 33,
    }),
  ];
}

/** How much the two countries traded: turnover over time, from zero, with its low and its last index. */
export function turnoverChart(rows: readonly TurnoverRow[], context: ChartContext): TopLevelSpec {
  const figures = rows.map((row) => row.turnover_usd);
  requireFigures("turnover", figures);
  const [levels, scale] = [levelsOf(rows), moneyScale(defined(figures))];
  const places = labelPlaces(figures);
  const notes = remarks(rows, levels);
  const values = rows.map((row, index) => ({
    ...withNulls(row), turnover_usd: row.turnover_usd ?? null, label_place: places[index], remark: notes.get(row.period) ?? null,
  }));
  const [, top] = niceDomain(defined(figures));
  const frame = {
    title: turnoverHeadline(levels, context, usd),
    subtitle: `Trade turnover (exports + imports) of ${inText(context.reporter)} with ${inText(context.partner)}, ${scale.unit} at current prices; exports FOB, imports CIF`,
    source: context.source,
    notes: drawnNotes(context, { estimated: rows.some((row) => row.estimated), gap: levels.length < rows.length }),
    description: describe(levels, context),
  };
  const spec = chartFrame(frame, BOX, layers(periodsOf(rows), top, scale));
  return { ...spec, data: { values } };
}
