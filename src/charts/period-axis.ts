import { textWidth } from "./text-width.js";

/** Labels a period axis and its points may carry before they crowd. */
const LABEL_PADDING = 14;

/** The periods whose labels fit along an axis of that width: all, or every n-th counted from the last. */
export function shownPeriods(periods: readonly string[], width: number): string[] {
  const widest = Math.max(1, ...periods.map((period) => textWidth(period, { size: 12 }))) + LABEL_PADDING;
  const every = Math.max(1, Math.ceil((periods.length * widest) / width));
  return periods.filter((_, index) => (periods.length - 1 - index) % every === 0);
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

