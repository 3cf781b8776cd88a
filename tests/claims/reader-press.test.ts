import { describe, expect, it } from "vitest";
import { NO_PAIR, NO_PARTNER, read, readsCountries } from "./reading.js";

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
    [`${WORTH}, a ten-year low.`, ["value JPN>RUS 2020: $16.6 billion", UNNAMED]],
    [
      "Trade turnover in 2016 hit a ten-year low of $16.1 billion between Russia and Japan.",
      ["value RUS>JPN 2016: $16.1 billion", UNNAMED],
    ],
    [
      "Trade between Russia and Japan reached a record $33.2 billion in 2013.",
      ["value RUS>JPN 2013: $33.2 billion", UNNAMED],
    ],
    [
      "Trade between Russia and Japan reached an all-time high in 2013, at $33.2 billion.",
      ["value RUS>JPN 2013: $33.2 billion", UNNAMED],
    ],
    [
      "Trade between Russia and Japan fell to a five-year low in 2016.",
      ["growth RUS>JPN 2016 fell", UNNAMED],
    ],
    [
      "In 2018 Russia's trade with Japan climbed to a record high of $21 billion.",
      ["value RUS>JPN 2018 rose: $21 billion", UNNAMED],
    ],
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

describe("numbers in words", () => {
  it.each<[text: string, wanted: string[]]>([
    ["Russia accounted for one per cent of Japan's trade in 2020.", ["share JPN>RUS 2020: one per cent"]],
    [
      "Russia accounted for just over one percent of Japan's trade in 2020.",
      ["share JPN>RUS 2020: just over one percent"],
    ],
    [
      "Less than one percent of Japan's imports came from Russia in 2018.",
      ["share import JPN>RUS 2018: Less than one percent"],
    ],
    [
      "Japan's exports to Germany rose five percent in 2018.",
      ["growth export JPN>DEU 2018 rose: five percent"],
    ],
    [
      "Russia's trade with Japan fell twenty-four percent in 2016.",
      ["growth RUS>JPN 2016 fell: twenty-four percent"],
    ],
    [
      "Russia's trade with Japan grew by two and a half per cent in 2018.",
      ["growth RUS>JPN 2018 rose: two and a half per cent"],
    ],
    [
      "Russia's trade with Japan grew by ten to twelve per cent in 2018.",
      ["growth RUS>JPN 2018 rose: ten to twelve per cent"],
    ],
    [
      "Russia's trade with Japan grew between ten and twelve per cent in 2018.",
      ["growth RUS>JPN 2018 rose: between ten and twelve per cent"],
    ],
    // No half of it.
    [
      "Russia's trade with Japan grew by half a percent in 2018.",
      ["growth RUS>JPN 2018 rose: half a percent"],
    ],
    [
      "Russia's trade with Japan grew by a quarter of a percent in 2018.",
      ["growth RUS>JPN 2018 rose: a quarter of a percent"],
    ],
    [
      "Russia's trade with Japan amounted to twenty billion dollars in 2018.",
      ["value RUS>JPN 2018: twenty billion dollars"],
    ],
    [
      "Russia's trade with Japan came to half a billion dollars in 2018.",
      ["value RUS>JPN 2018: half a billion dollars"],
    ],
    [
      "Japan's share in Russian trade rose by one percentage point in 2018.",
      ["– points of a share; a claim states the share"],
    ],
    // Nothing that anybody printed.
    [
      "One of five partners is Japan; Russia's trade with it was $21 billion in 2018.",
      ["value RUS>JPN 2018: $21 billion"],
    ],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});

const OTHER = "– compared with something else than an earlier year";
const HIGHER = "– how many times higher: so many times as much, or once more";

describe("what is more or less", () => {
  it.each<[text: string, wanted: string[]]>([
    ["Russia exported 13% less to Germany in 2019 than in 2018.", ["growth export RUS>DEU 2019 fell: 13%"]],
    ["Japan bought 5% more from Russia in 2018.", ["growth import JPN>RUS 2018 rose: 5%"]],
    [
      "In 2018 Russia sold a third more to Japan than in 2016.",
      ["growth export RUS>JPN 2018 since=2016 rose: a third"],
    ],
    [
      "Germany imported 5 percent fewer goods from Russia in 2019.",
      ["growth import DEU>RUS 2019 fell: 5 percent"],
    ],
    ["Japan bought 13% of Russia's exports in 2018.", ["share export RUS>JPN 2018: 13%"]],
    ["Russia exported 13% less oil to Germany in 2019 than in 2018.", ["– of some goods, not of all trade"]],
    ["Russia exported 13% less to Germany than to China in 2019.", [OTHER]],
    ["Russia exported 13% less to Germany than it imported in 2019.", [OTHER]],
    ["China bought 13% more than Japan from Russia in 2018.", [OTHER]],
    ["Russia's exports to Japan were 13% lower than imports in 2018.", [OTHER]],
    ["Russian exports to Japan were four times smaller than imports in 2018.", [OTHER]],
    [
      "Russian exports to Japan were 2.5 times less in 2018 than in 2013.",
      ["growth export RUS>JPN 2018 since=2013 fell: 2.5 times"],
    ],
    ["Russian exports to Japan were 2.5 times higher in 2018 than in 2013.", [HIGHER]],
    [
      "Russian exports to Japan fell in 2018 but were twice the imports.",
      ["growth export RUS>JPN 2018 fell", "– how many times, but of what is not said"],
    ],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});

const KAZ = "Russia's trade with Kazakhstan was $18 billion in 2018";
const OF_KAZ = "value RUS>KAZ 2018: $18 billion";

describe("a group as the partner", () => {
  it.each<[text: string, wanted: string[]]>([
    [
      `${KAZ}. Russia's turnover with the EU hit $294 billion in 2018.`,
      [OF_KAZ, "– with what is no country we know: the EU"],
    ],
    [`${KAZ}. Exports to the EU were $100 billion in 2018.`, [OF_KAZ, NO_PAIR]],
    [`${KAZ}. Trade with ASEAN fell 5% in 2018.`, [OF_KAZ, NO_PAIR]],
    [`${KAZ}. Russia's trade with its CIS partners fell 5%.`, [OF_KAZ, NO_PARTNER]],
    [
      `${KAZ}. Russia exported $205 billion to European countries in 2018.`,
      [OF_KAZ, "– with what is no country we know: European"],
    ],
    [`${KAZ}, and with the EU $294 billion.`, [OF_KAZ, NO_PAIR]],
    // Not with it.
    [`${KAZ}. After talks with the EU it grew 5% in 2019.`, [OF_KAZ, "growth RUS>KAZ 2019 rose: 5%"]],
    [
      `${KAZ}. It ranked second among the EAEU countries in 2018.`,
      [OF_KAZ, "rank RUS>KAZ 2018 group=eaeu: second"],
    ],
  ])("is not the partner of the sentence before: %s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});

describe("whose balance", () => {
  const EXPORTS = "Russian exports to Japan reached $15.6 billion in 2019";
  const OF_JAPAN = ["value export RUS>JPN 2019: $15.6 billion", "balance JPN>RUS 2019: -$8.4 billion"];
  it.each([
    [`${EXPORTS}, leaving Japan with a deficit of $8.4 billion.`, OF_JAPAN],
    [`${EXPORTS}, which left Japan with a trade deficit of $8.4 billion.`, OF_JAPAN],
    [`${EXPORTS}, giving Japan a deficit of $8.4 billion.`, OF_JAPAN],
    [`${EXPORTS}, resulting in a deficit of $8.4 billion for Japan.`, OF_JAPAN],
    [
      "Trade between Russia and Japan was $21 billion in 2018, with a surplus of $4 billion in Russia's favour.",
      ["value RUS>JPN 2018: $21 billion", "balance RUS>JPN 2018: $4 billion"],
    ],
    [
      "Japan's imports from Russia were $15.6 billion in 2019, leaving a deficit of $8.4 billion.",
      ["value import JPN>RUS 2019: $15.6 billion", "balance JPN>RUS 2019: -$8.4 billion"],
    ],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});

const OPEN = "– since a year, and until when is left open";

describe("since then", () => {
  it.each<[text: string, wanted: string[]]>([
    [
      "In 2016 the turnover between Russia and Japan was only $10.5 billion; it has more than doubled since.",
      ["value RUS>JPN 2016: $10.5 billion", OPEN],
    ],
    [
      "Trade between Russia and Japan was $16 billion in 2016; since then it has grown by a third.",
      ["value RUS>JPN 2016: $16 billion", OPEN],
    ],
    [
      "Trade between Russia and Japan was $33 billion in 2013, and has since fallen to $16 billion.",
      ["value RUS>JPN 2013: $33 billion", OPEN],
    ],
    [
      "Trade between Russia and Japan was $16 billion in 2016 and has since doubled to $32 billion in 2023.",
      [
        "value RUS>JPN 2016: $16 billion",
        "growth RUS>JPN 2023 since=2016 rose: doubled",
        "value RUS>JPN 2023: $32 billion",
      ],
    ],
    [
      "Trade between Russia and Japan was $16 billion in 2016. Since then trade has doubled, to $32 billion in 2023.",
      [
        "value RUS>JPN 2016: $16 billion",
        "value RUS>JPN 2023: $32 billion",
        "– since a time that another sentence names",
      ],
    ],
    [
      "Trade between Russia and Japan was $16 billion in 2016 and it has risen 5% ever since.",
      ["value RUS>JPN 2016: $16 billion", OPEN],
    ],
    ["Trade between Russia and Japan fell 5% in 2016, since demand fell.", ["growth RUS>JPN 2016 fell: 5%"]],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});

describe("a mark that a level stands below or above", () => {
  it.each<[text: string, wanted: string[]]>([
    [
      "Trade between Russia and Japan stood below the $17 billion mark in 2016.",
      ["value RUS>JPN 2016 bound=less-than: $17 billion"],
    ],
    [
      "Trade between Russia and Japan was above the $21 billion level in 2018.",
      ["value RUS>JPN 2018 bound=more-than: $21 billion"],
    ],
    [
      "Russia's largest-ever exports to Japan came to $24.8 billion in 2014.",
      ["value export RUS>JPN 2014: $24.8 billion", UNNAMED],
    ],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});
