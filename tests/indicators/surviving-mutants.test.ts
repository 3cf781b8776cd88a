import { describe, expect, it } from "vitest";
import { aquino } from "../../src/indicators/aquino.js";
import { countProducts, shareBaskets } from "../../src/indicators/arguments/product-baskets.js";
import { balassa } from "../../src/indicators/balassa.js";
import { cagr } from "../../src/indicators/cagr.js";
import { contribution } from "../../src/indicators/contribution.js";
import { growthSamePeriod } from "../../src/indicators/growth-same-period.js";
import { importIntensity } from "../../src/indicators/import-intensity.js";
import { lafay } from "../../src/indicators/lafay.js";
import { logGrowth } from "../../src/indicators/log-growth.js";
import { rank } from "../../src/indicators/rank.js";
import { rankMargin } from "../../src/indicators/rank-margin.js";
import { shareOfChange } from "../../src/indicators/share-of-change.js";
import { vollrath } from "../../src/indicators/vollrath.js";

// Each case kills a mutant that no other test noticed; docs/mutants.md says which are left.

const MARKET = {
  bilateral: 6,
  reporterImports: 100,
  partnerExports: 30,
  worldExports: 1000,
  reporterExports: 100,
};
const TRADE = { exports: 5, imports: 5, totalExports: 10, totalImports: 10 };
const CELL = { countryProduct: 5, country: 10, worldProduct: 20, world: 100 };
const cells = (exports: Partial<typeof CELL>) => ({ exports: { ...CELL, ...exports }, imports: CELL });

describe("what has no meaning is undefined", () => {
  it.each([
    ["all exports zero", aquino({ exports: [0], imports: [5] })],
    ["all imports zero", aquino({ exports: [5], imports: [0] })],
    ["a world without trade", balassa({ ...CELL, world: 0 })],
    ["a reporter that imports nothing", importIntensity({ ...MARKET, bilateral: 0, reporterImports: 0 })],
    ["a partner that exports nothing", importIntensity({ ...MARKET, bilateral: 0, partnerExports: 0 })],
    [
      "a world that only the reporter exports to",
      importIntensity({ ...MARKET, partnerExports: 0, worldExports: 100 }),
    ],
    ["a log of nothing before", logGrowth({ current: 5, previous: 0 })],
    ["a log of nothing after", logGrowth({ current: 0, previous: 5 })],
    ["shares of an empty first basket", shareBaskets({ a: [0], b: [1] })],
    ["shares of an empty second basket", shareBaskets({ a: [1], b: [0] })],
    [
      "a change just under a half thousandth of the larger total",
      shareOfChange({ current: 2, previous: 1, totalCurrent: 1000.50025, totalPrevious: 1000 }),
    ],
  ])("%s", (_, found) => expect(found).toBeUndefined());

  it("but not a change of just a half thousandth", () => {
    expect(shareOfChange({ current: 3, previous: 1, totalCurrent: 2000, totalPrevious: 1999 })).toBe(2);
  });
});

describe("what can't be is refused by name", () => {
  it.each([
    [
      () => aquino({ exports: [1, 2], imports: [1] }),
      "exports and imports must have the same number of items.",
    ],
    [() => cagr({ first: Number.NaN, last: 1, years: 1 }), "first must be finite."],
    [() => cagr({ first: 1, last: 1, years: 0 }), "A yearly rate needs a span above zero years."],
    [() => contribution({ current: Number.NaN, previous: 1, totalPrevious: 1 }), "current must be finite."],
    [() => growthSamePeriod([], 0), "periodsPerYear must be a whole number from 1 up."],
    [
      () => importIntensity({ ...MARKET, reporterExports: 2000 }),
      "A part of world exports can't be larger than the whole.",
    ],
    [
      () => importIntensity({ ...MARKET, partnerExports: 950 }),
      "A part of world exports without the reporter's can't be larger than the whole.",
    ],
    [() => lafay({ ...TRADE, exports: -1 }), "exports must be finite and not negative."],
    [
      () => lafay({ ...TRADE, exports: 11 }),
      "A part of the country's exports can't be larger than the whole.",
    ],
    [
      () => lafay({ ...TRADE, imports: 11 }),
      "A part of the country's imports can't be larger than the whole.",
    ],
    [() => vollrath(cells({ world: -1 })), "world must be finite and not negative."],
    [
      () => vollrath(cells({ countryProduct: 11 })),
      "A part of the country's trade can't be larger than the whole.",
    ],
    [
      () => vollrath(cells({ worldProduct: 4 })),
      "A part of the world's trade in the product can't be larger than the whole.",
    ],
    [() => vollrath(cells({ world: 19 })), "A part of the world's trade can't be larger than the whole."],
    [
      () => vollrath(cells({ country: 90 })),
      "A part of the world's other trade can't be larger than the whole.",
    ],
    [
      () =>
        rank([
          { code: "A", value: 1 },
          { code: "A", value: 2 },
        ]),
      "Each code must stand once in a ranking.",
    ],
  ])("%#: %s", (run, problem) => {
    expect(run).toThrow(
      expect.objectContaining({ code: "BILAT_E_VALUE", detail: expect.objectContaining({ problem }) }),
    );
  });

  it("with both lengths", () => {
    expect(() => aquino({ exports: [1, 2], imports: [1] })).toThrow(
      expect.objectContaining({ detail: expect.objectContaining({ found: ["2 and 1"] }) }),
    );
  });

  it.each([
    [{ a: [-1], b: [1] }, "a[0] is -1"],
    [{ a: [1], b: [-1] }, "b[0] is -1"],
  ])("with the place in the basket: %j", (baskets, place) => {
    expect(() => shareBaskets(baskets)).toThrow(
      expect.objectContaining({ detail: expect.objectContaining({ found: [place] }) }),
    );
  });
});

describe("what counts", () => {
  it("is a product that either basket holds", () => {
    expect(countProducts({ a: [1, 1, 0], b: [0, 0, 0] })).toBe(2);
    expect(countProducts({ a: [0, 0, 0], b: [1, 1, 0] })).toBe(2);
  });

  it("is the nearer neighbour in a ranking, of two as near the one above", () => {
    const items = (above: number) => [
      { code: "A", value: above },
      { code: "B", value: 10 },
      { code: "C", value: 8 },
    ];
    for (const above of [11, 12]) {
      const margin = rankMargin(items(above), "B");
      expect(margin?.smallestRevision).toEqual(margin?.above);
    }
    const far = rankMargin(items(20), "B");
    expect(far?.smallestRevision).toEqual(far?.below);
  });
});
