import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contains } from "../../src/claims/language/interval.js";
import { intervalOf, type PrintedNumber, parsePrinted } from "../../src/claims/language/printed-number.js";
import { holds } from "../helpers/property.js";

/** [text, value, step, bound] */
const READ: readonly (readonly [text: string, value: number, step: number, bound: string])[] = [
  ["$33.2 billion", 33.2e9, 1e8, "exact"],
  ["US$ 16.4bn", 16.4e9, 1e8, "exact"],
  ["$16 billion", 16e9, 1e9, "exact"],
  ["-$3.70 billion", -3.7e9, 1e7, "exact"],
  ["€200 million", 2e8, 1e6, "exact"],
  ["200 million euros", 2e8, 1e6, "exact"],
  ["16.49 per cent", 0.1649, 0.0001, "exact"],
  ["4.0%", 0.04, 0.001, "exact"],
  ["−24%", -0.24, 0.01, "exact"],
  ["10th", 10, 1, "exact"],
  ["third", 3, 1, "exact"],
  ["no. 3", 3, 1, "exact"],
  ["No.12", 12, 1, "exact"],
  ["a third", 1 / 3, 0.05, "exact"],
  ["400,000", 400_000, 1, "exact"],
  // A twentieth of itself on either side, but the last digit where there is one behind the point.
  ["3 times", 3, 0.3, "exact"],
  ["threefold", 3, 0.3, "exact"],
  ["1.4 times", 1.4, 0.1, "exact"],
  ["about 20", 20, 1, "about"],
  ["~$5bn", 5e9, 1e9, "about"],
  ["nearly 4%", 0.04, 0.01, "just-under"],
  ["slightly over $2 billion", 2e9, 1e9, "just-over"],
  ["more than 170", 170, 1, "more-than"],
  ["no less than 30%", 0.3, 0.01, "at-least"],
  ["$1.5 billion or more", 1.5e9, 1e8, "at-least"],
  ["under 5 per cent", 0.05, 0.01, "less-than"],
  ["up to $2 billion", 2e9, 1e9, "at-most"],
];

describe("parsePrinted", () => {
  it.each(READ)("reads %s", (text, value, step, bound) => {
    expect(parsePrinted(text)).toMatchObject({ text, value, step, bound });
  });

  it.each([
    ["a third to half", 1 / 3, 1 / 2],
    ["third to half", 1 / 3, 1 / 2],
    ["Third to Half", 1 / 3, 1 / 2],
    ["a quarter to three quarters", 1 / 4, 3 / 4],
    ["10 to 12%", 0.1, 0.12],
    ["$2-3 billion", 2e9, 3e9],
    ["between $2 billion and $3 billion", 2e9, 3e9],
  ])("reads the range %s", (text, value, upper) => {
    expect(parsePrinted(text)).toMatchObject({ value, upper });
  });

  it.each([
    "",
    "a lot",
    "12 to 10%",
    "$",
    "4 %%",
    "1,00",
    "billion",
    "third of all",
    "10% to $3 billion",
    "no. 3%",
    "see no. 3",
  ])("reads no number from %j", (text) => expect(parsePrinted(text)).toHaveProperty("problem"));

  it.each([
    ["fell threefold", "threefold", "fell"],
    ["2.5 times lower", "2.5 times", "fell"],
    ["rose by 5%", "5%", "rose"],
  ])("says how to write %j", (text, printed, direction) => {
    expect(parsePrinted(text)).toEqual({
      problem: `"${text}" says the way too; write "printed: ${printed}" and "direction: ${direction}"`,
    });
    expect(parsePrinted(printed)).not.toHaveProperty("problem");
  });

  it("says of the whole text why it is none, and nothing else", () => {
    expect(parsePrinted("about a lot")).toEqual({ problem: '"about a lot" is no number we can read' });
    expect(parsePrinted("12 to 10%")).toEqual({
      problem: '"12 to 10%" runs from the larger to the smaller number',
    });
    expect(parsePrinted("over 5 and 6%")).toEqual({ problem: '"over 5 and 6%" is no number we can read' });
  });
});

describe("a number in words", () => {
  it.each<[text: string, value: number, step: number]>([
    ["one per cent", 0.01, 0.01],
    ["twenty-four percent", 0.24, 0.01],
    ["a hundred percent", 1, 0.01],
    ["one hundred and twelve percent", 1.12, 0.01],
    ["two and a half percent", 0.025, 0.001],
    ["half a percent", 0.005, 0.001],
    ["three quarters of one percent", 0.0075, 0.0001],
    ["a third of a percent", 0.003, 0.001],
    ["a billion dollars", 1e9, 1e9],
    ["half a billion dollars", 5e8, 1e8],
    ["nineteen million euros", 19e6, 1e6],
    // As rough as "double".
    ["two and a half times", 2.5, 0.25],
    ["3 and a half times", 3.5, 0.35],
    ["12 and a half percent", 0.125, 0.001],
    ["eleven times", 11, 1.1],
    ["a factor of three", 3, 0.3],
    ["factor of three", 3, 0.3],
  ])("%s", (text, value, step) => {
    expect(parsePrinted(text)).toMatchObject({ text, value, step, bound: "exact" });
  });

  it("has bounds and ranges", () => {
    expect(parsePrinted("just over one percent")).toMatchObject({ value: 0.01, bound: "just-over" });
    expect(parsePrinted("ten to twelve percent")).toMatchObject({ value: 0.1, upper: 0.12 });
    expect(parsePrinted("between ten and twelve percent")).toMatchObject({ value: 0.1, upper: 0.12 });
    expect(parsePrinted("a -4%")).toHaveProperty("problem");
  });
});

describe("intervalOf", () => {
  const open = (text: string) => intervalOf(parsePrinted(text) as PrintedNumber);

  it("leaves half a unit of the last digit open, 5% for about, and one side for more and less", () => {
    expect(open("13.7%")).toEqual({ low: 0.1365, high: 0.1375 });
    expect(open("$16 billion")).toEqual({ low: 15.5e9, high: 16.5e9 });
    expect(open("about 200")).toEqual({ low: 190, high: 210 });
    expect(open("about 3")).toEqual({ low: 2, high: 4 });
    expect(open("10th")).toEqual({ low: 10, high: 10 });
    expect(open("just over $24.9 billion")).toEqual({ low: 24.9e9, high: 26.145e9 });
    expect(open("slightly less than 4%")).toEqual({ low: 0.03, high: 0.04 });
    expect(open("well above 170")).toEqual(open("more than 170"));
    expect(open("more than 170")).toEqual({ low: 170, high: Number.POSITIVE_INFINITY, lowOpen: true });
    expect(open("at most 10th")).toEqual({ low: Number.NEGATIVE_INFINITY, high: 10 });
    expect(open("nearly 200")).toEqual({ low: 190, high: 200 });
    expect(open("almost $16 billion")).toEqual({ low: 15e9, high: 16e9 });
    expect(open("just over 200")).toEqual({ low: 200, high: 210 });
    expect(open("nearly -20%")).toEqual({ low: -0.2, high: -0.19 });
    expect(open("just over -20%")).toEqual({ low: -0.21, high: -0.2 });
    expect(open("just over 0%")).toEqual({ low: 0, high: 0.01 });
    expect(open("nearly doubled")).toEqual({ low: 1.8, high: 2 });
    expect(open("10 to 12%")).toEqual({ low: 0.095, high: 0.125 });
    expect(open("a third to half")).toEqual({ low: 1 / 3, high: 1 / 2 });
  });

  it("holds every value that prints so", () => {
    const printed = fc.tuple(
      fc.double({ min: 0.001, max: 9999, noNaN: true }),
      fc.integer({ min: 0, max: 4 }),
    );
    holds(
      fc.property(printed, ([value, decimals]) => {
        expect(contains(open(`${value.toFixed(decimals)}%`), value / 100)).toBe(true);
      }),
    );
  });
});
