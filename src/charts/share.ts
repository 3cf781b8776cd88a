import type { TopLevelSpec } from "vega-lite";
import { andList } from "../core/and-list.js";
import { percent } from "../core/numbers.js";
import { axisRoom } from "./drawing/axis-room.js";
import {
  type ChartContext,
  defined,
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
import { endLabels, endRoom, type LineEnd } from "./drawing/end-labels.js";
import { fittingPlaces } from "./drawing/label-fit.js";
import { type LabelPlace, placedLabels } from "./drawing/label-place.js";
import { linePoints } from "./drawing/line-points.js";
import { currentMoney } from "./drawing/money-scale.js";
import { FLOW_STYLE, PALETTE, TEXT } from "./drawing/palette.js";
import { periodsOf, periodX } from "./drawing/period-axis.js";
import { linearScale, type NiceAxis, niceAxis } from "./drawing/pixel-scale.js";
import { percentAxis, percentExpression } from "./drawing/rate-expression.js";
import { widest } from "./drawing/text-width.js";
import { shareHeadline } from "./headlines/share-headline.js";
import { inText, possessive } from "./headlines/words.js";

/** The partner's share in the reporter's trade with the world, as fractions. */
export interface ShareRow {
  readonly period: string;
  readonly turnover_share: Figure;
  readonly exports_share?: Figure;
  readonly imports_share?: Figure;
  readonly estimated?: boolean;
}

const COLUMNS = ["period", "turnover_share", "exports_share", "imports_share", "estimated"] as const;
const LABEL = { size: 12, bold: true } as const;
const BOX: AnyWidth = { height: 270, left: 40, right: 104, bottom: 28 };
const LINES = [
  { field: "imports_share", ...FLOW_STYLE.import, dash: [2, 3], wide: false },
  { field: "exports_share", ...FLOW_STYLE.export, dash: [6, 3], wide: false },
  {
    field: "turnover_share",
    name: "Turnover",
    color: PALETTE.accent,
    text: TEXT.accent,
    shape: "circle",
    wide: true,
  },
] as const;

type Line = (typeof LINES)[number];

function drawn(rows: readonly ShareRow[]): Line[] {
  return LINES.filter(({ field }) => rows.some((row) => row[field] !== undefined));
}

/** The labels of the axis: small shares have two decimals. */
function axisLabels({ ticks }: NiceAxis): string[] {
  return ticks.map((tick) => `${Number((100 * tick).toFixed(2))}%`);
}

function endsOf(rows: readonly ShareRow[]): LineEnd[] {
  return drawn(rows).flatMap(({ field, name, text, wide }) => {
    const row = rows.findLast((found) => found[field] !== undefined);
    const value = row?.[field];
    if (row === undefined || value === undefined) return [];
    return [{ period: row.period, value, text: `${name} ${percent(value)}`, color: text, bold: wide }];
  });
}

function layers(rows: readonly ShareRow[], width: number, { domain, ticks }: NiceAxis): Layer[] {
  const x = periodX(periodsOf(rows), width);
  const axis = { title: null, values: [...ticks], labelExpr: percentAxis("datum.value") };
  const encoding = (field: string) => ({
    x,
    y: { field, type: "quantitative" as const, scale: { domain: [...domain] }, axis },
  });
  const lines = drawn(rows).flatMap(({ field, name, color, shape, wide, ...rest }) => {
    const dash = "dash" in rest ? { dash: [...rest.dash] } : {};
    return linePoints({ name: name.toLowerCase(), encoding: encoding(field), color, shape, wide, ...dash });
  });
  const look = { bold: true, color: TEXT.accent, halo: true };
  return [
    ...lines,
    ...placedLabels({
      name: "value",
      expression: percentExpression("datum.turnover_share"),
      encoding: encoding("turnover_share"),
      ...look,
    }),
    endLabels(endsOf(rows), { x, domain, height: BOX.height }),
  ];
}

/** Labels on the turnover line, unless other lines run where they would stand; the last one is at the line's end. */
function placesOf(rows: readonly ShareRow[], width: number, { domain }: NiceAxis): (LabelPlace | null)[] {
  const alone = drawn(rows).length === 1;
  const points = rows.map(({ turnover_share: value }) => ({
    value,
    label: value === undefined ? 0 : widest([percent(value)], LABEL),
  }));
  const { toPixel } = linearScale(domain, BOX.height);
  const places = fittingPlaces(points, { width, toPixel, size: LABEL.size });
  return places.map((place) => (alone && place !== "end" ? place : null));
}

function frameOf(rows: readonly ShareRow[], shares: readonly Level[], context: ChartContext): ChartFrame {
  const [whose, partner] = [possessive(inText(context.reporter)), inText(context.partner)];
  const of = drawn(rows).length > 1 ? "turnover, exports and imports" : "trade turnover (exports + imports)";
  const told = andList(shares.map(({ period, value }) => `${percent(value)} in ${period}`));
  return {
    title: shareHeadline(shares, context),
    subtitle: `Share of ${partner} in ${whose} ${of} with the whole world, in percent of values in ${currentMoney(context)}`,
    source: context.source,
    notes: drawnNotes(context, {
      estimated: rows.some((row) => row.estimated),
      gap: shares.length < rows.length,
    }),
    description: `Line chart of the share of ${partner} in ${whose} turnover: ${told}.`,
  };
}

/** How much of the reporter's trade goes to the partner: shares over time, from zero. */
export function shareChart(rows: readonly ShareRow[], context: ChartContext): TopLevelSpec {
  const shares = levelsOf(rows, (row) => row.turnover_share);
  const all = defined(rows.flatMap((row) => [row.turnover_share, row.exports_share, row.imports_share]));
  requireFigures("share", all);
  const axis = niceAxis(all, [0], 5);
  const ends = { domain: axis.domain, height: BOX.height };
  const right = Math.max(BOX.right, endRoom(endsOf(rows), ends));
  const left = axisRoom(axisLabels(axis), BOX.left);
  const box = { ...BOX, left, right, width: pictureWidth(context) };
  const places = placesOf(rows, plotWidth(box), axis);
  const values = rows.map((row, index) => ({ ...drawnRow(row, COLUMNS), label_place: places[index] }));
  const drawing = layers(rows, plotWidth(box), axis);
  const spec = chartFrame(frameOf(rows, shares, context), box, drawing);
  return { ...spec, data: { values } };
}
