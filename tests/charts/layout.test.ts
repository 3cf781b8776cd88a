import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dodgeLabels } from "../../src/charts/drawing/label-dodge.js";
import { labelPlaces } from "../../src/charts/drawing/label-place.js";
import { moneyScale } from "../../src/charts/drawing/money-scale.js";
import { shownPeriods } from "../../src/charts/drawing/period-axis.js";
import { linearScale, niceAxis } from "../../src/charts/drawing/pixel-scale.js";
import { percentDecimals } from "../../src/charts/drawing/rate-expression.js";
import { balanceText, textWidth, wrapText } from "../../src/charts/drawing/text-width.js";
import { signedPercent } from "../../src/core/numbers.js";

const places = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 20 });

// Dollars and fractions: nothing so small that halving it leaves the range of numbers.
const amount = fc
  .double({ min: -1e12, max: 1e12, noNaN: true })
  .filter((value) => value === 0 || Math.abs(value) > 1e-6);

describe("dodgeLabels", () => {
  it("leaves labels alone that stand apart", () => {
    expect(dodgeLabels([10, 40, 90], { gap: 16, top: 0, bottom: 100 })).toEqual([10, 40, 90]);
  });

  it("moves a pair apart by the same distance, in the order given", () => {
    expect(dodgeLabels([52, 50], { gap: 14, top: 0, bottom: 100 })).toEqual([58, 44]);
    expect(dodgeLabels([50, 50], { gap: 14, top: 0, bottom: 100 })).toEqual([43, 57]);
  });

  it("keeps different gaps where labels have different heights", () => {
    expect(dodgeLabels([60, 60, 60], { gap: [15, 30], top: 0, bottom: 200 })).toEqual([40, 55, 85]);
  });

  it("keeps the gap and the ends whenever there is room, and squeezes where there is none", () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 4, max: 40 }), (wanted, gap) => {
        const found = dodgeLabels(wanted, { gap, top: 0, bottom: 300 }).sort((a, b) => a - b);
        const least = Math.min(gap, wanted.length > 1 ? 300 / (wanted.length - 1) : gap);
        for (const [index, value] of found.entries()) {
          expect(value).toBeGreaterThanOrEqual(-1e-6);
          expect(value).toBeLessThanOrEqual(300 + 1e-6);
          if (index > 0) expect(value - (found[index - 1] ?? 0)).toBeGreaterThanOrEqual(least - 1e-6);
        }
      }),
    );
  });
});

describe("labelPlaces", () => {
  it("puts a label on the free side of its line, the last at the end", () => {
    expect(labelPlaces([3, 2, 1, 2, 3])).toEqual(["above", "right", "below", "left", "end"]);
    expect(labelPlaces([1, 3, undefined, 2, undefined])).toEqual(["above", "above", null, "end", null]);
  });
});

describe("niceAxis", () => {
  it.each([
    [[19.9, 6.7], [0], 4, [0, 5, 10, 15, 20]],
    [[0.3, -0.3], [0], 5, [-0.4, -0.2, 0, 0.2, 0.4]],
    [[153, 48], [100], 7, [40, 60, 80, 100, 120, 140, 160]],
    [[0], [0], 4, [0, 0.5, 1]],
    [[], [0], 4, [0, 0.5, 1]],
  ])("holds %j with %j on round numbers", (values, include, ticks, expected) => {
    const axis = niceAxis(values, include, ticks);
    expect(axis.ticks).toEqual(expected);
    expect(axis.domain).toEqual([expected[0], expected.at(-1)]);
  });

  it("holds every value, whatever its size", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1 }), (values) => {
        const { domain, ticks } = niceAxis(values);
        for (const value of values) {
          const slack = 1e-6 * (domain[1] - domain[0]);
          expect(value).toBeGreaterThanOrEqual(domain[0] - slack);
          expect(value).toBeLessThanOrEqual(domain[1] + slack);
        }
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe("linearScale", () => {
  it("finds the way back from a pixel", () => {
    const { toPixel, toValue } = linearScale([-10, 30], 200);
    expect(toPixel(30)).toBe(0);
    expect(toPixel(-10)).toBe(200);
    expect(toValue(toPixel(7))).toBeCloseTo(7, 9);
  });
});

describe("text", () => {
  it("is as wide as Inter sets it", () => {
    expect(textWidth("Japan", { size: 100 })).toBe(57 + 56 + 61 + 56 + 59);
    expect(textWidth("日本", { size: 10 })).toBe(20);
    expect(textWidth("", { size: 10 })).toBe(0);
  });

  it("wraps at spaces and never inside a word", () => {
    expect(wrapText("Bosnia and Herzegovina", 80, { size: 12 })).toEqual(["Bosnia and", "Herzegovina"]);
    expect(wrapText("Donaudampfschifffahrt", 20, { size: 12 })).toEqual(["Donaudampfschifffahrt"]);
    expect(wrapText("  ", 20, { size: 12 })).toEqual([]);
  });

  it("balances without adding a line or losing a word", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 30 }), (words) => {
        const style = { size: 18, bold: true };
        const balanced = balanceText(words.join(" "), 600, style);
        expect(balanced.join(" ")).toBe(words.join(" "));
        expect(balanced).toHaveLength(wrapText(words.join(" "), 600, style).length);
      }),
    );
  });
});

describe("periods", () => {
  const months = Array.from(
    { length: 72 },
    (_, month) => `${2013 + Math.floor(month / 12)}-${(month % 12) + 1}`,
  );

  it("are named as often as there is room, the last one always", () => {
    expect(shownPeriods(["2013", "2014"], 500)).toEqual(["2013", "2014"]);
    expect(shownPeriods(months, 500).length).toBeLessThan(12);
    expect(shownPeriods(months, 500).at(-1)).toBe("2018-12");
  });
});

describe("percentDecimals", () => {
  it.each([
    [[-0.4, -0.2, 0, 0.2], 0],
    [[-0.01, -0.005, 0, 0.005], 1],
    [[0, 0.0005, 0.001], 2],
    [[], 0],
  ])("tells the ticks %j apart with %d", (ticks, decimals) => {
    expect(percentDecimals(ticks)).toBe(decimals);
    expect(new Set(ticks.map((tick) => signedPercent(tick, decimals))).size).toBe(ticks.length);
  });
});

describe("moneyScale", () => {
  it.each([
    [[21.4e9, 3e6], "US$ billion"],
    [[999e6], "US$ million"],
    [[999e12], "US$ billion"],
    [[7e15], "US$ trillion"],
    [[-2e9, 1], "US$ billion"],
    [[12], "US$"],
    [[], "US$"],
  ])("counts %j in %s", (amounts, unit) => {
    expect(moneyScale(amounts).unit).toBe(unit);
  });
});
