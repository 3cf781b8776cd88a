import type { TopLevelSpec } from "vega-lite";
import { points, signed, signedPercent } from "../core/numbers.js";
import { axisRoom, bandRoom, roomUnderBar } from "./drawing/axis-room.js";
import { smallBarLabels } from "./drawing/bar-labels.js";
import {
  type ChartContext,
  defined,
  drawnRow,
  type Figure,
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
import { boxAround } from "./drawing/label-place.js";
import { levelRule, textLayers } from "./drawing/marks.js";
import { FLOW_STYLE, PALETTE, TEXT } from "./drawing/palette.js";
import { bandWidth, periodsOf, periodX } from "./drawing/period-axis.js";
import { linearScale, type NiceAxis, niceAxis } from "./drawing/pixel-scale.js";
import { percentDecimals, pointsExpression, signedPercentExpression } from "./drawing/rate-expression.js";
import { widest } from "./drawing/text-width.js";
import { contributionHeadline, type Parts } from "./headlines/contribution-headline.js";
import { inText } from "./headlines/words.js";

/** What exports and imports gave to the growth of turnover, as fractions; they add up to it. */
export interface ContributionRow {
  readonly period: string;
  readonly exports_contribution: Figure;
  readonly imports_contribution: Figure;
  readonly turnover_growth: Figure;
}

const COLUMNS = ["period", "exports_contribution", "imports_contribution", "turnover_growth"] as const;
const BOX: AnyWidth = { height: 270, left: 34, right: 6, bottom: 28 };
const LABEL = { size: 12, bold: true } as const;
/** From a bar to the label beside it, and from there to the next bar; or to the label beyond its end, in pixels. */
const [BESIDE, BEYOND] = [6, 8];
/** Half of what the point of a sum is wide. */
const DOT = 6;
const KEY = [
  { name: "Exports", shape: "square", color: PALETTE.exports, text: TEXT.exports },
  { name: "Imports", shape: "square", color: PALETTE.imports, fill: PALETTE.importsTint, text: TEXT.imports },
  { name: "Turnover: their sum", shape: "circle", color: TEXT.title, text: TEXT.title },
] as const;
const END = "bar_end";
const FIELDS = ["exports_contribution", "imports_contribution"];

/** Half a bar would read as a whole one: a year with one flow only has none. */
function wholeOrNone(row: ContributionRow): ContributionRow {
  const { exports_contribution: exports, imports_contribution: imports } = row;
  if (exports !== undefined && imports !== undefined) return row;
  return { ...row, exports_contribution: undefined, imports_contribution: undefined };
}

function partsOf(rows: readonly ContributionRow[]): Parts[] {
  return rows.flatMap(({ period, exports_contribution: exports, imports_contribution: imports }) =>
    exports === undefined || imports === undefined ? [] : [{ period, exports, imports }],
  );
}

function axisOf(parts: readonly Parts[]): NiceAxis {
  const ups = parts.map(({ exports, imports }) => Math.max(0, exports) + Math.max(0, imports));
  const downs = parts.map(({ exports, imports }) => Math.min(0, exports) + Math.min(0, imports));
  return niceAxis([...ups, ...downs], [0], 5);
}

/** The sum's label: beside the bar, or where bars are close, beyond the end that lies on its side of zero. */
function totalLabels(
  rows: readonly ContributionRow[],
  total: { readonly x: ReturnType<typeof periodX>; readonly y: object },
  { plot, setting, domain }: Room & Pick<NiceAxis, "domain">,
): Layer[] {
  const look = { name: "total-value", ...LABEL, halo: true } as const;
  if (setting.beside !== undefined) {
    const filter = "isValid(datum.turnover_growth)";
    const expression = signedPercentExpression("datum.turnover_growth");
    return textLayers({ ...look, encoding: total, expression, filter, align: "left", dx: setting.beside });
  }
  const bars = rows.map((row) => ({ period: row.period, rate: row.turnover_growth, ...endsOf(row) }));
  const { toPixel } = linearScale(domain, BOX.height);
  const blocks = bars.flatMap(({ rate }, at) => {
    const x = ((at + 0.5) * plot) / bars.length + setting.shift;
    return rate === undefined ? [] : [boxAround(x, toPixel(rate), DOT)];
  });
  const ground = { width: plot, toPixel, bar: setting, beyond: { above: BEYOND, below: BEYOND }, blocks };
  const below = "datum.turnover_growth < 0";
  return textLayers({
    ...look,
    ...smallBarLabels(bars, "turnover_growth", ground),
    encoding: { ...total, y: { ...total.y, field: END } },
    baseline: { expr: `${below} ? 'top' : 'bottom'` },
    dy: { expr: `${below} ? ${BEYOND} : -${BEYOND}` },
  });
}

/** How wide the plot is, the room under it for labels of bars, and how bars stand in it. */
interface Room {
  readonly plot: number;
  readonly under: number;
  readonly setting: Setting;
}

/** How bars stand in their bands, in pixels. */
interface Setting {
  readonly width: number;
  /** Right of the band's middle. */
  readonly shift: number;
  /** Right of the band's middle, where a label beside the bar begins; none where the next bar leaves it no room. */
  readonly beside?: number;
}

function settingFor(rows: readonly ContributionRow[], band: number): Setting {
  const [width, shift] = [Math.min(38, band * 0.44), -Math.min(20, band * 0.22)];
  const beside = shift + width / 2 + BESIDE;
  const next = band + shift - width / 2;
  return beside + sumWidth(rows) + BESIDE <= next ? { width, shift, beside } : { width, shift: 0 };
}

/** The widest label of a sum, in pixels. */
function sumWidth(rows: readonly ContributionRow[]): number {
  return widest(
    defined(rows.map((row) => row.turnover_growth)).map((rate) => signedPercent(rate)),
    LABEL,
  );
}

/** The plot with the room that the labels of its axis and of its last bar need. */
function roomFor(rows: readonly ContributionRow[], { ticks }: NiceAxis, context: ChartContext) {
  const left = axisRoom(
    ticks.map((tick) => signed(100 * tick, percentDecimals(ticks))),
    BOX.left,
  );
  const room = { ...BOX, left, width: pictureWidth(context) };
  const periods = periodsOf(rows);
  const band = bandWidth(periods, plotWidth(room));
  const { beside } = settingFor(rows, band);
  const label = sumWidth(rows);
  const reach = beside === undefined ? label / 2 : beside + label;
  return { ...room, right: bandRoom(periods, reach, room) };
}

/** Room for the label under the lowest bar, between the plot and the names of the periods. */
function underBars(rows: readonly ContributionRow[], axis: NiceAxis): number {
  const falls = rows.filter((row) => (row.turnover_growth ?? 0) < 0).map(endOf);
  return roomUnderBar(Math.min(...falls), axis, { height: BOX.height, label: BEYOND + LABEL.size });
}

/** Both ends of a bar. */
function endsOf({ exports_contribution: exports = 0, imports_contribution: imports = 0 }: ContributionRow) {
  const low = Math.min(0, exports) + Math.min(0, imports);
  return { low, high: Math.max(0, exports) + Math.max(0, imports) };
}

/** The end of a bar on the side on which its sum lies. */
function endOf(row: ContributionRow): number {
  const { low, high } = endsOf(row);
  return low + high < 0 ? low : high;
}

function layers(rows: readonly ContributionRow[], room: Room, { domain, ticks }: NiceAxis): Layer[] {
  const x = periodX(periodsOf(rows), room.plot, { kind: "band", under: room.under });
  const { width, shift } = room.setting;
  const axis = {
    title: null,
    values: [...ticks],
    labelExpr: pointsExpression("datum.value", percentDecimals(ticks)),
  };
  const scale = { domain: [...domain] };
  const total = { x, y: { field: "turnover_growth", type: "quantitative" as const, scale, axis } };
  const part = { field: "part", type: "nominal" as const, legend: null };
  const edges = [FLOW_STYLE.export.color, FLOW_STYLE.import.color];
  return [
    {
      name: "parts",
      transform: [{ fold: [FIELDS[0] ?? "", FIELDS[1] ?? ""], as: ["part", "contribution"] }],
      mark: { type: "bar", width, xOffset: shift, strokeWidth: 1 },
      encoding: {
        x,
        y: { field: "contribution", type: "quantitative", stack: "zero", scale, axis },
        fill: { ...part, scale: { domain: FIELDS, range: [FLOW_STYLE.export.fill, FLOW_STYLE.import.fill] } },
        stroke: { ...part, scale: { domain: FIELDS, range: edges } },
        order: { field: "part", type: "ordinal" },
      },
    },
    levelRule("zero", 0),
    {
      name: "total",
      mark: {
        type: "point",
        filled: true,
        opacity: 1,
        size: 90,
        color: TEXT.title,
        stroke: PALETTE.background,
        strokeWidth: 1.5,
        xOffset: shift,
      },
      encoding: total,
    },
    ...totalLabels(rows, total, { ...room, domain }),
  ];
}

function frameOf(rows: readonly ContributionRow[], last: Parts, context: ChartContext): ChartFrame {
  const pair = `${inText(context.reporter)} with ${inText(context.partner)}`;
  const [exports, imports] = [points(last.exports), points(last.imports)];
  const total = signedPercent(last.exports + last.imports);
  return {
    title: contributionHeadline(last, context),
    subtitle: `Contributions of exports and imports to the growth of turnover of ${pair} over the year before, in percentage points`,
    source: context.source,
    notes: [...(context.notes ?? []), ...rateNotes(rows)],
    description: `Stacked bars around zero; in ${last.period} exports gave ${exports} and imports ${imports} to the growth of turnover of ${pair}, ${total} in all.`,
  };
}

/** Whether exports or imports moved turnover: contributions stacked around zero, their sum as a point. */
export function contributionChart(given: readonly ContributionRow[], context: ChartContext): TopLevelSpec {
  const rows = given.map(wholeOrNone);
  const parts = partsOf(rows);
  const sums = parts.map(({ exports, imports }) => exports + imports);
  requireFigures("contribution", sums);
  const last = parts.at(-1) ?? { period: "", exports: 0, imports: 0 };
  const axis = axisOf(parts);
  const room = roomFor(rows, axis, context);
  const plot = plotWidth(room);
  const setting = settingFor(rows, bandWidth(periodsOf(rows), plot));
  const under = setting.beside === undefined ? underBars(rows, axis) : 0;
  const box = { ...room, bottom: room.bottom + under, key: keyHeight(KEY, room) };
  const spec = chartFrame(frameOf(rows, last, context), box, [
    ...keyLayers(KEY, box),
    ...layers(rows, { plot, under, setting }, axis),
  ]);
  return { ...spec, data: { values: rows.map((row) => ({ ...drawnRow(row, COLUMNS), [END]: endOf(row) })) } };
}
