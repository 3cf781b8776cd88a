import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diversification } from "../../src/indicators/diversification.js";
import { holds, tradeValues, unit } from "../helpers/property.js";
import { expectValueError } from "../helpers/refusals.js";

describe("diversification", () => {
  const pair = fc.tuple(tradeValues, fc.infiniteStream(fc.double({ min: 0, max: 1e12, noNaN: true })));

  it("runs from the world's structure to one with nothing in common", () => {
    expect(diversification({ country: [2, 4], world: [10, 20] })).toBe(0);
    expect(diversification({ country: [2, 0], world: [0, 20] })).toBe(1);
    expect(diversification({ country: [], world: [] })).toBeUndefined();
    expect(diversification({ country: [1, 2], world: [0, 0] })).toBeUndefined();
  });

  it("refuses lists of different length", () => {
    expectValueError(() => diversification({ country: [1], world: [1, 2] }), "1 and 2");
    expectValueError(() => diversification({ country: [1, -1], world: [1, 2] }), "country[1] is -1");
  });

  it("is unchanged by units and by the order of products", () => {
    holds(
      fc.property(pair, unit, ([country, stream], rate) => {
        const world = country.map((own) => own + (stream.next().value ?? 0));
        const found = diversification({ country, world });
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1 + 1e-12);
        const other = {
          country: country.map((value) => value * rate).reverse(),
          world: [...world].reverse(),
        };
        expect(diversification(other)).toBeCloseTo(found ?? Number.NaN, 12);
      }),
    );
  });
});
