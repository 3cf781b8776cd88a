import { describe, expect, it } from "vitest";
import {
  DENIED,
  NO_PAIR,
  NO_PARTNER,
  NO_REPORTER,
  NO_YEAR,
  NOT_READ,
  PLAN,
  read,
  readingOf,
  readsCountries,
} from "./reading.js";

readsCountries();

const SEVERAL = "– of several years; of which is not said";

describe("who trades", () => {
  it.each([
    [
      "Russia's trade with Japan was $4 billion in 2018, with China or Korea $3 billion",
      ["value RUS>JPN 2018: $4 billion", NO_PAIR],
    ],
    [
      "Russia's exports to Japan rose 10% in 2018, imports rose 5%, and exports to China 40%",
      [
        "growth export RUS>JPN 2018 rose: 10%",
        "growth import RUS>JPN 2018 rose: 5%",
        "growth export RUS>CHN 2018 rose: 40%",
      ],
    ],
    [
      "Russia's trade with Japan was $4 billion in 2018, China's trade with Korea $6 billion",
      ["value RUS>JPN 2018: $4 billion", "value CHN>KOR 2018: $6 billion"],
    ],
    [
      "Russia's exports to Japan were $4 billion in 2018, and Russia said they rose 10%",
      ["value export RUS>JPN 2018: $4 billion", "growth export RUS>JPN 2018 rose: 10%"],
    ],
    [
      "At $108 billion, China was Russia's first trading partner in 2018, while Japan's exports to Korea rose 5%",
      ["value RUS>CHN 2018: $108 billion", "rank RUS>CHN 2018: first", "growth export JPN>KOR 2018 rose: 5%"],
    ],
    [
      "Russia's exports to Japan were $5 billion in 2017. They grew 10% in 2018, while to China they grew 20%",
      [
        "value export RUS>JPN 2017: $5 billion",
        "growth export RUS>JPN 2018 rose: 10%",
        "growth export RUS>CHN 2018 rose: 20%",
      ],
    ],
    ["Russian overall exports to Japan were $5 billion in 2018", ["value export RUS>JPN 2018: $5 billion"]],
    [
      "Exports of Saint Martin (French Part) to Japan were $5 billion in 2018",
      ["value export MAF>JPN 2018: $5 billion"],
    ],
    ["In Tokyo Russia traded goods worth $5 billion in 2018", [NO_PARTNER]],
    ["In Tokyo's rain Russia traded goods worth $5 billion in 2018", [NO_PARTNER]],
    ["Moscow bought goods worth $5 billion in 2018, as Tokyo was told", [NO_PARTNER]],
    ["Russian total exports to Japan were $5 billion in 2018", ["value export RUS>JPN 2018: $5 billion"]],
    [
      "Exports of Bolivia (Plurinational State of) to Japan were $5 billion in 2018",
      ["value export BOL>JPN 2018: $5 billion"],
    ],
    ["Together with China, its exports to Japan were $5 billion in 2018", [NO_PAIR]],
    ["China warned that Korea said its exports to Russia grew 10% in 2018", [NO_PAIR]],
    [
      "Russia's trade with Korea was $4 billion in 2017. Japan's envoy spoke as China's did of Russia's trade of $5 billion in 2018",
      ["value RUS>KOR 2017: $4 billion", NO_PAIR],
    ],
    ["Japan met. In 2018 it was said that Japan's trade was $5 billion", [NO_PARTNER]],
    [
      "Russia's trade with Japan was $4 billion in 2017. At $108 billion, China was Russia's first trading partner in 2018",
      ["value RUS>JPN 2017: $4 billion", "value RUS>CHN 2018: $108 billion", "rank RUS>CHN 2018: first"],
    ],
    [
      "Russia's trade with Japan was $4 billion in 2018, and $3 billion from Russia",
      ["value RUS>JPN 2018: $4 billion", NO_REPORTER],
    ],
    [
      "Russia's trade with Japan was $4 billion in 2018, with $3 billion for China or Korea",
      ["value RUS>JPN 2018: $4 billion", NO_PAIR],
    ],
    ["Trade was $4 billion in 2018, and to China it was $3 billion", [NO_PAIR, NO_REPORTER]],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual(wanted);
  });

  it("is turnover where no flow is named", () => {
    for (const said of [
      "Russia's trade with Japan was $5 billion",
      "Russia's surplus with Japan was $5 billion",
      "Russia's exports to Japan exceeded its imports by $5 billion",
      "Russia's balance with Japan was minus $5 billion",
      "Japan was Russia's third partner",
      "Japan was Russia's largest partner",
      "Japan's rank in Russia's trade was third",
    ]) {
      const [proposal] = readingOf(`In 2018 ${said}.`).proposals;
      expect(proposal?.flow, said).toBe("turnover");
    }
  });
});

describe("among whom", () => {
  it.each([
    [
      "Japan was Russia's third partner in 2017 and in 2018 second in Asia",
      ["rank RUS>JPN 2017: third", "rank RUS>JPN 2018 group=asian: second"],
    ],
    [
      "In 2018 Russia's imports fell, and Japan ranked third in Russia among suppliers",
      ["rank import RUS>JPN 2018: third"],
    ],
    [
      "In 2018 Japan rose from second in Asia to third in Europe among Russia's partners",
      ["rank RUS>JPN 2018 group=european: third"],
    ],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`).filter((one) => one.startsWith("rank"))).toEqual(wanted);
  });
});

describe("a strange group", () => {
  it.each([
    ["Japan was third in Mercosur among Russia's partners in 2018"],
    ["In 2018 exports fell, and Japan was third in Mercosur among Russia's partners"],
  ])("is told from a country named behind it: %s", (said) => {
    expect(read(`${said}.`)).toEqual(["– a rank among a group we don't know: in Mercosur"]);
  });
});

describe("what is to come", () => {
  it.each([
    [
      "In 2018, as had been expected, Russia's trade with Japan was $5 billion and will grow",
      "value RUS>JPN 2018: $5 billion",
    ],
    ["It fell, but Russia's trade with Japan of $5 billion in 2025 is planned", PLAN],
    [
      "Russia's trade with Japan was $5 billion in 2018, when a goal of $6 billion was set",
      "value RUS>JPN 2018: $5 billion",
    ],
  ])("governs its own part: %s", (said, wanted) => {
    expect(read(`${said}.`)[0]).toBe(wanted);
  });
});

describe("the years of a list", () => {
  it.each([
    [
      "In 2015 Russia's trade with Japan was $9 billion, in 2016 and 2017 $16 billion and $18 billion",
      ["2015: $9 billion", "2016: $16 billion", "2017: $18 billion"],
    ],
    [
      "Russia's trade with Japan was $16 billion and $18 billion in 2016 and 2017, and $21 billion in 2018",
      ["2016: $16 billion", "2017: $18 billion", "2018: $21 billion"],
    ],
    [
      "Russia's trade with Japan was $9 billion in 2015, $16 billion in 2016 and 2017, and $21 billion in 2018",
      ["2015: $9 billion", "2016: $16 billion", "2017: $16 billion", "2018: $21 billion"],
    ],
    [
      "In 2016 and 2017 Russia's trade with Japan was $16 billion, in 2018 $21 billion",
      ["2016: $16 billion", "2017: $16 billion", "2018: $21 billion"],
    ],
    [
      "In 2014, in 2016 or 2017, Russia's trade with Japan did not reach $16 billion",
      [
        "2014 bound=less-than: $16 billion",
        "2016 bound=less-than: $16 billion",
        "2017 bound=less-than: $16 billion",
      ],
    ],
    ["In 2016, 2017, Russia's trade with Japan was $16 billion", ["2017: $16 billion"]],
    [
      "In 2015, in 2016 and 2017 Russia's trade with Japan was $16 billion, $17 billion and $18 billion",
      ["2015: $16 billion", "2016: $17 billion", "2017: $18 billion"],
    ],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual(wanted.map((one) => `value RUS>JPN ${one}`));
  });

  it("go with each number of another kind", () => {
    expect(read("In 2016 and 2017 Russia's trade with Japan grew 5% and was worth $16 billion.")).toEqual([
      "growth RUS>JPN 2016 rose: 5%",
      "growth RUS>JPN 2017 rose: 5%",
      "value RUS>JPN 2016: $16 billion",
      "value RUS>JPN 2017: $16 billion",
    ]);
    expect(
      read("In 2016 and 2017 Russia's trade with Japan was $16 billion, $17 billion and $18 billion."),
    ).toEqual([SEVERAL, SEVERAL, SEVERAL]);
    expect(
      read("In 2016 and 2017 Russia's trade with Japan fell to $16 billion, then rose to $18 billion."),
    ).toEqual([SEVERAL, SEVERAL]);
  });
});

describe("which year", () => {
  it.each([
    ["Russia's trade with Japan from 2018 to 2016 fell 5%", ["– compared with a year that is not before it"]],
    [
      "Russia's trade with Japan in 2018 (5% more than in 2013) was $9 billion",
      ["growth RUS>JPN 2018 since=2013 rose: 5%", "value RUS>JPN 2018: $9 billion"],
    ],
    [
      "Compared with 2013, Russia's trade with Japan rose 20% in 2018 and 10% in 2019 on 2018",
      ["growth RUS>JPN 2018 since=2013 rose: 20%", "growth RUS>JPN 2019 rose: 10%"],
    ],
    [
      "In 2018 Russia's trade with Japan was up on 2013, and exports rose 5%",
      ["growth export RUS>JPN 2018 rose: 5%"],
    ],
    [
      "Russia's trade with Japan was $5 billion in 2018 from $4 billion in 2013 and from $3 billion in 2010",
      ["value RUS>JPN 2018: $5 billion", "value RUS>JPN 2013: $4 billion", "value RUS>JPN 2010: $3 billion"],
    ],
    [
      "Russia's trade with Japan stood in 2013–2015 above $5 billion and fell in 2018 to $4 billion",
      ["value RUS>JPN 2018: $4 billion", "– of several years, and of no single one"],
    ],
    [
      "Russia's trade with Japan, $5 billion ten years ago, was $4 billion in 2018",
      ["value RUS>JPN 2008: $5 billion", "value RUS>JPN 2018: $4 billion"],
    ],
    [
      "In 2018 Russia's trade with Japan was $5 billion, the previous year $4 billion",
      ["value RUS>JPN 2018: $5 billion", "value RUS>JPN 2017: $4 billion"],
    ],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual(wanted);
  });

  it.each([
    ["Russia's trade with Japan was lowest in 2016, at $16 billion", ["value RUS>JPN 2016: $16 billion"]],
    [
      "After a deal of 2010 Russia's trade with Japan grew 30% between 2016 and 2018",
      ["growth RUS>JPN 2018 since=2016 rose: 30%"],
    ],
    ["In 2013 Russia's trade with Japan exceeded its 2013 level", [NOT_READ]],
    [
      "In 2018 Russia's trade with Japan exceeded its 2013 level, and would grow",
      ["value RUS>JPN 2018 since=2013 exceeded"],
    ],
    ["In 2018 Russia's trade with Japan was not below its 2013 level", [DENIED]],
    ["In 2016 trade was at its lowest since 2013", [NO_PAIR]],
    [
      "Since 2013 Russia's trade with Japan had been lowest in 2016",
      ["value RUS>JPN 2016 over=2014-2016 lowest"],
    ],
    [
      "Over 2013–2018 Russia's trade with Japan was at its lowest in 2016",
      ["value RUS>JPN 2016 over=2013-2018 lowest"],
    ],
    [
      "In 2016 Russia's trade with Japan fell 24%, its lowest since 2013",
      ["growth RUS>JPN 2016 fell: 24%", "value RUS>JPN 2016 over=2014-2016 lowest"],
    ],
    [
      "Russia's trade with Japan was $16 billion in 2016, $18 billion in 2017 and $21 billion in 2018, the highest since 2013",
      [
        "value RUS>JPN 2016: $16 billion",
        "value RUS>JPN 2017: $18 billion",
        "value RUS>JPN 2018 over=2014-2018 highest: $21 billion",
      ],
    ],
    ["In 2018 the largest trading partner was named by Japan, China and Korea", []],
    [
      "In 2018 Russia's trade with Japan had 4% of what is no concern of one who reads of growth",
      ["– a percentage without a word for what it is of"],
    ],
    [
      "Russia's trade with Japan was $5 billion in 2018, up by 10% from 2017 and by 5% from 2013",
      [
        "value RUS>JPN 2018: $5 billion",
        "growth RUS>JPN 2018 rose: 10%",
        "growth RUS>JPN 2018 since=2013 rose: 5%",
      ],
    ],
    ["Japan's share of Russia's trade rose by 2% in 2018", ["– a change of a share, not of trade"]],
    ["Russia plans to sign agreements worth $5 billion with Japan in 2019", [PLAN]],
    ["In May 2018 Russia's trade with Japan exceeded its 2013 level", ["– a month, not a year"]],
    [
      "Russia's trade with Japan was $16 billion in 2016 and $18 billion in 2017, the highest since 2013, and the former was low",
      ["value RUS>JPN 2016: $16 billion", "value RUS>JPN 2017 over=2014-2017 highest: $18 billion"],
    ],
    ["Russia's trade with Japan is now at $5 billion in 2018", ["value RUS>JPN 2018: $5 billion"]],
    [
      "Over 2015–2018 Russia's trade with Japan rose to the 2013 level of $33 billion",
      ["value RUS>JPN 2013: $33 billion"],
    ],
    ["Russia's trade with Japan grew at an annual rate of 4% in 2018", ["growth RUS>JPN 2018 rose: 4%"]],
    [
      "Russia's trade with Japan grew 30% from 2013 to 2018 against an annual fall of others",
      ["growth RUS>JPN 2018 since=2013 rose: 30%"],
    ],
    [
      "Russia's trade in 2016 and 2017 with Japan was $16 billion",
      ["value RUS>JPN 2016: $16 billion", "value RUS>JPN 2017: $16 billion"],
    ],
    ["In 2013–2015 and 2018 Russia's trade with Japan was $16 billion", ["value RUS>JPN 2018: $16 billion"]],
    [
      "Japan's share of Norway's exports was 8% ($3 billion) in 2018",
      ["share export NOR>JPN 2018: 8%", "value export NOR>JPN 2018: $3 billion"],
    ],
    [
      "Norway's exports to Japan grew 9.5% (5% in dollars) in 2018",
      ["growth export NOR>JPN 2018 rose: 9.5%", "growth export NOR>JPN 2018 rose: 5%"],
    ],
    [
      "Russia's trade with Japan fell in 2018, with 5% in cash",
      ["– a percentage without a word for what it is of"],
    ],
    [
      "Russia's trade with Japan fell again, by 12%, in 2016 before it rose",
      ["growth RUS>JPN 2016 fell: 12%"],
    ],
    ["Norway's exports to Japan rose 5% in 2018, a year of deficit", ["growth export NOR>JPN 2018 rose: 5%"]],
    [
      "Norway's trade with Japan fell in 2018, exports shrank and imports hit $1.9 billion, up 11.9%, and sales soared",
      ["value import NOR>JPN 2018: $1.9 billion", "growth import NOR>JPN 2018 rose: 11.9%"],
    ],
  ])("and what is said of it: %s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual(wanted);
  });

  it("and pair and flow are left to the next sentence as far as they are clear", () => {
    expect(
      read("Russia's exports to Japan fell 24% in 2016. This was noted. They grew by 14% in 2017.")[1],
    ).toBe("growth export RUS>JPN 2017 rose: 14%");
    expect(
      read("Russia's exports to Japan fell 24% in 2016. Imports were a worry. They grew by 14% in 2017.")[1],
    ).toBe("growth import RUS>JPN 2017 rose: 14%");
    const two = "Russia's exports to Japan rose 10%, while China's exports to Japan fell 5% in 2018.";
    expect(read(`${two} They grew by 14% in 2019.`)[2]).toBe("– a change, but not of trade");
    expect(read(`${two} Russia's trade with Korea was $9 billion.`)[2]).toBe(
      "value RUS>KOR 2018: $9 billion",
    );
    expect(read("Japan was Russia's third partner in 2017. In 2018 it was the lowest since 2013.")[1]).toBe(
      "value RUS>JPN 2018 over=2014-2018 lowest",
    );
  });

  it("goes to the next sentence only where that has none of its own", () => {
    const trade = "Russia's trade with Japan was $5 billion in 2018.";
    expect(read(`${trade} Above those of 2013, its exports were $3 billion.`)[1]).toBe(
      "value export RUS>JPN 2018: $3 billion",
    );
    expect(read(`${trade} After 2013 its exports were $3 billion.`)[1]).toBe(NO_YEAR);
  });
});

describe("in the manner of ministries and customs services", () => {
  const CHANGE = "– a change in money; a claim states the level or the rate";
  it.each([
    [
      "In 2018, Canada's goods exports to Japan came to $12.9 billion, up 9.5 percent ($1.1 billion) from 2017 and up 30.1 percent from 2009",
      [
        "value export CAN>JPN 2018: $12.9 billion",
        "growth export CAN>JPN 2018 rose: 9.5 percent",
        "growth export CAN>JPN 2018 since=2009 rose: 30.1 percent",
        CHANGE,
      ],
    ],
    [
      "Canada's goods trade deficit with Japan was $3.6 billion in 2018, a 2.1% decrease ($0.1 billion) from 2017",
      ["balance CAN>JPN 2018: -$3.6 billion", "– a change of the balance, not of trade", CHANGE],
    ],
    [
      "Total trade between Norway and Japan (exports plus imports) was $4 billion in 2019, an increase of 6.6% or $0.2 billion",
      ["value NOR>JPN 2019: $4 billion", "growth NOR>JPN 2019 rose: 6.6%", CHANGE],
    ],
    [
      "The trade balance of Norway with Japan in 2018 was negative in the amount of 1.2 billion US dollars",
      ["balance NOR>JPN 2018: -1.2 billion US dollars"],
    ],
    [
      "The trade balance of Norway with Japan in 2018 was positive at 1.2 billion US dollars",
      ["balance NOR>JPN 2018: 1.2 billion US dollars"],
    ],
    [
      "Japan's share in the foreign trade turnover of Norway in 2018 was 2.1% against 2.3% in 2017",
      ["share NOR>JPN 2018: 2.1%", "share NOR>JPN 2017: 2.3%"],
    ],
    [
      "By its share in Norwegian trade in 2018, Japan took the 8th place (in 2017 - 7th place)",
      ["rank NOR>JPN 2018: 8th", "rank NOR>JPN 2017: 7th"],
    ],
    [
      "In the structure of Norway's exports to Japan in 2018 the main part fell on fish, 79.5% of total exports",
      ["– of some goods, not of all trade"],
    ],
    [
      "Fish products made up 79.5% of Norway's total exports, and Japan bought them, in 2018",
      ["– of some goods, not of all trade"],
    ],
    [
      "Norway's exports to Japan were up 11.8% in 2018, while imports hit $1.9 billion, up 11.9% on the year",
      [
        "growth export NOR>JPN 2018 rose: 11.8%",
        "value import NOR>JPN 2018: $1.9 billion",
        "growth import NOR>JPN 2018 rose: 11.9%",
      ],
    ],
    [
      "Japan took 8% of Norway's exports ($3 billion) in 2018",
      ["share export NOR>JPN 2018: 8%", "value export NOR>JPN 2018: $3 billion"],
    ],
    [
      "China, by contrast, traded goods worth $5 billion with Norway in 2018",
      ["value CHN>NOR 2018: $5 billion"],
    ],
    [
      "Norway's exports to Japan had risen to $2 billion in 2013 before they collapsed to $1 billion three years later",
      ["value export NOR>JPN 2013 rose: $2 billion", "value export NOR>JPN 2016: $1 billion"],
    ],
    [
      "Norway's exports to Japan were $2 billion in 2013; two years later they were $1 billion, and a year before $3 billion",
      [
        "value export NOR>JPN 2013: $2 billion",
        "value export NOR>JPN 2015: $1 billion",
        "value export NOR>JPN 2012: $3 billion",
      ],
    ],
    [
      "Norway's balance with Japan was in surplus in 2018, and exports rose 5%",
      ["growth export NOR>JPN 2018 rose: 5%"],
    ],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual(wanted);
  });
});
