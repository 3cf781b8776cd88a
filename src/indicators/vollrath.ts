import { given, requireTradeValues } from "./arguments/arguments.js";
import { rest } from "./arithmetic/rest-of-world.js";
import type { CellTotals } from "./balassa.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** The same country-product cell on both sides of trade. */
export interface TwoWayCell {
  readonly exports: CellTotals;
  readonly imports: CellTotals;
}

/**
 * Relative export advantage against relative import advantage, in logs.
 *
 * `ln RXA − ln RMA`. RXA is the country's exports of the product over its exports of all other products,
 * divided by the same ratio for all other countries, so that neither country nor product is counted twice;
 * RMA is the same with imports. Unbounded; 0 is neutral. Vollrath's third measure; the other two are
 * RXA − RMA and ln RXA.
 *
 * @returns The index, or `undefined` when the country or the others don't trade the product, or trade
 *   nothing else, where a logarithm has no meaning.
 * @throws BilatError `BILAT_E_VALUE` when a total is negative or a part exceeds its whole.
 *
 * @example
 * ```ts
 * vollrath({ exports: { countryProduct: 20, country: 40, worldProduct: 120, world: 240 }, imports: { countryProduct: 5, country: 10, worldProduct: 25, world: 50 } }); // 0
 * vollrath({ exports: { countryProduct: 0, country: 40, worldProduct: 120, world: 240 }, imports: { countryProduct: 5, country: 10, worldProduct: 25, world: 50 } }); // undefined
 * ```
 *
 * @see vollrath-1991
 */
export function vollrath(cell: TwoWayCell): number | undefined {
  const { exports, imports } = given(cell);
  const exportAdvantage = relativeAdvantage(exports);
  const importAdvantage = relativeAdvantage(imports);
  if (exportAdvantage === undefined || importAdvantage === undefined) return undefined;
  return Math.log(exportAdvantage) - Math.log(importAdvantage);
}

/** RXA or RMA; `undefined` where it is zero or has no denominator. */
function relativeAdvantage(totals: CellTotals): number | undefined {
  const { countryProduct, country, worldProduct, world } = given(totals);
  requireTradeValues({ countryProduct, country, worldProduct, world });
  const otherProducts = rest(country, countryProduct, "the country's trade");
  const otherCountries = rest(worldProduct, countryProduct, "the world's trade in the product");
  const others = rest(
    rest(world, worldProduct, "the world's trade"),
    otherProducts,
    "the world's other trade",
  );
  if (countryProduct === 0 || otherProducts === 0 || otherCountries === 0 || others === 0) return undefined;
  return countryProduct / otherProducts / (otherCountries / others);
}

export const vollrathMeta = {
  id: "vollrath",
  title: "Vollrath's revealed competitiveness",
  family: "comparative advantage",
  unit: "index",
  range: [-Infinity, Infinity],
  reading: "Above 0, the country leans more towards exporting the product than towards importing it.",
  noMeaning: "when the country or the others don't trade the product, or trade nothing else",
  formula: "ln RXA − ln RMA, RXA = (X_ik/X_in)/(X_rk/X_rn), n the other products, r the other countries",
  question: "What is a country specialised in?",
  needs: ["exports and imports by product of the country and of the world"],
  references: ["vollrath-1991"],
} as const satisfies IndicatorMeta;
