import { given, requireTradeValues } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import type { TwoFlows } from "./turnover.js";

/**
 * How much of the imports the exports pay for.
 *
 * `X / M`. Unitless, from 0 up; 1 is balanced trade.
 *
 * @returns The ratio, or `undefined` when there are no imports.
 * @throws BilatError `BILAT_E_VALUE` when a flow is negative or not finite.
 *
 * @example
 * ```ts
 * coverageRatio({ exports: 30, imports: 20 }); // 1.5
 * coverageRatio({ exports: 30, imports: 0 }); // undefined
 * ```
 *
 * @see unescap-2009
 */
export function coverageRatio(figures: TwoFlows): number | undefined {
  const { exports, imports } = given(figures);
  requireTradeValues({ exports, imports });
  return imports === 0 ? undefined : exports / imports;
}

export const coverageRatioMeta = {
  id: "coverage-ratio",
  title: "Coverage of imports by exports",
  family: "levels",
  unit: "ratio",
  range: [0, Infinity],
  reading: "1 is balanced trade; above 1 the reporter exports more than it imports, below 1 less.",
  noMeaning: "when there are no imports",
  formula: "X_ij / M_ij",
  question: "Who sells more to whom?",
  needs: ["exports and imports of the reporter with the partner"],
  references: ["unescap-2009"],
} as const satisfies IndicatorMeta;
