import { describe, expect, it } from "vitest";
import { measureText } from "./plain-file.js";

/** Three years of quarters, one of them not reported, and one that is negative. */
const QUARTERS = [10, 20, 30, 40, 11, undefined, 33, 44, 12, 24, -36, 48];
const TEXT = `period,value\n${QUARTERS.map((value, place) => `${2015 + Math.floor(place / 4)}-Q${(place % 4) + 1},${value ?? ""}\n`).join("")}`;

async function cells(indicator: string): Promise<string[]> {
  const { code, stdout } = await measureText(TEXT, [indicator, "--format", "csv"]);
  const printed = await measureText(TEXT, [indicator]);
  expect([code, printed.code]).toEqual([0, 0]);
  expect(stdout.trim().split("\n")).toHaveLength(QUARTERS.length + 1);
  return [...printed.stdout.matchAll(/^\d{4}-Q\d +(\S+)$/gm)].map(([, cell = ""]) => cell);
}

describe("growth over the year before", () => {
  it("is missing in the first year and across a gap, and without meaning for a figure below zero", async () => {
    expect(await cells("growth-same-period")).toEqual([
      "–",
      "–",
      "–",
      "–",
      "+10.0%",
      "–",
      "+10.0%",
      "+10.0%",
      "+9.1%",
      "–",
      "n.m.",
      "+9.1%",
    ]);
  });

  it("of the last twelve months is missing until two years are full, and while a quarter of them is not there", async () => {
    expect(await cells("trailing-growth")).toEqual(Array(QUARTERS.length).fill("–"));
  });
});

describe("an index over a year that nobody reported", () => {
  const PRICES = "period,product,price,quantity\n2016,27,2,10\n2017,27,3,10\n2019,27,4,10\n2020,44,5,10\n";

  // 2020 has a price, of a product that no other year has: nothing to compare, which is without meaning.
  it.each([
    ["chained", ["1.000 1", "1.500 1", "– –", "– –", "– –"]],
    ["fixed", ["1.000 1", "1.500 1", "– –", "2.000 1", "n.m. 0"]],
    ["period", ["– –", "1.500 1", "– –", "– –", "n.m. 0"]],
  ])("is missing where it rests on that year, %s", async (method, expected) => {
    const { stdout } = await measureText(PRICES, ["laspeyres", "--method", method]);
    expect(
      [...stdout.matchAll(/^\d{4} +(\S+) +(\S+)$/gm)].map(([, value, matched]) => `${value} ${matched}`),
    ).toEqual(expected);
  });
});
