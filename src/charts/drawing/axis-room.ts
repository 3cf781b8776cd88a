import { AXIS_LABEL, type PlotBox, plotWidth } from "./chart-frame.js";
import { linearScale, type NiceAxis } from "./pixel-scale.js";
import { widest } from "./text-width.js";

/**
 * Room left of a plot for the labels of its upright axis, in pixels.
 *
 * @param least What the room is at least, so that charts with short labels begin at the same place.
 */
export function axisRoom(labels: readonly string[], least: number): number {
  return Math.max(least, widest(labels, AXIS_LABEL) + AXIS_LABEL.padding);
}

/** How far below a plot text may reach before it meets the names of its periods, in pixels. */
const BELOW = 4;

/** Room between a plot and the names of its periods for text that reaches below the plot, in pixels. */
export function roomUnder(bottom: number, height: number): number {
  return Math.max(0, Math.ceil(bottom - height - BELOW));
}

/**
 * The same for a label under the lowest bar; none where no bar is below zero.
 *
 * @param label How far below the end of the bar its label reaches, in pixels.
 */
export function roomUnderBar(
  lowest: number,
  { domain }: NiceAxis,
  { height, label }: { readonly height: number; readonly label: number },
): number {
  return lowest < 0 ? roomUnder(linearScale(domain, height).toPixel(lowest) + label, height) : 0;
}

/**
 * Room right of a plot in bands for what reaches further right of its last band's middle than the band, in pixels.
 *
 * @param reach How far right of the middle it reaches; the name below the axis is reckoned besides.
 * @param box The plot with the room it has at least.
 */
export function bandRoom(
  periods: readonly string[],
  reach: number,
  { right, ...box }: Pick<PlotBox, "left" | "right" | "width">,
): number {
  const furthest = Math.max(reach, widest(periods.slice(-1), AXIS_LABEL) / 2);
  // Each pixel of room is taken from the bands, half of the last of which stands right of its middle.
  const half = 1 / (2 * Math.max(1, periods.length));
  return Math.max(right, Math.ceil((furthest - half * plotWidth({ ...box, right: 0 })) / (1 - half)));
}
