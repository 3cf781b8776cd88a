import { type Layer, type PlotBox, plotWidth } from "./chart-frame.js";
import { fixedText } from "./marks.js";
import { textWidth } from "./text-width.js";

/** What one entry of a key shows. */
export interface KeyEntry {
  readonly name: string;
  readonly shape: "square" | "circle" | "diamond";
  readonly color: string;
  /** Inside of the shape, where it is not the colour itself. */
  readonly fill?: string;
  /** Colour of the words, dark enough to read. */
  readonly text: string;
}

/** Room one line of a key takes between subtitle and plot. */
const LINE_HEIGHT = 24;
const SIZE = 12;
const SYMBOL = 16;
const BETWEEN = 20;
const ABOVE = 28;

type Room = Pick<PlotBox, "left" | "right" | "width">;

interface PlacedEntry {
  readonly x: number;
  /** The line it stands on, from 0. */
  readonly line: number;
}

/** Entries from left to right, on as many lines as they need. */
function placed(entries: readonly KeyEntry[], box: Room): PlacedEntry[] {
  const end = plotWidth(box) + box.right;
  let [x, line] = [-box.left, 0];
  return entries.map(({ name }) => {
    const width = SYMBOL + textWidth(name, { size: SIZE, bold: true });
    if (x > -box.left && x + width > end) [x, line] = [-box.left, line + 1];
    const place = { x, line };
    x += width + BETWEEN;
    return place;
  });
}

/** Room a key takes between subtitle and plot. */
export function keyHeight(entries: readonly KeyEntry[], box: Room): number {
  return LINE_HEIGHT * (1 + Math.max(0, ...placed(entries, box).map(({ line }) => line)));
}

/** A key above the plot, in the order of the drawing; on one line where it fits. */
export function keyLayers(entries: readonly KeyEntry[], box: Room): Layer[] {
  const places = placed(entries, box);
  const last = places.at(-1)?.line ?? 0;
  return entries.flatMap((entry, index): Layer[] => {
    const { x: at = 0, line = 0 } = places[index] ?? {};
    const y = -ABOVE - (last - line) * LINE_HEIGHT;
    return [
      {
        name: `key-${index}-symbol`,
        data: { values: [{}] },
        mark: {
          type: "point",
          filled: true,
          opacity: 1,
          shape: entry.shape,
          size: 90,
          fill: entry.fill ?? entry.color,
          stroke: entry.color,
          strokeWidth: 1,
          x: Math.round(at + 5),
          y,
        },
      },
      fixedText({
        name: `key-${index}-name`,
        text: entry.name,
        x: Math.round(at + SYMBOL),
        y,
        color: entry.text,
        bold: true,
      }),
    ];
  });
}
