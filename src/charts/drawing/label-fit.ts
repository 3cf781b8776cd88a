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
/** How far left of the plot a label may reach before it meets those of the axis. */
const BEFORE = 5;
/** From a point to the remark under it, where the label is above it, and how far under a label. */
const [REMARK, UNDER_LABEL] = [12, 4];

/**
 * As {@link labelPlaces}, none on another: a label that would meet a weightier one goes to the other free side of its
 * line, or where it would meet one there too, is left out.
 *
 * Where labels would crowd, only those stay that say most: the last, the highest, the lowest, the first and turns. They
 * stand straight above or below their point, so that none is read as a neighbour's, and not on the line.
 */
export function fittingPlaces(points: readonly LabelledPoint[], ground: LabelGround): (LabelPlace | null)[] {
  const figures = points.map(({ value }) => value);
  // The last label stands beyond its point, where there is no other.
  const last = figures.findLastIndex((figure) => figure !== undefined);
  const room = Math.max(0, ...points.slice(0, last).map(({ label }) => label)) + BESIDE;
  const isCrowded = pointStep(points.length, ground.width) < room;
  const sides = isCrowded ? fewSides(figures) : sidesOf(figures);
  const line = isCrowded ? cornersOf(points, ground) : [];
  const found: (LabelPlace | null)[] = points.map(() => null);
  const taken: Box[] = [];
  for (const at of isCrowded ? tellingPlaces(figures) : byWeight(figures)) {
    const free = (sides[at] ?? []).find((place) => {
      const boxes = pointBoxes(points, ground, { at, place });
      return (
        boxes.every((box) => fits(box, taken)) &&
        (place === "end" || !boxes.some((box) => meetsLine(box, line)))
      );
    });
    if (free === undefined) continue;
    found[at] = free;
    taken.push(...pointBoxes(points, ground, { at, place: free }));
  }
  return found;
}

/** Where the points of a line stand. */
function cornersOf(
  points: readonly LabelledPoint[],
  { width, toPixel }: LabelGround,
): (Corner | undefined)[] {
  return points.map(({ value }, at) =>
    value === undefined ? undefined : { x: pointX(at, points.length, width), y: toPixel(value) },
  );
}

/** A point, in pixels from the plot's corner. */
export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Whether a text there would stand on a line from left to right, which is broken where it has no point. */
export function meetsLine(box: Box, line: readonly (Corner | undefined)[]): boolean {
  return line.some((from, at) => {
    const to = line[at + 1];
    return from !== undefined && to !== undefined && crosses(box, from, to);
  });
}

function crosses({ left, right, top, bottom }: Box, from: Corner, to: Corner): boolean {
  if (to.x < left || from.x > right) return false;
  const heightAt = (x: number) => from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y);
  const ends = [heightAt(Math.max(left, from.x)), heightAt(Math.min(right, to.x))];
  return Math.max(...ends) > top && Math.min(...ends) < bottom;
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

/** The same for labels that would crowd. */
function fewSides(figures: readonly Figure[]): LabelPlace[][] {
  const first = figures.findIndex((figure) => figure !== undefined);
  return labelPlaces(figures).map((side, place) => {
    if (side === null) return [];
    if (side === "end") return [side];
    const above = sideOf(figures, place);
    // Around the first point a label would run into the axis.
    return [place === first ? `${above}-start` : above];
  });
}

function sideOf(figures: readonly Figure[], place: number): "above" | "below" {
  const near = [figures[place - 1], figures[place + 1]].filter((value) => value !== undefined);
  const level = near.reduce((sum, value) => sum + value, 0) / Math.max(1, near.length);
  return (figures[place] ?? 0) >= level ? "above" : "below";
}

/** Places of figures, those first whose label says most. */
export function byWeight(figures: readonly Figure[]): number[] {
  const all = figures.flatMap((value, place) => (value === undefined ? [] : [place]));
  return [...new Set([...tellingPlaces(figures), ...all])];
}

/** Of a line the last, the highest, the lowest and the first figure, and its turns. */
function tellingPlaces(figures: readonly Figure[]): number[] {
  const there = figures.flatMap((value, place) => (value === undefined ? [] : [{ place, value }]));
  const sorted = [...there].sort((a, b) => b.value - a.value);
  const turns = there.filter(({ value }, at) => {
    const [before, after] = [there[at - 1]?.value, there[at + 1]?.value];
    return before !== undefined && after !== undefined && (value - before) * (value - after) > 0;
  });
  const order = [there.at(-1), sorted[0], sorted.at(-1), there[0], ...turns];
  return [...new Set(order.flatMap((point) => (point ? [point.place] : [])))];
}
