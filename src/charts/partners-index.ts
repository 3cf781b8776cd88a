import type { TopLevelSpec } from "vega-lite";
import { andList } from "../core/and-list.js";
import { decimal } from "../core/numbers.js";
import { axisRoom } from "./drawing/axis-room.js";
import {
  type ChartContext,
  defined,
  drawnNotes,
  drawnRow,
  type Figure,
  requireFigures,
} from "./drawing/chart-context.js";
import {
  type ChartFrame,
  chartFrame,
  type Layer,
  type PlotBox,
  pictureWidth,
  plotWidth,
} from "./drawing/chart-frame.js";
import { endLabels, endRoom, type LineEnd } from "./drawing/end-labels.js";
import { linePoints } from "./drawing/line-points.js";
import { levelRule, type TextLayer, textLayers } from "./drawing/marks.js";
import { currentMoney } from "./drawing/money-scale.js";
import { PALETTE, TEXT } from "./drawing/palette.js";
import { periodsOf, periodX, pointX } from "./drawing/period-axis.js";
import { type NiceAxis, niceAxis } from "./drawing/pixel-scale.js";
import { widest } from "./drawing/text-width.js";
import { type IndexEnd, indexLabel, partnersIndexHeadline } from "./headlines/partners-index-headline.js";
import { inText } from "./headlines/words.js";

/** One partner's index in one period. */
export interface PartnersIndexRow {
  readonly period: string;
  /** ISO 3166-1 alpha-3. */
  readonly partner: string;
  readonly partner_name: string;
  /** Turnover, first period = 100. */
  readonly index: Figure;
  readonly highlighted?: boolean;
}

const COLUMNS = ["period", "partner", "partner_name", "index"] as const;
const HEIGHT = 330;
const LEFT = 40;
const LOG_FROM = 8;
const LOG_TICKS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000];

interface End extends IndexEnd {
  readonly period: string;
}

function endsOf(rows: readonly PartnersIndexRow[]): End[] {
  const partners = [...new Set(rows.map((row) => row.partner))];
  return partners.flatMap((partner) => {
    const row = rows.findLast((found) => found.partner === partner && found.index !== undefined);
    if (row?.index === undefined) return [];
    return [
      { name: row.partner_name, period: row.period, value: row.index, highlighted: row.highlighted ?? false },
    ];
  });
}

function needsLog(indices: readonly number[]): boolean {
  const low = Math.min(...indices);
  return low > 0 && Math.max(...indices) / low > LOG_FROM;
}

/** An axis, and whether it is logarithmic. */
interface IndexAxis extends NiceAxis {
  readonly log: boolean;
}

function axisOf(indices: readonly number[]): IndexAxis {
  const log = needsLog(indices);
  if (!log) return { ...niceAxis(indices, [100], 7), log };
  const low = Number((Math.min(...indices) * 0.9).toPrecision(2));
  const high = Number((Math.max(...indices) * 1.1).toPrecision(2));
  return { domain: [low, high], ticks: LOG_TICKS.filter((tick) => tick >= low && tick <= high), log };
}

/** The highest point of all, where a grey line has it on its way: it would be the first thing asked about. */
function peakLabel(
  rows: readonly PartnersIndexRow[],
  encoding: TextLayer["encoding"],
  width: number,
): Layer[] {
  const top = rows.reduce<PartnersIndexRow | undefined>(
    (best, row) => ((row.index ?? 0) > (best?.index ?? 0) ? row : best),
    undefined,
  );
  const periods = periodsOf(rows);
  const isEnd = top?.period === periods[0] || top?.period === periods.at(-1);
  if (!top || isEnd || top.highlighted) return [];
  const text = `${top.partner_name} ${decimal(top.index ?? 0, 0)}`;
  // A long name moves right of the axis.
  const at = pointX(periods.indexOf(top.period), periods.length, width);
  const dx = Math.max(0, widest([text], { size: 12 }) / 2 - at);
  return textLayers({
    name: "peak",
    expression: JSON.stringify(text),
    dx,
    encoding,
    filter: `datum.partner === ${JSON.stringify(top.partner)} && datum.period === ${JSON.stringify(top.period)}`,
    color: TEXT.quiet,
    baseline: "bottom",
    dy: -7,
    halo: true,
  });
}

/** The names of the lines with their last index. */
function lineEnds(ends: readonly End[]): LineEnd[] {
  return ends.map((end) => ({
    period: end.period,
    value: end.value,
    text: indexLabel(end),
    color: end.highlighted ? TEXT.accent : TEXT.quiet,
    bold: end.highlighted,
    series: end.name,
  }));
}

function layers(
  rows: readonly PartnersIndexRow[],
  box: PlotBox,
  { ends, axis: { domain, ticks, log } }: { readonly ends: readonly LineEnd[]; readonly axis: IndexAxis },
): Layer[] {
  const x = periodX(periodsOf(rows), plotWidth(box));
  const axis = { title: null, values: [...ticks], labelExpr: "format(datum.value, ',')" };
  const kind = log ? { type: "log" as const } : { type: "linear" as const, zero: false };
  const scale = { domain: [...domain], nice: false, ...kind };
  const y = { field: "index", type: "quantitative" as const, scale, axis };
  const encoding = { x, y, detail: { field: "partner", type: "nominal" as const } };
  return [
    levelRule("base", 100),
    ...linePoints({
      name: "partners",
      encoding,
      color: PALETTE.muted,
      shape: "circle",
      filter: "!datum.highlighted",
    }),
    ...linePoints({
      name: "pair",
      encoding,
      color: PALETTE.accent,
      shape: "circle",
      wide: true,
      filter: "datum.highlighted",
    }),
    ...peakLabel(rows, encoding, plotWidth(box)),
    endLabels(ends, { x, domain, height: HEIGHT, log }),
  ];
}

function frameOf(rows: readonly PartnersIndexRow[], ends: readonly End[], context: ChartContext): ChartFrame {
  const periods = periodsOf(rows);
  const [base, last] = [periods[0] ?? "", periods.at(-1) ?? ""];
  const atLast = ends.filter(({ period }) => period === last);
  const scale = needsLog(defined(rows.map((row) => row.index))) ? "; logarithmic scale" : "";
  const told = andList(atLast.map(({ name, value }) => `${name} ${decimal(value, 1)}`));
  const gap = rows.some((row) => row.index === undefined);
  return {
    title: partnersIndexHeadline(atLast, { base, last }, context),
    subtitle: `Trade turnover (exports + imports) of ${inText(context.reporter)} with each partner in ${currentMoney(context)}, ${base} = 100${scale}`,
    source: context.source,
    notes: drawnNotes(context, { estimated: false, gap }),
    description: `Line chart of turnover, ${base} = 100; in ${last}: ${told}.`,
  };
}

/** How the pair's trade did beside other partners': every partner's turnover with the first period as 100. */
export function partnersIndexChart(rows: readonly PartnersIndexRow[], context: ChartContext): TopLevelSpec {
  const indices = defined(rows.map((row) => row.index));
  requireFigures("partners-index", indices);
  const ends = endsOf(rows);
  const axis = axisOf(indices);
  const named = lineEnds(ends);
  const right = endRoom(named, { domain: axis.domain, height: HEIGHT, log: axis.log });
  const left = axisRoom(
    axis.ticks.map((tick) => decimal(tick, 0)),
    LEFT,
  );
  const box = { height: HEIGHT, left, right, bottom: 28, width: pictureWidth(context) };
  const values = rows.map((row) => ({ ...drawnRow(row, COLUMNS), highlighted: row.highlighted ?? false }));
  return {
    ...chartFrame(frameOf(rows, ends, context), box, layers(rows, box, { ends: named, axis })),
    data: { values },
  };
}
