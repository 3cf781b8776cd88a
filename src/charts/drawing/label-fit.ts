import type { Figure } from "./chart-context.js";
import { type Box, type LabelPlace, labelBox, labelPlaces } from "./label-place.js";
import { pointStep, pointX } from "./period-axis.js";

/** A point of a line and what stands at it, in pixels. */
export interface LabelledPoint {
  readonly value: Figure;
  /** How wide its label is. */
  readonly label: number;
  /** What stands under the label, or under the end of the line. */
  readonly remark?: { readonly width: number; readonly height: number } | undefined;
}

/** Where the labels of a line stand, in pixels. */
export interface LabelGround {
  /** Of the whole axis. */
  readonly width: number;
  /** The height of a value, from the top of the plot. */
  readonly toPixel: (value: number) => number;
  /** How high a label is. */
  readonly size: number;
}

/** Between two labels that stand side by side, at least. */
const BESIDE = 10;
/** Between two labels of which one leans to the other. */
const APART = 3;
/** How much more room the first label takes. */
const FIRST = 1.5;
/** How far left of the plot a label may reach before it meets those of the axis. */
const BEFORE = 5;
/** From a point to the remark under it, where the label is above it, and how far under a label. */
const [REMARK, UNDER_LABEL] = [12, 4];

/**
 * As {@link labelPlaces}, none on another: a label that would meet a weightier one goes to the other free side of its
 * line, or where it would meet one there too, is left out.
 *
 * Where labels would crowd, only those that matter most and have room: the last, the highest, the lowest, the first,
 * turns, then any. They stand straight above or below their point, so that none is read as a neighbour's.
 */
export function fittingPlaces(points: readonly LabelledPoint[], ground: LabelGround): (LabelPlace | null)[] {
  const figures = points.map(({ value }) => value);
  const step = pointStep(points.length, ground.width);
  // The last label stands beyond its point, where there is no other.
  const last = figures.findLastIndex((figure) => figure !== undefined);
  const room = Math.max(0, ...points.slice(0, last).map(({ label }) => label)) + BESIDE;
  const sides = step >= room ? sidesOf(figures) : fewSides(figures, step, room);
  const found: (LabelPlace | null)[] = points.map(() => null);
  const taken: Box[] = [];
  for (const at of byWeight(figures)) {
    const free = (sides[at] ?? []).find((place) =>
      pointBoxes(points, ground, { at, place }).every((box) => fits(box, taken)),
    );
    if (free === undefined) continue;
    found[at] = free;
    taken.push(...pointBoxes(points, ground, { at, place: free }));
  }
  return found;
}

/** How far down the labels and remarks at those places reach, in pixels from the top of the plot. */
export function lowestLabel(
  points: readonly LabelledPoint[],
  places: readonly (LabelPlace | null)[],
  ground: LabelGround,
): number {
  const boxes = places.flatMap((place, at) =>
    place === null ? [] : pointBoxes(points, ground, { at, place }),
  );
  return Math.max(0, ...boxes.map(({ bottom }) => bottom));
}

/** The room of a point's label, and of its remark. */
function pointBoxes(
  points: readonly LabelledPoint[],
  ground: LabelGround,
  { at, place }: { readonly at: number; readonly place: LabelPlace },
): Box[] {
  const { value = 0, label = 0, remark } = points[at] ?? {};
  const point = { x: pointX(at, points.length, ground.width), y: ground.toPixel(value) };
  const box = labelBox(place, point, { width: label, height: ground.size });
  if (!remark) return [box];
  const left = place === "end" ? box.left : point.x - remark.width / 2;
  const top = place.startsWith("below") ? box.bottom + UNDER_LABEL : point.y + REMARK;
  return [box, { left, right: left + remark.width, top, bottom: top + remark.height }];
}

/** Whether a text there meets neither the labels of the axis nor what stands already. */
export function fits(box: Box, taken: readonly Box[]): boolean {
  const meets = (other: Box) =>
    box.left < other.right + APART &&
    other.left < box.right + APART &&
    box.top < other.bottom &&
    other.top < box.bottom;
  return box.left >= -BEFORE && !taken.some(meets);
}

/** The free sides of each point: the better one first. */
function sidesOf(figures: readonly Figure[]): LabelPlace[][] {
  const others: Partial<Record<LabelPlace, readonly LabelPlace[]>> = {
    left: ["below-right"],
    right: ["below-left"],
    above: ["above-start", "below"],
    below: ["above"],
  };
  return labelPlaces(figures).map((side) => (side === null ? [] : [side, ...(others[side] ?? [])]));
}

/** The same for labels that would crowd: none for those that matter less. */
function fewSides(figures: readonly Figure[], step: number, room: number): LabelPlace[][] {
  const first = figures.findIndex((figure) => figure !== undefined);
  // The first label begins at its point, where others stand around theirs.
  const kept = keptPlaces(figures, step, (...places) => (places.includes(first) ? FIRST * room : room));
  return labelPlaces(figures).map((side, place) => {
    if (side === null || !kept.includes(place)) return [];
    if (side === "end") return [side];
    // Under the first point a label would run into the axis.
    const above = sideOf(figures, place);
    return place === first ? [`${above}-start`] : [`${above}${leaning(figures, place, above)}`, above];
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
export function byWeight(figures: readonly Figure[]): number[] {
  const there = figures.flatMap((value, place) => (value === undefined ? [] : [{ place, value }]));
  const sorted = [...there].sort((a, b) => b.value - a.value);
  const turns = there.filter(({ value }, at) => {
    const [before, after] = [there[at - 1]?.value, there[at + 1]?.value];
    return before !== undefined && after !== undefined && (value - before) * (value - after) > 0;
  });
  const order = [there.at(-1), sorted[0], sorted.at(-1), there[0], ...turns, ...there];
  return [...new Set(order.flatMap((point) => (point ? [point.place] : [])))];
}
