import type { Layer } from "./chart-frame.js";
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

/** Room a key takes between subtitle and plot. */
export const KEY_HEIGHT = 24;
const SIZE = 12;
const SYMBOL = 16;
const BETWEEN = 20;
const ABOVE = 28;

/** A key in one line above the plot, in the order of the drawing. */
export function keyLayers(entries: readonly KeyEntry[], left: number): Layer[] {
  let x = -left;
  return entries.flatMap((entry, index): Layer[] => {
    const at = x;
    x += SYMBOL + textWidth(entry.name, { size: SIZE, bold: true }) + BETWEEN;
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
          y: -ABOVE,
        },
      },
      fixedText({
        name: `key-${index}-name`,
        text: entry.name,
        x: Math.round(at + SYMBOL),
        y: -ABOVE,
        color: entry.text,
        bold: true,
      }),
    ];
  });
}
