import { describe, expect, it } from "vitest";
import { read, readsCountries } from "./reading.js";

readsCountries();

const UNNAMED = "– the extreme of years that are not named";
const WORTH = "Japan's trade with Russia was worth $16.6 billion in 2020";

describe("the lowest since a year", () => {
  it.each<[text: string, wanted: string[]]>([
    // 2016 was as low or lower; only the years behind it were higher.
    [`${WORTH}, the lowest since 2016.`, ["value JPN>RUS 2020 over=2017-2020 lowest: $16.6 billion"]],
    [
      "In 2020 Japan's trade with Russia fell to its lowest level since 2016.",
      ["value JPN>RUS 2020 over=2017-2020 lowest"],
    ],
    [
      "Trade between Russia and Japan was at its lowest since the crisis of 2009 in 2016.",
      ["value RUS>JPN 2016 over=2010-2016 lowest"],
    ],
    [`${WORTH}, the smallest since 2016.`, ["value JPN>RUS 2020 over=2017-2020 lowest: $16.6 billion"]],
    [
      `${WORTH}, the largest annual volume since 2016.`,
      ["value JPN>RUS 2020 over=2017-2020 highest: $16.6 billion"],
    ],
    // That year is one of them.
    [
      `${WORTH}, the lowest since at least 2010.`,
      ["value JPN>RUS 2020 over=2010-2020 lowest: $16.6 billion"],
    ],
    [
      `${WORTH}, the lowest since records began in 2010.`,
      ["value JPN>RUS 2020 over=2010-2020 lowest: $16.6 billion"],
    ],
    [
      `${WORTH}, the lowest since the data start in 2010.`,
      ["value JPN>RUS 2020 over=2010-2020 lowest: $16.6 billion"],
    ],
    // Says nothing of other years.
    [
      `${WORTH}, the lowest since 2019.`,
      [
        "value JPN>RUS 2020: $16.6 billion",
        "– the extreme since the year before, which is of no other years",
      ],
    ],
    [`${WORTH}, the lowest since March 2016.`, ["value JPN>RUS 2020: $16.6 billion", UNNAMED]],
    [`${WORTH}, the lowest since the Cold War.`, ["value JPN>RUS 2020: $16.6 billion", UNNAMED]],
    ["China became Russia's largest partner since 2010.", ["– since a year, and until when is left open"]],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  it.each<[text: string, wanted: string[]]>([
    [
      "Japan's share in Russian trade was 3% in 2018, the lowest since 2010.",
      ["share RUS>JPN 2018 over=2011-2018 lowest: 3%"],
    ],
    [
      "Japan's deficit with Russia was $8 billion in 2018, the largest since 2010.",
      ["balance JPN>RUS 2018 over=2011-2018 lowest: -$8 billion"],
    ],
    [
      "Japan's surplus with Russia was $8 billion in 2018, the largest since 2010.",
      ["balance JPN>RUS 2018 over=2011-2018 highest: $8 billion"],
    ],
  ])("is of what was said last: %s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});
