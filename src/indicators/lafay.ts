import type { Usd } from "../core/units.js";
import { given, requireTradeValues } from "./arguments/arguments.js";
import { rest } from "./arithmetic/rest-of-world.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** One product's place in a country's trade with the world or with a partner. */
export interface ProductTrade {
  /** Exports and imports of the product. */
  readonly exports: Usd;
  readonly imports: Usd;
  /** Exports and imports of all products. */
  readonly totalExports: Usd;
  readonly totalImports: Usd;
}

/**
 * A product's contribution to the balance, beyond what its size would give it.
 *
 * `100 · [(x − m)/(x + m) − (X − M)/(X + M)] · (x + m)/(X + M)`: the product's normalized balance less the
 * country's, times the product's weight in trade. In hundredths of turnover, from −50 to 50; the sum over
 * products is 0. Lafay himself weighs by GDP; this is the form without GDP that is in common use.
 *
 * @returns The index; 0 for a product that is not traded, the limit of the formula; `undefined` when the
 *   country does not trade at all.
 * @throws BilatError `BILAT_E_VALUE` when a figure is negative or a product exceeds its total.
 *
 * @example
 * ```ts
 * lafay({ exports: 30, imports: 10, totalExports: 100, totalImports: 100 }); // 10
 * lafay({ exports: 0, imports: 0, totalExports: 100, totalImports: 100 }); // 0
 * lafay({ exports: 0, imports: 0, totalExports: 0, totalImports: 0 }); // undefined
 * ```
 *
 * @see lafay-1992
 * @see bugamelli-2001
 */
export function lafay(trade: ProductTrade): number | undefined {
  const { exports, imports, totalExports, totalImports } = given(trade);
  requireTradeValues({ exports, imports, totalExports, totalImports });
  rest(totalExports, exports, "the country's exports");
  rest(totalImports, imports, "the country's imports");
  const turnover = totalExports + totalImports;
  if (turnover === 0) return undefined;
  const expected = ((totalExports - totalImports) / turnover) * (exports + imports);
  return (100 * (exports - imports - expected)) / turnover;
}

export const lafayMeta = {
  id: "lafay",
  title: "Lafay index",
  family: "comparative advantage",
  unit: "index",
  range: [-50, 50],
  reading:
    "Above 0, the product does better than the country's trade as a whole; over all products the indices sum to 0.",
  noMeaning: "when the country does not trade at all",
  formula: "100 · [(x − m)/(x + m) − (X − M)/(X + M)] · (x + m)/(X + M)",
  question: "What is a country specialised in?",
  needs: ["exports and imports by product of the country"],
  references: ["lafay-1992", "bugamelli-2001"],
} as const satisfies IndicatorMeta;
