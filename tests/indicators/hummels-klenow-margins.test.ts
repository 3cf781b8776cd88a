import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extensiveMargin } from "../../src/indicators/extensive-margin.js";
import { intensiveMargin } from "../../src/indicators/intensive-margin.js";
import { expectClose } from "../helpers/close.js";
import { holds } from "../helpers/property.js";
import { basketPairs, describeInvariance } from "./basket-properties.js";

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe("extensiveMargin", () => {
  it("is the part of world trade in the products sold", () => {
    expectClose(extensiveMargin({ exports: [1, 0, 1e-6], world: [60, 25, 15] }), 0.75);
  });

  it("is 1 when every product is sold and 0 when none is", () => {
    expect(extensiveMargin({ exports: [1, 2], world: [10, 20] })).toBe(1);
    expect(extensiveMargin({ exports: [0, 0], world: [10, 20] })).toBe(0);
  });

  it("has no meaning when the world trades nothing", () => {
    expect(extensiveMargin({ exports: [1], world: [0] })).toBeUndefined();
    expect(extensiveMargin({ exports: [], world: [] })).toBeUndefined();
  });

  it("refuses lists of different length", () => {
    expect(() => extensiveMargin({ exports: [1], world: [1, 2] })).toThrow("same number of items");
  });

  describeInvariance(({ a, b }) => extensiveMargin({ exports: a, world: b }));
});

describe("intensiveMargin", () => {
  it("is exports over world trade in the products sold", () => {
    expectClose(intensiveMargin({ exports: [6, 0, 9], world: [60, 25, 15] }), 0.2);
  });

  it("is 1 for the only exporter of what it sells", () => {
    expect(intensiveMargin({ exports: [6, 0], world: [6, 20] })).toBe(1);
  });

  it("has no meaning when nothing is sold that the world trades", () => {
    expect(intensiveMargin({ exports: [0, 0], world: [10, 20] })).toBeUndefined();
    expect(intensiveMargin({ exports: [5, 0], world: [0, 20] })).toBeUndefined();
    expect(intensiveMargin({ exports: [], world: [] })).toBeUndefined();
  });

  it("gives, times the extensive margin, the share of the world's trade", () => {
    holds(
      fc.property(basketPairs, ({ a, b }) => {
        const world = b.map((value, product) => value + (a[product] ?? 0));
        const [wide, deep] = [extensiveMargin({ exports: a, world }), intensiveMargin({ exports: a, world })];
        expectClose((wide ?? Number.NaN) * (deep ?? Number.NaN), total(a) / total(world));
        expect(wide).toBeLessThanOrEqual(1);
        expect(deep).toBeLessThanOrEqual(1);
      }),
    );
  });

  describeInvariance(({ a, b }) => intensiveMargin({ exports: a, world: b }));
});
