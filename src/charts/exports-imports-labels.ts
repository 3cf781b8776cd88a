import { freeLabels, type RateBar, shiftOf } from "./drawing/bar-labels.js";
import type { Figure } from "./drawing/chart-context.js";
import { byWeight, type Corner, fits, meetsLine } from "./drawing/label-fit.js";
import { type Box, boxAround } from "./drawing/label-place.js";
import { amountLabel, type MoneyScale } from "./drawing/money-scale.js";
import { linearScale } from "./drawing/pixel-scale.js";
import { balanceRange, type ExportsImportsRow, type Panels } from "./exports-imports-panels.js";

export const FLOWS = ["export", "import"] as const;
export type Flow = (typeof FLOWS)[number];

/** The size of all labels, and how far from a line's point and from a bar's end they stand, in pixels. */
export const VALUE = {
  size: 12,
  point: { above: 9, below: 10 },
  bar: { above: 4, below: 5 },
} as const;
/** Half of what a point is wide. */
const POINT = 5;
/** Between labels that stand side by side. */
const BESIDE = 8;

/** Where the labels of a chart stand. */
export interface LabelGround {
  readonly panels: Panels;
  /** Of the whole axis, and of the widest label, in pixels. */
  readonly width: number;
  readonly label: number;
}

/** Whether the labels of all periods have room side by side. */
function allFit(rows: readonly ExportsImportsRow[], { width, label }: LabelGround): boolean {
  return rows.length * (label + BESIDE) <= width;
}

/** Which line stands higher; its label is above it, the other's below. */
export function upper({ exports_usd, imports_usd }: ExportsImportsRow): Flow {
  return (exports_usd ?? 0) >= (imports_usd ?? 0) ? "export" : "import";
}

/**
 * The periods at which a line's value is labelled: all with a figure, or where labels would crowd, those at which one
 * stands on neither line.
 */
export function labelledPoints(
  rows: readonly ExportsImportsRow[],
  ground: LabelGround,
): Readonly<Record<Flow, readonly string[]>> {
  const found: Record<Flow, string[]> = { export: [], import: [] };
  const isWhole = allFit(rows, ground);
  const taken: Box[] = [];
  for (const { flow, at } of weighed(rows)) {
    const row = rows[at] as ExportsImportsRow;
    const box = pointBox(rows, ground, { flow, at });
    if (!isWhole && !(fits(box, taken) && !meetsLines(box, rows, ground))) continue;
    found[flow].push(row.period);
    taken.push(box);
  }
  return found;
}

interface Place {
  readonly flow: Flow;
  readonly at: number;
}

/** Points with a figure, those first whose label says most, of both lines in turn. */
function weighed(rows: readonly ExportsImportsRow[]): Place[] {
  const orders = FLOWS.map((flow) => byWeight(rows.map((row) => row[`${flow}s_usd`])));
  const longest = Math.max(...orders.map(({ length }) => length));
  return Array.from({ length: longest }).flatMap((_, place) =>
    FLOWS.flatMap((flow, index) => {
      const at = orders[index]?.[place];
      return at === undefined ? [] : [{ flow, at }];
    }),
  );
}

function pointAt(rows: readonly ExportsImportsRow[], { panels, width }: LabelGround, { flow, at }: Place) {
  const value: Figure = rows[at]?.[`${flow}s_usd`];
  if (value === undefined) return undefined;
  const { toPixel } = linearScale(panels.flows.domain, panels.split);
  return { x: ((at + 0.5) * width) / rows.length, y: toPixel(value) };
}

function pointBox(rows: readonly ExportsImportsRow[], ground: LabelGround, place: Place): Box {
  const { x, y } = pointAt(rows, ground, place) as Corner;
  const isAbove = upper(rows[place.at] as ExportsImportsRow) === place.flow;
  const top = isAbove ? y - VALUE.point.above - VALUE.size : y + VALUE.point.below;
  return { left: x - ground.label / 2, right: x + ground.label / 2, top, bottom: top + VALUE.size };
}

/** Whether a label would stand on either line, or on a point of it. */
function meetsLines(box: Box, rows: readonly ExportsImportsRow[], ground: LabelGround): boolean {
  return FLOWS.some((flow) => {
    const line = rows.map((_, at) => pointAt(rows, ground, { flow, at }));
    const points = line.flatMap((point) => (point ? [boxAround(point.x, point.y, POINT)] : []));
    return meetsLine(box, line) || !fits(box, points);
  });
}

/** The bars of the balance that are labelled, as {@link labelledPoints}, and how far from its middle each label stands. */
export function labelledBalances(
  rows: readonly ExportsImportsRow[],
  { scale, bar, ...ground }: LabelGround & { readonly scale: MoneyScale; readonly bar: number },
) {
  const bars: RateBar[] = rows.map(({ period, balance_usd: rate }) => ({
    period,
    rate,
    low: Math.min(0, rate ?? 0),
    high: Math.max(0, rate ?? 0),
  }));
  const there = bars.filter(({ rate }) => rate !== undefined);
  if (allFit(rows, ground)) return { periods: there.map(({ period }) => period), dx: 0 };
  const [bottom, top] = balanceRange(ground.panels);
  const { toPixel } = linearScale(ground.panels.balance, bottom - top);
  const look = {
    size: VALUE.size,
    bold: false,
    text: (amount: number) => `+${amountLabel(Math.abs(amount), scale)}`,
  };
  const labels = freeLabels(look, bars, {
    width: ground.width,
    toPixel,
    bar: { width: bar, shift: 0 },
    beyond: VALUE.bar,
  });
  return { periods: [...labels.keys()], dx: shiftOf(labels, 0) };
}
