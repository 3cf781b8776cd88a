import type { IndicatorMeta } from "./catalogue/indicator.js";
import { openness, type TradeAndGdp } from "./openness.js";

/**
 * How much a country trades for the size of its economy, the two flows averaged (UNCTAD).
 *
 * `½ (X + M) / GDP`. A ratio, 0 or more: half of `openness`, so name which of the two is printed.
 *
 * @returns The ratio, or `undefined` when GDP is zero.
 * @throws BilatError `BILAT_E_VALUE` when a figure is negative or not finite.
 *
 * @example
 * ```ts
 * opennessHalf({ exports: 300, imports: 200, gdp: 1000 }); // 0.25
 * ```
 *
 * @see unctad-handbook
 */
export function opennessHalf(figures: TradeAndGdp): number | undefined {
  const both = openness(figures);
  return both === undefined ? undefined : both / 2;
}

export const opennessHalfMeta = {
  id: "openness-half",
  title: "Trade openness, average of the two flows",
  family: "intensity",
  unit: "ratio",
  range: [0, Infinity],
  reading:
    "The average of exports and imports for each dollar of GDP; UNCTAD's form, half of the World Bank's.",
  noMeaning: "when GDP is zero",
  formula: "½ (X_i + M_i) / GDP_i",
  question: "How open is the economy?",
  needs: ["exports and imports of the country with the world", "its GDP"],
  references: ["unctad-handbook"],
} as const satisfies IndicatorMeta;
