import { given, requireTradeValues } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import type { MirrorFigures } from "./mirror-gap.js";

/**
 * The logarithm of the partner's figure over the reporter's.
 *
 * `ln(V_partner / V_reporter)`; 0 when they agree, and the same size with the other sign when they change
 * places.
 *
 * @returns The logarithm, or `undefined` when a side reports zero.
 * @throws BilatError `BILAT_E_VALUE` when a figure is negative or not finite.
 *
 * @example
 * ```ts
 * mirrorLogRatio({ reporter: 100, partner: 200 }); // 0.6931471805599453
 * mirrorLogRatio({ reporter: 0, partner: 200 }); // undefined
 * ```
 *
 * @see un-imts-2010
 */
export function mirrorLogRatio(figures: MirrorFigures): number | undefined {
  const { reporter, partner } = given(figures);
  requireTradeValues({ reporter, partner });
  return reporter === 0 || partner === 0 ? undefined : Math.log(partner / reporter);
}

export const mirrorLogRatioMeta = {
  id: "mirror-log-ratio",
  title: "Mirror log ratio",
  family: "mirror",
  unit: "index",
  range: [-Infinity, Infinity],
  reading:
    "Above 0, the partner reports more of the flow than the reporter; a CIF margin of 6% alone gives 0.058.",
  noMeaning: "when a side reports zero",
  formula: "ln(V_partner / V_reporter)",
  question: "Do both sides report the same?",
  needs: ["the same flow as reporter and partner report it"],
  references: ["un-imts-2010"],
} as const satisfies IndicatorMeta;
