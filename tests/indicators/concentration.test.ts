import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentrationRatio } from "../../src/indicators/concentration-ratio.js";
import { effectiveNumber } from "../../src/indicators/effective-number.js";
import { entropy } from "../../src/indicators/entropy.js";
import { gini } from "../../src/indicators/gini.js";
import { herfindahl } from "../../src/indicators/herfindahl.js";
import { herfindahlNormalized } from "../../src/indicators/herfindahl-normalized.js";
import { theil } from "../../src/indicators/theil.js";
import { unctadConcentration } from "../../src/indicators/unctad-concentration.js";
import { expectClose } from "../helpers/close.js";
import { holds, tradeValues, unit } from "../helpers/property.js";
import { describeReference } from "../helpers/reference.js";
import { expectValueError } from "../helpers/refusals.js";

const twoLargest = (values: readonly number[]) => concentrationRatio(values, 2);
const measures = {
  herfindahl,
  herfindahlNormalized,
  effectiveNumber,
  unctadConcentration,
  twoLargest,
  entropy,
  theil,
  gini,
};
// Sums of up to forty shares differ by this much in another order.
const ROUNDING = 1e-12;

function within(value: number | undefined, low: number, high: number): void {
  expect(value).toBeGreaterThanOrEqual(low - ROUNDING);
  expect(value).toBeLessThanOrEqual(high + ROUNDING);
}

describe("concentration", () => {
  it.each(Object.entries(measures))("%s has no meaning without trade", (_, measure) => {
    expect(measure([])).toBeUndefined();
    expect(measure([0, 0, 0])).toBeUndefined();
  });

  it.each(Object.entries(measures))("%s refuses what is no trade value", (_, measure) => {
    expectValueError(() => measure([1, -2]), "values[1] is -2");
    expectValueError(() => measure([Number.NaN]), "values[0] is NaN");
    expectValueError(() => measure([1, 2, Infinity]), "values[2] is Infinity");
  });

  it("knows a single partner: all trade is there, and what is normalized by n has no meaning", () => {
    const values = Object.entries(measures).map(([name, measure]) => [name, measure([7])]);
    expect(Object.fromEntries(values)).toEqual({
      herfindahl: 1,
      herfindahlNormalized: undefined,
      effectiveNumber: 1,
      unctadConcentration: undefined,
      twoLargest: 1,
      entropy: 0,
      theil: 0,
      gini: 0,
    });
  });

  it.each(Object.entries(measures))("%s does not change with the unit or the order of rows", (_, measure) => {
    holds(
      fc.property(tradeValues, unit, (values, rate) => {
        const found = measure(values);
        const [scaled, reversed] = [
          measure(values.map((value) => value * rate)),
          measure([...values].reverse()),
        ];
        if (found === undefined) return scaled === undefined && reversed === undefined;
        within(scaled, found, found);
        within(reversed, found, found);
        return true;
      }),
    );
  });

  it("stays within its bounds", () => {
    holds(
      fc.property(tradeValues, (values) => {
        const n = values.length;
        within(herfindahl(values), 1 / n, 1);
        within(effectiveNumber(values), 1, n * (1 + ROUNDING));
        within(entropy(values), 0, Math.log(n));
        within(theil(values), 0, Math.log(n));
        within(gini(values), 0, 1 - 1 / n);
        within(twoLargest(values), Math.min(1, 2 / n), 1);
        if (n > 1) within(herfindahlNormalized(values), 0, 1);
        if (n > 1) within(unctadConcentration(values), 0, 1);
      }),
    );
  });

  it("makes Theil's index and entropy add up to ln n", () => {
    holds(
      fc.property(tradeValues, (values) => {
        expectClose(
          (theil(values) ?? Number.NaN) + (entropy(values) ?? Number.NaN),
          Math.log(values.length),
          1e-11,
        );
      }),
    );
  });

  it("rises with n of the concentration ratio, to one", () => {
    expectValueError(() => concentrationRatio([1], 0), "n is 0");
    expectValueError(() => concentrationRatio([1], 1.5), "n is 1.5");
    holds(
      fc.property(tradeValues, (values) => {
        const ratios = values.map((_, place) => concentrationRatio(values, place + 1) ?? Number.NaN);
        expect(ratios.every((ratio, place) => ratio >= (ratios[place - 1] ?? 0) - ROUNDING)).toBe(true);
        within(ratios.at(-1), 1, 1);
      }),
    );
  });
});

describeReference("concentration");
