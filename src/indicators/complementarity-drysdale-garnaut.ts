import { sum } from "simple-statistics";
import type { Usd } from "../core/units.js";
import { given } from "./arguments/arguments.js";
import { requireBaskets } from "./arguments/product-baskets.js";
import { rest } from "./arithmetic/rest-of-world.js";
import { sharesOf } from "./arithmetic/shares-of.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** What the reporter sells, what the partner buys, and the market both act in; all by product, same order. */
export interface MarketBaskets {
  /** Exports of the reporter to the world. */
  readonly exports: readonly Usd[];
  /** Imports of the partner from the world. */
  readonly imports: readonly Usd[];
  /** Imports of the reporter from the world: a country can't export to itself. */
  readonly ownImports: readonly Usd[];
  /** Imports of the whole world, the reporter and the partner among them. */
  readonly worldImports: readonly Usd[];
}

/**
 * How far the reporter's exports lean towards what the partner imports more of than others do.
 *
 * `Σ_k x_ik · (M_w − M_i)/(M_wk − M_ik) · m_jk`: the reporter's export share of each product, times the
 * partner's import share of it over the product's share in the imports of the world without the reporter.
 * Index from 0 up; 1 is neutral. Trade intensity is this times the country bias.
 *
 * @returns The index, or `undefined` when the reporter exports nothing, the partner imports nothing, or the
 *   reporter is the only importer.
 * @throws BilatError `BILAT_E_VALUE` when lists differ in length, a value is negative, or a country imports
 *   more of a product than the world.
 *
 * @example
 * ```ts
 * complementarityDrysdaleGarnaut({ exports: [3, 1], imports: [30, 10], ownImports: [0, 0], worldImports: [100, 100] }); // 1.25
 * complementarityDrysdaleGarnaut({ exports: [0, 0], imports: [1, 1], ownImports: [0, 0], worldImports: [9, 9] }); // undefined
 * ```
 *
 * @see drysdale-garnaut-1982
 */
export function complementarityDrysdaleGarnaut(baskets: MarketBaskets): number | undefined {
  const { exports, imports, ownImports, worldImports } = given(baskets);
  requireBaskets({ exports, imports, ownImports, worldImports });
  const market = marketWithoutReporter(baskets);
  const [ofExports, ofImports] = [sharesOf(exports), sharesOf(imports)];
  const ofMarket = sharesOf(market);
  if (!ofExports || !ofImports || !ofMarket) return undefined;
  return sum(
    ofExports.map((share, product) => {
      const imported = ofImports[product] ?? 0;
      return imported === 0 ? 0 : (share * imported) / (ofMarket[product] ?? 0);
    }),
  );
}

/** Imports of the world without the reporter; never less than the partner's, which rounding could make them. */
function marketWithoutReporter({ imports, ownImports, worldImports }: MarketBaskets): Usd[] {
  return worldImports.map((world, product) => {
    const [own, partner] = [ownImports[product] ?? 0, imports[product] ?? 0];
    rest(world, own + partner, `the world's imports of product ${product}`);
    return Math.max(world - own, partner);
  });
}

export const complementarityDrysdaleGarnautMeta = {
  id: "complementarity-drysdale-garnaut",
  title: "Trade complementarity (Drysdale–Garnaut)",
  family: "complementarity and similarity",
  unit: "index",
  range: [0, Infinity],
  reading:
    "Above 1, the reporter's exports lean towards products in which the partner imports more than the rest of the world does; 1 is neutral.",
  noMeaning:
    "when the reporter exports nothing, the partner imports nothing, or the reporter is the only importer",
  formula: "Σ_k x_ik · (M_w − M_i)/(M_wk − M_ik) · m_jk",
  question: "Does one country sell what the other buys?",
  needs: [
    "exports by product of the reporter to the world",
    "imports by product of the partner, of the reporter and of the world",
    "at least five products",
  ],
  references: ["drysdale-garnaut-1982"],
} as const satisfies IndicatorMeta;
