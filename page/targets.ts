import type { View } from "./vega.js";

/** A row as a chart holds it. */
export type Datum = Readonly<Record<string, unknown>>;

/** Something in a chart that stands for a row, and its middle in pixels of the plot's picture. */
export interface Target {
  readonly datum: Datum;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

interface Box {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

interface SceneItem {
  readonly datum?: Datum;
  readonly bounds: Box;
  readonly opacity?: number;
  readonly x?: number;
  readonly y?: number;
  readonly items?: readonly Scene[];
}

interface Scene {
  readonly marktype: string;
  readonly items?: readonly SceneItem[];
}

/** Points and bars of a chart that stand for rows, from left to right and from top to bottom. */
export function targetsOf(view: View, field: string): Target[] {
  const root = view.scenegraph() as unknown as { root: Scene };
  const [left, top] = view.origin();
  const padding = view.padding() as { readonly left: number; readonly top: number };
  const found = below(root.root, { x: left + padding.left, y: top + padding.top }).filter(
    ({ datum }) => datum[field] !== undefined,
  );
  return found.sort((a, b) => a.x - b.x || a.y - b.y);
}

function below(scene: Scene, at: { readonly x: number; readonly y: number }): Target[] {
  return (scene.items ?? []).flatMap((item) => {
    if (scene.marktype === "group") {
      const inner = { x: at.x + (item.x ?? 0), y: at.y + (item.y ?? 0) };
      return (item.items ?? []).flatMap((mark) => below(mark, inner));
    }
    return (scene.marktype === "symbol" || scene.marktype === "rect") && item.opacity !== 0
      ? targetOf(item, at)
      : [];
  });
}

function targetOf({ datum, bounds }: SceneItem, at: { readonly x: number; readonly y: number }): Target[] {
  if (!datum) return [];
  const box = { x1: bounds.x1 + at.x, x2: bounds.x2 + at.x, y1: bounds.y1 + at.y, y2: bounds.y2 + at.y };
  return [{ datum, x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2, box }];
}

const NEAR = 28;

/** What a pointer means: the bar it is in, or the nearest point within reach. */
export function nearest(targets: readonly Target[], x: number, y: number): Target | undefined {
  const distances = targets.map((target) => ({ target, distance: distanceTo(target.box, x, y) }));
  const [first] = distances.sort((a, b) => a.distance - b.distance);
  return first && first.distance <= NEAR ? first.target : undefined;
}

function distanceTo({ x1, x2, y1, y2 }: Box, x: number, y: number): number {
  return Math.hypot(Math.max(x1 - x, 0, x - x2), Math.max(y1 - y, 0, y - y2));
}
