import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PriceComparison } from "../../src/indicators/arguments/price-comparison.js";
import { fisher } from "../../src/indicators/fisher.js";
import { laspeyres } from "../../src/indicators/laspeyres.js";
import { paasche } from "../../src/indicators/paasche.js";
import { tornqvist } from "../../src/indicators/tornqvist.js";
import { expectClose } from "../helpers/close.js";
import { holds, unit } from "../helpers/property.js";

// Value goes from 2·10 + 5·4 = 40 to 3·8 + 4·6 = 48.
const GIVEN: PriceComparison = {
  basePrices: [2, 5],
  baseQuantities: [10, 4],
  prices: [3, 4],
  quantities: [8, 6],
};
const FORMULAS = { laspeyres, paasche, fisher, tornqvist };

describe("laspeyres, paasche, fisher and tornqvist", () => {
  it("weigh prices with quantities of the base, of the current period, and of both", () => {
    expectClose(laspeyres(GIVEN), (3 * 10 + 4 * 4) / 40);
    expectClose(paasche(GIVEN), 48 / (2 * 8 + 5 * 6));
    expectClose(fisher(GIVEN), Math.sqrt((46 / 40) * (48 / 46)));
    expectClose(tornqvist(GIVEN), (3 / 2) ** ((0.5 + 0.5) / 2) * (4 / 5) ** ((0.5 + 0.5) / 2));
  });

  it("weigh quantities with prices in the same way", () => {
    expectClose(laspeyres(GIVEN, "quantity"), (2 * 8 + 5 * 6) / 40);
    expectClose(paasche(GIVEN, "quantity"), 48 / (3 * 10 + 4 * 4));
    expectClose(fisher(GIVEN, "quantity"), Math.sqrt((46 / 40) * (48 / 46)));
    expectClose(tornqvist(GIVEN, "quantity"), Math.sqrt(8 / 10) * Math.sqrt(6 / 4));
  });

  it.each(Object.entries(FORMULAS))("%s has no meaning for empty and worthless baskets", (_, formula) => {
    expect(formula({ basePrices: [], baseQuantities: [], prices: [], quantities: [] })).toBeUndefined();
    expect(formula({ basePrices: [2], baseQuantities: [0], prices: [3], quantities: [0] })).toBeUndefined();
    expect(formula({ basePrices: [0], baseQuantities: [1], prices: [0], quantities: [1] })).toBeUndefined();
  });

  it.each(Object.entries(FORMULAS))(
    "%s refuses lists of different length and negative prices",
    (_, formula) => {
      expect(() => formula({ ...GIVEN, prices: [3] })).toThrow("same number of items");
      expect(() => formula({ ...GIVEN, prices: [3, -4] })).toThrow("Values of prices");
    },
  );

  it("lets only Törnqvist fail on a product that vanishes", () => {
    const gone = { ...GIVEN, quantities: [8, 0] };
    expectClose(laspeyres(gone, "quantity"), 16 / 40);
    expect(tornqvist(gone, "quantity")).toBeUndefined();
    expect(tornqvist(gone)).toBeGreaterThan(0);
  });

  it("ignores a product that is worth nothing in either period", () => {
    const with0 = {
      basePrices: [2, 5, 9],
      baseQuantities: [10, 4, 0],
      prices: [3, 4, 8],
      quantities: [8, 6, 0],
    };
    for (const formula of Object.values(FORMULAS)) {
      expectClose(formula(with0), formula(GIVEN));
      expectClose(formula(with0, "quantity"), formula(GIVEN, "quantity"));
    }
  });

  const figure = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
  const comparisons = fc.array(fc.tuple(figure, figure, figure, figure), { minLength: 1, maxLength: 20 });
  const of = (rows: readonly (readonly number[])[]): PriceComparison => {
    const column = (place: number) => rows.map((row) => row[place] ?? 0);
    return { basePrices: column(0), baseQuantities: column(1), prices: column(2), quantities: column(3) };
  };
  const worth = (prices: readonly number[], quantities: readonly number[]) =>
    prices.reduce((sum, price, product) => sum + price * (quantities[product] ?? 0), 0);
  const number = (value: number | undefined) => value ?? Number.NaN;

  it("split the change in value: V_T/V_0 = P_L·Q_P = P_P·Q_L = P_F·Q_F", () => {
    holds(
      fc.property(comparisons, (rows) => {
        const given = of(rows);
        const change = worth(given.prices, given.quantities) / worth(given.basePrices, given.baseQuantities);
        expectClose(number(laspeyres(given)) * number(paasche(given, "quantity")), change);
        expectClose(number(paasche(given)) * number(laspeyres(given, "quantity")), change);
        expectClose(number(fisher(given)) * number(fisher(given, "quantity")), change);
      }),
    );
  });

  it("follow prices that all move alike, and turn round in time where they should", () => {
    holds(
      fc.property(comparisons, unit, (rows, rate) => {
        const given = of(rows);
        const alike = { ...given, prices: given.basePrices.map((price) => price * rate) };
        for (const formula of Object.values(FORMULAS)) expectClose(formula(alike), rate);
        const back = of(rows.map(([p0 = 0, q0 = 0, p1 = 0, q1 = 0]) => [p1, q1, p0, q0]));
        for (const formula of [fisher, tornqvist])
          expectClose(number(formula(back)), 1 / number(formula(given)), 1e-11);
        expectClose(number(laspeyres(back)), 1 / number(paasche(given)));
      }),
    );
  });

  it("do not change with the currency, the unit of weight, or the order of the products", () => {
    holds(
      fc.property(comparisons, unit, unit, (rows, currency, weight) => {
        const scaled = rows.map(([p0 = 0, q0 = 0, p1 = 0, q1 = 0]) => [
          p0 * currency,
          q0 * weight,
          p1 * currency,
          q1 * weight,
        ]);
        for (const formula of Object.values(FORMULAS)) {
          expectClose(formula(of(scaled.reverse())), formula(of(rows)), 1e-11);
          expectClose(formula(of(scaled), "quantity"), formula(of(rows), "quantity"), 1e-11);
        }
      }),
    );
  });
});
