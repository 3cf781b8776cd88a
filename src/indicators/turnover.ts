import type { Usd } from "../core/units.js";
import { given, requireTradeValues } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** Both flows of one reporter with one partner in one period. */
export interface TwoFlows {
  /** US dollars, as a rule FOB. */
  readonly exports: Usd;
  /** US dollars, as a rule CIF. */
  readonly imports: Usd;
}

/**
 * Exports and imports together.
 *
 * `X + M`, in US dollars, 0 or more. The two flows are as a rule valued differently (FOB and CIF); name the
 * valuation beside the figure.
 *
 * @returns The sum; always a number.
 * @throws BilatError `BILAT_E_VALUE` when a flow is negative or not finite.
 *
 * @example
 * ```ts
 * turnover({ exports: 30, imports: 20 }); // 50
 * turnover({ exports: -1, imports: 20 }); // throws BILAT_E_VALUE
 * ```
 *
 * @see un-imts-2010
 */
export function turnover(figures: TwoFlows): Usd {
  const { exports, imports } = given(figures);
  requireTradeValues({ exports, imports });
  return exports + imports;
}

export const turnoverMeta = {
  id: "turnover",
  title: "Turnover",
  family: "levels",
  unit: "usd",
  range: [0, Infinity],
  reading:
    "Exports and imports of the reporter with the partner, added; exports are as a rule FOB, imports CIF.",
  formula: "X_ij + M_ij",
  question: "How much do they trade?",
  needs: ["exports and imports of the reporter with the partner"],
  references: ["un-imts-2010"],
} as const satisfies IndicatorMeta;
