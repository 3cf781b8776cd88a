import type { Usd } from "../core/units.js";
import { given, requireTradeValues } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import type { TwoFlows } from "./turnover.js";

/** Trade of a country with the world beside the size of its economy. */
export interface TradeAndGdp extends TwoFlows {
  /** Current US dollars. */
  readonly gdp: Usd;
}

/**
 * How much a country trades for the size of its economy; the common form (World Bank).
 *
 * `(X + M) / GDP`. A ratio, 0 or more, above 1 for places that re-export. `opennessHalf` is half of it.
 *
 * @returns The ratio, or `undefined` when GDP is zero.
 * @throws BilatError `BILAT_E_VALUE` when a figure is negative or not finite.
 *
 * @example
 * ```ts
 * openness({ exports: 300, imports: 200, gdp: 1000 }); // 0.5
 * openness({ exports: 300, imports: 200, gdp: 0 }); // undefined
 * ```
 *
 * @see wits
 */
export function openness(figures: TradeAndGdp): number | undefined {
  const { exports, imports, gdp } = given(figures);
  requireTradeValues({ exports, imports, gdp });
  return gdp === 0 ? undefined : (exports + imports) / gdp;
}

export const opennessMeta = {
  id: "openness",
  title: "Trade openness",
  family: "intensity",
  unit: "ratio",
  range: [0, Infinity],
  reading:
    "Exports and imports together for each dollar of GDP; the World Bank's form. Small economies have higher values.",
  noMeaning: "when GDP is zero",
  formula: "(X_i + M_i) / GDP_i",
  question: "How open is the economy?",
  needs: ["exports and imports of the country with the world", "its GDP"],
  references: ["wits"],
} as const satisfies IndicatorMeta;
