import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lafay } from "../../src/indicators/lafay.js";
import { expectClose } from "../helpers/close.js";
import { holds, unit } from "../helpers/property.js";
import { basketPairs } from "./basket-properties.js";

function indices(exports: readonly number[], imports: readonly number[]): number[] {
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const [totalExports, totalImports] = [total(exports), total(imports)];
  return exports.map((value, product) => {
    const trade = { exports: value, imports: imports[product] ?? 0, totalExports, totalImports };
    return lafay(trade) ?? Number.NaN;
  });
}

describe("lafay", () => {
  it("is the normalized balance against that of all trade, weighted by the product's turnover", () => {
    const index = lafay({ exports: 60, imports: 20, totalExports: 300, totalImports: 100 });
    expect(index).toBe(0);
    expectClose(
      lafay({ exports: 60, imports: 0, totalExports: 300, totalImports: 100 }),
      100 * (1 - 0.5) * (60 / 400),
    );
  });

  it("reaches 50 when exports and imports have nothing in common", () => {
    expect(indices([10, 0], [0, 10])).toEqual([50, -50]);
  });

  it("is 0 for a product nobody trades, and has no meaning without trade", () => {
    expect(lafay({ exports: 0, imports: 0, totalExports: 300, totalImports: 100 })).toBe(0);
    expect(lafay({ exports: 0, imports: 0, totalExports: 0, totalImports: 0 })).toBeUndefined();
  });

  it("refuses a product that exceeds its total", () => {
    expect(() => lafay({ exports: 7, imports: 0, totalExports: 6, totalImports: 1 })).toThrow(
      "larger than the whole",
    );
  });

  it("sums to 0 over the products and stays within −50 and 50, whatever the unit and order", () => {
    holds(
      fc.property(basketPairs, unit, ({ a, b }, rate) => {
        const all = indices(a, b);
        expect(Math.abs(all.reduce((sum, index) => sum + index, 0))).toBeLessThan(1e-11);
        expect(Math.max(...all.map(Math.abs))).toBeLessThanOrEqual(50 + 1e-12);
        const scale = (values: readonly number[]) => values.map((value) => value * rate).reverse();
        const other = indices(scale(a), scale(b)).reverse();
        expect(
          Math.max(...all.map((index, product) => Math.abs(index - (other[product] ?? 0)))),
        ).toBeLessThan(1e-11);
      }),
    );
  });
});
