import { given, requireTradeValues } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import type { TradeAndGdp } from "./openness.js";

/**
 * How much of what a country uses comes from abroad.
 *
 * `M / (GDP − X + M)`. A ratio of imports to domestic demand, 0 or more; above 1 where exports exceed GDP, as in
 * places that re-export.
 *
 * @returns The ratio, or `undefined` when domestic demand is zero or below.
 * @throws BilatError `BILAT_E_VALUE` when a figure is negative or not finite.
 *
 * @example
 * ```ts
 * importPenetration({ exports: 300, imports: 200, gdp: 1000 }); // 0.222222222222
 * importPenetration({ exports: 300, imports: 200, gdp: 100 }); // undefined
 * ```
 *
 * @see oecd-2005, unescap-2009
 */
export function importPenetration(figures: TradeAndGdp): number | undefined {
  const { exports, imports, gdp } = given(figures);
  requireTradeValues({ exports, imports, gdp });
  const demand = gdp - exports + imports;
  return demand <= 0 ? undefined : imports / demand;
}

export const importPenetrationMeta = {
  id: "import-penetration",
  title: "Import penetration",
  family: "intensity",
  unit: "ratio",
  range: [0, Infinity],
  reading: "Imports for each dollar of domestic demand, which is GDP less exports plus imports.",
  noMeaning: "when domestic demand is zero or below",
  formula: "M_i / (GDP_i − X_i + M_i)",
  question: "How open is the economy?",
  needs: ["exports and imports of the country with the world", "its GDP"],
  references: ["oecd-2005", "unescap-2009"],
} as const satisfies IndicatorMeta;
