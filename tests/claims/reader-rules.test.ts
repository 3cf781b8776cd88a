import { describe, expect, it } from "vitest";
import { proposedFile } from "../../src/claims/reader/proposed-file.js";
import {
  DENIED,
  MANY,
  NO_PAIR,
  NO_PARTNER,
  NO_YEAR,
  NOT_READ,
  read,
  readingOf,
  readsCountries,
} from "./reading.js";

readsCountries();

const EARLIER = "– of an earlier time that is not said";

describe("several years of one number", () => {
  it.each([
    ["did not reach $20 billion in 2016 or 2017", ["2016 bound=less-than", "2017 bound=less-than"]],
    [
      "did not reach $20 billion in 2016, 2017 or in 2018",
      ["2016", "2017", "2018"].map((y) => `${y} bound=less-than`),
    ],
    ["was $20 billion in 2016 and 2017", ["2016", "2017"]],
    ["was $20 billion in 2016, 2017 and 2018", ["2016", "2017", "2018"]],
    ["was $20 billion in 2016 and 2017 was a year of growth", ["2016"]],
    ["was $20 billion in 2016, and in 2018 it was not counted", ["2016"]],
    ["was $20 billion in 2016 and in 2018", ["2016", "2018"]],
    ["reached $20 billion between 2016 and 2018", ["2018"]],
  ])("Russia's trade with Japan %s", (said, years) => {
    expect(read(`Russia's trade with Japan ${said}.`)).toEqual(
      years.map((year) => `value RUS>JPN ${year}: $20 billion`),
    );
  });

  it.each([
    ["In 2018 and 2016", "was", ["2018", "2016"]],
    ["In 2016, 2017 and 2018,", "was", ["2016", "2017", "2018"]],
    ["Both in 2016 and in 2018", "was", ["2016", "2018"]],
    ["In 2016 as in 2018,", "was", ["2016", "2018"]],
    ["In 2016 as well as 2018", "was", ["2016", "2018"]],
    ["A deal was made in 2016 and in 2018", "was", ["2018"]],
    ["Neither in 2016 nor in 2017", "did not come to", ["2016 bound=less-than", "2017 bound=less-than"]],
  ])("%s Russia's trade with Japan %s $20 billion", (lead, verb, years) => {
    const said = verb.startsWith("did")
      ? "did Russia's trade with Japan reach"
      : `Russia's trade with Japan ${verb}`;
    expect(read(`${lead} ${said} $20 billion.`)).toEqual(
      years.map((year) => `value RUS>JPN ${year}: $20 billion`),
    );
  });

  it.each([
    ["came to $20 billion between 2016 and 2017", "of several years, and of no single one"],
    ["in 2013–2018 totalled $150 billion", "of several years, and of no single one"],
    ["averaged $20 billion from 2013 to 2018", "of several years, and of no single one"],
    ["was $20 billion, and exports $25 billion, in 2016 and 2017", "of several years; of which is not said"],
    ["fell 5% in 2015 and 2016, to $16 billion", "of several years; of which is not said"],
  ])("is said of which, or left out: Russia's trade with Japan %s", (said, why) => {
    expect(read(`Russia's trade with Japan ${said}.`)).toContain(`– ${why}`);
  });

  it("leaves open which of two years is meant, unless neither is", () => {
    expect(read("Russia's trade with Japan reached $20 billion in 2016 or 2017.")).toEqual([
      "– of one year or another; of which is not said",
    ]);
    expect(read("Russia's trade with Japan exceeded $20 billion neither in 2016 nor in 2017.")).toEqual([
      DENIED,
    ]);
  });

  it("goes with each of two numbers that has its own", () => {
    expect(read("Russia's trade with Japan was $16 billion in 2016 and in 2017 it was $18 billion.")).toEqual(
      ["value RUS>JPN 2016: $16 billion", "value RUS>JPN 2017: $18 billion"],
    );
  });
});

describe("several years of several numbers", () => {
  it("belong to each other in turn", () => {
    expect(
      read("Russia's trade with Japan was $16 billion and $18 billion in 2016 and 2017, respectively."),
    ).toEqual(["value RUS>JPN 2016: $16 billion", "value RUS>JPN 2017: $18 billion"]);
    expect(
      read("Russia's trade with Japan was $16 billion, $18 billion and $21 billion in 2016, 2017 and 2018."),
    ).toEqual([
      "value RUS>JPN 2016: $16 billion",
      "value RUS>JPN 2017: $18 billion",
      "value RUS>JPN 2018: $21 billion",
    ]);
  });
});

describe("from one to the other", () => {
  it.each([
    [
      "trade with Japan grew between 2016 and 2018 from $5 billion to $8 billion",
      ["value RUS>JPN 2016: $5 billion", "value RUS>JPN 2018: $8 billion"],
    ],
    [
      "trade with Japan, between 2016 and 2018, rose to $8 billion from $5 billion",
      ["value RUS>JPN 2018: $8 billion", "value RUS>JPN 2016: $5 billion"],
    ],
    [
      "trade with Japan grew through investment, from 2016 through 2018, from $5 billion to $8 billion",
      ["value RUS>JPN 2016: $5 billion", "value RUS>JPN 2018: $8 billion"],
    ],
    [
      "trade with Japan grew from $5 billion in 2016 to $8 billion",
      ["value RUS>JPN 2016: $5 billion", NO_YEAR],
    ],
    [
      "trade with Japan in 2018 grew from $5 billion in 2016 to $8 billion",
      ["value RUS>JPN 2016: $5 billion", "value RUS>JPN 2018: $8 billion"],
    ],
    [
      "trade with Japan rose to $8 billion in 2018, against $5 billion",
      ["value RUS>JPN 2018: $8 billion", EARLIER],
    ],
    [
      "trade with Japan rose to $8 billion in 2018, against $5 billion a year earlier",
      ["value RUS>JPN 2018: $8 billion", "value RUS>JPN 2017: $5 billion"],
    ],
    [
      "trade with Japan ranged from $5 billion to $8 billion in 2018",
      ["value RUS>JPN 2018: $5 billion to $8 billion"],
    ],
    ["trade in 2018 was 3% with Japan, its share up from 2%", ["share RUS>JPN 2018: 3%", EARLIER]],
  ])("Russia's %s", (said, wanted) => {
    expect(read(`Russia's ${said}.`)).toEqual(wanted);
  });

  it.each([
    ["from 3% in 2017 to 4%", ["2017: 3%", NO_YEAR]],
    ["from 3% in 2017 to 4% in 2018", ["2017: 3%", "2018: 4%"]],
    ["from 3% to 4% between 2016 and 2018", ["2016: 3%", "2018: 4%"]],
    ["from 3% to 4% in the two years to 2018", ["2016: 3%", "2018: 4%"]],
    ["from 3% to 4% in 2018", ["2018: 4%", EARLIER]],
  ])("Japan's share of Russia's trade rose %s", (said, wanted) => {
    expect(read(`Japan's share of Russia's trade rose ${said}.`)).toEqual(
      wanted.map((one) => (one.startsWith("–") ? one : `share RUS>JPN ${one}`)),
    );
  });
});

describe("the year that a change starts from", () => {
  it.each([
    ["fell from $8 billion in 2013 to $4 billion in 2016, a decline of 50%", "2016 since=2013 fell: 50%"],
    ["rose 40% in 2018 from $5 billion in 2016", "2018 since=2016 rose: 40%"],
    ["rose 40% in 2018 from $5 billion in 2017", "2018 rose: 40%"],
    ["rose 40% in 2016 from $5 billion in 2018", "2016 rose: 40%"],
  ])("is that of the level before it: Russia's trade with Japan %s", (said, wanted) => {
    expect(read(`Russia's trade with Japan ${said}.`)).toContain(`growth RUS>JPN ${wanted}`);
  });

  it("is no year of another statement", () => {
    expect(read("Before, Russia's trade with Japan shrank by a third, and in 2015 it fell 5%.")).toEqual([
      "growth RUS>JPN 2015 fell: 5%",
      NO_YEAR,
    ]);
    expect(
      read("In 2011 Russia's trade with Japan ($9 billion) was back above that of 2008 ($8 billion)."),
    ).toEqual(["value RUS>JPN 2011: $9 billion", "value RUS>JPN 2008: $8 billion"]);
  });
});

describe("a surplus and a deficit", () => {
  it("have each its number", () => {
    const said =
      "Russia ran a deficit of $3 billion with Japan in 2018 but a surplus of $6 billion with China.";
    expect(read(said)).toEqual(["balance RUS>JPN 2018: -$3 billion", "balance RUS>CHN 2018: $6 billion"]);
    expect(read("With $3 billion, Russia's deficit with Japan in 2018 was large.")).toEqual([
      "balance RUS>JPN 2018: -$3 billion",
    ]);
  });
});

describe("a year that is none of the calendar", () => {
  const PART = "– a part of a year, not a year";
  const FISCAL = "– a fiscal year, not a calendar year";
  it.each([
    ["in fiscal 2018", FISCAL],
    ["in fiscal year 2018", FISCAL],
    ["in FY2018", FISCAL],
    ["in the 2018 financial year", FISCAL],
    ["in 2018-19", FISCAL],
    ["in 2018/19", FISCAL],
    ["in the year to March 2018", "– a month, not a year"],
    ["in May of 2018", "– a month, not a year"],
    ["in Q3 2018", PART],
    ["in the second half of 2018", PART],
    ["in the second half, and half that in all of 2018", PART],
    ["on 5 May 2018", NO_YEAR],
    ["on May 5, 2018", NO_YEAR],
    ["now, after a fall in 2018", "growth RUS>JPN 2018 rose: 5%"],
  ])("Russia's trade with Japan grew 5%% %s", (when, wanted) => {
    expect(read(`Russia's trade with Japan grew 5% ${when}.`)[0]).toBe(wanted);
  });

  it("or that is left open", () => {
    const third = "Third-quarter exports from Russia to Japan rose by 6% in 2018.";
    expect(read(third)).toEqual([PART]);
    expect(read("In 2018 Russia's trade with Japan fell and is now $5 billion.")).toEqual([
      "– of now, and not of a year",
    ]);
    expect(
      read("In the first half of 2019 Russia's trade with Japan fell 9%, while in 2018 it had grown 8%."),
    ).toEqual(["growth RUS>JPN 2018 rose: 8%", PART]);
  });
});

describe("which way a rate goes", () => {
  it.each([
    ["rose 5% in 2015 before it fell 10% in 2016", ["2015 rose: 5%", "2016 fell: 10%"]],
    ["saw a 10% rise in 2016 before a fall", ["2016 rose: 10%"]],
    ["saw a 10% drop followed by a rise in 2016", ["2016 fell: 10%"]],
    ["rose, fell by 10% and rose in 2016", ["2016 fell: 10%"]],
    ["fell, then grew 10% in 2016", ["2016 rose: 10%"]],
    ["grew by 30% from 2016 to 2018", ["2018 since=2016 rose: 30%"]],
    ["grew by 30% in 2016-18", ["2018 since=2016 rose: 30%"]],
    ["grew by 30% in 2016–2018", ["2018 since=2016 rose: 30%"]],
    ["grew 13.7% in 2017 and 16.5% in 2018", ["2017 rose: 13.7%", "2018 rose: 16.5%"]],
    ["more than halved in 2018", ["2018 fell: more than half"]],
    ["added 10% in 2018", ["2018 rose: 10%"]],
    ["grew threefold in 2018", ["2018 rose: threefold"]],
    ["grew nearly sixfold in the five years to 2018", ["2018 since=2013 rose: nearly sixfold"]],
    ["fell by as much as 24% in 2016", ["2016 fell: as much as 24%"]],
    ["increased 1.4 times in 2018", ["2018 rose: 1.4 times"]],
    ["fell threefold in 2018", ["2018 fell: threefold"]],
    ["fell by a factor of 2.5 in 2018", ["2018 fell: a factor of 2.5"]],
    ["was two and a half times lower in 2018 than in 2013", ["2018 since=2013 fell: two and a half times"]],
  ])("Russia's trade with Japan %s", (said, wanted) => {
    expect(read(`Russia's trade with Japan ${said}.`)).toEqual(wanted.map((one) => `growth RUS>JPN ${one}`));
  });

  it.each([
    ["fell to 3%", "a rate that something came to; of what is not said"],
    ["added up to 10%", "a rate that something came to; of what is not said"],
    ["fell twice", "how many times, but of what is not said"],
    ["fell three times", "how many times, but of what is not said"],
    ["was 1.4 times that of Korea", "how many times, but of what is not said"],
    ["was half of its 2014 level", "a part of an earlier level; a claim states the change"],
    ["was $16 billion in 2017 and 16.5%", "a percentage without a word for what it is of"],
    ["was the fifth in a decade", "an ordinal that is no rank"],
    ["was 5", "a number of something that trade figures do not hold"],
  ])("is not said: in 2018 Russia's trade with Japan %s", (said, why) => {
    expect(read(`In 2018 Russia's trade with Japan ${said}.`).at(-1)).toBe(`– ${why}`);
  });

  it("is no change that is an average", () => {
    for (const said of [
      "averaged 4% growth a year",
      "averaged 4% growth",
      "grew at an annual average of 4%",
      "grew 4% a year",
    ])
      expect(read(`Russia's trade with Japan ${said} from 2013 to 2018.`), said).toEqual([
        "– an average rate over years",
      ]);
  });

  it("is of trade alone", () => {
    expect(read("Oil output doubled in 2018.")).toEqual(["– a change, but not of trade"]);
    expect(read("Japan put a 25% tariff on Russia's exports in 2018.")).toEqual([
      "– a rate, but not of trade",
    ]);
    expect(read("Two thirds of Japan's imports from Russia in 2018 were oil.")).toEqual([
      "– a part of the trade of the pair, not the partner's part in all trade",
    ]);
  });
});

describe("a level that trade came to", () => {
  it.each([
    ["rose to $21 billion in 2018", ["2018 rose: $21 billion"]],
    ["fell sharply to only $16 billion in 2016", ["2016 fell: $16 billion"]],
    ["in 2018 climbed to a new high of $21 billion", ["2018 rose: $21 billion"]],
    ["dropped to less than $17 billion in 2016", ["2016 fell: less than $17 billion"]],
    ["between 2016 and 2018 rose to $21 billion", ["2018 since=2016 rose: $21 billion"]],
    ["between 2017 and 2018 rose to $21 billion", ["2018 rose: $21 billion"]],
    [
      "fell to $16 billion in 2016 before recovering to $18 billion in 2017",
      ["2016 fell: $16 billion", "2017: $18 billion"],
    ],
    ["had fallen to $16 billion by 2016", ["2016: $16 billion"]],
    ["was close to $21 billion in 2018", ["2018: close to $21 billion"]],
    ["rose to $21 billion in 2018 from $16 billion in 2016", ["2018: $21 billion", "2016: $16 billion"]],
    ["rose to $21 billion in 2018, more than in 2016", ["2018: $21 billion"]],
    [
      "had risen to $20 billion in 2013 before it collapsed to $16 billion three years later",
      ["2013 rose: $20 billion", "2016: $16 billion"],
    ],
  ])("went that way since the year before, where nothing else is said: %s", (said, wanted) => {
    expect(read(`Russia's trade with Japan ${said}.`)).toEqual(wanted.map((one) => `value RUS>JPN ${one}`));
  });
});

describe("a share", () => {
  it.each([
    ["Japan's share in Russia's imports was 4%", ["import RUS>JPN 2018: 4%"]],
    ["Russia's share of Japan's imports was 4%", ["import JPN>RUS 2018: 4%"]],
    ["Japan's share of Russia's trade rose to 4%", ["RUS>JPN 2018 rose: 4%"]],
    ["4% of Russia's trade was with Japan", ["RUS>JPN 2018: 4%"]],
    ["Russia sold about 4% to Japan", ["export RUS>JPN 2018: about 4%"]],
    [
      "Japan accounted for 4% of Russia's trade, up from 3% in 2017",
      ["RUS>JPN 2018: 4%", "RUS>JPN 2017: 3%"],
    ],
  ])("in 2018 %s", (said, wanted) => {
    expect(read(`In 2018 ${said}.`)).toEqual(wanted.map((one) => `share ${one}`));
  });

  it("is whose of whose", () => {
    expect(read("The share was 4% in 2018.")).toEqual(["– a share, but whose of whose trade is not said"]);
  });
});

describe("a place", () => {
  it.each([
    ["Japan was Russia's largest partner in 2018", "rank RUS>JPN 2018: 1st"],
    ["Japan was Russia's largest supplier in 2018", "rank import RUS>JPN 2018: 1st"],
    ["Japan was Russia's largest market in 2018", "rank export RUS>JPN 2018: 1st"],
    ["Japan was Russia's second largest partner in 2018", "rank RUS>JPN 2018: second"],
    ["In 2018 the largest supplier for Russia was Japan", "rank import RUS>JPN 2018: 1st"],
    ["In 2018 Japan was the third market for Russia", "rank export RUS>JPN 2018: third"],
    ["In 2018 Japan's rank in Russia's trade was third", "rank RUS>JPN 2018: third"],
    [
      "In 2018 Japan was Russia's third partner for the second year in a row",
      "rank RUS>JPN 2018 row=2: third",
    ],
    [
      "In 2018 Japan was Russia's third partner for the fourth consecutive year",
      "rank RUS>JPN 2018 row=4: third",
    ],
    ["Japan was once Russia's largest partner", "– of an earlier time that is not said"],
    ["Japan has been Russia's largest partner since 2013", "– since a year, and until when is left open"],
    ["Japan was Russia's largest partner", NO_YEAR],
    ["Japan was the third partner in 2018", "– a rank, but among whose partners is not said"],
    ["Japan ranked below the 10th place among Russia's partners in 2018", "– a limit of a rank, not a rank"],
    ["Japan ranked outside 10th place among Russia's partners in 2018", "– a limit of a rank, not a rank"],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual([wanted]);
  });

  it("is none of many", () => {
    expect(read("Japan was among Russia's largest partners in 2018.")).toEqual([]);
  });
});

describe("whose trade with whom", () => {
  it.each([
    ["Russia and Japan traded $5 billion in 2018", "value RUS>JPN 2018: $5 billion"],
    ["Russia-Japan trade was $5 billion in 2018", "value RUS>JPN 2018: $5 billion"],
    ["Russia-Russia trade was $5 billion in 2018", NO_PARTNER],
    [
      "Russia's exports to China, unlike those to Japan, were $5 billion in 2018",
      "value export RUS>CHN 2018: $5 billion",
    ],
    ["Russia said that its trade with Japan was $5 billion in 2018", "value RUS>JPN 2018: $5 billion"],
    [
      "Russia's goods that went to Japan were worth $5 billion in 2018",
      "value export RUS>JPN 2018: $5 billion",
    ],
    [
      "Russia's goods that came from Japan were worth $5 billion in 2018",
      "value import RUS>JPN 2018: $5 billion",
    ],
    ["Exports were $5 billion in 2018", NO_PAIR],
    ["Russia's balance with Japan was -$3 billion in 2018", "balance RUS>JPN 2018: -$3 billion"],
    ["Russia's balance with Japan was minus $3 billion in 2018", "balance RUS>JPN 2018: minus $3 billion"],
    [
      "Russia's exports to Japan exceeded its imports by $5 billion in 2018",
      "balance RUS>JPN 2018: $5 billion",
    ],
    [
      "In 2018 Russia's trade with Japan, hitting $3 billion of Chinese goods, rose",
      "– a part of the trade of the pair, not all of it",
    ],
    ["Russia's trade with Japan was $5 billion", NO_YEAR],
    ["Bananas cost $5 billion in 2018", "– money, but of what is not said"],
    ["Russia's trade with Japan rose", NO_YEAR],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual([wanted]);
  });

  it.each([
    ["In 2018 Russia's trade rose by 10%", "growth RUS>JPN 2018 rose: 10%"],
    ["In 2018 Japan's trade rose by 10%", NO_PARTNER],
    ["In 2018 sales to Japan rose by 10%", "growth export RUS>JPN 2018 rose: 10%"],
    ["In 2018 sales to China rose by 10%", "growth export RUS>CHN 2018 rose: 10%"],
    ["Its exports were $3 billion", "value export RUS>JPN 2017: $3 billion"],
    ["The year after it was $10 billion", "value RUS>JPN 2018: $10 billion"],
  ])("goes on after a sentence on Russia's trade with Japan: %s", (said, wanted) => {
    const [, next] = read(`Russia's trade with Japan was $5 billion in 2017. ${said}.`);
    expect(next).toBe(wanted);
  });
});

describe("several pairs in a sentence", () => {
  it.each([
    [
      "Russia's trade with Japan grew 10% in 2018, while its trade with China grew 20%",
      ["growth RUS>JPN 2018 rose: 10%", "growth RUS>CHN 2018 rose: 20%"],
    ],
    [
      "In 2018 Russia's exports to Japan rose 10% and those to China fell 5%",
      ["growth export RUS>JPN 2018 rose: 10%", "growth export RUS>CHN 2018 fell: 5%"],
    ],
    [
      "In 2018 Russian exports to Japan were $12 billion, to China $56 billion and to Korea $18 billion",
      [
        "value export RUS>JPN 2018: $12 billion",
        "value export RUS>CHN 2018: $56 billion",
        "value export RUS>KOR 2018: $18 billion",
      ],
    ],
    [
      "In 2018 Russia's trade with China was $108 billion; with Japan, it was $21 billion",
      ["value RUS>CHN 2018: $108 billion", "value RUS>JPN 2018: $21 billion"],
    ],
    [
      "Russia's exports to Japan rose 10%, while Japan's exports to Russia fell 5% in 2018",
      ["growth export RUS>JPN 2018 rose: 10%", "growth export JPN>RUS 2018 fell: 5%"],
    ],
    [
      "Russia's trade with Japan ($21 billion) was smaller than with South Korea ($25 billion) in 2018",
      ["value RUS>JPN 2018: $21 billion", "value RUS>KOR 2018: $25 billion"],
    ],
    [
      "Japan imported $5 billion of goods from China in 2018, which made China its second supplier",
      ["value import JPN>CHN 2018: $5 billion", "rank import JPN>CHN 2018: second"],
    ],
    [
      "Japan exported $16 billion worth of goods to Germany, $11 billion to Britain and $9 billion to Italy in 2018",
      [
        "value export JPN>DEU 2018: $16 billion",
        "value export JPN>GBR 2018: $11 billion",
        "value export JPN>ITA 2018: $9 billion",
      ],
    ],
    [
      "Russian exports rose 10% in 2018, while those to Japan fell 5%",
      ["growth export RUS>JPN 2018 fell: 5%", NO_PARTNER],
    ],
    [
      "In 2018 China accounted for 16% of Russia's trade and Japan for 3%",
      ["share RUS>CHN 2018: 16%", NO_PAIR],
    ],
    [
      "Russia's exports to Japan grew by 10% in 2018, compared with 5% for China",
      ["growth export RUS>JPN 2018 rose: 10%", NO_PAIR],
    ],
    [
      "Russia's trade with Japan fell by 10% in 2018, and Japan's with China grew 20%",
      ["growth RUS>JPN 2018 fell: 10%", NO_PAIR],
    ],
    [
      "In 2018 China was Russia's first partner, followed by Japan with trade of $20 billion",
      ["rank RUS>CHN 2018: first", NO_PAIR],
    ],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual(wanted);
  });

  it.each([
    ["Russia, China and Japan traded goods worth $100 billion in 2018"],
    ["Trade between Russia, China and Japan was $100 billion in 2018"],
    ["Russia's trade with China and Japan was $130 billion in 2018"],
    ["Russian exports to Germany and imports from France were $5 billion in 2018"],
    ["China, Russia and Korea together sold goods worth $9 billion to Japan in 2018"],
  ])("is none of more than two together: %s", (said) => {
    expect(read(`${said}.`)).toEqual([MANY]);
  });

  it("leaves none to the next sentence", () => {
    const text = "In 2018 Russian exports to Japan were $12 billion, to China $56 billion. They grew by 14%.";
    expect(read(text)).toEqual([
      "value export RUS>JPN 2018: $12 billion",
      "value export RUS>CHN 2018: $56 billion",
      "– a change, but not of trade",
    ]);
  });
});

describe("a country beside the pair", () => {
  it.each([
    ["After talks with China, Russia said its"],
    ["In talks with Brazil, Russia noted that its"],
    ["Russia told China that its"],
    ["As reported by Brazil, Russia's"],
    ["According to Brazil, Russia's"],
    ["Like China, Russia said its"],
    ["As Korea and China met, Russia's"],
    ["After Korea's elections, Russia's"],
  ])("%s trade with Japan grew 10% in 2018", (lead) => {
    expect(read(`${lead} trade with Japan grew 10% in 2018.`)).toEqual(["growth RUS>JPN 2018 rose: 10%"]);
  });

  it.each([
    [
      "According to Japan, its exports to Russia grew 10% in 2018",
      "growth export JPN>RUS 2018 books=JPN rose: 10%",
    ],
    [
      "Chinese goods worth $5 billion were imported by Japan in 2018",
      "value import JPN>CHN 2018: $5 billion",
    ],
    ["Japan's imports of Chinese goods were $5 billion in 2018", "value import JPN>CHN 2018: $5 billion"],
    ["Japan imported $5 billion of Chinese goods in 2018", "value import JPN>CHN 2018: $5 billion"],
    ["Australia sold China goods worth US$5 billion in 2018", "value export AUS>CHN 2018: US$5 billion"],
    [
      "Goods shipped from China to Japan were worth US$5 billion in 2018",
      "value export CHN>JPN 2018: US$5 billion",
    ],
    ["China and Japan said its exports to Russia grew 10% in 2018", NO_PAIR],
  ])("or one that owns the goods: %s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual([wanted]);
  });
});

describe("some goods", () => {
  it.each([
    ["Russia's oil exports to Japan were $5 billion in 2018"],
    ["Russian exports of gas to Japan were $5 billion in 2018"],
    ["Russia's exports of natural gas to Japan were $5 billion in 2018"],
    ["Japan's exports of used cars to Russia were $5 billion in 2018"],
    ["Russia's trade in services with Japan was $5 billion in 2018"],
    ["Russia's exports of goods and services to Japan were $5 billion in 2018"],
    ["Japan bought $5 billion of Russian coal in 2018"],
    ["Japan imported $5 billion worth of fish from Russia in 2018"],
  ])("are not all trade: %s", (said) => {
    expect(read(`${said}.`)).toEqual(["– of some goods, not of all trade"]);
  });

  it.each([
    ["Russia's exports to Japan, mainly oil, were $5 billion in 2018"],
    ["Japan's oil imports rose; Russia's exports to Japan were $5 billion in 2018"],
    ["While Japan bought oil, Russia's exports to Japan were $5 billion in 2018"],
  ])("are named beside: %s", (said) => {
    expect(read(`${said}.`)).toEqual(["value export RUS>JPN 2018: $5 billion"]);
  });

  it("may be all that a statement behind a semicolon is of", () => {
    const trade = "In 2018 Russia's exports to Japan rose 4%";
    const claim = "growth export RUS>JPN 2018 rose: 4%";
    expect(read(`${trade}; wine was up 12%.`)).toEqual([claim, "– a change, but not of trade"]);
    expect(read(`${trade}; wine cost $2 billion.`)).toEqual([claim, "– money, but of what is not said"]);
    expect(read(`${trade}; imports rose 12%.`)).toEqual([claim, "growth import RUS>JPN 2018 rose: 12%"]);
    expect(read(`${trade}; they had risen 12% in 2017.`)).toEqual([
      claim,
      "growth export RUS>JPN 2017 rose: 12%",
    ]);
    expect(read(`${trade}; for China it was 12%.`).slice(1)).toEqual([NO_PAIR]);
  });
});

describe("a capital", () => {
  it.each([
    ["Moscow's trade with Tokyo was $5 billion in 2018", "value RUS>JPN 2018: $5 billion"],
    ["Beijing's exports to Moscow were $5 billion in 2018", "value export CHN>RUS 2018: $5 billion"],
    ["Trade between Moscow and Tokyo was $5 billion in 2018", "value RUS>JPN 2018: $5 billion"],
    ["Moscow bought $5 billion of goods from Tokyo in 2018", "value import RUS>JPN 2018: $5 billion"],
    [
      "After Abe flew to Moscow, Japan's trade with China was $5 billion in 2018",
      "value JPN>CHN 2018: $5 billion",
    ],
    ["Talks in Tokyo put China's trade with Korea at $5 billion in 2018", "value CHN>KOR 2018: $5 billion"],
    ["Moscow's share of Tokyo's imports was 5% in 2018", "share import JPN>RUS 2018: 5%"],
    ["Moscow and Tokyo met in 2018 over trade of $5 billion", NO_PAIR],
  ])("stands for its country where it trades: %s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual([wanted]);
  });
});

describe("against earlier years", () => {
  it.each([
    ["was at its lowest since 2013", ["value RUS>JPN 2016 over=2014-2016 lowest"]],
    ["was the lowest of 2013–2018", ["value RUS>JPN 2016 over=2013-2018 lowest"]],
    ["was $16 billion, the lowest of 2013-2018", ["value RUS>JPN 2016 over=2013-2018 lowest: $16 billion"]],
    ["was not the lowest since 2013", [DENIED]],
    ["exceeded its 2013 level", ["value RUS>JPN 2016 since=2013 exceeded"]],
    ["returned to its 2013 level", ["value RUS>JPN 2016 since=2013 restored"]],
    ["had not recovered to its 2013 level", ["value RUS>JPN 2016 since=2013 not-restored"]],
    ["was above the figures of 2013", ["value RUS>JPN 2016 since=2013 exceeded"]],
    ["exceeded its 2018 level", [NOT_READ]],
    ["above that of 2013, was $9 billion", ["value RUS>JPN 2016: $9 billion"]],
    ["fell below those of 2013, to $9 billion", ["value RUS>JPN 2016: $9 billion"]],
    [
      "was $9 billion, and $8 billion two years earlier",
      ["value RUS>JPN 2016: $9 billion", "value RUS>JPN 2014: $8 billion"],
    ],
  ])("in 2016 Russia's trade with Japan %s", (said, wanted) => {
    expect(read(`In 2016 Russia's trade with Japan ${said}.`)).toEqual(wanted);
  });

  it("joins an extreme to the value that it is said of", () => {
    expect(
      read(
        "Russia's trade with Japan was $16 billion in 2016 and $18 billion in 2017; the former was the lowest since 2013.",
      ),
    ).toEqual(["value RUS>JPN 2017: $18 billion", "value RUS>JPN 2016 over=2014-2016 lowest: $16 billion"]);
  });
});

describe("what a proposal says beside the claim", () => {
  const first = (text: string) => readingOf(text).proposals[0];

  it.each([
    ["According to Japan Customs, Russia's", "Japan Customs", "JPN"],
    ["According to the IMF , Russia's", "IMF", undefined],
    ["Russian customs data show that", "Russian customs data", "RUS"],
  ])("%s trade with Japan was $16 billion in 2016", (lead, source, books) => {
    expect(first(`${lead} trade with Japan was $16 billion in 2016.`)).toMatchObject({
      source,
      partner: "JPN",
    });
    expect(first(`${lead} trade with Japan was $16 billion in 2016.`)?.books).toBe(books);
  });

  it("has no source where none is named, and no carried year where it has one", () => {
    const read = first("Russia's trade with Japan was $16 billion in 2016.");
    expect(read).not.toHaveProperty("source");
    expect(read).not.toHaveProperty("isYearCarried");
  });

  it("names what else is counted", () => {
    const { proposals } = readingOf(
      "Russia and Japan signed agreements worth $5 billion and 20 new documents in 2018.",
    );
    expect(proposals).toMatchObject([
      { measure: "amount", flow: "turnover", subject: "agreements", printed: "$5 billion", carried: false },
      { measure: "count", flow: "turnover", subject: "new documents", printed: "20", carried: false },
    ]);
    expect(first("Russia and Japan signed $5 billion of agreements in 2018.")?.subject).toBe("amount");
    expect(read("The agreement of 2018 was not worth $5 billion.")).toEqual([DENIED]);
    expect(read("The agreement was worth $5 billion.")).toEqual([NO_YEAR]);
  });

  it("gives the words around it, with … where the sentence goes on", () => {
    const trade = "Russia's trade with Japan was $16 billion in 2016";
    expect(first(`${trade}.`)?.words).toBe(`${trade}.`);
    expect(first(`After some years of calm ${trade}, and many a paper wrote of it.`)?.words).toBe(
      "… Russia's trade with Japan was $16 billion in 2016, and many a paper wrote …",
    );
  });

  it("counts lines and paragraphs, however they are separated", () => {
    const { proposals } = readingOf(
      "Russia's trade with Japan was\n$5 billion in 2018.\n\nIt was $6 billion in 2019.\n \t\nIt was $7 billion in 2020.",
    );
    expect(proposals.map(({ line, printed }) => [line, printed])).toEqual([
      [1, "$5 billion"],
      [4, "$6 billion"],
      [6, "$7 billion"],
    ]);
  });
});

describe("which year", () => {
  it.each([
    [
      "After calm in 2014 and a fall in 2015, Russia's trade with Japan came in 2016 to $16 billion.",
      ["value RUS>JPN 2016: $16 billion"],
    ],
    [
      "Russia's trade with Japan rose 10% in 2015 and 20% in 2018 on 2013.",
      ["growth RUS>JPN 2015 rose: 10%", "growth RUS>JPN 2018 since=2013 rose: 20%"],
    ],
    [
      "Compared with 2013, Russia's trade with Japan in 2018 rose 20%.",
      ["growth RUS>JPN 2018 since=2013 rose: 20%"],
    ],
    ["Russia's trade with Japan was a third lower in 2017.", ["growth RUS>JPN 2017 fell: a third"]],
    ["In 2018 average prices and Russia's trade with Japan grew 5%.", ["growth RUS>JPN 2018 rose: 5%"]],
    [
      "Russia's trade with Japan grew 5% in 2016 and 10 to 12% in 2017.",
      ["growth RUS>JPN 2016 rose: 5%", "growth RUS>JPN 2017 rose: 10 to 12%"],
    ],
    [
      "In the first six months of 2018 Russia's trade with Japan was $2 billion.",
      ["– a part of a year, not a year"],
    ],
    [
      "After one of March 2016, the agreement of May 2018 was worth $5 billion.",
      ["amount 2018-05: $5 billion"],
    ],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  it.each([
    ["Russia's trade with Japan was $16 billion in 2016 and $18 billion in 2017"],
    ["Russia's trade with Japan grew 30% from 2016 to 2018"],
    ["On 5 May 2018 Russia's trade with Japan was discussed"],
    ["In the first half of 2018 Russia's trade with Japan fell"],
  ])("is none that a sentence with no single whole year leaves: %s", (text) => {
    expect(read(`${text}. Its exports were $9 billion.`).at(-1)).toBe(NO_YEAR);
  });

  it("is the one that the sentence before is on, not what that compares with", () => {
    const lower = "Russia's trade with Japan in 2018 was lower than in 2013.";
    expect(read(`${lower} Its exports were $9 billion.`).slice(1)).toEqual([
      "value export RUS>JPN 2018: $9 billion",
    ]);
    expect(read(`${lower} Its exports now were $9 billion.`).at(-1)).toBe(NO_YEAR);
  });
});

describe("the way of a change", () => {
  it.each([
    ["had risen but fell 10%", "fell"],
    ["had fallen but rose 10%", "rose"],
    ["saw a 10% drop on the growth of others", "fell"],
    ["saw a 10% rise with no decline", "rose"],
  ])("is that of the nearest word: Russia's trade with Japan %s", (said, way) => {
    expect(read(`Russia's trade with Japan ${said} in 2016.`)).toEqual([`growth RUS>JPN 2016 ${way}: 10%`]);
  });
});

describe("why not, in the words that say most", () => {
  it.each([
    ["By 2025 the share will be 4%.", "a plan, forecast or condition, not what was"],
    ["Russia will open 20 offices in 2025.", "a number of something that trade figures do not hold"],
    ["Russia's trade with Japan grew 14% in 2017, with a 25% tariff in 2018.", "a rate, but not of trade"],
    ["Russia's trade with Japan had 4% in 2018.", "a percentage without a word for what it is of"],
    ["In 2018 4% of Russia's trade was in cash.", "a percentage without a word for what it is of"],
    [
      "Russia's trade with Japan fell 24% in 2016. A tariff brought $2 billion in 2017.",
      "money, but of what is not said",
    ],
    [
      "Russia's trade with Japan was $5 billion in 2018 and will be $6 billion in 2019.",
      "a plan, forecast or condition, not what was",
    ],
  ])("%s", (text, why) => {
    expect(read(text).filter((one) => one.startsWith("–"))).toEqual([`– ${why}`]);
  });

  it("a plan governs no more than its own part of a sentence", () => {
    for (const rest of [
      "while exports are expected to grow",
      "lower than had been expected",
      "which is below the goal",
    ])
      expect(read(`Russia's trade with Japan was $5 billion in 2018, ${rest}.`), rest).toEqual([
        "value RUS>JPN 2018: $5 billion",
      ]);
  });

  it("shows sixty characters of a sentence that is too long", () => {
    const text = `Russia's trade with Japan was $16 billion in 2016${", and more in the year that came".repeat(70)}.`;
    expect(readingOf(text).unread).toEqual([
      { line: 1, words: `${text.slice(0, 60)}…`, why: "longer than 2000 characters" },
    ]);
  });
});

describe("an extreme", () => {
  it.each([
    [
      "was $16 billion in 2016, the lowest since 2013, and exports $9 billion in 2016",
      ["export RUS>JPN 2016: $9 billion", "RUS>JPN 2016 over=2014-2016 lowest: $16 billion"],
    ],
    [
      "was $16 billion in 2016, the lowest since 2013, and $16 billion in 2017",
      ["RUS>JPN 2017: $16 billion", "RUS>JPN 2016 over=2014-2016 lowest: $16 billion"],
    ],
  ])("joins its own value alone: Russia's trade with Japan %s", (said, wanted) => {
    expect(read(`Russia's trade with Japan ${said}.`)).toEqual(wanted.map((one) => `value ${one}`));
  });

  it("is of the flow that is named, and of years before", () => {
    expect(read("In 2016 Russia's exports to Japan were the lowest since 2013.")).toEqual([
      "value export RUS>JPN 2016 over=2014-2016 lowest",
    ]);
    expect(read("In 2018 Russia's exports to Japan were the highest of all.")).toEqual([NOT_READ]);
    expect(read("In 2010 Russia's trade with Japan was the lowest since 2013.")).toEqual([NOT_READ]);
    expect(read("In 2013 Russia's trade with Japan was the lowest since 2013.")).toEqual([NOT_READ]);
  });
});

describe("what an earlier sentence leaves", () => {
  it("stays over one that names no country", () => {
    const { proposals } = readingOf(
      "Russia's trade with Japan fell 24% in 2016. This was noted. It grew by 14% in 2017.",
    );
    expect(proposals).toMatchObject([{ carried: false }, { partner: "JPN", period: "2017", carried: true }]);
  });

  it("is not taken where the sentence has its own", () => {
    const trade = "Russia's trade with Japan was $5 billion";
    const { proposals } = readingOf(`${trade} in 2017. ${trade} in 2018.`);
    expect(proposals.map(({ carried }) => carried)).toEqual([false, false]);
    expect(read("China said Russia's trade with Japan was $5 billion in 2018.")).toEqual([
      "value RUS>JPN 2018: $5 billion",
    ]);
    expect(read("Of Russia's suppliers and markets Japan was the largest market in 2018.")).toEqual([
      "rank export RUS>JPN 2018: 1st",
    ]);
    expect(read(`${trade} in 2017. Its largest partner traded less in 2018.`)).toHaveLength(1);
  });

  it("does not change the lines, nor do blanks change the words", () => {
    const { proposals, unread } = readingOf(
      "Trade  fell.\nRussia's  trade with Japan was $5 billion  in 2018.",
    );
    expect(unread).toMatchObject([{ line: 1, words: "Trade fell." }]);
    expect(proposals).toMatchObject([
      { line: 2, words: "Russia's trade with Japan was $5 billion in 2018." },
    ]);
  });
});

describe("proposedFile", () => {
  it("has each claim under its words, and what was not read at the end", () => {
    const text =
      "According to Japan Customs, Russia's exports to Japan fell 24% to $9 billion in 2016, the lowest since 2013. It grew by 14% last year.\n\n" +
      "In Asia Japan was Russia's third partner for the second year in a row in 2016. Its imports were $8 billion.";
    expect(proposedFile(readingOf(text), "A text")).toBe(FILE);
    const none = proposedFile({ proposals: [], unread: [] }, "Nothing");
    expect(none).not.toContain("Not read");
  });
});

const FILE = `# Read from the text by bilat check --text. Confirm each claim, and mend what was misread.

publication:
  title: A text
claims:
  # line 1: … Russia's exports to Japan fell 24% to $9 billion in 2016, the lowest …
  - id: P1
    measure: growth
    flow: export
    reporter: RUS
    partner: JPN
    books: JPN
    source: Japan Customs
    period: "2016"
    printed: 24%
    direction: fell
  # line 1: … exports to Japan fell 24% to $9 billion in 2016, the lowest since 2013.
  - id: P2
    measure: value
    flow: export
    reporter: RUS
    partner: JPN
    books: JPN
    source: Japan Customs
    period: "2016"
    over: 2014-2016
    printed: $9 billion
    superlative: lowest
  # line 3: In Asia Japan was Russia's third partner for the second year in …
  - id: P3
    measure: rank
    reporter: RUS
    partner: JPN
    period: "2016"
    group: asian
    printed: third
    in_a_row: 2
  # line 3: Its imports were $8 billion. (the pair and the year from an earlier sentence)
  - id: P4
    measure: value
    flow: import
    reporter: RUS
    partner: JPN
    period: "2016"
    printed: $8 billion

# Not read:
# line 1: It grew by 14% last year. (of “last year”, and which that is is not said)
`;
