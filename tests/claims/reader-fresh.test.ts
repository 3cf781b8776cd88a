import { describe, expect, it } from "vitest";
import { read, readsCountries } from "./reading.js";

readsCountries();

/** Of the hundred sentences of the thirteenth and fourteenth measurement in docs/methods.md, those that were read otherwise the first time. */
const FRESH: readonly (readonly [text: string, wanted: readonly string[]])[] = [
  [
    "According to the General Statistics Office of Viet Nam, exports to Korea stood at US$24.3 billion in 2022, up 10.7 per cent year on year, while imports from Korea reached US$62.1 billion, up 10.5 per cent.",
    [
      "value export VNM>KOR 2022 books=VNM: US$24.3 billion",
      "growth export VNM>KOR 2022 books=VNM rose: 10.7 per cent",
      "value import VNM>KOR 2022 books=VNM: US$62.1 billion",
      "growth import VNM>KOR 2022 books=VNM rose: 10.5 per cent",
    ],
  ],
  [
    "Mutual trade between Belarus and Azerbaijan exceeded USD 850 million in 2021 — almost double the 2020 figure.",
    ["value BLR>AZE 2021 bound=more-than: USD 850 million", "growth BLR>AZE 2021 rose: almost double"],
  ],
  [
    "Slovakia's exports to Ukraine grew by almost a quarter in 2021 and approached EUR 780 million.",
    [
      "growth export SVK>UKR 2021 rose: almost a quarter",
      "value export SVK>UKR 2021 bound=just-under: EUR 780 million",
    ],
  ],
  [
    "Brazil-Argentina trade stood at US$ 28.5 billion in 2022 (exports of US$ 15.3 billion and imports of US$ 13.1 billion from the Brazilian point of view).",
    [
      "value BRA>ARG 2022: US$ 28.5 billion",
      "value export BRA>ARG 2022: US$ 15.3 billion",
      "value import BRA>ARG 2022: US$ 13.1 billion",
    ],
  ],
  [
    "Two-way trade hit $690.6 billion in 2022, a record, as Americans bought $536.8 billion of Chinese goods and sold China $153.8 billion.",
    [
      "value USA>CHN 2022: $690.6 billion",
      "value import USA>CHN 2022: $536.8 billion",
      "value export USA>CHN 2022: $153.8 billion",
    ],
  ],
  [
    "Saudi Arabia overtook Iraq as India's second-largest oil supplier in 2022.",
    ["– of some goods, not of all trade"],
  ],
  [
    "Hungary did almost $3 billion in trade with Serbia in 2019, roughly a tenth more than in 2018.",
    ["value HUN>SRB 2019: almost $3 billion", "growth HUN>SRB 2019 rose: roughly a tenth"],
  ],
  [
    "With trade of €298 billion in 2022, China remained Germany's top trading partner for a seventh straight year.",
    ["value DEU>CHN 2022: €298 billion", "rank DEU>CHN 2022 row=7: 1st"],
  ],
  [
    "Japan logged a 1.7 trillion yen surplus with the United States in 1985, and one of 7.2 trillion yen in 2023.",
    ["balance JPN>USA 1985: 1.7 trillion yen", "balance JPN>USA 2023: 7.2 trillion yen"],
  ],
  [
    "China bought $32.4 billion of Brazilian goods in 2014, its smallest purchase since 2010.",
    ["value import CHN>BRA 2014 over=2011-2014 lowest: $32.4 billion"],
  ],
  [
    "The U.S. goods trade gap with Vietnam, $38.3 billion in 2017, was $116 billion five years on.",
    ["balance USA>VNM 2017: -$38.3 billion", "balance USA>VNM 2022: -$116 billion"],
  ],
  [
    "Figure 2 shows that Kenya's exports to Uganda peaked at USD 737 million in 2013 and had fallen by 18.3% by 2016.",
    [
      "value export KEN>UGA 2013: USD 737 million",
      "growth export KEN>UGA 2016 since=2013 fell: 18.3%",
      "– a number of something that trade figures do not hold",
      "– the extreme of years that are not named",
    ],
  ],
  [
    "Although Ethiopia's trade with Sudan increased in absolute terms between 2010 and 2015, its share in the total declined.",
    ["growth ETH>SDN 2015 since=2010 rose", "share ETH>SDN 2015 since=2010 fell"],
  ],
  [
    "Trade between the Philippines and Indonesia was three times as large in 2017 as in 2007.",
    ["growth PHL>IDN 2017 since=2007 rose: three times"],
  ],
  [
    "Ranked by turnover, Egypt's partners in 2018 were led by China ($13.8 billion), the United States ($8.3 billion) and Italy ($7.3 billion).",
    [
      "value EGY>CHN 2018: $13.8 billion",
      "value EGY>USA 2018: $8.3 billion",
      "value EGY>ITA 2018: $7.3 billion",
    ],
  ],
  [
    "In 2012 Tunisia and Libya exchanged goods worth USD 2.3 billion; by 2015 this had dwindled to under USD 0.7 billion.",
    ["value TUN>LBY 2012: USD 2.3 billion", "value TUN>LBY 2015 since=2012 fell: under USD 0.7 billion"],
  ],
  [
    "Jordan's exports to Iraq halved in 2015; its exports to Saudi Arabia, by contrast, rose slightly.",
    ["growth export JOR>IRQ 2015 fell: half", "growth export JOR>SAU 2015 rose"],
  ],
  [
    "Estonia's biggest export partner in 2018 was Finland (16 per cent of total exports), ahead of Sweden (11 per cent) and Latvia (10 per cent).",
    [
      "rank export EST>FIN 2018: 1st",
      "share export EST>FIN 2018: 16 per cent",
      "share export EST>SWE 2018: 11 per cent",
      "share export EST>LVA 2018: 10 per cent",
    ],
  ],
  [
    "Bilateral trade between Serbia and Bosnia and Herzegovina exceeded €2.2 billion in 2018, with Serbia posting a surplus of €0.8 billion.",
    ["value SRB>BIH 2018 bound=more-than: €2.2 billion", "balance SRB>BIH 2018: €0.8 billion"],
  ],
  [
    "Imports of New Zealand goods into Japan totalled ¥290 billion in 2018.",
    ["value import JPN>NZL 2018: ¥290 billion"],
  ],
  [
    "Algeria cut its imports from France by a quarter in 2020.",
    ["growth import DZA>FRA 2020 fell: a quarter"],
  ],
  [
    "In 2009 Mexico's exports to the United States plunged 21.1% amid the financial crisis, only to bounce back by 29.8% a year later.",
    ["growth export MEX>USA 2009 fell: 21.1%", "growth export MEX>USA 2010 rose: 29.8%"],
  ],
  [
    "Latvia ranked only 17th among Germany's suppliers from the EU in 2017.",
    ["rank import DEU>LVA 2017 group=eu: 17th"],
  ],
];

describe("sentences in the manner of ministries, newspapers and articles", () => {
  it.each(FRESH)("%s", (text, wanted) => {
    expect([...read(text)].sort()).toEqual([...wanted].sort());
  });
});

const OTHERWISE = "– how many times, but of what is not said";

describe("so many times what it was", () => {
  it.each<[text: string, wanted: string[]]>([
    [
      "In 2018 Russia's exports to Japan were twice what they were in 2010.",
      ["growth export RUS>JPN 2018 since=2010 rose: twice"],
    ],
    [
      "Russia's exports to Japan in 2018 were 1.4 times their 2013 level.",
      ["growth export RUS>JPN 2018 since=2013 rose: 1.4 times"],
    ],
    ["Russia's exports to Japan were twice as high as imports in 2018.", [OTHERWISE]],
    ["Russia's exports to Japan were twice the level of imports in 2018.", [OTHERWISE]],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});

describe("by a year", () => {
  it.each<[text: string, wanted: string[]]>([
    [
      "Russia's exports to Japan were $20 billion in 2013 and had fallen by half by 2016.",
      ["value export RUS>JPN 2013: $20 billion", "growth export RUS>JPN 2016 since=2013 fell: half"],
    ],
    ["By 2018 Russia's exports to Japan had grown by 20%.", ["– by a year, and since when is left open"]],
    [
      "Russia's exports to Japan were $20 billion in 2013; by 2016 they had fallen to $9 billion.",
      ["value export RUS>JPN 2013: $20 billion", "value export RUS>JPN 2016 since=2013 fell: $9 billion"],
    ],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});

describe("a way without a number, in a statement of its own", () => {
  it.each<[text: string, wanted: string[]]>([
    [
      "Russia's exports to Japan fell 5% in 2018, while imports rose.",
      ["growth export RUS>JPN 2018 fell: 5%", "growth import RUS>JPN 2018 rose"],
    ],
    // Once is enough.
    [
      "Russia's trade with Japan fell in 2015; it was 21.3 billion dollars, a third lower than in 2014.",
      ["value RUS>JPN 2015: 21.3 billion dollars", "growth RUS>JPN 2015 fell: a third"],
    ],
    // Beside a number in the same statement it is that number's.
    [
      "Russia's exports to Japan fell in 2018 and came to $12 billion.",
      ["value export RUS>JPN 2018: $12 billion"],
    ],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});

describe("years in a row", () => {
  it.each<[said: string, row: string]>([
    ["for the sixth straight year", "row=6 "],
    ["for the 12th consecutive year", "row=12 "],
    ["for the second year in succession", "row=2 "],
    ["for the first consecutive year", ""],
  ])("%s", (said, row) => {
    expect(read(`In 2018 Russia's imports from Japan rose ${said}.`)).toEqual([
      `growth import RUS>JPN 2018 ${row}rose`,
    ]);
    expect(read(`In 2018 China was Russia's largest trading partner ${said}.`)).toEqual([
      `rank RUS>CHN 2018${row === "" ? "" : ` ${row.trim()}`}: 1st`,
    ]);
  });
});

describe("whose trade", () => {
  it.each<[text: string, wanted: string[]]>([
    // A list of partners, each with its number in brackets; not an aside.
    [
      "In 2018 Russia's exports went to China ($56 billion), the Netherlands ($43 billion) and Japan ($12 billion).",
      [
        "value export RUS>CHN 2018: $56 billion",
        "value export RUS>NLD 2018: $43 billion",
        "value export RUS>JPN 2018: $12 billion",
      ],
    ],
    [
      "Russia-Japan trade was $21 billion in 2018 (imports of $9 billion from the Russian perspective).",
      ["value RUS>JPN 2018: $21 billion", "value import RUS>JPN 2018: $9 billion"],
    ],
    [
      "In 2018 Japan's exports to Russia rose 20%, reducing its imports was a plan.",
      ["growth export JPN>RUS 2018 rose: 20%"],
    ],
    [
      "Japan raised its purchases from Russia by 12% in 2018 and cut its total sales there by a tenth.",
      ["growth import JPN>RUS 2018 rose: 12%", "growth export JPN>RUS 2018 fell: a tenth"],
    ],
    [
      "Japan cut its steel tariffs on imports from Russia by 12% in 2018.",
      ["– a percentage without a word for what it is of"],
    ],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});
