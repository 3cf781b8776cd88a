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
