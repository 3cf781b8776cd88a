import { given, requireTradeValues } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** A part and the whole it belongs to, of the same flow and period. */
export interface PartOfWhole {
  readonly part: number;
  /** For a partner, the reporter's own world total, not the sum of the partners it names. */
  readonly whole: number;
}

/**
 * What part of the whole one partner or product is.
 *
 * `V_ij / V_i,world`. A share, 0 to 1; above 1 only where a source reports a total below its own part. Trade in
 * areas "not specified" is in the whole, so the shares of named partners may sum to less than 1.
 *
 * @returns The share, or `undefined` when the whole is zero.
 * @throws BilatError `BILAT_E_VALUE` when a figure is negative or not finite.
 *
 * @example
 * ```ts
 * share({ part: 21, whole: 700 }); // 0.03
 * share({ part: 0, whole: 0 }); // undefined
 * ```
 *
 * @see unescap-2009
 */
export function share(figures: PartOfWhole): number | undefined {
  const { part, whole } = given(figures);
  requireTradeValues({ part, whole });
  return whole === 0 ? undefined : part / whole;
}

export const shareMeta = {
  id: "share",
  title: "Share",
  family: "shares and ranks",
  unit: "share",
  range: [0, 1],
  reading:
    "The part of the reporter's trade with the whole world that goes to or comes from this partner, by the reporter's own world total.",
  noMeaning: "when the whole is zero",
  formula: "V_ij / V_i,world",
  question: "How much does the partner matter?",
  needs: ["trade of the reporter with the partner", "trade of the reporter with the world"],
  references: ["unescap-2009"],
} as const satisfies IndicatorMeta;
