import type { Usd } from "../core/units.js";
import { given, requireTradeValues } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** One flow as both sides report it; name both valuations when printing (exports FOB, imports CIF). */
export interface MirrorFigures {
  readonly reporter: Usd;
  /** The partner's figure of the same flow. */
  readonly partner: Usd;
}

/**
 * The partner's figure less the reporter's, of the same flow.
 *
 * `V_partner − V_reporter`, in US dollars.
 *
 * @returns The gap, above 0 where the partner reports more; always a number.
 * @throws BilatError `BILAT_E_VALUE` when a figure is negative or not finite.
 *
 * @example
 * ```ts
 * mirrorGap({ reporter: 100, partner: 106 }); // 6
 * mirrorGap({ reporter: 100, partner: 0 }); // -100
 * ```
 *
 * @see un-imts-2010
 */
export function mirrorGap(figures: MirrorFigures): Usd {
  const { reporter, partner } = given(figures);
  requireTradeValues({ reporter, partner });
  return partner - reporter;
}

export const mirrorGapMeta = {
  id: "mirror-gap",
  title: "Mirror gap",
  family: "mirror",
  unit: "usd",
  range: [-Infinity, Infinity],
  reading:
    "Above 0, the partner reports more of the flow than the reporter. Freight and insurance explain a part.",
  formula: "V_partner − V_reporter",
  question: "Do both sides report the same?",
  needs: ["the same flow as reporter and partner report it"],
  references: ["un-imts-2010"],
} as const satisfies IndicatorMeta;
