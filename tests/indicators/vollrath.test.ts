import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellTotals } from "../../src/indicators/balassa.js";
import { vollrath } from "../../src/indicators/vollrath.js";
import { expectClose } from "../helpers/close.js";
import { holds, positiveValue, unit } from "../helpers/property.js";

// The country sells 20 of the product and 20 of others, the other countries 100 and 100.
const EXPORTS: CellTotals = { countryProduct: 20, country: 40, worldProduct: 120, world: 240 };

describe("vollrath", () => {
  it("is the log of the export advantage less that of the import advantage", () => {
    const exports = { countryProduct: 30, country: 40, worldProduct: 50, world: 140 };
    // (30/10) / (20/80) = 12 against (20/20) / (100/100) = 1.
    expectClose(vollrath({ exports, imports: EXPORTS }), Math.log(12));
    expectClose(vollrath({ exports: EXPORTS, imports: exports }), -Math.log(12));
  });

  it("has no meaning where an advantage is 0 or has no denominator", () => {
    const without = [
      { ...EXPORTS, countryProduct: 0 },
      { ...EXPORTS, country: 20 },
      { ...EXPORTS, worldProduct: 20 },
      { countryProduct: 20, country: 40, worldProduct: 120, world: 140 },
    ];
    for (const cell of without) {
      expect(vollrath({ exports: cell, imports: EXPORTS })).toBeUndefined();
      expect(vollrath({ exports: EXPORTS, imports: cell })).toBeUndefined();
    }
  });

  it("refuses a part that exceeds its whole", () => {
    expect(() => vollrath({ exports: { ...EXPORTS, country: 10 }, imports: EXPORTS })).toThrow(
      "larger than the whole",
    );
    expect(() => vollrath({ exports: { ...EXPORTS, world: 100 }, imports: EXPORTS })).toThrow(
      "larger than the whole",
    );
  });

  const parts = fc.tuple(positiveValue, positiveValue, positiveValue, positiveValue);
  const totals = (
    [cell, own, abroad, rest]: readonly [number, number, number, number],
    rate: number,
  ): CellTotals => ({
    countryProduct: cell * rate,
    country: (cell + own) * rate,
    worldProduct: (cell + abroad) * rate,
    world: (cell + own + abroad + rest) * rate,
  });

  it("changes its sign when exports and imports change places, and nothing with the unit", () => {
    // Above a million all parts matter in the totals, so that differences keep their digits.
    const sizeable = parts.map(([a, b, c, d]) => [a + 1e12, b + 1e12, c + 1e12, d + 1e12] as const);
    holds(
      fc.property(sizeable, sizeable, unit, (x, m, rate) => {
        const index = vollrath({ exports: totals(x, 1), imports: totals(m, 1) }) ?? Number.NaN;
        const swapped = vollrath({ exports: totals(m, 1), imports: totals(x, 1) }) ?? Number.NaN;
        const scaled = vollrath({ exports: totals(x, rate), imports: totals(m, rate) }) ?? Number.NaN;
        expect(Math.abs(swapped + index)).toBeLessThan(1e-12);
        expect(Math.abs(scaled - index)).toBeLessThan(1e-12);
      }),
    );
  });
});
