import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BilatError } from "../../src/core/errors.js";
import { SETTLED_CHANGE, seasonalAdjustment } from "../../src/indicators/seasonal-adjustment.js";
import { expectClose } from "../helpers/close.js";
import { holds } from "../helpers/property.js";

const SEASON = [30, -10, -25, 5];
const quarters = (count: number, level: (quarter: number) => number) =>
  Array.from({ length: count }, (_, quarter) => level(quarter) + (SEASON[quarter % 4] ?? 0));

describe("seasonalAdjustment", () => {
  it("takes a season that never changes off a level and leaves the level", () => {
    const values = quarters(24, () => 100);
    const parts = seasonalAdjustment(values, { period: 4, seasonalWindow: "periodic" });
    expectClose(
      [...(parts?.adjusted ?? [])],
      values.map(() => 100),
      1e-12,
    );
    expectClose([...(parts?.seasonal.slice(0, 4) ?? [])], SEASON, 1e-12);
  });

  it("is periodic unless a window is given", () => {
    const values = quarters(20, (quarter) => 100 + quarter ** 1.5);
    expect(seasonalAdjustment(values, { period: 4 })).toEqual(
      seasonalAdjustment(values, { period: 4, seasonalWindow: "periodic" }),
    );
  });

  it("keeps one outlier among a few years of a month out of the season, when robust", () => {
    const season = [30, -10, -25, 5, 12, -40, 8, 0, 20, -15, -5, 20];
    const years = fc.integer({ min: 3, max: 5 });
    holds(
      fc.property(years, fc.nat(), fc.integer({ min: 60, max: 5000 }), (count, at, excess) => {
        const values = Array.from({ length: 12 * count }, (_, month) => {
          const usual = 1000 + 2 * month + 4 * Math.sin(month * 7.7) + (season[month % 12] ?? 0);
          return usual + (month === at % (12 * count) ? excess : 0);
        });
        const found = seasonalAdjustment(values, { period: 12, robust: true })?.seasonal.slice(0, 12) ?? [];
        for (const [month, value] of found.entries())
          expect(Math.abs(value - (season[month] ?? 0))).toBeLessThan(5);
      }),
    );
  });

  it("leaves an outlier in the remainder when robust, and weighs it nothing", () => {
    const values = quarters(40, (quarter) => 100 + quarter + Math.sin(quarter * 7.7)).map((value, quarter) =>
      quarter === 18 ? value + 500 : value,
    );
    const parts = seasonalAdjustment(values, { period: 4, seasonalWindow: 7, robust: true });
    expect(parts?.weights[18]).toBe(0);
    expect(parts?.remainder[18]).toBeGreaterThan(480);
    expect(
      [...(seasonalAdjustment(values, { period: 4, seasonalWindow: 7 })?.weights ?? [])].every(
        (weight) => weight === 1,
      ),
    ).toBe(true);
  });

  it("says what the last pass still moved", () => {
    const wild = [1, 90, 3, 70, 2, 99, 4, 8, 60];
    const few = seasonalAdjustment(wild, { period: 4, seasonalWindow: 7 });
    expect(few?.lastChange).toBeGreaterThan(SETTLED_CHANGE);
    const level = quarters(24, (quarter) => 100 + Math.sin(quarter * 7.7));
    const many = seasonalAdjustment(level, { period: 4, seasonalWindow: 7, robust: true });
    expect(many?.lastChange).toBeLessThan(SETTLED_CHANGE);
  });

  it("survives a series without any remainder", () => {
    const flat = Array.from({ length: 12 }, () => 7);
    const parts = seasonalAdjustment(flat, { period: 4, seasonalWindow: 7, robust: true });
    expectClose([...(parts?.adjusted ?? [])], flat);
  });

  it("needs more than two cycles", () => {
    expect(seasonalAdjustment([], { period: 4 })).toBeUndefined();
    expect(
      seasonalAdjustment(
        quarters(8, () => 100),
        { period: 4 },
      ),
    ).toBeUndefined();
    expect(
      seasonalAdjustment(
        quarters(9, () => 100),
        { period: 4 },
      ),
    ).toBeDefined();
  });

  it("refuses gaps: nothing is filled in", () => {
    const gap = quarters(20, () => 100).with(7, Number.NaN);
    expect(() => seasonalAdjustment(gap, { period: 4 })).toThrow("values[7] must be finite");
  });

  it("refuses windows out of range", () => {
    const values = quarters(20, () => 100);
    for (const seasonalWindow of [5, 8, 7.5]) {
      expect(() => seasonalAdjustment(values, { period: 4, seasonalWindow })).toThrow(BilatError);
    }
    expect(() => seasonalAdjustment(values, { period: 1 })).toThrow(BilatError);
    expect(() => seasonalAdjustment(values, { period: 4, trendWindow: 6 })).toThrow(BilatError);
    expect(() => seasonalAdjustment(values, { period: 4, trendWindow: 3 })).toThrow(BilatError);
  });

  const series = fc.tuple(
    fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 9, maxLength: 60 }),
    fc.constantFrom(7, 9, 35, "periodic" as const),
    fc.boolean(),
  );

  it("adds up, and does not change with the currency unit", () => {
    holds(
      fc.property(series, ([values, seasonalWindow, robust]) => {
        const options = { period: 4, seasonalWindow, robust };
        const parts = seasonalAdjustment(values, options);
        const scaled = seasonalAdjustment(
          values.map((value) => value * 1024),
          options,
        );
        for (const [place, value] of values.entries()) {
          const { seasonal = [], trend = [], remainder = [], adjusted = [] } = parts ?? {};
          expectClose((seasonal[place] ?? Number.NaN) + (adjusted[place] ?? Number.NaN), value, 1e-9);
          expectClose((trend[place] ?? Number.NaN) + (remainder[place] ?? Number.NaN), adjusted[place], 1e-9);
          expect(scaled?.adjusted[place]).toBe((adjusted[place] ?? Number.NaN) * 1024);
        }
      }),
    );
  });
});
