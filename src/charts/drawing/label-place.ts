import type { Figure } from "./chart-context.js";
import type { Layer } from "./chart-frame.js";
import { type TextLayer, textLayers } from "./marks.js";

/** Where a label stands so that its own line does not run through it. */
export type LabelPlace = "above" | "below" | "right" | "left" | "end" | "above-start" | "below-start";

function placeOf(before: Figure, value: number, after: Figure): LabelPlace {
  const rising = after !== undefined && after > value;
  const fallen = before !== undefined && before > value;
  if (rising && (fallen || before === undefined)) return fallen ? "below" : "above";
  if (rising) return "left";
  return fallen ? "right" : "above";
}

/**
 * The free side of each point of a line: above a peak, under a trough, right of a fall, left of a rise.
 *
 * The last figure's label stands at the line's end.
 */
export function labelPlaces(figures: readonly Figure[]): (LabelPlace | null)[] {
  const last = figures.findLastIndex((figure) => figure !== undefined);
  return figures.map((value, index) => {
    if (value === undefined) return null;
    return index === last ? "end" : placeOf(figures[index - 1], value, figures[index + 1]);
  });
}

/** How much room labels have, in pixels. */
export interface LabelRoom {
  /** Of the whole axis. */
  readonly width: number;
  /** Of the widest label. */
  readonly label: number;
}

/** How much more room the first label takes. */
const FIRST = 1.5;
/** What periodX leaves at both ends of an axis, in steps. */
const PADDING = 0.7;

/**
 * As {@link labelPlaces}; where labels would crowd, only those that matter most and have room: the last, the highest,
 * the lowest, the first, turns, then any. They stand straight above or below their point, so that none is read as a
 * neighbour's.
 */
export function fittingPlaces(
  figures: readonly Figure[],
  { width, label }: LabelRoom,
): (LabelPlace | null)[] {
  const all = labelPlaces(figures);
  const step = width / Math.max(1, figures.length - 1 + PADDING);
  if (step >= label) return all;
  const first = figures.findIndex((figure) => figure !== undefined);
  const kept: number[] = [];
  // The first label begins at its point, where others stand around theirs.
  const room = (...places: number[]) => (places.includes(first) ? FIRST * label : label);
  for (const place of byWeight(figures))
    if (kept.every((other) => Math.abs(other - place) * step >= room(other, place))) kept.push(place);
  return all.map((side, place) => {
    if (side === null || !kept.includes(place)) return null;
    if (side === "end") return side;
    // Under the first point a label would run into the axis.
    const above = sideOf(figures, place);
    return place === first ? (`${above}-start` as const) : above;
  });
}

function sideOf(figures: readonly Figure[], place: number): "above" | "below" {
  const near = [figures[place - 1], figures[place + 1]].filter((value) => value !== undefined);
  const level = near.reduce((sum, value) => sum + value, 0) / Math.max(1, near.length);
  return (figures[place] ?? 0) >= level ? "above" : "below";
}

/** Places of figures, those first whose label says most. */
function byWeight(figures: readonly Figure[]): number[] {
  const there = figures.flatMap((value, place) => (value === undefined ? [] : [{ place, value }]));
  const sorted = [...there].sort((a, b) => b.value - a.value);
  const turns = there.filter(({ value }, at) => {
    const [before, after] = [there[at - 1]?.value, there[at + 1]?.value];
    return before !== undefined && after !== undefined && (value - before) * (value - after) > 0;
  });
  const order = [there.at(-1), sorted[0], sorted.at(-1), there[0], ...turns, ...there];
  return [...new Set(order.flatMap((point) => (point ? [point.place] : [])))];
}

const ALIGN =
  "{above: 'center', below: 'center', right: 'left', left: 'right', end: 'left', 'above-start': 'left', 'below-start': 'left'}";
const BASELINE =
  "{above: 'bottom', below: 'top', right: 'bottom', left: 'bottom', end: 'middle', 'above-start': 'bottom', 'below-start': 'top'}";
const DX = "{above: 0, below: 0, right: 2, left: -2, end: 10, 'above-start': -5, 'below-start': -5}";
const DY = "{above: -9, below: 10, right: -7, left: -7, end: 0, 'above-start': -9, 'below-start': 10}";

/** Labels of points, each on the side its row names as `label_place`. */
export function placedLabels(layer: TextLayer): Layer[] {
  const side = (table: string) => ({ expr: `${table}[datum.label_place]` });
  return textLayers({
    ...layer,
    filter: `${layer.filter ?? "true"} && isValid(datum.label_place)`,
    align: side(ALIGN),
    baseline: side(BASELINE),
    dx: side(DX),
    dy: side(DY),
  });
}
