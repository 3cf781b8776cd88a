import { describe, expect, it } from "vitest";
import { fisher } from "../../src/indicators/fisher.js";
import { indexSeries, type PricedBasket } from "../../src/indicators/index-series.js";
import { laspeyres } from "../../src/indicators/laspeyres.js";
import { expectClose } from "../helpers/close.js";

const basket = (products: Record<string, readonly [number, number]>): PricedBasket =>
  new Map(Object.entries(products).map(([product, [price, quantity]]) => [product, { price, quantity }]));

const FIRST = basket({ oil: [10, 5], fish: [4, 20] });
const SECOND = basket({ fish: [6, 10], oil: [12, 6] });
const THIRD = basket({ oil: [9, 8], fish: [5, 16] });

describe("indexSeries", () => {
  const values = (method: "period" | "chained" | "fixed", baskets = [FIRST, SECOND, THIRD]) =>
    indexSeries(baskets, { formula: laspeyres, method }).map(({ value }) => value);
  const [one, two, direct] = [180 / 130, (9 * 6 + 5 * 10) / 132, (9 * 5 + 5 * 20) / 130];

  it("compares with the period before, chains the links, or goes back to the first", () => {
    expectClose(values("period"), [undefined, one, two]);
    expectClose(values("chained"), [1, one, one * two]);
    expectClose(values("fixed"), [1, one, direct]);
  });

  it("follows quantities when asked", () => {
    const points = indexSeries([FIRST, SECOND], { formula: fisher, of: "quantity", method: "fixed" });
    expectClose(points[1]?.value, Math.sqrt(((10 * 6 + 4 * 10) / 130) * (132 / (12 * 5 + 6 * 20))));
  });

  it("compares only products that both periods price, and says how many", () => {
    const points = indexSeries([FIRST, basket({ oil: [20, 1], tin: [3, 3] })], {
      formula: laspeyres,
      method: "fixed",
    });
    expect(points).toEqual([
      { value: 1, matched: 2 },
      { value: 2, matched: 1 },
    ]);
  });

  it("ends a chain at a period nobody reported, and leaves the fixed base alone", () => {
    const gap = [FIRST, new Map(), THIRD];
    expect(values("chained", gap)).toEqual([1, undefined, undefined]);
    expect(values("period", gap)).toEqual([undefined, undefined, undefined]);
    expectClose(values("fixed", gap), [1, undefined, direct]);
  });

  it("has no base in a first period without figures, and nothing for no periods", () => {
    expect(values("fixed", [new Map(), FIRST])).toEqual([undefined, undefined]);
    expect(values("chained", [new Map(), FIRST, SECOND])).toEqual([undefined, undefined, undefined]);
    expect(values("fixed", [])).toEqual([]);
  });
});
