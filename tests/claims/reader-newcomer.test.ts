import { describe, expect, it } from "vitest";
import { isEnglish } from "../../src/claims/reader/english.js";
import { NO_PAIR, NO_YEAR, read, readingOf, readsCountries } from "./reading.js";

readsCountries();

/** Words on a pair, for the sentence behind them to go on about. */
const BEFORE = "Trade between Russia and Japan rose in 2018. ";
const NO_RANK = "– a rank, but among whose partners is not said";
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
    [
      "Russia's exports rose in 2018 worldwide.",
      ["– “worldwide”: with all partners or with one is not said"],
    ],
    [
      "Trade was $20 billion in 2019, Federal Customs Service data show.",
      ["value RUS>JPN 2019 books=RUS: $20 billion"],
    ],
    ["Second place among the partners was kept in 2018.", [NO_RANK]],
    ["Japan ranked fourth in Asia in 2018.", [NO_RANK]],
    ["Among Asian partners, China ranked fourth in 2018.", [NO_RANK]],
    ["Among Asian partners, Japan was overtaken by China, which came second in 2018.", [NO_PAIR]],
  ])("behind words on the pair: %s", (text, wanted) => {
    expect(read(BEFORE + text)).toEqual([FIRST, ...wanted]);
  });
});

const LAST_YEAR = "– of “last year”, and which that is is not said";

describe("last year, of which the writer knew which it was", () => {
  it.each<[said: string, wanted: string[]]>([
    ["Russia's exports to Japan rose last year", [LAST_YEAR]],
    ["Russia's exports to Japan last year rose 5%", [LAST_YEAR]],
    ["Trade between Russia and Japan rose 5% last year, it said", [LAST_YEAR]],
    ["Russia's exports to Japan rose 5% last year from 3% in 2017", [LAST_YEAR, LAST_YEAR]],
    ["Trade between Russia and Japan rose 5%, and last year it fell 3%", [NO_YEAR, LAST_YEAR]],
    ["Trade between Russia and Japan rose 5% in 2018 over last year", ["growth RUS>JPN 2018 rose: 5%"]],
    ["In 2018 trade between Russia and Japan rose 5%, more than last year", ["growth RUS>JPN 2018 rose: 5%"]],
    ["Unlike last year Russia's exports to Japan in 2018 rose 5%", ["growth export RUS>JPN 2018 rose: 5%"]],
    [
      "Trade fell last year and Russia's exports to Japan rose 5% in 2018",
      ["growth export RUS>JPN 2018 rose: 5%"],
    ],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual(wanted);
  });
});

describe("since when a change counts", () => {
  const DOUBLED = "growth RUS>JPN 2018 since=2009 rose: doubled";
  const LEVEL = "value RUS>JPN 2018: $20 billion";
  const PART = "– since a part of a year, not a year";
  it.each<[said: string, wanted: string[]]>([
    [
      "Trade between Russia and Japan has doubled since the crisis of 2009, to $20 billion in 2018",
      [DOUBLED, LEVEL],
    ],
    [
      "Since the global crisis of 2009 trade between Russia and Japan has doubled, to $20 billion in 2018",
      [DOUBLED, LEVEL],
    ],
    [
      "Russia-Japan trade was $20 billion in 2018; since 2009 it has more or less doubled",
      [LEVEL, "growth RUS>JPN 2018 since=2009 rose: doubled"],
    ],
    [
      "Since 2009, trade between Russia and Japan has doubled, rising 5% in 2018",
      [DOUBLED, "growth RUS>JPN 2018 rose: 5%"],
    ],
    [
      "Since 2009 trade between Russia and Japan has grown by 40% against growth of 5% in 2018",
      ["growth RUS>JPN 2018 since=2009 rose: 40%", "growth RUS>JPN 2018: 5%"],
    ],
    [
      "Trade between Russia and Japan has grown 5% since the end of 2013, to $20 billion in 2018",
      [LEVEL, PART],
    ],
    [
      "Since the start of 2014 trade between Russia and Japan has grown 5%, to $20 billion in 2018",
      [LEVEL, PART],
    ],
    ["Trade between Russia and Japan has grown 5% since the beginning of 2018", [NO_YEAR]],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual(wanted);
  });
});

describe("a number in brackets", () => {
  it.each<[said: string, wanted: string[]]>([
    [
      "Japan took a share of 4.7% of Russian exports (+0.3%) in 2018",
      ["share export RUS>JPN 2018: 4.7%", "– a change of a share, not of trade"],
    ],
    [
      "Trade between Russia and Japan rose 5% to $21 billion in 2018, 3% of it in cars",
      [
        "growth RUS>JPN 2018 rose: 5%",
        "value RUS>JPN 2018: $21 billion",
        "– a percentage without a word for what it is of",
      ],
    ],
    [
      "Japan ranked third among Russia's partners (+5%) in 2018",
      ["rank RUS>JPN 2018: third", "– a percentage without a word for what it is of"],
    ],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual(wanted);
  });
});

describe("words on all partners beside a pair", () => {
  it("leave the pair that is named", () => {
    expect(read("Unlike exports to the world, Russia's exports to Japan rose 5% in 2018.")).toEqual([
      "growth export RUS>JPN 2018 rose: 5%",
    ]);
    expect(read("Unlike exports to the world, Russia's exports to Japan rose in 2018.")).toEqual([
      "growth export RUS>JPN 2018 rose",
    ]);
  });
});

describe("what is shown of words that are not read", () => {
  const words = (text: string) => readingOf(text).unread.map((one) => one.words);
  it("is the beginning of a sentence in another language, if it has a number", () => {
    expect(words("Der Handel von Russland und Japan.")).toEqual([]);
    const german = "Der Handel von Russland und Japan stieg im Jahr 2018 um 16%.";
    expect(german).toHaveLength(60);
    expect(words(german)).toEqual([german]);
    expect(words(german.replace("16%", "16,1%"))).toEqual([
      "Der Handel von Russland und Japan stieg im Jahr 2018 um 16,1…",
    ]);
  });

  it("is the extreme of years that are not named, with the words around it", () => {
    const [one] = words(
      "In 2016 trade between Russia and Japan plunged to $16.1 billion, the lowest level in a decade, and nobody said why.",
    );
    expect(one).toBe("… plunged to $16.1 billion, the lowest level in a decade, and nobody said why.");
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

describe("behind words on another pair", () => {
  it("goes on about it, by the figures of either country", () => {
    expect(
      read(
        "Trade between Japan and Russia rose in 2018. Trade was $20 billion in 2019, Federal Customs Service data show.",
      ),
    ).toEqual(["growth JPN>RUS 2018 rose", "value JPN>RUS 2019 books=RUS: $20 billion"]);
  });

  it("ranks nobody among the partners of the world", () => {
    expect(
      read("Russia's total exports rose 5% in 2018. Among the trading partners, Russia was fifth."),
    ).toEqual(["growth export RUS>WLD 2018 rose: 5%", NO_RANK]);
  });
});

describe("isEnglish", () => {
  it.each([
    ["La Paz and Los Angeles signed, and the trade of El Salvador grew.", true],
    ["Los Angeles and La Paz said the trade grew 5%.", true],
    ["Los Angeles trade grew 5%.", true],
    ["Handel mit Japan und China 2018: 5%", false],
    ["Trade grew 5%.", true],
    ["2018: 5%", true],
    ["Das Handelsvolumen zwischen Russland und Japan stieg 2018 um 16,1%.", false],
    ["2018年の日露貿易は5%増加した。", false],
  ])("%s", (text, wanted) => {
    expect(isEnglish(text)).toBe(wanted);
  });
});
