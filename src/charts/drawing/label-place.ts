import type { Figure } from "./chart-context.js";
import type { Layer } from "./chart-frame.js";
import { type TextLayer, textLayers } from "./marks.js";

/** Where a label stands so that its own line does not run through it. */
export type LabelPlace =
  | "right"
  | "left"
  | "end"
  | `${"above" | "below"}${"" | "-start"}`
  | `below-${"right" | "left"}`;

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

/** How a label stands at its point: align, baseline, and how far from it in pixels. */
const STANDS: Readonly<
  Record<LabelPlace, readonly [align: string, baseline: string, dx: number, dy: number]>
> = {
  above: ["center", "bottom", 0, -9],
  "above-start": ["left", "bottom", -5, -9],
  below: ["center", "top", 0, 10],
  "below-start": ["left", "top", -5, 10],
  "below-right": ["center", "top", 8, 10],
  "below-left": ["center", "top", -8, 10],
  right: ["left", "bottom", 2, -7],
  left: ["right", "bottom", -2, -7],
  end: ["left", "middle", 10, 0],
};

/** A rectangle, in pixels from the plot's corner. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The room of a point that is `half` as wide to each side. */
export function boxAround(x: number, y: number, half: number): Box {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

/** The room that a label takes at its point. */
export function labelBox(
  place: LabelPlace,
  { x, y }: { readonly x: number; readonly y: number },
  { width, height }: { readonly width: number; readonly height: number },
): Box {
  const [align, baseline, dx, dy] = STANDS[place];
  const left = x + dx - (align === "center" ? width / 2 : align === "right" ? width : 0);
  const top = y + dy - (baseline === "middle" ? height / 2 : baseline === "bottom" ? height : 0);
  return { left, right: left + width, top, bottom: top + height };
}

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
