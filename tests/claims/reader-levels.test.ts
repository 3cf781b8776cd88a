import { describe, expect, it } from "vitest";
import { read, readingOf, readsCountries } from "./reading.js";

readsCountries();

const OF_2013 = "– in prices of 2013";
const TRADE = "trade between Russia and Japan";

describe("the extreme since a year, and which way it was reached", () => {
  it.each<[text: string, wanted: string[]]>([
    [
      `In 2018 ${TRADE} rose to $20 billion, the highest since 2009.`,
      ["value RUS>JPN 2018 over=2010-2018 rose highest: $20 billion"],
    ],
    [
      "Russia's trade with Japan rose to $20 billion in 2018, the highest since 2009.",
      ["value RUS>JPN 2018 over=2010-2018 rose highest: $20 billion"],
    ],
    [
      "Russia's trade with Japan fell to $16 billion in 2016, its lowest level since the crisis of 2009.",
      ["value RUS>JPN 2016 over=2010-2016 fell lowest: $16 billion"],
    ],
    // From where it came is another level, and says which way by itself.
    [
      "Russia's trade with Japan fell to $16 billion in 2016, the lowest since 2009, from $21 billion in 2015.",
      ["value RUS>JPN 2015: $21 billion", "value RUS>JPN 2016 over=2010-2016 lowest: $16 billion"],
    ],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});

describe("the prices of a year", () => {
  it.each<[text: string, wanted: string[]]>([
    ["Trade between Russia and Japan was $33.2 billion (2013 prices) in 2018.", [OF_2013]],
    ["Trade between Russia and Japan was $33.2 billion in 2018 (in 2013 prices).", [OF_2013]],
    [
      "Trade between Russia and Japan was $21 billion ($33.2 billion in 2013 prices) in 2018.",
      ["value RUS>JPN 2018: $21 billion", OF_2013],
    ],
    [
      "Trade between Russia and Japan was $21 billion in 2018 and, in prices of 2013, $19 billion.",
      ["value RUS>JPN 2018: $21 billion", OF_2013],
    ],
    ["In 2013 prices, trade between Russia and Japan was $33.2 billion in 2018.", [OF_2013]],
    [
      "At 2013 prices Russia's exports to Japan fell from $20 billion in 2014 to $10 billion in 2018; imports were $9 billion.",
      [OF_2013, OF_2013, OF_2013],
    ],
    [
      "Russia's exports to Japan were $10 billion in 2018 at constant prices of 2013, while imports were $9 billion.",
      ["value import RUS>JPN 2018: $9 billion", OF_2013],
    ],
    ["Trade between Russia and Japan grew by 5% in constant 2013 US dollars in 2018.", [OF_2013]],
    ["Adjusted for inflation, Russia's trade with Japan was $20 billion in 2018.", ["– in constant prices"]],
    ["Russia's trade with Japan was $20 billion in 2018 at constant prices.", ["– in constant prices"]],
    // Of oil, and of no money.
    [
      "Russia's exports to Japan fell 24% in 2016, to where they were at the oil prices of 2005.",
      ["growth export RUS>JPN 2016 fell: 24%"],
    ],
    [
      "As prices in 2016 fell, Russia's trade with Japan came to $16 billion.",
      ["value RUS>JPN 2016: $16 billion"],
    ],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});

describe("all trade behind words on a pair", () => {
  it("is no pair of the sentence before", () => {
    const { proposals } = readingOf(
      "Russia's trade with Japan was $21 billion in 2018. Russia's trade with the world grew 17.6% in 2018. It grew 3% with Japan in 2019.",
    );
    expect(proposals.map(({ partner, carried }) => `${partner} ${carried}`)).toEqual([
      "JPN false",
      "WLD false",
      "JPN true",
    ]);
  });
});
