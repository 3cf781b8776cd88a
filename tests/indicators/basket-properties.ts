import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProductBaskets } from "../../src/indicators/arguments/product-baskets.js";
import { expectClose } from "../helpers/close.js";
import { holds, tradeValue, unit } from "../helpers/property.js";

type BasketIndex = (baskets: ProductBaskets) => number | undefined;

/** Two baskets over the same products, neither of them empty. */
export const basketPairs: fc.Arbitrary<ProductBaskets> = fc
  .array(fc.tuple(tradeValue, tradeValue), { minLength: 1, maxLength: 30 })
  .map((pairs) => ({ a: pairs.map(([a]) => a), b: pairs.map(([, b]) => b) }))
  .filter(({ a, b }) => a.some((value) => value > 0) && b.some((value) => value > 0));

/** Two baskets without a product in common. */
const disjointPairs = fc
  .tuple(fc.array(tradeValue, { maxLength: 9 }), fc.array(tradeValue, { maxLength: 9 }))
  .filter((lists) => lists.every((list) => list.some((value) => value > 0)))
  .map(([a, b]) => ({ a: [...a, ...b.map(() => 0)], b: [...a.map(() => 0), ...b] }));

/** What every comparison of two baskets owes: its ends, symmetry, and no say for units and order. */
export function describeBasketProperties(
  index: BasketIndex,
  ends: { readonly identical: number; readonly disjoint: number },
): void {
  describe("for any two baskets", () => {
    it(`is ${ends.identical} for identical ones`, () => {
      holds(fc.property(basketPairs, ({ a }) => expectClose(index({ a, b: a }), ends.identical)));
    });
    it(`is ${ends.disjoint} for disjoint ones`, () => {
      holds(fc.property(disjointPairs, (pair) => expectClose(index(pair), ends.disjoint)));
    });
    it("stays between its ends", () => {
      const [low, high] = [Math.min(ends.identical, ends.disjoint), Math.max(ends.identical, ends.disjoint)];
      holds(
        fc.property(basketPairs, (pair) => {
          expect(index(pair)).toBeGreaterThanOrEqual(low);
          expect(index(pair)).toBeLessThanOrEqual(high);
        }),
      );
    });
    it("is symmetric", () => {
      holds(fc.property(basketPairs, ({ a, b }) => expectClose(index({ a: b, b: a }), index({ a, b }))));
    });
    describeInvariance(index);
  });
}

/** The currency unit and the order of the products change nothing. */
export function describeInvariance(index: BasketIndex): void {
  it("does not change with the currency unit", () => {
    const scale = (values: readonly number[], rate: number) => values.map((value) => value * rate);
    holds(
      fc.property(basketPairs, unit, ({ a, b }, rate) => {
        expectClose(index({ a: scale(a, rate), b: scale(b, rate) }), index({ a, b }), 1e-11);
      }),
    );
  });
  it("does not change with the order of the products", () => {
    holds(
      fc.property(basketPairs, ({ a, b }) => {
        expectClose(index({ a: [...a].reverse(), b: [...b].reverse() }), index({ a, b }));
      }),
    );
  });
}
