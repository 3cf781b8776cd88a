import { widest } from "./text-width.js";

const LABEL_PADDING = 14;
const VALUE_GAP = 8;
const THINNED_LABEL = 80;

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
  return fitting(periods, width, widest(names, { size: 12 }) + LABEL_PADDING);
}

/**
 * A Vega expression for the rows whose value is labelled: those with a figure, thinned out where labels would crowd.
 *
 * @param room Of the whole axis, and of the widest label, in pixels.
 */
export function fittingLabels(
  field: string,
  periods: readonly string[],
  room: { readonly width: number; readonly label: number },
): string {
  const all = periods.length * (room.label + VALUE_GAP) <= room.width;
  const there = `isValid(datum.${field})`;
  if (all) return there;
  const shown = fitting(periods, room.width, THINNED_LABEL);
  return `${there} && indexof(${JSON.stringify(shown)}, datum.period) >= 0`;
}

/** The distinct periods of rows, in the order they come. */
export function periodsOf(rows: readonly { readonly period: string }[]): string[] {
  return [...new Set(rows.map((row) => row.period))];
}

/** Horizontal encoding of periods: on points, or in bands for bars. Every chart over time uses it. */
export function periodX(periods: readonly string[], width: number, kind: "point" | "band" = "point") {
  const scale =
    kind === "point"
      ? { type: "point" as const, domain: [...periods], padding: 0.35 }
      : { type: "band" as const, domain: [...periods], paddingInner: 0, paddingOuter: 0 };
  return {
    field: "period",
    type: "ordinal" as const,
    scale,
    axis: { title: null, values: shownPeriods(periods, width) },
  };
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
