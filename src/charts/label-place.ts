import type { Figure } from "./chart-context.js";
import type { Layer } from "./chart-frame.js";
import { type TextLayer, textLayers } from "./marks.js";

/** Where a label stands so that its own line does not run through it. */
export type LabelPlace = "above" | "below" | "right" | "left" | "end";

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

const ALIGN = "{above: 'center', below: 'center', right: 'left', left: 'right', end: 'left'}";
const BASELINE = "{above: 'bottom', below: 'top', right: 'bottom', left: 'bottom', end: 'middle'}";
const DX = "{above: 0, below: 0, right: 2, left: -2, end: 10}";
const DY = "{above: -9, below: 10, right: -7, left: -7, end: 0}";

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
