import { describe, expect, it } from "vitest";
import { isEnglish } from "../../src/claims/reader/english.js";
import { NO_YEAR, read, readingOf, readsCountries } from "./reading.js";

readsCountries();

/** Words on a pair, for the sentence behind them to go on about. */
const BEFORE = "Trade between Russia and Japan rose in 2018. ";
const FIRST = "growth RUS>JPN 2018 rose";

describe("what a newcomer wrote", () => {
  it.each<[text: string, wanted: string[]]>([
    [
      "Turnover between Russia and Japan rose 16.1% to $21.4 billion after $18.4 billion in 2017.",
      ["value RUS>JPN 2017: $18.4 billion", NO_YEAR, NO_YEAR],
    ],
    [
      "Russia-Japan trade: $33.2 billion (2013), $30.8 billion (2014), and $21.3 billion.",
      ["value RUS>JPN 2013: $33.2 billion", "value RUS>JPN 2014: $30.8 billion", NO_YEAR],
    ],
    [
      "Russia-Japan turnover rose 5% to $33.2 billion (2013).",
      ["growth RUS>JPN 2013 rose: 5%", "value RUS>JPN 2013: $33.2 billion"],
    ],
    ["Japan bought 3% of Russia's exports in 2018.", ["share export RUS>JPN 2018: 3%"]],
    ["Japan imports half of Russian exports, it said in 2018.", ["share export RUS>JPN 2018: half"]],
    ["A quarter of Russia's exports was bought by Japan in 2018.", ["share export RUS>JPN 2018: A quarter"]],
    ["Russia supplied 5% of Japan's imports in 2018.", ["share import JPN>RUS 2018: 5%"]],
    [
      "The trade turnover between Russia and Viet Nam has nearly doubled since 2013, reaching $6.1 billion in 2018.",
      ["growth RUS>VNM 2018 since=2013 rose: nearly doubled", "value RUS>VNM 2018: $6.1 billion"],
    ],
    [
      "Since 2013, trade between Russia and Viet Nam has doubled, reaching $6.1 billion in 2018.",
      ["growth RUS>VNM 2018 since=2013 rose: doubled", "value RUS>VNM 2018: $6.1 billion"],
    ],
    [
      "Russia-Japan trade in 2017 amounted to $18.3 billion (+13.7 percent compared to 2016).",
      ["value RUS>JPN 2017: $18.3 billion", "growth RUS>JPN 2017 rose: 13.7 percent"],
    ],
    [
      "Russia-Japan trade in 2018 amounted to $18.3 billion (−13.7% on 2016).",
      ["value RUS>JPN 2018: $18.3 billion", "growth RUS>JPN 2018 since=2016 fell: −13.7%"],
    ],
    [
      "Growth in trade between Russia and Japan slowed from 14.5 percent in 2017 to 6.2 percent in 2018.",
      ["growth RUS>JPN 2017: 14.5 percent", "growth RUS>JPN 2018: 6.2 percent"],
    ],
    [
      "Trade between Russia and Japan, which was $18.4 billion in 2017, rose to $21.3 billion last year.",
      ["value RUS>JPN 2017: $18.4 billion", "– of “last year”, and which that is is not said"],
    ],
    [
      "Trade between Russia and Japan rose 5% last year, to $21.3 billion in 2018.",
      ["growth RUS>JPN 2018 rose: 5%", "value RUS>JPN 2018: $21.3 billion"],
    ],
    [
      "Russia's imports from Japan were worth $8.8 billion in 2018, compared to 7.8 billion the previous year.",
      ["value import RUS>JPN 2018: $8.8 billion", "– an amount, but in which currency is not said"],
    ],
    [
      "In 2016 trade between Russia and Japan plunged to $16.1 billion, the lowest level in a decade.",
      ["value RUS>JPN 2016 fell: $16.1 billion", "– the extreme of years that are not named"],
    ],
    ["Russia ran a trade deficit with Japan in 2018.", ["– a surplus or deficit without its amount"]],
    [
      "В 2018 году товарооборот России и Японии вырос на 16,1%.",
      ["– not in English, and only English is read"],
    ],
    [
      "En 2018, le commerce entre la Russie et le Japon a augmenté de 16,1 %.",
      ["– not in English, and only English is read"],
    ],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  it.each<[text: string, wanted: string[]]>([
    ["Among Asian partners, Japan ranked fourth in 2018.", ["rank RUS>JPN 2018 group=asian: fourth"]],
    ["Russia was fifth among the trading partners.", ["rank JPN>RUS 2018: fifth"]],
    [
      "In 2018, Russia exported goods worth $449.2 billion in total.",
      ["– “in total”: with all partners or with one is not said"],
    ],
    [
      "Russia's exports rose 5% in 2018 worldwide.",
      ["– “worldwide”: with all partners or with one is not said"],
    ],
    ["Russia's total exports rose in 2017.", ["growth export RUS>WLD 2017 rose"]],
    ["In total, exports were $12.5 billion in 2018.", ["value export RUS>JPN 2018: $12.5 billion"]],
    [
      "Trade with Japan was $20 billion in 2019, Germany's customs service said.",
      ["– by the figures of a country that is none of the pair before"],
    ],
  ])("behind words on the pair: %s", (text, wanted) => {
    expect(read(BEFORE + text)).toEqual([FIRST, ...wanted]);
  });
});

describe("whose figures a sentence names", () => {
  it.each([
    [
      "Trade between Russia and Japan rose 5% in 2018, Russia's customs service said.",
      "Russia's customs service",
      "RUS",
    ],
    [
      "Trade between Russia and Japan rose 5% in 2018, data from the Federal Customs Service showed.",
      "Federal Customs Service",
      "RUS",
    ],
    [
      "According to the Federal Customs Service, trade between Russia and Japan rose 5% in 2018.",
      "Federal Customs Service",
      "RUS",
    ],
    [
      "Trade between Germany and Japan rose 5% in 2018, data from the Federal Customs Service showed.",
      "Federal Customs Service",
      undefined,
    ],
  ])("%s", (text, source, books) => {
    const { proposals } = readingOf(text);
    expect(proposals).toHaveLength(1);
    expect(proposals[0]).toMatchObject({ source, measure: "growth" });
    expect(proposals[0]?.books).toBe(books);
  });
});

describe("isEnglish", () => {
  it.each([
    ["La Paz and Los Angeles signed, and the trade of El Salvador grew.", true],
    ["Trade grew 5%.", true],
    ["2018: 5%", true],
    ["Das Handelsvolumen zwischen Russland und Japan stieg 2018 um 16,1%.", false],
    ["2018年の日露貿易は5%増加した。", false],
  ])("%s", (text, wanted) => {
    expect(isEnglish(text)).toBe(wanted);
  });
});
