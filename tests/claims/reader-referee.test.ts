import { describe, expect, it } from "vitest";
import { read, readingOf, readsCountries } from "./reading.js";

readsCountries();

const OF_GROUP = "– a share of a group, not of a country";
const POINTS = "– points of a share; a claim states the share";

describe("what a referee's article says", () => {
  it.each<[text: string, wanted: string[]]>([
    // What stands in brackets is of itself, and of several years none is told.
    [
      "Russia's exports to South Korea rose by nearly a quarter in 2017 and by 44% in 2018 (imports: +35.4% and +0.6%).",
      [
        "growth export RUS>KOR 2017 rose: nearly a quarter",
        "growth export RUS>KOR 2018 rose: 44%",
        "– of one of several years, and which is not said",
        "– a percentage without a word for what it is of",
      ],
    ],
    [
      "China's share in Japanese imports was 23.2% in 2018 (2010: 22.1%), that in exports 19.5%.",
      [
        "share import JPN>CHN 2018: 23.2%",
        "share import JPN>CHN 2010: 22.1%",
        "share export JPN>CHN 2018: 19.5%",
      ],
    ],
    // Shares that are not of one partner in all trade.
    [
      "Asian countries took 39% of Russia's exports in 2018, and South Korea 10% of that.",
      [OF_GROUP, "– a part of a part; a claim states the share of the whole"],
    ],
    [
      "Of Russia's trade with Asia in 2018, South Korea made up one tenth.",
      ["– a share of the trade with a group"],
    ],
    [
      "China was Japan's largest partner in 2018, ahead of the United States and South Korea; the three together made up 42.2% of Japan's trade.",
      [
        "rank JPN>CHN 2018: 1st",
        "– a share of several together",
        "– one country ahead of another; a claim states a place",
      ],
    ],
    [
      "India's share of Russian exports was 1.7 per cent in 2018, a tenth of a point more than in 2017.",
      ["share export RUS>IND 2018: 1.7 per cent", POINTS],
    ],
    // Places by their number.
    ["Vietnam was Russia's No. 1 partner in 2018.", ["rank RUS>VNM 2018: No. 1"]],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  it("loses no extreme of a balance, and no amount without its currency", () => {
    expect(
      read(
        "Russia's surplus with Japan was $4 billion in 2013 and nearly eleven billion in 2018. The surplus in 2018 was the largest of the decade.",
      ),
    ).toEqual([
      "balance RUS>JPN 2013: $4 billion",
      "– an amount, but in which currency is not said",
      "– a surplus or deficit without its amount",
    ]);
  });

  it("passes over the numbers of a list, and reads letters that are put together from two", () => {
    const list = "1. Trade between Russia and Japan was $21.4 billion in 2018.\n\n2. It rose 5% in 2018.";
    expect(read(list)).toEqual(["value RUS>JPN 2018: $21.4 billion", expect.stringContaining("growth")]);
    const apart = "In 2018, Co\u0302te d’Ivoire was Russia's 94th largest partner.";
    expect(read(apart)).toEqual(["rank RUS>CIV 2018: 94th"]);
    expect(readingOf(apart)).toEqual(readingOf(apart.normalize("NFC")));
  });
});
