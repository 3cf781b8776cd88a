import { sum } from "simple-statistics";
import type { Usd } from "../core/units.js";

/**
 * Fewest products on which similarity and complementarity are shown.
 *
 * Both rise when products are aggregated, and on a handful of headings they say little but how coarse the
 * headings are. The formulas compute on any number; whoever prints them compares {@link countProducts} with
 * this and prints `n.m.` below it.
 */
export const MIN_PRODUCTS = 5;

/** Two baskets of the same flow and year; both lists run over the same products in the same order. */
export interface ProductBaskets {
  readonly a: readonly Usd[];
  readonly b: readonly Usd[];
}

/** How many products at least one of the two baskets holds; compare with {@link MIN_PRODUCTS}. */
export function countProducts({ a, b }: ProductBaskets): number {
  return a.filter((value, product) => value > 0 || (b[product] ?? 0) > 0).length;
}

/** Each value over their sum; `undefined` when the sum is zero. */
export function productShares(values: readonly Usd[]): number[] | undefined {
  const total = sum(values);
  return total === 0 ? undefined : values.map((value) => value / total);
}

/** The sum over products of a function of both baskets. */
export function sumOverProducts({ a, b }: ProductBaskets, term: (a: number, b: number) => number): number {
  return sum(a.map((value, product) => term(value, b[product] ?? 0)));
}

/** Both baskets as shares; `undefined` when one of them is empty. */
export function shareBaskets({ a, b }: ProductBaskets): ProductBaskets | undefined {
  const [ofA, ofB] = [productShares(a), productShares(b)];
  return ofA && ofB ? { a: ofA, b: ofB } : undefined;
}
