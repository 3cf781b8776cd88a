import { describe, expect, it } from "vitest";
import { runBilat } from "../helpers/run-bilat.js";
import { desk } from "../ingest/import-text.js";

async function lines(line: string): Promise<string[]> {
  const { code, stdout, stderr } = await runBilat(line.split(" "), ".");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout.split("\n").filter((text) => text !== "");
}

describe("a measure of the package's own figures", () => {
  it.each([
    "cif-fob-adjusted RUS JPN",
    "cif-fob-adjusted RUS JPN --margin 0.1",
    "trade-intensity-adjusted RUS JPN",
    "bilateral-propensity RUS JPN",
    "share RUS JPN",
    "rank-margin RUS JPN",
    "mirror-gap RUS JPN",
    "grubel-lloyd RUS JPN",
  ])("says nothing twice: %s", async (words) => {
    const printed = await lines(`measure ${words} --years 2017-2018`);
    expect(printed.filter((text, place) => printed.indexOf(text) !== place)).toEqual([]);
  });

  it.each([
    ["", "Of the 4 largest together."],
    [" --top 2", "Of the 2 largest together."],
    [" --top 1", "Of the largest alone."],
  ])("says how many the concentration ratio%s adds", async (option, said) => {
    expect(await lines(`measure concentration-ratio RUS --years 2018${option}`)).toContain(said);
  });

  it.each(["share", "contribution", "share-of-change"])(
    "says what the world total covers that %s is of",
    async (id) => {
      expect(await lines(`measure ${id} RUS JPN --years 2017-2018`)).toContain(
        "In 2018 the named partners add up to 99.9% of the reported world total; $903.8 million is in areas not specified, a larger part than in any other year shown.",
      );
    },
  );

  it.each([
    "rank RUS --years 2011-2018 --top 3",
    "measure rank RUS JPN --years 2011-2018",
    "measure share RUS JPN --years 2011-2018",
  ])("names the year in which most is in areas not specified, in %s", async (line) => {
    const found = (await lines(line)).filter((text) => text.includes("areas not specified"));
    expect(found).toEqual([expect.stringMatching(/^In 2011 .* 83\.5%/)]);
  });

  it("says in the currency of the table what areas not specified hold, whichever way it is written", async () => {
    const found = (await lines("trade RUS JPN --currency jpy --years 2018")).join(" ");
    expect(found).toContain("¥99.8 billion is in areas not specified");
  });

  it("says why there is no market share in a country whose imports from all the source lacks", async () => {
    const said = "imf-dots/2022-02 does not have the exports of all countries to China.";
    expect(await lines("measure market-share RUS CHN --years 2018")).toContain(said);
    expect((await lines("measure market-share RUS JPN --years 2018")).join()).not.toContain("does not have");
  });

  it("prints a deviation without a sign", async () => {
    expect((await lines("measure volatility RUS JPN --years 2013-2018"))[3]).toBe("2013  2018       23.6%");
  });
});

describe("a measure of months", () => {
  const at = desk();

  it.each([
    ["trend-growth", "It is per month, not per year: the series has months."],
    ["volatility", "It is per month, not per year: the series has months."],
    ["cagr", "2018-01 and 2019-08 are different months of the year, so that the season counts too."],
  ])("says what %s is per", async (indicator, said) => {
    const months = Array.from(
      { length: 20 },
      (_, place) =>
        `${2018 + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, "0")},${100 + place}`,
    );
    const input = at.current.file("months.csv", `period,value\n${months.join("\n")}\n`);
    const { stdout } = await runBilat(["measure", indicator, "--input", input], ".");
    expect(stdout.split("\n")).toContain(said);
  });
});
