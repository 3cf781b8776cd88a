import { sum } from "simple-statistics";
import type { Usd } from "../../core/units.js";
import { sharesOf } from "../arithmetic/shares-of.js";
import { requireList, requireNonNegative, requireSameLength } from "./arguments.js";

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

/** The sum over products of a function of both baskets. */
export function sumOverProducts({ a, b }: ProductBaskets, term: (a: number, b: number) => number): number {
  return sum(a.map((value, product) => term(value, b[product] ?? 0)));
}

/** `Σ_k min(a_k, b_k)`, which is `½ Σ_k (a_k + b_k − |a_k − b_k|)` without differences that lose digits. */
export function overlap(baskets: ProductBaskets): number {
  return sumOverProducts(baskets, Math.min);
}

/** Both baskets as shares; `undefined` when one of them is empty. */
export function shareBaskets({ a, b }: ProductBaskets): ProductBaskets | undefined {
  const [ofA, ofB] = [sharesOf(a, "a"), sharesOf(b, "b")];
  return ofA && ofB ? { a: ofA, b: ofB } : undefined;
}

/**
 * Refuse lists by product that differ in length, or hold what is negative or not finite.
 *
 * @throws BilatError `BILAT_E_VALUE`, naming the lists or each place.
 */
export function requireBaskets(baskets: Readonly<Record<string, readonly number[]>>): void {
  for (const [name, values] of Object.entries(baskets)) requireList(values, name);
  const [first, ...others] = Object.entries(baskets);
  for (const [name, values] of others) {
    if (first) requireSameLength(first[1], values, `${first[0]} and ${name}`);
  }
  for (const [name, values] of Object.entries(baskets)) requireNonNegative(values, name);
}
