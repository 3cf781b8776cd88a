import type { IndicatorMeta } from "./indicator.js";

/** Every indicator, in the order of the docs. */
export const INDICATORS: readonly IndicatorMeta[] = [];
