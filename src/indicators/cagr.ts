import { BilatError } from "../core/errors.js";
import { given, requireFinite } from "./arguments/arguments.js";
import { root } from "./arithmetic/root.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** Both ends of a span; 2013 to 2018 are five years. */
export interface Span {
  readonly first: number;
  readonly last: number;
  /** Years between the two, not how many figures there are. */
  readonly years: number;
}

/**
 * The steady yearly rate that leads from the first figure to the last.
 *
 * `(V_T / V_0)^(1/T) − 1`. A rate above −1. It sees both ends only; `trendGrowth` sees every year.
 *
 * @returns The rate, or `undefined` unless both figures are above zero.
 * @throws BilatError `BILAT_E_VALUE` when a figure is not finite or `years` is not above zero.
 *
 * @example
 * ```ts
 * cagr({ first: 100, last: 121, years: 2 }); // 0.1
 * cagr({ first: 0, last: 121, years: 2 }); // undefined
 * cagr({ first: 100, last: 121, years: 0 }); // throws BILAT_E_VALUE
 * ```
 *
 * @see wits
 */
export function cagr(figures: Span): number | undefined {
  const { first, last, years } = given(figures);
  requireFinite({ first, last, years });
  if (years <= 0) {
    throw new BilatError("BILAT_E_VALUE", {
      problem: "A yearly rate needs a span above zero years.",
      found: [`years is ${years}`],
    });
  }
  return first > 0 && last > 0 ? root(last / first, years) - 1 : undefined;
}

export const cagrMeta = {
  id: "cagr",
  title: "Compound annual growth rate",
  family: "growth",
  unit: "rate",
  range: [-1, Infinity],
  reading:
    "The steady yearly rate between the first and the last year; it says nothing about the years between.",
  noMeaning: "unless the first and the last figure are above zero",
  formula: "(V_T / V_0)^(1/(T−0)) − 1",
  question: "Did it grow?",
  needs: ["a figure for the first and the last year, both above zero"],
  references: ["wits"],
} as const satisfies IndicatorMeta;
