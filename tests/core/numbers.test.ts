import { describe, expect, it } from "vitest";
import { decimal, ordinal, percent, points, signed, signedPercent, usd } from "../../src/core/numbers.js";

describe("numbers as analysts write them", () => {
  it.each([
    [usd(21_352_754_989), "$21.4 billion"],
    [usd(73_700_000), "$73.7 million"],
    [usd(-3_719_061_519), "−$3.7 billion"],
    [usd(1_234_500_000_000), "$1.2 trillion"],
    [usd(0), "$0"],
    [percent(0.161431), "16.1%"],
    [signedPercent(0.161431), "+16.1%"],
    [signedPercent(-0.246), "−24.6%"],
    [points(0.023), "+2.3 points"],
    [signed(0.04, 1), "0.0"],
    [decimal(-0.04, 1), "0.0"],
    [decimal(1234567.89, 1), "1,234,567.9"],
    [decimal(0.25, 1), "0.3"],
    [decimal(-0.25, 1), "−0.3"],
    [decimal(1.45, 1), "1.4"],
    [
      [1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111].map(ordinal).join(" "),
      "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 101st 111th",
    ],
  ])("%s", (printed, expected) => expect(printed).toBe(expected));
});
