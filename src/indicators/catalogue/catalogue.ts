import type { Indicator } from "./contract.js";
import type { IndicatorMeta } from "./indicator.js";
import { OF_PRODUCTS } from "./of-products.js";
import { OF_TOTALS } from "./of-totals.js";

/**
 * Every indicator with what it is computed from, in the order of the docs: all that `bilat measure`, `bilat explain`
 * and the pages need to know of it.
 */
export const CATALOGUE: readonly Indicator[] = [...OF_TOTALS, ...OF_PRODUCTS];

/** What each indicator is, in the same order. */
export const INDICATORS: readonly IndicatorMeta[] = CATALOGUE.map(({ meta }) => meta);
