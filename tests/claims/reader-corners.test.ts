import { describe, expect, it } from "vitest";
import { proposedFile } from "../../src/claims/reader/proposed-file.js";
import { sentencesOf } from "../../src/claims/reader/sentence.js";
import {
  MANY,
  NO_PAIR,
  NO_PARTNER,
  NO_REPORTER,
  PLAN,
  read,
  readingOf,
  readsCountries,
  UNCLEAR,
} from "./reading.js";

readsCountries();

const SEVERAL = "– of several years, and of no single one";
const UNIT = "– a change in another unit than dollars";

describe("which year, in the corners", () => {
  it.each([
    [
      "In 2016 Russia's trade with Japan was above the level of 2013",
      ["value RUS>JPN 2016 since=2013 exceeded"],
    ],
    [
      "Russia's trade with Japan, $4 billion, the previous year still small, was $5 billion in 2018",
      ["value RUS>JPN 2017: $4 billion", "value RUS>JPN 2018: $5 billion"],
    ],
    [
      "Russia's trade with Japan grew at an average rate of 4% from 2013 to 2018",
      ["– an average rate over years"],
    ],
    [
      "The annual report says Russia's trade with Japan from 2013 to 2018 in all but a handful of places grew by 30%",
      ["growth RUS>JPN 2018 since=2013 rose: 30%"],
    ],
    [
      "Russia's trade with Japan grew 30% from 2013 to 2018, and prices rose each year",
      ["growth RUS>JPN 2018 since=2013 rose: 30%"],
    ],
    ["Russia's trade with Japan fell over 2013–2016, to $16 billion", ["value RUS>JPN 2016: $16 billion"]],
    ["Russia's trade with Japan in 2013–2016, into which $16 billion went, was small", [SEVERAL]],
    ["Russia's trade with Japan from port to port in 2013–2018 was $16 billion", [SEVERAL]],
    [
      "Over 2013–2018 Russia's trade with Japan stayed below the 2013 level of $33 billion",
      ["value RUS>JPN 2013: $33 billion", "value RUS>JPN 2018 since=2013 not-restored"],
    ],
    ["In 2013 trade fell, and Japan was Russia's largest partner in 2018", ["rank RUS>JPN 2018: 1st"]],
    [
      "Since the crisis Russia's trade with Japan in 2016 was the lowest since 2013",
      ["value RUS>JPN 2016 over=2014-2016 lowest"],
    ],
    [
      "From the start Russia's trade with Japan was $8 billion in 2013, and in 2016 it fell 5%",
      ["value RUS>JPN 2013: $8 billion", "growth RUS>JPN 2016 fell: 5%"],
    ],
    [
      "Russia's trade with Japan in 2016 was the lowest in the years 2013–2018",
      ["value RUS>JPN 2016 over=2013-2018 lowest"],
    ],
    [
      "Russia's trade with Japan was lowest in 2016, and grew 30% between 2016 and 2018",
      ["growth RUS>JPN 2018 since=2016 rose: 30%"],
    ],
    [
      "Russia's trade with Japan was $16 billion, exports $9 billion and $10 billion in 2016 and 2017",
      [
        "value export RUS>JPN 2016: $9 billion",
        "value export RUS>JPN 2017: $10 billion",
        "– of several years; of which is not said",
      ],
    ],
    [
      "Russia said oil fell, and Russia's trade with Japan in 2016 was the lowest of 2013–2018",
      ["value RUS>JPN 2016 over=2013-2018 lowest"],
    ],
    [
      "In 2016 Russia's trade with Japan, the lowest in the years 2013–2018, was $16 billion",
      ["value RUS>JPN 2016 over=2013-2018 lowest: $16 billion"],
    ],
    [
      "Despite high levels of tax Russia's trade with Japan was $16 billion in 2016",
      ["value RUS>JPN 2016: $16 billion"],
    ],
    ["More than once Japan was named as Russia's third partner in 2018", ["rank RUS>JPN 2018: third"]],
    [
      "To add to this Russia's trade with Japan grew up to 10% in 2018",
      ["growth RUS>JPN 2018 rose: up to 10%"],
    ],
    [
      "In 2018 Russia's trade with Japan was 5% above its 2018 level",
      ["– compared with a year that is not before it"],
    ],
    [
      "Compared with 2013, Russia's trade with Japan in 2018 was a third lower",
      ["growth RUS>JPN 2018 since=2013 fell: a third"],
    ],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual(wanted);
  });
});

describe("a share that is more", () => {
  it.each([
    [
      "In 2018 Japan accounted for 4% of Russia's trade, a tenth more than in 2017",
      ["share RUS>JPN 2018: 4%", "– a change of a share, not of trade"],
    ],
    ["Exports to Japan grew to be 4% of Russia's exports in 2018", ["share export RUS>JPN 2018: 4%"]],
    ["Japan's share of Russia's trade rose from 2017 by 4% in 2018", ["– a change of a share, not of trade"]],
    [
      "Russia's trade with Japan fell in 2015, and that by sea had 4% in 2018",
      ["– a percentage without a word for what it is of"],
    ],
    [
      "In 2018 men add up to 10% to Russia's trade with Japan",
      ["– a rate that something came to; of what is not said"],
    ],
    [
      "In Tokyo's quiet hotels men put the share of trade with Russia at 4% in 2018",
      ["– a share, but whose of whose trade is not said"],
    ],
    [
      "Japan had 4% of Russia's trade in 2018, and China's share of Russia's exports was 5% more than in 2017",
      ["share RUS>JPN 2018: 4%", "– a change of a share, not of trade"],
    ],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual(wanted);
  });
});

describe("which flow, in the corners", () => {
  it.each([
    [
      "Japan's oil imports rose while Russia's exports to Japan were $5 billion in 2018",
      ["value export RUS>JPN 2018: $5 billion"],
    ],
    [
      "Once a supplier that bought little, Russia sold Japan goods for $2 billion in 2018, 3% less than in 2017",
      ["value export RUS>JPN 2018: $2 billion", "growth export RUS>JPN 2018 fell: 3%"],
    ],
    [
      "Russia's trade with Japan rose 10% in 2018, led by imports of $5 billion",
      ["growth RUS>JPN 2018 rose: 10%", "value import RUS>JPN 2018: $5 billion"],
    ],
    ["In 2018 Russian exports made up 5% of Japanese imports", ["share import JPN>RUS 2018: 5%"]],
    ["In 2018 Russian exports made up 5% of all Japanese imports", ["share import JPN>RUS 2018: 5%"]],
    [
      "Japan was in 2018 at last Russia's second partner with $21 billion",
      ["rank RUS>JPN 2018: second", "– money, but of what is not said"],
    ],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual(wanted);
  });
});

describe("whose trade with whom, in the corners", () => {
  it.each([
    [
      "In 2018 Japan was Russia's second partner, behind China with $108 billion, at $21 billion",
      ["rank RUS>JPN 2018: second", "– money, but of what is not said", NO_PAIR],
    ],
    [
      "In 2018 Japan was Russia's second supplier with a share of 5%, behind China as ever (22%)",
      ["rank import RUS>JPN 2018: second", "share import RUS>JPN 2018: 5%", NO_PAIR],
    ],
    ["Japan had a share of 5% in trade in 2018, behind China (22%)", [NO_PAIR, NO_PAIR]],
    [
      "Bilateral trade in 2016 totalled $16 billion, while Russian exports grew, said Japan's envoy",
      [NO_PAIR],
    ],
    ["Bilateral trade was $5 billion in 2018", [NO_PAIR]],
    ["Bilateral Russian exports were $5 billion in 2018", [NO_PARTNER]],
    [
      "In bilateral trade Russian exports were $9 billion in 2016 and Japanese exports $7 billion",
      ["value export RUS>JPN 2016: $9 billion", "value export JPN>RUS 2016: $7 billion"],
    ],
    ["Sales to the EU and Russia's exports to Japan rose 8% in 2018", [MANY]],
    ["Exports from Russia were $5 billion in 2018", [NO_PARTNER]],
    [
      "After talks with Japan, Russian exports to the EU were $5 billion in 2018",
      ["– with what is no country we know: the EU"],
    ],
    [
      "In trade with the EU, Russian exports were $5 billion in 2018",
      ["– with what is no country we know: the EU"],
    ],
    [
      "In Korea, where prices fell, Russia bought $5 billion of goods from Japan in 2018",
      ["value import RUS>JPN 2018: $5 billion"],
    ],
    [
      "Bilateral trade was $16 billion in 2016, Japanese share goods $7 billion, and Russian exports $9 billion",
      ["value JPN>RUS 2016: $16 billion", "value export RUS>JPN 2016: $9 billion", NO_PAIR],
    ],
    [
      "Russia's trade with Japan was $5 billion in 2017. Exports to Korea, where Japan buys much, rose 8% in 2018",
      ["value RUS>JPN 2017: $5 billion", NO_PAIR],
    ],
    ["Russia said Japan's economy fell in 2018. Exports to Korea rose 8%", [NO_REPORTER]],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual(wanted);
  });

  it.each([
    ["With Japan, Russia's total exports rose 10% in 2018", ["growth export RUS>JPN 2018 rose: 10%"]],
    [
      "Russia's trade with Japan was $5 billion in 2018. Russia's total exports made up a quarter of its output",
      ["value RUS>JPN 2018: $5 billion", "– of a country's trade with the world"],
    ],
    [
      "Russia's trade with Japan was $5 billion in 2018. Russia's total exports ranked third in its region",
      ["value RUS>JPN 2018: $5 billion", "– of a country's trade with the world"],
    ],
    [
      "Russia's total exports rose 10% in 2018, and imports fell 5%",
      ["growth export RUS>WLD 2018 rose: 10%", NO_PAIR],
    ],
    ["Oil fell, and Russia's total exports rose 10% in 2018", ["growth export RUS>WLD 2018 rose: 10%"]],
    [
      "Japan's exports grew, and Russia's total exports rose 10% in 2018",
      ["growth export RUS>WLD 2018 rose: 10%"],
    ],
  ])("with the world: %s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual(wanted);
  });
});

describe("what is said to be taken from other words", () => {
  const notes = (text: string) =>
    [...proposedFile(readingOf(text), "A text").matchAll(/\((the [^)]*)\)$/gm)].map(([, note]) => note);

  it.each([
    [
      "Russia's trade with Japan was $5 billion in 2018. Russia's trade with Japan grew, and Russia's exports rose 5%.",
      ["the year from an earlier sentence; the partner from the words before"],
    ],
    [
      "Russia's trade with Japan was $5 billion in 2017. In 2018 trade grew, and Russia's exports rose 5%.",
      ["the pair from an earlier sentence"],
    ],
    ["Oil fell, and Russia's exports to Japan rose 5% in 2018.", []],
    ["Russian exports rose 5% in 2018, those being to Japan.", []],
    ["Russia's trade with Japan grew, and for Russia it rose 5% in 2018.", []],
  ])("%s", (text, wanted) => {
    expect(notes(text)).toEqual(wanted);
  });
});

describe("a way without a number, in the corners", () => {
  it.each([
    ["In Russia's trade with Japan, it fell in 2016", [UNCLEAR]],
    ["Helped by sales, Russia's trade with Japan rose in 2018", ["growth RUS>JPN 2018 rose"]],
    ["Russia's trade with Japan rose in 2016 from 2018", ["– compared with a year that is not before it"]],
    [
      "Oil fell and Russia's trade with Japan rose in 2015 and 2016",
      ["growth RUS>JPN 2015 rose", "growth RUS>JPN 2016 rose", UNCLEAR],
    ],
    ["Russia's trade with Japan will be a record", [PLAN]],
    ["Prices will have fallen in 2025", []],
    ["Prices fell as trade stopped in 2018", []],
    [
      "Russia's trade with Japan was $5 billion in 2018. Its exports fell",
      ["value RUS>JPN 2018: $5 billion", "growth export RUS>JPN 2018 fell"],
    ],
    ["Japan's share in Russia's trade was 4% in 2017. It fell in 2018", ["share RUS>JPN 2017: 4%"]],
    ["Japan was Russia's third partner in 2017. It fell in 2018", ["rank RUS>JPN 2017: third"]],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual(wanted);
  });

  it("is shown whole, or each with the words around it", () => {
    const words = (text: string) => readingOf(text).unread.map((one) => one.words);
    const tariffs =
      "Tariffs on the imports that come from Russia to Japan by sea and by land and air fell in 2016.";
    expect(words(tariffs)).toEqual([tariffs]);
    expect(words(tariffs.replace("in 2016.", "in 2016 and tariffs on other trade rose in 2017."))).toEqual([
      "… Japan by sea and by land and air fell in 2016 and tariffs on other trade …",
      "… 2016 and tariffs on other trade rose in 2017.",
    ]);
  });
});

describe("words that are not read", () => {
  it("are shown with those around them", () => {
    const text =
      "In a long speech on what is to come in Asia it was said that Japan could become Russia's largest partner in 2025, and more.";
    expect(readingOf(text).unread).toEqual([
      {
        line: 1,
        words: "… that Japan could become Russia's largest partner in 2025, and more.",
        why: PLAN.slice(2),
      },
    ]);
  });
});

it("shows the words that say an extreme of no years", () => {
  const { unread } = readingOf(
    "Russia's exports to Japan, said the ministry in a letter, came to a record high in 2018.",
  );
  expect(unread.map(({ words }) => words)).toEqual([
    "… ministry in a letter, came to a record high in 2018.",
  ]);
});

describe("another unit, in the corners", () => {
  it.each([
    ["In yen terms, Russia's exports to Japan rose 8% in 2018, and imports fell 5%", [UNIT, UNIT]],
    [
      "In yen terms, Russia's exports to Japan rose 8% in 2018, and in dollar terms imports fell 5%",
      ["growth import RUS>JPN 2018 fell: 5%", UNIT],
    ],
    [
      "In yen terms, Russia's exports to Japan came to $5 billion in 2018",
      ["value export RUS>JPN 2018: $5 billion"],
    ],
    [
      "Russia's trade with Japan came to 5 ships at 3 points in 2018",
      [
        "– a number of something that trade figures do not hold",
        "– points of a share; a claim states the share",
      ],
    ],
    [
      "Russia's trade with Japan came to 1 percentage point in 2018",
      ["– points of a share; a claim states the share"],
    ],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual(wanted);
  });
});

describe("where a sentence ends, in the corners", () => {
  it.each([
    ['It fell. "It rose." Next.', ["It fell.", '"It rose."', "Next."]],
    ["Title\n\nIt fell.", ["Title", "It fell."]],
    ["It fell. Mr. Abe met Dr. Li.", ["It fell.", "Mr. Abe met Dr. Li."]],
  ])("%s", (text, wanted) => {
    expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual(wanted);
  });

  it("begins a paragraph behind a line with blanks", () => {
    for (const text of ["It fell.\n \t\nIt rose.", "Title\n\nIt rose."])
      expect(sentencesOf(text).map(({ startsParagraph }) => startsParagraph)).toEqual([true, true]);
  });
});

describe("what is counted from when, in the corners", () => {
  it.each([
    [
      "Russia's exports to Japan in 2018 were 12% higher than five years earlier",
      ["growth export RUS>JPN 2018 since=2013 rose: 12%"],
    ],
    [
      "Russia's exports to Japan were 12% more in 2018 than five years earlier",
      ["growth export RUS>JPN 2018 since=2013 rose: 12%"],
    ],
    [
      "Russia's exports to Japan were three times lower in 2018 than in 2013",
      ["growth export RUS>JPN 2018 since=2013 fell: three times"],
    ],
    [
      "Since then prices have risen; Russia's exports to Japan rose 5% in 2018",
      ["growth export RUS>JPN 2018 rose: 5%"],
    ],
    [
      "Since then Russia's exports to Japan have risen 5% in 2018; imports did not change",
      ["– since a time that another sentence names"],
    ],
    [
      "Russia's exports to Japan were $5 billion in 2010 and had since doubled by 2018",
      ["value export RUS>JPN 2010: $5 billion", "growth export RUS>JPN 2018 since=2010 rose: doubled"],
    ],
    [
      "Russia's exports to Japan were $5 billion in 2010 and have since doubled, while in 2018 nothing changed",
      ["value export RUS>JPN 2010: $5 billion", "– since a year, and until when is left open"],
    ],
    [
      "After the boom of 2010–2013 Russia's exports to Japan have since doubled, to $5 billion in 2018",
      ["value export RUS>JPN 2018: $5 billion", "– since a time that another sentence names"],
    ],
    [
      "Russia's exports to Japan were $5 billion in 2018 and have since doubled in 2018",
      ["value export RUS>JPN 2018: $5 billion", "– since a year, and until when is left open"],
    ],
    [
      "Russia's exports to Japan peaked in 2013 and had fallen by 18% by 2016, with 2015 the worst of all",
      ["growth export RUS>JPN 2016 since=2013 fell: 18%", "– the extreme of years that are not named"],
    ],
    [
      "After the growth of 2010–2013 Russia's exports to Japan had fallen by 18% by 2016",
      ["– by a year, and since when is left open"],
    ],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual(wanted);
  });

  it.each(["level", "peak", "figure", "high", "total", "value", "volume"])("its 2013 %s", (level) => {
    expect(read(`Russia's trade with Japan in 2018 had not recovered to its 2013 ${level}.`)).toEqual([
      "value RUS>JPN 2018 since=2013 not-restored",
    ]);
  });
});

describe("constant prices are of the numbers of their statement", () => {
  const LEFT = "– in constant prices";
  it.each([
    ["rose from $16 billion in 2016 to $21 billion in 2018 in constant prices", [LEFT, LEFT]],
    [
      "(exports and imports) rose from $16 billion in 2016 to $21 billion in 2018 in constant prices",
      [LEFT, LEFT],
    ],
    [
      "rose from $16 billion in 2016 to $21 billion in 2018 in constant prices, while oil was cheap",
      [LEFT, LEFT],
    ],
    [
      "was $16 billion in 2016 and $21 billion in 2018 (2013 prices)",
      ["value RUS>JPN 2016: $16 billion", "– in prices of 2013"],
    ],
    [
      "was $16 billion in 2016 and $21 billion in 2018 (in constant prices)",
      ["value RUS>JPN 2016: $16 billion", LEFT],
    ],
    [
      "was $16 billion in 2016, while its imports from Japan in 2018 were $9 billion in constant prices",
      ["value RUS>JPN 2016: $16 billion", LEFT],
    ],
    [
      "was $16 billion in 2016; its imports from Japan in 2018 were $9 billion in constant prices",
      ["value RUS>JPN 2016: $16 billion", LEFT],
    ],
  ])("Russia's trade with Japan %s", (said, wanted) => {
    expect(read(`Russia's trade with Japan ${said}.`)).toEqual(wanted);
  });
});

describe("a way without a number, beside a number", () => {
  it.each([
    [
      "Russia's exports to Japan rose in 2018; Russia's exports to Japan rose 5% in 2018",
      ["growth export RUS>JPN 2018 rose: 5%"],
    ],
    [
      "Russia's exports to Japan fell in 2017; Russia's exports to Japan rose 5% in 2018",
      ["growth export RUS>JPN 2018 rose: 5%", "growth export RUS>JPN 2017 fell"],
    ],
    [
      "Russia's exports to Japan fell in 2018; Russia's exports to Japan were $5 billion in 2018",
      ["value export RUS>JPN 2018: $5 billion", "growth export RUS>JPN 2018 fell"],
    ],
    [
      "Russian exports to Japan rose 5% in 2018, while Chinese exports to Japan fell in 2018",
      ["growth export RUS>JPN 2018 rose: 5%", "growth export CHN>JPN 2018 fell"],
    ],
    [
      "Prices fell, while Russia's exports to Japan rose to $5 billion in 2018",
      ["value export RUS>JPN 2018 rose: $5 billion"],
    ],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual(wanted);
  });
});

it.each([
  ["Russia's trade with Japan reached the $20 billion mark in 2018", ["value RUS>JPN 2018: $20 billion"]],
  [
    "In 2018 trade with China left a deficit of $300 billion for the United States",
    ["balance USA>CHN 2018: -$300 billion"],
  ],
  [
    "Russia and Japan said that Germany's trade with France was $100 billion in 2018",
    ["value DEU>FRA 2018: $100 billion"],
  ],
  [
    "In 2018 Russia's exports to Japan were 13% higher than forecasters had thought, and the highest in years",
    ["– compared with something else than an earlier year"],
  ],
  ["Russia's trade with Japan was the lowest of 2013–2018", ["– no year that it belongs to"]],
  [
    "Russia's trade with Japan was $20 billion in 2018, with a surplus of $3 billion in Russia's favor",
    ["value RUS>JPN 2018: $20 billion", "balance RUS>JPN 2018: $3 billion"],
  ],
  [
    "Russia's trade with Japan was $20 billion in 2017. Shipments left Japan in 2018 worth $12 billion",
    ["value RUS>JPN 2017: $20 billion", NO_PAIR],
  ],
  [
    "Germany's exports to France were $100 billion in 2018, ahead of Germany ($90 billion)",
    ["value export DEU>FRA 2018: $100 billion", NO_PAIR],
  ],
  [
    "Russia has 146 million people, and Japan has 126 million",
    ["– no year that it belongs to", "– a number of something that trade figures do not hold"],
  ],
  [
    "Russia's trade with Japan grew for the third year in a row, and China was Russia's largest partner in 2018",
    ["rank RUS>CHN 2018: 1st", "– years in a row, but of what is not plainly said"],
  ],
  [
    "Russia's trade with Japan was $18 billion in 2017 and $21 billion in 2018 (exports $9 billion and imports $12 billion in 2018)",
    [
      "value RUS>JPN 2017: $18 billion",
      "value RUS>JPN 2018: $21 billion",
      "value export RUS>JPN 2018: $9 billion",
      "value import RUS>JPN 2018: $12 billion",
    ],
  ],
  [
    "Trade between Russia and Japan (exports of $9 billion and imports of $12 billion) was $21 billion in 2018 and $18 billion in 2017",
    [
      "value export RUS>JPN 2018: $9 billion",
      "value import RUS>JPN 2018: $12 billion",
      "value RUS>JPN 2018: $21 billion",
      "value RUS>JPN 2017: $18 billion",
    ],
  ],
])("%s", (said, wanted) => {
  expect(read(`${said}.`)).toEqual(wanted);
});
