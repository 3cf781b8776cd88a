import type { Usd } from "../core/units.js";
import { given, requireTradeValues } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import type { TwoFlows } from "./turnover.js";

/**
 * Exports less imports: a surplus when positive, a deficit when negative.
 *
 * `X − M`, in US dollars, without bounds. Freight and insurance counted in imports (CIF) but not in exports
 * (FOB) make it lower than it would be on one valuation.
 *
 * @returns The balance; always a number.
 * @throws BilatError `BILAT_E_VALUE` when a flow is negative or not finite.
 *
 * @example
 * ```ts
 * balance({ exports: 30, imports: 20 }); // 10
 * balance({ exports: 20, imports: 30 }); // -10
 * ```
 *
 * @see un-imts-2010
 */
export function balance(figures: TwoFlows): Usd {
  const { exports, imports } = given(figures);
  requireTradeValues({ exports, imports });
  return exports - imports;
}

export const balanceMeta = {
  id: "balance",
  title: "Trade balance",
  family: "levels",
  unit: "usd",
  range: [-Infinity, Infinity],
  reading:
    "Above zero the reporter sells more to the partner than it buys, below zero less; imports valued CIF lower it.",
  formula: "X_ij − M_ij",
  question: "Who sells more to whom?",
  needs: ["exports and imports of the reporter with the partner"],
  references: ["un-imts-2010"],
} as const satisfies IndicatorMeta;
