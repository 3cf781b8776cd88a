import { describe, expect, it } from "vitest";
import { DENIED, NO_PAIR, NO_PARTNER, NO_YEAR, read, readsCountries, UNCLEAR } from "./reading.js";

readsCountries();

describe("which way trade went, without a number", () => {
  it.each([
    ["Japan's imports from Russia fell in 2016", ["import JPN>RUS 2016 fell"]],
    ["In 2016, Japan's imports from Russia fell sharply", ["import JPN>RUS 2016 fell"]],
    ["The volume of Russia's trade with Japan had again declined in 2016", ["RUS>JPN 2016 fell"]],
    ["Russia's trade with Japan was down in 2016", ["RUS>JPN 2016 fell"]],
    ["Russia's trade with Japan was up in 2018", ["RUS>JPN 2018 rose"]],
    ["Trade between Russia and Japan fell between 2013 and 2016", ["RUS>JPN 2016 since=2013 fell"]],
    ["Russia's trade with Japan grew in 2018 from 2013", ["RUS>JPN 2018 since=2013 rose"]],
    [
      "Trade between Russia and Japan declined in 2015 and 2016, but rose in 2017",
      ["RUS>JPN 2015 fell", "RUS>JPN 2016 fell", "RUS>JPN 2017 rose"],
    ],
    [
      "Russia's exports to Japan fell in 2016, while its exports to China rose in 2017",
      ["export RUS>JPN 2016 fell", "export RUS>CHN 2017 rose"],
    ],
    [
      "Russia's exports to Japan fell for the third year in a row in 2016",
      ["export RUS>JPN 2016 row=3 fell"],
    ],
  ])("%s", (said, wanted) => {
    expect(read(`${said}.`)).toEqual(wanted.map((one) => `growth ${one}`));
  });

  it("is of a share, or goes on about the pair before", () => {
    expect(read("Japan's share in Russia's trade fell in 2016.")).toEqual(["share RUS>JPN 2016 fell"]);
    expect(read("The share of Japan in Russia's imports rose in 2018.")).toEqual([
      "share import RUS>JPN 2018 rose",
    ]);
    expect(read("Russia's exports to Japan were $18 billion in 2017. They grew in 2018.")).toEqual([
      "value export RUS>JPN 2017: $18 billion",
      "growth export RUS>JPN 2018 rose",
    ]);
  });

  it.each([
    ["Tariffs on imports from Russia to Japan fell in 2016", UNCLEAR],
    ["Growth in Russia's trade with Japan fell in 2016", UNCLEAR],
    ["Russia's trade surplus with Japan rose in 2018", UNCLEAR],
    ["The rouble and Russia's trade with Japan, which it hit, fell in 2016", UNCLEAR],
    ["Russia's oil exports to Japan rose in 2018", "– of some goods, not of all trade"],
    ["Russia's trade with Japan rose in yen terms in 2016", "– a change in another unit than dollars"],
    ["Russia's trade with Japan rose", NO_YEAR],
    ["Russia's trade with Japan had fallen by 2016", "– by a year, and since when is left open"],
    ["In May 2016 Russia's trade with Japan rose", "– a month, not a year"],
    ["Russia's trade with Japan will have grown in 2025", "– a plan, forecast or condition, not what was"],
    ["Russia's trade with Japan had never fallen in 2016", DENIED],
    ["Russia's trade with Japan rose in 2016 or 2017", "– of one year or another; of which is not said"],
    ["Russia's exports rose in 2018", NO_PARTNER],
    ["Trade collapsed after 2014", NO_PAIR],
  ])("is left out, and why: %s", (said, why) => {
    expect(read(`${said}.`)).toEqual([why]);
  });

  it("has the year of its own verb", () => {
    expect(read("Russia's trade with Japan fell, but rose in 2016.")).toEqual([
      "growth RUS>JPN 2016 rose",
      NO_YEAR,
    ]);
  });

  it("says nothing where a number says how much", () => {
    expect(read("Russia's trade with Japan fell in 2016, by 24%.")).toEqual([
      "growth RUS>JPN 2016 fell: 24%",
    ]);
  });
});
