import type { Layer } from "./drawing/chart-frame.js";
import { textLayers } from "./drawing/marks.js";
import { PALETTE, TEXT } from "./drawing/palette.js";

/** The time a timeline covers, as years with a fraction. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const AXIS_END = 4;
const LEADER_END = 24;
const DATE_AT = 28;

/** Where a row has its lollipop and its words, in pixels from the axis. */
export interface RowPlan {
  readonly stem: { readonly from: number; readonly to: number };
  readonly text: number;
  /** Whether the words stand under date and lollipop. */
  readonly stacked: boolean;
}

/** Date, lollipop and words side by side. */
export const ABREAST: RowPlan = { stem: { from: 118, to: 214 }, text: 232, stacked: false };
/** Date and lollipop in a line, the words under them. */
export const STACKED: RowPlan = { stem: { from: 180, to: 270 }, text: DATE_AT, stacked: true };

function yearsWithin({ from, to }: Span): number[] {
  const first = Math.ceil(from);
  return Array.from({ length: Math.max(0, Math.floor(to) - first + 1) }, (_, index) => first + index);
}

function timeY({ from, to }: Span, height: number, field: string) {
  const scale = { domain: [from, to], range: [0, height], nice: false, zero: false };
  const axis = {
    title: null,
    values: yearsWithin({ from, to }),
    format: "d",
    grid: false,
    domain: true,
    domainColor: PALETTE.axis,
    ticks: true,
    tickColor: PALETTE.axis,
  };
  return { field, type: "quantitative" as const, scale, axis };
}

/** The lollipops: a stem as long as the amount, a head, and a hollow head at zero where there is no amount. */
function lollipops(y: ReturnType<typeof timeY>, { stem }: RowPlan, largest: number): Layer[] {
  const scale = { domain: [0, largest > 0 ? largest : 1], range: [stem.from, stem.to], nice: false };
  const x = { field: "amount_usd", type: "quantitative" as const, scale, axis: null };
  const known = [{ filter: "isValid(datum.amount_usd)" }];
  const hollow = {
    type: "point" as const,
    filled: false,
    size: 70,
    color: PALETTE.axis,
    strokeWidth: 1.5,
    x: stem.from,
  };
  return [
    {
      name: "stems",
      transform: known,
      mark: { type: "rule", color: PALETTE.accent, strokeWidth: 3 },
      encoding: { x, x2: { datum: 0 }, y },
    },
    {
      name: "heads",
      transform: known,
      mark: { type: "point", filled: true, opacity: 1, size: 110, color: PALETTE.accent },
      encoding: { x, y },
    },
    {
      name: "no-amount",
      transform: [{ filter: "!isValid(datum.amount_usd)" }],
      mark: hollow,
      encoding: { y },
    },
  ];
}

/** The timeline, back to front: leaders from the axis, dates, lollipops, words. */
export function investmentLayers(
  { span, height, plan }: { readonly span: Span; readonly height: number; readonly plan: RowPlan },
  largest: number,
): Layer[] {
  const [date, row] = [timeY(span, height, "year_at"), timeY(span, height, "row_at")];
  const top = plan.stacked ? "top_at" : "row_at";
  const leader = { x: { value: AXIS_END }, x2: { value: LEADER_END }, y: date, y2: { field: top } };
  const text = { encoding: { y: row }, align: "left" as const, x: plan.text };
  const lines = "split(datum.label_lines, '\\n').length";
  const up = (count: string) => `-7.5 * (${count} - ${plan.stacked ? 3 : 1})`;
  const both = `(${lines} + (datum.figures === '' ? 0 : 1)${plan.stacked ? " + 1" : ""})`;
  return [
    {
      name: "dates",
      mark: { type: "point", filled: true, opacity: 1, size: 20, color: PALETTE.axis, x: 0 },
      encoding: { y: date },
    },
    { name: "leaders", mark: { type: "rule", color: PALETTE.muted }, encoding: leader },
    ...textLayers({
      name: "when",
      expression: "datum.when",
      encoding: { y: timeY(span, height, top) },
      align: "left",
      x: DATE_AT,
      color: TEXT.quiet,
      dy: plan.stacked ? 0 : -7.5,
    }),
    ...lollipops(timeY(span, height, top), plan, largest),
    ...textLayers({
      ...text,
      name: "figures",
      expression: "datum.figures",
      bold: true,
      color: { expr: `isValid(datum.amount_usd) ? '${TEXT.accent}' : '${TEXT.body}'` },
      dy: { expr: up(both) },
    }),
    ...textLayers({
      ...text,
      name: "label",
      expression: "datum.label_lines",
      dy: { expr: `${up(both)} + (datum.figures === '' ? 0 : 15)` },
    }),
  ];
}
