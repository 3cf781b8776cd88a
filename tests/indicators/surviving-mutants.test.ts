import { describe, expect, it } from "vitest";
import { aquino } from "../../src/indicators/aquino.js";
import { countryProductMatrix, matrixTotals } from "../../src/indicators/arguments/country-product-matrix.js";
import { countProducts, shareBaskets } from "../../src/indicators/arguments/product-baskets.js";
import { requireSeries } from "../../src/indicators/arguments/series.js";
import { rest } from "../../src/indicators/arithmetic/rest-of-world.js";
import { root } from "../../src/indicators/arithmetic/root.js";
import { balassa } from "../../src/indicators/balassa.js";
import { bilateralPropensityRelative } from "../../src/indicators/bilateral-propensity-relative.js";
import { cagr } from "../../src/indicators/cagr.js";
import { complementarityDrysdaleGarnaut } from "../../src/indicators/complementarity-drysdale-garnaut.js";
import { contribution } from "../../src/indicators/contribution.js";
import { fisher } from "../../src/indicators/fisher.js";
import { growthSamePeriod } from "../../src/indicators/growth-same-period.js";
import { herfindahlNormalized } from "../../src/indicators/herfindahl-normalized.js";
import { importIntensity } from "../../src/indicators/import-intensity.js";
import { intensiveMargin } from "../../src/indicators/intensive-margin.js";
import { lafay } from "../../src/indicators/lafay.js";
import { laspeyres } from "../../src/indicators/laspeyres.js";
import { logGrowth } from "../../src/indicators/log-growth.js";
import { paasche } from "../../src/indicators/paasche.js";
import { prody } from "../../src/indicators/prody.js";
import { rank } from "../../src/indicators/rank.js";
import { rankMargin } from "../../src/indicators/rank-margin.js";
import { recovery } from "../../src/indicators/recovery.js";
import { shareOfChange } from "../../src/indicators/share-of-change.js";
import { tornqvist } from "../../src/indicators/tornqvist.js";
import { tradeIntensityAdjusted } from "../../src/indicators/trade-intensity-adjusted.js";
import { unctadConcentration } from "../../src/indicators/unctad-concentration.js";
import { volatility } from "../../src/indicators/volatility.js";
import { vollrath } from "../../src/indicators/vollrath.js";
import { expectClose } from "../helpers/close.js";

// Each case kills a mutant that no other test noticed; docs/mutants.md says which are left.

const MARKET = {
  bilateral: 6,
  reporterImports: 100,
  partnerExports: 30,
  worldExports: 1000,
  reporterExports: 100,
};
const EXPORTS = {
  bilateral: 5,
  reporterExports: 10,
  partnerImports: 20,
  reporterImports: 40,
  worldImports: 100,
};
const TRADE = { exports: 5, imports: 5, totalExports: 10, totalImports: 10 };
const CELL = { countryProduct: 5, country: 10, worldProduct: 20, world: 100 };
const cells = (exports: Partial<typeof CELL>) => ({ exports: { ...CELL, ...exports }, imports: CELL });

const PRICES = { basePrices: [1], baseQuantities: [5], prices: [2], quantities: [5] };
const ROW = { country: "JPN", product: "87", value: 5 };
const GDPS = { bilateral: 1, reporterGdp: 10, partnerGdp: 10, worldGdp: 100 };

describe("what has no meaning is undefined", () => {
  it.each<[name: string, compute: () => unknown]>([
    ["all exports zero", () => aquino({ exports: [0], imports: [5] })],
    ["all imports zero", () => aquino({ exports: [5], imports: [0] })],
    ["a world without trade", () => balassa({ ...CELL, world: 0 })],
    [
      "a reporter that imports nothing",
      () => importIntensity({ ...MARKET, bilateral: 0, reporterImports: 0 }),
    ],
    ["a partner that exports nothing", () => importIntensity({ ...MARKET, bilateral: 0, partnerExports: 0 })],
    ["a world that only the reporter exports to", () => importIntensity({ ...MARKET, worldExports: 100 })],
    [
      "a world in which only the reporter imports",
      () => tradeIntensityAdjusted({ ...EXPORTS, partnerImports: 5, worldImports: 40 }),
    ],
    ["a log of nothing before", () => logGrowth({ current: 5, previous: 0 })],
    ["a log of nothing after", () => logGrowth({ current: 0, previous: 5 })],
    ["shares of an empty first basket", () => shareBaskets({ a: [0], b: [1] })],
    ["shares of an empty second basket", () => shareBaskets({ a: [1], b: [0] })],
    [
      "a change just under a half thousandth of the larger total",
      () => shareOfChange({ current: 2, previous: 1, totalCurrent: 1000.50025, totalPrevious: 1000 }),
    ],
    ["a country that produces nothing", () => bilateralPropensityRelative({ ...GDPS, reporterGdp: 0 })],
    ["a world that produces nothing", () => bilateralPropensityRelative({ ...GDPS, worldGdp: 0 })],
    ["prices of what the base did not buy", () => fisher({ ...PRICES, baseQuantities: [0] })],
    ["prices of what nobody buys now", () => fisher({ ...PRICES, quantities: [0] })],
    ["weights of what the base did not buy", () => tornqvist({ ...PRICES, baseQuantities: [0] })],
    ["weights of what nobody buys now", () => tornqvist({ ...PRICES, quantities: [0] })],
    ["growth from zero, though two rates are left", () => volatility([100, 0, 100, 110, 125])],
  ])("%s", (_, compute) => expect(compute()).toBeUndefined());

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
    [() => laspeyres({ ...PRICES, prices: [-2] }), "Values of prices must be finite and not negative."],
    [() => recovery({ value: 1, peak: 2, trough: 3 }), "A trough must not be above its peak."],
    [
      () => bilateralPropensityRelative({ ...GDPS, bilateral: -1 }),
      "bilateral must be finite and not negative.",
    ],
    [
      () => tradeIntensityAdjusted({ ...EXPORTS, bilateral: -5, reporterExports: Number.NaN }),
      "bilateral, reporterExports must be finite and not negative.",
    ],
    [
      () => tradeIntensityAdjusted({ ...EXPORTS, reporterImports: 101 }),
      "A part of world imports can't be larger than the whole.",
    ],
    [
      () => tradeIntensityAdjusted({ ...EXPORTS, partnerImports: 61 }),
      "A part of world imports without the reporter's can't be larger than the whole.",
    ],
    [
      () => intensiveMargin({ exports: [-1], world: [1] }),
      "Values of exports must be finite and not negative.",
    ],
    [
      () =>
        complementarityDrysdaleGarnaut({ exports: [1], imports: [-1], ownImports: [0], worldImports: [1] }),
      "Values of imports must be finite and not negative.",
    ],
    [
      () =>
        complementarityDrysdaleGarnaut({ exports: [1], imports: [2], ownImports: [0], worldImports: [1] }),
      "A part of the world's imports of product 0 can't be larger than the whole.",
    ],
    [
      () => requireSeries([1, Number.NaN]),
      "A series must hold finite figures, and undefined where there is none.",
    ],
    [
      () => countryProductMatrix([{ ...ROW, value: -1 }]),
      "Trade by country and product must be finite and not negative.",
    ],
    [() => countryProductMatrix([ROW, ROW]), "A country and product may stand in one row only."],
    [
      () => matrixTotals({ ...countryProductMatrix([ROW]), values: Float64Array.of(0) }),
      "Every country and product of a matrix must trade something.",
    ],
    [
      () => prody(countryProductMatrix([ROW]), []),
      "countries and incomes must have the same number of items.",
    ],
    [
      () => prody(countryProductMatrix([ROW]), [0]),
      "Income per head must be a positive number for every country.",
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

  it("with the country whose income is not known", () => {
    expect(() => prody(countryProductMatrix([ROW]), [0])).toThrow(
      expect.objectContaining({ detail: expect.objectContaining({ found: ["JPN is 0"] }) }),
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

describe("a rule at its edge", () => {
  it("takes what is left by rounding for nothing, and no more", () => {
    expect(rest(1e6, 1e6 - 1e-4, "a total")).toBe(0);
    expect(rest(1e6, 1e6 - 1, "a total")).toBe(1);
  });

  it("finds a concentration of two, and a volatility of two rates", () => {
    // Shares of 3/4 and 1/4: Herfindahl 5/8.
    expectClose(herfindahlNormalized([3, 1]), (5 / 8 - 1 / 2) / (1 - 1 / 2));
    expectClose(unctadConcentration([3, 1]), (Math.sqrt(5 / 8) - Math.sqrt(1 / 2)) / (1 - Math.sqrt(1 / 2)));
    // Rates of 0 and ln 2: each ln 2 / 2 from their mean.
    expectClose(volatility([1, 1, 2]), Math.LN2 / Math.SQRT2);
  });

  it("weighs prices unless quantities are asked for", () => {
    const doubled = { ...PRICES, quantities: [15] };
    expect([laspeyres, paasche, fisher, tornqvist].map((formula) => formula(doubled))).toEqual([2, 2, 2, 2]);
  });

  it("takes a root by plain arithmetic, where Math.pow is a bit off", () => {
    expect(root(64, 3)).toBe(4);
    expect(root(1e15, 5)).toBe(1000);
  });
});
