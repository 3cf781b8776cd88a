import { describe, expect, it } from "vitest";
import { proposedFile } from "../../src/claims/reader/proposed-file.js";
import {
  MANY,
  NO_PAIR,
  NO_PARTNER,
  NO_REPORTER,
  NO_YEAR,
  read,
  readingOf,
  readsCountries,
} from "./reading.js";

readsCountries();

describe("why a number has no pair", () => {
  it.each([
    ["Russian exports amounted to $34.0 billion in 2018", NO_PARTNER],
    ["Russian exports to Korea and Japan amounted to $34.0 billion in 2018", MANY],
    ["Russia's exports to the EU and Japan were $12 billion in 2018", MANY],
    ["Russia's exports to the EU were $12 billion in 2018", "– with what is no country we know: the EU"],
    [
      "Russian trade with Central Asia was $12 billion in 2018",
      "– with what is no country we know: Central Asia",
    ],
    ["Exports to Korea rose 8% in 2018", NO_REPORTER],
    ["Exports rose 8% in 2018", NO_PAIR],
    ["In 2018 Russia's exports rose 10%, led by sales to China", NO_PARTNER],
    ["Led by oil exports, Russia's exports rose 10% in 2018", NO_PARTNER],
    ["Russian exports, which from March to May are low, were $12 billion in 2018", NO_PARTNER],
  ])("%s", (said, why) => {
    expect(read(`${said}.`)).toEqual([why]);
  });
});

describe("a place behind another country", () => {
  it.each([
    [
      "In 2018 Japan was Russia's second partner, behind China, at $21 billion",
      ["rank RUS>JPN 2018: second", "value RUS>JPN 2018: $21 billion"],
    ],
    [
      "In 2018 Japan was Russia's second market, behind China and Germany, at $12 billion",
      ["rank export RUS>JPN 2018: second", "value export RUS>JPN 2018: $12 billion"],
    ],
    [
      "In 2018 Japan was Russia's second supplier, after China, at $12 billion",
      ["rank import RUS>JPN 2018: second", "value import RUS>JPN 2018: $12 billion"],
    ],
    [
      "In 2018 Japan was Russia's second partner, behind China ($108 billion)",
      ["rank RUS>JPN 2018: second", "– money, but of what is not said"],
    ],
    [
      "In 2018 Japan was Russia's second partner, behind China, at $108 billion, and Korea, at $25 billion",
      ["rank RUS>JPN 2018: second", NO_PAIR, NO_PAIR],
    ],
    [
      "In 2018 Russia's trade with Japan was second, behind China, at $21 billion",
      ["value RUS>JPN 2018: $21 billion", "– a place, but among what is not said"],
    ],
    ["Japan came second in 2018, behind China", ["– a place, but among what is not said"]],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual(wanted);
  });
});

describe("why trade grew", () => {
  it.each([
    ["In 2018 Russia's exports to Japan rose 10%, led by oil exports"],
    ["In 2018, led by oil exports, Russia's exports to Japan rose 10%"],
    ["Russia's exports to Japan rose 10% in 2018, mainly oil exports"],
    ["Thanks to higher sales of gas, Russia's exports to Japan rose 10% in 2018"],
    ["Russia's exports to Japan rose 10% in 2018 as coal sales picked up"],
    ["Led by sales to China, Russia's exports to Japan rose 10% in 2018"],
    ["In 2018 Russia's exports to Japan, boosted by imports, rose by 10%"],
  ])("is no part of what grew: %s", (said) => {
    expect(read(`${said}.`)).toEqual(["growth export RUS>JPN 2018 rose: 10%"]);
  });

  it("keeps a number of its own, and what is no cause", () => {
    const said = "Russia's exports to Japan rose 10% in 2018, led by";
    expect(read(`${said} oil exports, which rose 20%.`)).toEqual([
      "growth export RUS>JPN 2018 rose: 10%",
      "– of some goods, not of all trade",
    ]);
    expect(read(`${said} sales to China, up 20%.`)).toEqual([
      "growth export RUS>JPN 2018 rose: 10%",
      "growth export RUS>CHN 2018 rose: 20%",
    ]);
    expect(read(`${said} oil exports of $5 billion.`)).toEqual([
      "growth export RUS>JPN 2018 rose: 10%",
      "– of some goods, not of all trade",
    ]);
    expect(read("In 2018 Japan overtook Korea as Russia's largest partner.")).toEqual([
      "rank RUS>JPN 2018: 1st",
    ]);
    expect(read("Russia's exports to Japan rose 10% in 2018, as well as imports, which rose 5%.")).toEqual([
      "growth export RUS>JPN 2018 rose: 10%",
      "growth import RUS>JPN 2018 rose: 5%",
    ]);
  });
});

describe("all trade of a country", () => {
  it.each([
    ["Russia's total exports rose 10% in 2018", "growth export RUS>WLD 2018 rose: 10%"],
    ["Russia's overall trade surplus was $100 billion in 2018", "balance RUS>WLD 2018: $100 billion"],
    ["Russian foreign trade was $688 billion in 2018", "value RUS>WLD 2018: $688 billion"],
    ["Russia's imports from the world were $238 billion in 2018", "value import RUS>WLD 2018: $238 billion"],
    ["Russia's foreign trade with Japan was $21 billion in 2018", "value RUS>JPN 2018: $21 billion"],
    ["Total trade between Russia and Japan was $21 billion in 2018", "value RUS>JPN 2018: $21 billion"],
    ["3% of Russia's total exports went to Japan in 2018", "share export RUS>JPN 2018: 3%"],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual([wanted]);
  });

  it("stands beside that of a pair", () => {
    expect(read("Russia's trade with Japan grew 5% in 2018, while Russia's total exports rose 10%.")).toEqual(
      ["growth RUS>JPN 2018 rose: 5%", "growth export RUS>WLD 2018 rose: 10%"],
    );
  });
});

describe("what is taken from other words", () => {
  const file = (text: string) => proposedFile(readingOf(text), "A text");

  it("is the partner, where a statement names the owner alone", () => {
    const text = "Russia's trade with Japan grew, and Russia's exports rose 5% in 2018.";
    expect(read(text)).toEqual(["growth export RUS>JPN 2018 rose: 5%"]);
    expect(file(text)).toContain("rose 5% in 2018. (the partner from the words before)\n");
    for (const said of [
      "Russia's trade with Japan grew in 2018, and exports rose 5%.",
      "Russia's trade with Japan grew in 2018, and its exports rose 5%.",
      "Trade between Russia and Japan grew 5% in 2018.",
      "Russia and Japan's trade grew 5% in 2018.",
    ])
      expect(file(said), said).not.toContain("(the");
  });

  it("is the reporter of the sentence before, where that is named as the owner", () => {
    const text = "Russia's exports to Japan were $12 billion in 2018. Exports to Korea rose 8%, to China 9%.";
    expect(read(text)).toEqual([
      "value export RUS>JPN 2018: $12 billion",
      "growth export RUS>KOR 2018 rose: 8%",
      "growth export RUS>CHN 2018 rose: 9%",
    ]);
    expect(file(text)).toContain("(the reporter and the year from an earlier sentence)");
    expect(read("Russia's exports rose 3% in 2018. Exports to Korea rose 8%.")).toEqual([
      "growth export RUS>KOR 2018 rose: 8%",
      NO_PARTNER,
    ]);
    expect(
      read("In 2018 Russia sold $9 billion to Japan and $5 billion to China. Exports to Korea rose 8%.").at(
        -1,
      ),
    ).toBe("growth export RUS>KOR 2018 rose: 8%");
  });

  it.each([
    ["Trade between Russia and Japan was $12 billion in 2018. Exports to Korea rose 8%"],
    ["Russia and Japan traded $12 billion in 2018. Exports to Korea rose 8%"],
    ["Russia's exports to Japan rose 5% in 2018, and Japan's exports to Russia 6%. Exports to Korea rose 8%"],
    ["Russia's exports to Japan were $12 billion in 2018. Exports to Russia rose 8%"],
  ])("is no reporter where it is left open: %s", (said) => {
    expect(read(`${said}.`).at(-1)).toBe(NO_REPORTER);
  });

  it("is nothing of another paragraph", () => {
    expect(
      read("Russia's exports to Japan were $12 billion in 2018.\n\nExports to Korea rose 8% in 2018.").at(-1),
    ).toBe(NO_REPORTER);
    expect(read("Russia's trade with Japan grew, and Russia's exports rose 5%.")).toEqual([NO_YEAR]);
  });
});

describe("the two countries", () => {
  it("are those whose exports the sentence has", () => {
    const said =
      "trade in 2016 was $16 billion, of which Russian exports made up $9 billion and Japanese exports $7 billion.";
    const both = [
      "value RUS>JPN 2016: $16 billion",
      "value export RUS>JPN 2016: $9 billion",
      "value export JPN>RUS 2016: $7 billion",
    ];
    expect(read(`The two countries' ${said}`)).toEqual(both);
    expect(read(`Bilateral ${said}`)).toEqual(both);
    expect(read(`World ${said}`)).toEqual([NO_PAIR, NO_PARTNER, NO_PARTNER]);
    expect(read("Bilateral trade was $5 billion in 2018, when Vietnam and Chile met.")).toEqual([NO_PAIR]);
    expect(
      read(
        "Bilateral trade was $5 billion in 2018, Russian exports $3 billion, Chinese exports $2 billion and Japanese exports $1 billion.",
      )[0],
    ).toBe(NO_PAIR);
  });
});

describe("a number in brackets", () => {
  it.each([
    [
      "In 2018 Japan was Russia's second supplier with a share of 5%, behind China (22%)",
      ["rank import RUS>JPN 2018: second", "share import RUS>JPN 2018: 5%", "share import RUS>CHN 2018: 22%"],
    ],
    [
      "In 2018 Japan was Russia's second supplier with a share of 5%, behind China and Korea (22%)",
      ["rank import RUS>JPN 2018: second", "share import RUS>JPN 2018: 5%", NO_PAIR],
    ],
    [
      "In 2018 Japan was Russia's second supplier with a share of 5%, behind China with 22%",
      ["rank import RUS>JPN 2018: second", "share import RUS>JPN 2018: 5%", NO_PAIR],
    ],
  ])("behind a country beside the pair is of that: %s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual(wanted);
  });
});

describe("a market", () => {
  it("is where exports go, not whose they are", () => {
    expect(
      read("Vietnam's exports to Japan were $19 billion in 2018, and the Japanese market ranked third."),
    ).toEqual(["value export VNM>JPN 2018: $19 billion", "rank export VNM>JPN 2018: third"]);
    expect(read("In 2018 Japan was Russia's third market.")).toEqual(["rank export RUS>JPN 2018: third"]);
  });
});

describe("a balance and its parts", () => {
  it.each([
    [
      "Russia's deficit with Japan was $3 billion in 2018: imports of $8 billion dwarfed exports of $5 billion",
      [
        "balance RUS>JPN 2018: -$3 billion",
        "value import RUS>JPN 2018: $8 billion",
        "value export RUS>JPN 2018: $5 billion",
      ],
    ],
    [
      "In 2018 Russia's surplus of exports to Japan over imports of $3 billion was small",
      ["balance RUS>JPN 2018: $3 billion"],
    ],
    ["Russia's trade gap with Japan was $3 billion in 2018", ["balance RUS>JPN 2018: -$3 billion"]],
    [
      "Russia traded with Japan in 2018, with a gap of $3 billion",
      ["– a gap, but in whose favour is not said"],
    ],
    [
      "In 2018 Japan was Russia's second partner, with exports of $3 billion",
      ["rank RUS>JPN 2018: second", "– exports or imports, but of which of the two is not said"],
    ],
    [
      "Russia's exports to Japan, with imports of $3 billion in 2018, were larger",
      ["value import RUS>JPN 2018: $3 billion"],
    ],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual(wanted);
  });
});

describe("a change that the verb before is of", () => {
  it("is one of those to another country", () => {
    const text = "Russia's exports to Japan fell 4% to $29 billion in 2018, those to China 2% to $24 billion";
    expect(read(`${text}.`)).toEqual([
      "growth export RUS>JPN 2018 fell: 4%",
      "value export RUS>JPN 2018: $29 billion",
      "growth export RUS>CHN 2018 fell: 2%",
      "value export RUS>CHN 2018: $24 billion",
    ]);
    expect(read("Russia's exports to Japan were $29 billion in 2018, those to China 2%.").at(-1)).toBe(
      "– a percentage without a word for what it is of",
    );
  });

  it("is none of trade that is made up of parts", () => {
    expect(read("Trade with Japan made up 3% of Russia's foreign trade in 2018.")).toEqual([
      "share RUS>JPN 2018: 3%",
    ]);
  });
});

describe("another unit", () => {
  const UNIT = "– a change in another unit than dollars";
  it.each([
    ["In yen terms, Russia's exports to Japan rose 8% in 2018", [UNIT]],
    ["Russia's exports to Japan rose 8% in real terms in 2018", [UNIT]],
    ["Russia's exports to Japan rose 8% by volume in 2018", [UNIT]],
    [
      "In yen terms, Russia's exports to Japan rose 8% in 2018, and in dollar terms 5%",
      [UNIT, "– a percentage without a word for what it is of"],
    ],
    [
      "In yen terms, Russia's exports to Japan rose 8% in 2018 but fell 5% in dollars",
      ["growth export RUS>JPN 2018 fell: 5%", UNIT],
    ],
    ["Russia's exports to Japan rose 8% in 2018", ["growth export RUS>JPN 2018 rose: 8%"]],
  ])("is no change in dollars: %s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual(wanted);
  });

  it("does not keep the years of another statement", () => {
    expect(read("Russia's exports to Japan fell in 2015 and 2016, whereas imports grew.")).toEqual([
      "growth export RUS>JPN 2015 fell",
      "growth export RUS>JPN 2016 fell",
      "– of several years; of which is not said",
    ]);
    expect(read("Russia's exports to Japan fell in 2015, whereas imports grew.")).toEqual([
      "growth export RUS>JPN 2015 fell",
      "growth import RUS>JPN 2015 rose",
    ]);
  });
});

describe("what is bought", () => {
  it.each([
    ["Russia bought 31% of its imports from Japan in 2018", "share import RUS>JPN 2018: 31%"],
    ["Russia bought Japanese goods for $2 billion in 2018", "value import RUS>JPN 2018: $2 billion"],
    [
      "31% of Russia's imports from Japan in 2018 were cars",
      "– a part of the trade of the pair, not the partner's part in all trade",
    ],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual([wanted]);
  });

  it("is of the country that was named, where that is said", () => {
    expect(
      read(
        "Russia's trade with Japan was $5 billion in 2018; Japan's share in the country's imports was 4%.",
      ).at(-1),
    ).toBe("share import RUS>JPN 2018: 4%");
    expect(
      read(
        "Russia's trade with Japan was $5 billion in 2018; China's share in the country's imports was 4%.",
      ).at(-1),
    ).toBe(NO_PAIR);
  });
});

describe("a place of now", () => {
  it("is of no year that another statement has", () => {
    expect(read("Although Japan is the 20th market of Russia, it bought more in 2018.")).toEqual([
      "– of now, and not of a year",
    ]);
    expect(read("Japan is the 20th market of Russia in 2018.")).toEqual(["rank export RUS>JPN 2018: 20th"]);
    expect(read("In 2018, Japan is the 20th market of Russia.")).toEqual(["rank export RUS>JPN 2018: 20th"]);
  });
});

describe("a number that is no claim", () => {
  it.each([
    ["A$5 billion", "money in a currency that is not read"],
    ["RM 5 billion", "money in a currency that is not read"],
    ["₦5 trillion", "money in a currency that is not read"],
    ["5 percentage points", "points of a share; a claim states the share"],
    ["5 points", "points of a share; a claim states the share"],
    ["5 ships", "a number of something that trade figures do not hold"],
  ])("says why: %s", (number, why) => {
    expect(read(`Russia's trade with Japan came to ${number} in 2018.`)).toEqual([`– ${why}`]);
  });
});
