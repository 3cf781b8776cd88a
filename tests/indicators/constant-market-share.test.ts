import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ConstantMarketShare,
  constantMarketShare,
  type MarketCell,
} from "../../src/indicators/constant-market-share.js";
import { expectClose } from "../helpers/close.js";
import { holds, unit } from "../helpers/property.js";

// World trade grows by a fifth; product x by a half, x to P by 80%.
const CELLS: readonly MarketCell[] = [
  { product: "x", market: "P", before: 10, after: 20, worldBefore: 50, worldAfter: 90 },
  { product: "x", market: "Q", before: 0, after: 1, worldBefore: 50, worldAfter: 60 },
  { product: "y", market: "P", before: 30, after: 15, worldBefore: 100, worldAfter: 90 },
];

const EFFECTS = ["worldGrowth", "product", "market", "competitiveness", "residual"] as const;

function sumOfEffects(parts: ConstantMarketShare): number {
  return EFFECTS.reduce((sum, name) => sum + parts[name], 0);
}

describe("constantMarketShare", () => {
  it("takes world growth first, then product, then market, and leaves competitiveness", () => {
    expectClose(constantMarketShare(CELLS), {
      change: -4,
      worldGrowth: 0.2 * 40,
      product: (0.5 - 0.2) * 10 + (-0.1 - 0.2) * 30,
      market: (0.8 - 0.5) * 10,
      competitiveness: 20 - 18 + 1 + (15 - 27),
      residual: 0,
    });
  });

  it("puts what goes to a market new to the world into the residual", () => {
    const fresh = { product: "x", market: "R", before: 0, after: 6, worldBefore: 0, worldAfter: 7 };
    const found = constantMarketShare([...CELLS, fresh]);
    expect(found?.residual).toBe(6);
    expect(found?.competitiveness).toBe(constantMarketShare(CELLS)?.competitiveness);
  });

  it("puts a product new to the world into the residual, less what it would have gained with world trade", () => {
    const odd = { product: "z", market: "P", before: 2, after: 9, worldBefore: 0, worldAfter: 7 };
    const found = constantMarketShare([...CELLS, odd]);
    const growth = 247 / 200 - 1;
    expectClose(found?.residual, 9 - 2 - growth * 2);
  });

  it("finds no competitiveness where the reporter grows with each market", () => {
    const alike = CELLS.map((cell) => ({
      ...cell,
      after: (cell.before * cell.worldAfter) / cell.worldBefore,
    }));
    expect(Math.abs(constantMarketShare(alike)?.competitiveness ?? 1)).toBeLessThan(1e-13);
  });

  it("has no meaning where the world traded nothing before", () => {
    expect(constantMarketShare([])).toBeUndefined();
    expect(constantMarketShare(CELLS.map((cell) => ({ ...cell, worldBefore: 0 })))).toBeUndefined();
  });

  it("refuses negative values", () => {
    expect(() =>
      constantMarketShare([
        { product: "x", market: "P", before: -1, after: 2, worldBefore: 3, worldAfter: 4 },
      ]),
    ).toThrow("before must be finite and not negative");
  });

  const value = fc.oneof(
    { weight: 5, arbitrary: fc.double({ min: 1, max: 1e6, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(0) },
  );
  const cells: fc.Arbitrary<MarketCell[]> = fc.array(
    fc.record({
      product: fc.constantFrom("x", "y", "z"),
      market: fc.constantFrom("P", "Q"),
      before: value,
      after: value,
      worldBefore: value,
      worldAfter: value,
    }),
    { minLength: 1, maxLength: 12 },
  );

  it("adds up: the effects and the residual are the change, whatever the unit and order", () => {
    holds(
      fc.property(cells, unit, (given, rate) => {
        const parts = constantMarketShare(given);
        if (!parts) return;
        const size =
          given.reduce((sum, cell) => sum + cell.before + cell.after, 1) +
          EFFECTS.reduce((sum, name) => sum + Math.abs(parts[name]), 0);
        expect(Math.abs(sumOfEffects(parts) - parts.change)).toBeLessThanOrEqual(1e-12 * size);
        const scaled = [...given].reverse().map(({ product, market, ...values }) => {
          const entries = Object.entries(values).map(([name, figure]) => [name, figure * rate]);
          return { product, market, ...Object.fromEntries(entries) } as MarketCell;
        });
        const other = constantMarketShare(scaled);
        for (const name of EFFECTS) {
          expect(Math.abs((other?.[name] ?? Number.NaN) - parts[name] * rate)).toBeLessThanOrEqual(
            1e-11 * size * rate,
          );
        }
      }),
    );
  });
});
