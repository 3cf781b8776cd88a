import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balassaSymmetric } from "../../src/indicators/balassa-symmetric.js";
import { expectClose } from "../helpers/close.js";
import { holds, positiveValue, tradeValue, unit } from "../helpers/property.js";

describe("balassaSymmetric", () => {
  it("is 0 where neutral, −1 without exports, and towards 1 for all", () => {
    expect(balassaSymmetric({ countryProduct: 10, country: 100, worldProduct: 100, world: 1000 })).toBe(0);
    expect(balassaSymmetric({ countryProduct: 0, country: 100, worldProduct: 100, world: 1000 })).toBe(-1);
    expectClose(
      balassaSymmetric({ countryProduct: 100, country: 100, worldProduct: 100, world: 1000 }),
      9 / 11,
    );
  });

  it("gives three times the share and a third of it the same distance from 0", () => {
    expectClose(balassaSymmetric({ countryProduct: 30, country: 100, worldProduct: 100, world: 1000 }), 0.5);
    expectClose(balassaSymmetric({ countryProduct: 10, country: 100, worldProduct: 300, world: 1000 }), -0.5);
  });

  it("has no meaning where the Balassa index has none", () => {
    expect(balassaSymmetric({ countryProduct: 0, country: 0, worldProduct: 1, world: 1 })).toBeUndefined();
  });

  it("stays within −1 and 1, whatever the unit", () => {
    holds(
      fc.property(tradeValue, positiveValue, positiveValue, unit, (cell, other, abroad, rate) => {
        const totals = (by: number) => ({
          countryProduct: cell * by,
          country: (cell + other) * by,
          worldProduct: (cell + abroad) * by,
          world: (cell + other + abroad) * by,
        });
        const index = balassaSymmetric(totals(1));
        expect(Math.abs(index ?? 2)).toBeLessThanOrEqual(1);
        expect(Math.abs((balassaSymmetric(totals(rate)) ?? 2) - (index ?? 2))).toBeLessThan(1e-12);
      }),
    );
  });
});
