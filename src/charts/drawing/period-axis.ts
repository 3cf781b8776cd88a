import { AXIS_LABEL } from "./chart-frame.js";
import { widest } from "./text-width.js";

const LABEL_PADDING = 14;

/** Every n-th period counted from the last, so that items of that width have room; all, where they fit. */
function fitting(periods: readonly string[], width: number, item: number): string[] {
  const every = Math.max(1, Math.ceil((periods.length * item) / width));
  return periods.filter((_, index) => (periods.length - 1 - index) % every === 0);
}

/** The periods whose names, which may be others than they have in tables, fit along an axis of that width. */
export function shownPeriods(
  periods: readonly string[],
  width: number,
  names: readonly string[] = periods,
): string[] {
  return fitting(periods, width, widest(names, AXIS_LABEL) + LABEL_PADDING);
}

/** The distinct periods of rows, in the order they come. */
export function periodsOf(rows: readonly { readonly period: string }[]): string[] {
  return [...new Set(rows.map((row) => row.period))];
}

/** What {@link periodX} leaves at both ends of an axis of points, in steps. */
const ENDS = 0.35;

/**
 * Horizontal encoding of periods: on points, or in bands for bars. Every chart over time uses it.
 *
 * @param under Room for labels between the plot and the names of the periods, in pixels.
 */
export function periodX(
  periods: readonly string[],
  width: number,
  { kind = "point", under = 0 }: { readonly kind?: "point" | "band"; readonly under?: number } = {},
) {
  const scale =
    kind === "point"
      ? { type: "point" as const, domain: [...periods], padding: ENDS }
      : { type: "band" as const, domain: [...periods], paddingInner: 0, paddingOuter: 0 };
  return {
    field: "period",
    type: "ordinal" as const,
    scale,
    axis: {
      title: null,
      values: shownPeriods(periods, width),
      ...(under > 0 && { labelPadding: AXIS_LABEL.padding + under }),
    },
  };
}

/** How far apart the points of {@link periodX} stand, in pixels. */
export function pointStep(count: number, width: number): number {
  return width / Math.max(1, count - 1 + 2 * ENDS);
}

/** Where the point at a place of {@link periodX} stands, in pixels. */
export function pointX(place: number, count: number, width: number): number {
  const step = pointStep(count, width);
  return (width - (count - 1) * step) / 2 + place * step;
}

/** Width of one band of {@link periodX}. */
export function bandWidth(periods: readonly string[], width: number): number {
  return width / Math.max(1, periods.length);
}

/** `2013–2018`, or `2018` for a single period. */
export function periodRange(periods: readonly string[]): string {
  const [first, last] = [periods[0], periods.at(-1)];
  return first === last ? `${first}` : `${first}–${last}`;
}
