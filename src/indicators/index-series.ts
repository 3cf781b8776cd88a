import type { IndexFormula, IndexOf, PriceComparison } from "./arguments/price-comparison.js";

/** Price and quantity of one product in one period. */
export interface PricedQuantity {
  readonly price: number;
  readonly quantity: number;
}

/** What a period reports, by product; empty when nobody reported it. */
export type PricedBasket = ReadonlyMap<string, PricedQuantity>;

/**
 * What each period is compared with: the one before (`period`), the one before with the links multiplied up
 * from the first period (`chained`), or the first period directly (`fixed`).
 */
export type IndexMethod = "period" | "chained" | "fixed";

/** Which index, of what, and against which base. */
export interface IndexSeriesOptions {
  /** `laspeyres`, `paasche`, `fisher` or `tornqvist`. */
  readonly formula: IndexFormula;
  readonly of?: IndexOf;
  readonly method: IndexMethod;
}

/** The index in one period, with what it was computed on. */
export interface IndexPoint {
  /** A ratio, 1 in the base period; `undefined` where it has no meaning. */
  readonly value: number | undefined;
  /** Products with a price in both periods compared; only these count (matched model). */
  readonly matched: number;
}

/**
 * An index over neighbouring periods, each compared over the products that both periods price.
 *
 * A product that appears or disappears is left out of the comparisons it has no second price for; `matched`
 * says how many are left. A period without figures breaks the chain: nothing after it has a chained value.
 *
 * @param baskets One for each period, in order, none left out; an empty map for a period nobody reported.
 * @returns One point for each period; the first is 1, or `undefined` for `method: "period"`.
 *
 * @example
 * ```ts
 * indexSeries([new Map([["27", { price: 2, quantity: 5 }]]), new Map([["27", { price: 3, quantity: 4 }]])], { formula: laspeyres, method: "chained" }); // [{ value: 1, matched: 1 }, { value: 1.5, matched: 1 }]
 * ```
 *
 * @see xmpi-manual-2009
 */
export function indexSeries(baskets: readonly PricedBasket[], options: IndexSeriesOptions): IndexPoint[] {
  const { formula, of = "price", method } = options;
  let chain: number | undefined = 1;
  return baskets.map((basket, place) => {
    if (place === 0) return { value: firstValue(basket, method), matched: basket.size };
    const comparison = matched(baskets[method === "fixed" ? 0 : place - 1] ?? new Map(), basket);
    const link = formula(comparison, of);
    chain = chain === undefined || link === undefined ? undefined : chain * link;
    return { value: method === "chained" ? chain : link, matched: comparison.prices.length };
  });
}

function firstValue(basket: PricedBasket, method: IndexMethod): number | undefined {
  return method === "period" || basket.size === 0 ? undefined : 1;
}

/** The products that both baskets price, in the order of their codes so that row order plays no part. */
function matched(base: PricedBasket, basket: PricedBasket): PriceComparison {
  const products = [...base.keys()].filter((product) => basket.has(product)).sort();
  const pick = (from: PricedBasket, name: keyof PricedQuantity) =>
    products.map((product) => from.get(product)?.[name] ?? 0);
  return {
    basePrices: pick(base, "price"),
    baseQuantities: pick(base, "quantity"),
    prices: pick(basket, "price"),
    quantities: pick(basket, "quantity"),
  };
}
