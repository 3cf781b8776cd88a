import type { Figure } from "./chart-context.js";
import type { Layer } from "./chart-frame.js";
import { type TextLayer, textLayers } from "./marks.js";

/** Where a label stands so that its own line does not run through it. */
export type LabelPlace =
  | "right"
  | "left"
  | "end"
  | `${"above" | "below"}${"" | "-start" | "-right" | "-left"}`;

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
  // The first label begins at its point, where others stand around theirs.
  const kept = keptPlaces(figures, step, (...places) => (places.includes(first) ? FIRST * label : label));
  return all.map((side, place) => {
    if (side === null || !kept.includes(place)) return null;
    if (side === "end") return side;
    // Under the first point a label would run into the axis.
    const above = sideOf(figures, place);
    return place === first
      ? (`${above}-start` as const)
      : (`${above}${leaning(figures, place, above)}` as const);
  });
}

/** Of labels that would crowd, those that say most and stay far enough from each other. */
function keptPlaces(
  figures: readonly Figure[],
  step: number,
  room: (one: number, other: number) => number,
): number[] {
  const kept: number[] = [];
  for (const place of byWeight(figures))
    if (kept.every((other) => Math.abs(other - place) * step >= room(other, place))) kept.push(place);
  return kept;
}

/** The places of bars whose labels have room: all, or where they would crowd, those that matter most. */
export function labelledBars(figures: readonly Figure[], { width, label }: LabelRoom): number[] {
  return keptPlaces(figures, width / Math.max(1, figures.length), () => label);
}

/** On a slope a label leans to the side on which its line is further away. */
function leaning(
  figures: readonly Figure[],
  place: number,
  side: "above" | "below",
): "" | "-right" | "-left" {
  const [before, value, after] = [figures[place - 1], figures[place], figures[place + 1]];
  if (before === undefined || value === undefined || after === undefined) return "";
  if ((value - before) * (after - value) <= 0) return "";
  return after > value === (side === "below") ? "-right" : "-left";
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

/** How a label stands at its point: align, baseline, and how far from it in pixels. */
const STANDS: Readonly<
  Record<LabelPlace, readonly [align: string, baseline: string, dx: number, dy: number]>
> = {
  above: ["center", "bottom", 0, -9],
  "above-start": ["left", "bottom", -5, -9],
  "above-right": ["center", "bottom", 8, -9],
  "above-left": ["center", "bottom", -8, -9],
  below: ["center", "top", 0, 10],
  "below-start": ["left", "top", -5, 10],
  "below-right": ["center", "top", 8, 10],
  "below-left": ["center", "top", -8, 10],
  right: ["left", "bottom", 2, -7],
  left: ["right", "bottom", -2, -7],
  end: ["left", "middle", 10, 0],
};

/** A Vega expression for one of the four, by a row's `label_place`. */
function standing(which: 0 | 1 | 2 | 3): { expr: string } {
  const entries = Object.entries(STANDS).map(([place, all]) => {
    const value = all[which];
    return `'${place}': ${typeof value === "string" ? `'${value}'` : value}`;
  });
  return { expr: `{${entries.join(", ")}}[datum.label_place]` };
}

/** Labels of points, each on the side its row names as `label_place`. */
export function placedLabels(layer: TextLayer): Layer[] {
  return textLayers({
    ...layer,
    filter: `${layer.filter ?? "true"} && isValid(datum.label_place)`,
    align: standing(0),
    baseline: standing(1),
    dx: standing(2),
    dy: standing(3),
  });
}
