import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allDigits,
  decimal,
  ordinal,
  percent,
  points,
  signed,
  signedPercent,
  usd,
} from "../../src/core/numbers.js";
import { holds } from "../helpers/property.js";

describe("numbers as analysts write them", () => {
  it.each([
    [usd(21_352_754_989), "$21.4 billion"],
    [usd(73_700_000), "$73.7 million"],
    [usd(-3_719_061_519), "−$3.7 billion"],
    [usd(1_234_500_000_000), "$1.2 trillion"],
    [usd(0), "$0"],
    [percent(0.161431), "16.1%"],
    [allDigits(1234.5), "1,234.5"],
    [allDigits(-0.1 - 0.005), "−0.105"],
    [allDigits(-1e-9), "0"],
    [allDigits(2 / 3, 2), "0.67"],
    [signedPercent(0.161431), "+16.1%"],
    [signedPercent(-0.246), "−24.6%"],
    [points(0.023), "+2.3 points"],
    [signed(0.04, 1), "0.0"],
    [decimal(-0.04, 1), "0.0"],
    [decimal(1234567.89, 1), "1,234,567.9"],
    [decimal(0.25, 1), "0.3"],
    [decimal(-0.25, 1), "−0.3"],
    // Doubles lie a hair below these; people and spreadsheets round what they read.
    [decimal(1.45, 1), "1.5"],
    [decimal(1.005, 2), "1.01"],
    [decimal(-8.345, 2), "−8.35"],
    [decimal(0.05, 1), "0.1"],
    [decimal(1.4499999999999, 1), "1.4"],
    [decimal(99_999_999_999_999.4, 0), "99,999,999,999,999"],
    [percent(0.0145), "1.5%"],
    [signedPercent(-0.16145, 1), "−16.1%"],
    [signedPercent(-0.1615, 1), "−16.2%"],
    [usd(1_450_000_000), "$1.5 billion"],
    [usd(1_005_000, 2), "$1.01 million"],
    [usd(34_650), "$34,700"],
    [
      [1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111].map(ordinal).join(" "),
      "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 101st 111th",
    ],
  ])("%s", (printed, expected) => expect(printed).toBe(expected));
});

/** Half away from zero, by the digits alone. */
function byDigits(digits: bigint, { places, decimals }: { places: number; decimals: number }): string {
  const cut = 10n ** BigInt(places - decimals);
  const kept = (digits + cut / 2n) / cut;
  const text = String(kept).padStart(decimals + 1, "0");
  const grouped = text.slice(0, text.length - decimals).replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === 0 ? grouped : `${grouped}.${text.slice(-decimals)}`;
}

describe("rounding", () => {
  const digits = fc.bigInt({ min: 0n, max: 999_999_999_999_999n });
  const places = fc.integer({ min: 4, max: 12 });
  const decimals = fc.integer({ min: 0, max: 3 });
  const asRead = (given: bigint, decimalPlaces: number) => Number(`${given}e-${decimalPlaces}`);

  it("goes by the decimal digits of a figure, of which a double holds fifteen", () => {
    holds(
      fc.property(digits, places, decimals, (given, of, to) => {
        expect(decimal(asRead(given, of), to)).toBe(byDigits(given, { places: of, decimals: to }));
      }),
      2000,
    );
  });

  it("takes every half away from zero, on both sides", () => {
    const halves = fc.bigInt({ min: 0n, max: 9_999_999_999n }).map((whole) => whole * 10n + 5n);
    holds(
      fc.property(halves, decimals, (given, to) => {
        const value = asRead(given, to + 1);
        const expected = byDigits(given, { places: to + 1, decimals: to });
        expect(decimal(value, to)).toBe(expected);
        expect(decimal(-value, to)).toBe(`−${expected}`);
      }),
      2000,
    );
  });

  it("is the same for a fraction as for its percentage", () => {
    const halves = fc.bigInt({ min: 0n, max: 9_999_999n }).map((whole) => whole * 10n + 5n);
    holds(
      fc.property(halves, (given) => {
        expect(percent(asRead(given, 4))).toBe(`${byDigits(given, { places: 2, decimals: 1 })}%`);
      }),
      2000,
    );
  });
});
