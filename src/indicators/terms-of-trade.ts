import { given, requireTradeValues } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** Price indices of both flows, same base and formula. */
export interface PriceIndices {
  readonly exportPrices: number;
  readonly importPrices: number;
}

/**
 * Export prices against import prices.
 *
 * `P_x / P_m`, the net barter terms of trade; a ratio, 1 is the base period.
 *
 * @returns The ratio, or `undefined` when the import index is 0.
 * @throws BilatError `BILAT_E_VALUE` when an index is negative or not finite.
 *
 * @example
 * ```ts
 * termsOfTrade({ exportPrices: 1.2, importPrices: 0.8 }); // 1.5
 * termsOfTrade({ exportPrices: 1.2, importPrices: 0 }); // undefined
 * ```
 *
 * @see unctad-handbook
 */
export function termsOfTrade(figures: PriceIndices): number | undefined {
  const { exportPrices, importPrices } = given(figures);
  requireTradeValues({ exportPrices, importPrices });
  return importPrices === 0 ? undefined : exportPrices / importPrices;
}

export const termsOfTradeMeta = {
  id: "terms-of-trade",
  title: "Terms of trade (net barter)",
  family: "price and volume",
  unit: "index",
  range: [0, Infinity],
  reading:
    "Above 1, export prices rose more than import prices since the base period. From unit values it carries changes in the mix of goods.",
  noMeaning: "when the index of import prices is zero",
  formula: "P_x / P_m",
  question: "Did prices or volumes change?",
  needs: ["a price index of exports and one of imports, same base and formula"],
  references: ["unctad-handbook"],
} as const satisfies IndicatorMeta;
