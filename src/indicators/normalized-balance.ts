import { given, requireTradeValues } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import type { TwoFlows } from "./turnover.js";

/**
 * The balance as a share of turnover, so that large and small pairs can be compared.
 *
 * `(X − M) / (X + M)`. Unitless, from −1 (only imports) to 1 (only exports).
 *
 * @returns The ratio, or `undefined` when nothing is traded either way.
 * @throws BilatError `BILAT_E_VALUE` when a flow is negative or not finite.
 *
 * @example
 * ```ts
 * normalizedBalance({ exports: 30, imports: 20 }); // 0.2
 * normalizedBalance({ exports: 0, imports: 0 }); // undefined
 * ```
 *
 * @see unescap-2009
 */
export function normalizedBalance(figures: TwoFlows): number | undefined {
  const { exports, imports } = given(figures);
  requireTradeValues({ exports, imports });
  if (exports + imports === 0) return undefined;
  return (exports - imports) / (exports + imports);
}

export const normalizedBalanceMeta = {
  id: "normalized-balance",
  title: "Normalized trade balance",
  family: "levels",
  unit: "ratio",
  range: [-1, 1],
  reading: "0 is balanced trade, 1 means that the reporter only exports, −1 that it only imports.",
  noMeaning: "when nothing is traded either way",
  formula: "(X_ij − M_ij) / (X_ij + M_ij)",
  question: "Who sells more to whom?",
  needs: ["exports and imports of the reporter with the partner"],
  references: ["unescap-2009"],
} as const satisfies IndicatorMeta;
