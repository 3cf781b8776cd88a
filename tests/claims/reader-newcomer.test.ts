import { describe, expect, it } from "vitest";
import { isEnglish } from "../../src/claims/reader/english.js";
import { NO_PAIR, NO_YEAR, read, readingOf, readsCountries } from "./reading.js";

readsCountries();

/** Words on a pair, for the sentence behind them to go on about. */
const BEFORE = "Trade between Russia and Japan rose in 2018. ";
const NO_RANK = "– a rank, but among whose partners is not said";
const AHEAD = "– one country ahead of another; a claim states a place";
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
    ["Among Asian partners, Japan was overtaken by China, which came second in 2018.", [NO_PAIR, AHEAD]],
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

const RUN = "– years in a row, but of what is not plainly said";

describe("what another newcomer wrote", () => {
  it.each<[text: string, wanted: string[]]>([
    [
      "Germany, in second place, traded goods worth nearly $60 billion with Russia in 2018.",
      ["value DEU>RUS 2018: nearly $60 billion", NO_RANK],
    ],
    [
      "Japan's total exports reached $738 billion in 2018, the most since 2012. China took 19% of Japan's exports.",
      ["value export JPN>WLD 2018 over=2013-2018 highest: $738 billion", "share export JPN>CHN 2018: 19%"],
    ],
    [
      "In 2020 Russia's deficit with Japan was at its lowest, $4.9 billion.",
      ["balance RUS>JPN 2020: -$4.9 billion", "– the extreme of years that are not named"],
    ],
    ["South Korea overtook Japan as Russia's partner in 2017.", [AHEAD]],
    [
      "Poland was Russia's seventh-largest partner in 2018, ahead of the United States.",
      ["rank RUS>POL 2018: seventh", AHEAD],
    ],
    [
      "In 2018 China was Russia's first partner, followed by Japan, Turkey and Brazil.",
      ["rank RUS>CHN 2018: first", AHEAD],
    ],
    [
      "Russia's trade with China, ahead of Japan and Turkey, was $5 billion in 2018.",
      ["value RUS>CHN 2018: $5 billion", AHEAD],
    ],
    [
      "Japan recorded a deficit with Russia in every year from 2010 to 2020.",
      ["– a surplus or deficit without its amount"],
    ],
    [
      "Russia's imports from Japan grew 13.6% in 2018, the fourth straight year of growth.",
      ["growth import RUS>JPN 2018 row=4 rose: 13.6%"],
    ],
    [
      "For the third year in a row, Russia's exports to Japan fell in 2015, by 5%.",
      ["growth export RUS>JPN 2015 row=3 fell: 5%"],
    ],
    [
      "Russia's exports to Japan fell 5% in 2018 after the fourth straight year of growth.",
      ["growth export RUS>JPN 2018 fell: 5%", RUN],
    ],
    [
      "Russia's exports to Japan fell 5% in 2018, a bad end to the fourth straight year of growth.",
      ["growth export RUS>JPN 2018 fell: 5%", RUN],
    ],
    [
      "Japan's shipments to Russia plunged by 44.8% in 2015, after a 15.8% drop a year earlier.",
      ["growth export JPN>RUS 2015 fell: 44.8%", "growth export JPN>RUS 2014 fell: 15.8%"],
    ],
    ["Total trade of Russia was $688 billion in 2018.", ["value RUS>WLD 2018: $688 billion"]],
    ["The foreign trade of Russia grew 17% in 2018.", ["growth RUS>WLD 2018 rose: 17%"]],
    [
      "Three percent of the total exports of Russia went to Japan in 2018.",
      ["share export RUS>JPN 2018: Three percent"],
    ],
    ["Exports of Russia were $449 billion in 2018.", ["– whose trade is said, but not with whom"]],
    [
      "Germany sold goods worth $3 billion to Kazakhstan in 2018, which bought 2% of them.",
      ["value export DEU>KAZ 2018: $3 billion", "– a part of a part; a claim states the share of the whole"],
    ],
    [
      "Three of every four dollars of Russia's exports to Japan came from oil in 2018.",
      ["– a part in words of a form that is not read"],
    ],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  it.each<[text: string, wanted: string[]]>([
    [
      "China, which bought $56 billion of Russian goods in 2018, is Russia's top customer.",
      ["value import CHN>RUS 2018: $56 billion", "rank export RUS>CHN 2018: 1st"],
    ],
    [
      "Kazakhstan, Russia's largest partner in Central Asia, bought goods worth $12.7 billion from it in 2018.",
      ["value import KAZ>RUS 2018: $12.7 billion", "rank RUS>KAZ 2018 group=m49-central-asia: 1st"],
    ],
    [
      "- Russia-Japan trade: $21.4 bn in 2018 (+16.1% y/y)\n- Japan's share in Russia's trade in 2018 was 3.1%.",
      ["value RUS>JPN 2018: $21.4 bn", "growth RUS>JPN 2018 rose: 16.1%", "share RUS>JPN 2018: 3.1%"],
    ],
    [
      "Germany's share in Russian trade was 8% in 2018. Russia's exports fell by a third in 2015.",
      ["share RUS>DEU 2018: 8%", "– whose trade is said, but not with whom"],
    ],
    [
      "The value of Russian exports to Japan peaked in 2014 at $19.9 billion.",
      ["value export RUS>JPN 2014: $19.9 billion", "– the extreme of years that are not named"],
    ],
    [
      "Germany's exports to Britain plunged 15.5% to €67 billion in 2020, the fifth consecutive annual drop.",
      ["growth export DEU>GBR 2020 row=5 fell: 15.5%", "value export DEU>GBR 2020: €67 billion"],
    ],
    ...["surplus", "deficit"].map((balance): [string, string[]] => {
      const sign = balance === "deficit" ? "-" : "";
      return [
        `Canada had a ${balance} of $95 billion with the United States in 2022, up from $67 billion in 2021.`,
        [`balance CAN>USA 2022: ${sign}$95 billion`, `balance CAN>USA 2021: ${sign}$67 billion`],
      ];
    }),
  ])("lines, clauses and what is left of them: %s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  it("takes an average for no figure of the year", () => {
    expect(read("Japan took 5% of Russia's exports in 2018, against an average of 7%.")).toEqual([
      "share export RUS>JPN 2018: 5%",
      "– an average of several years or partners",
    ]);
  });

  it("leaves no year of “since” to the sentence behind", () => {
    expect(read("Russia's trade with Japan has not been so low since 2013. It was $20 billion.")).toContain(
      NO_YEAR,
    );
  });
});
