import { describe, expect, it } from "vitest";
import { findings } from "./findings.js";

const value = (id: string, period: number, printed: string, more = "") =>
  `id: ${id}, measure: value, period: ${period}, printed: ${printed}${more}`;
const L16 = value("L16", 2016, "$16.4 billion");
const L17 = value("L17", 2017, "$18.3 billion");
const X = value("X", 2017, "$10.6 billion", ", flow: export");
const M = value("M", 2017, "$7.2 billion", ", flow: import");
const WORLD = value("W", 2017, "$584 billion", ", partner: WLD");
const growth = (printed: string, more = "") =>
  `id: G, measure: growth, period: 2017, printed: ${printed}${more}`;
const FELL = "id: F, measure: value, period: 2017, direction: fell";
const share = (id: string, partner: string, printed: string, more = "") =>
  `id: ${id}, measure: share, partner: ${partner}, period: 2017, printed: ${printed}${more}`;
const rank = (id: string, partner: string, printed: string, more = "") =>
  `id: ${id}, measure: rank, partner: ${partner}, printed: ${printed}${more || ", period: 2017"}`;
const J = rank("J", "JPN", "9th");
const VJ = value("VJ", 2017, "$21.4 billion");
const VK = value("VK", 2017, "$20.9 billion", ", partner: KOR");
const count = (id: string, printed: string) =>
  `id: ${id}, measure: count, period: 2018, subject: projects, printed: ${printed}`;
const amount = (id: string, printed: string) =>
  `id: ${id}, measure: amount, period: 2018, subject: loans, printed: ${printed}`;

/** Claims that have nothing to do with each other, each pair of them apart in one respect. */
const APART: readonly (readonly [respect: string, claims: readonly string[]])[] = [
  ["growth of another reporter", [L16, L17, growth("99%", ", reporter: DEU")]],
  [
    "growth from a level that may be nothing",
    [value("L16", 2016, "more than $0 billion"), L17, growth("99%")],
  ],
  [
    "growth from a level without a lower end",
    [value("L16", 2016, "less than $17 billion"), L17, growth("99%")],
  ],
  ["a share beside levels of two years", [L16, L17, share("S", "JPN", "3%")]],
  ["a share of a group", [L17, WORLD, share("S", "JPN", "90%", ", group: asian")]],
  [
    "a share of a world total that may be nothing",
    [L17, value("W", 2017, "more than $0 billion", ", partner: WLD"), share("S", "JPN", "90%")],
  ],
  [
    "a share of a world total without a lower end",
    [L17, value("W", 2017, "less than $600 billion", ", partner: WLD"), share("S", "JPN", "90%")],
  ],
  [
    "growth of turnover and of flows",
    [
      growth("10%"),
      growth("1%", ", flow: export").replace("G", "GX"),
      growth("2%", ", flow: import").replace("G", "GM"),
    ],
  ],
  ["turnover and one flow", [L17, X]],
  ["a balance and one flow", ["id: B, measure: balance, period: 2017, printed: $2.9 billion", X]],
  [
    "shares of two groups",
    [share("A", "JPN", "60%", ", group: asian"), share("B", "CHN", "60%", ", group: asian")],
  ],
  ["shares of two years", [share("A", "JPN", "60%"), share("B", "CHN", "60%").replace("2017", "2018")]],
  ["shares of two flows", [share("A", "JPN", "60%"), share("B", "CHN", "60%", ", flow: export")]],
  ["a rank and one value", [J, rank("K", "KOR", "8th"), VK]],
  ["two equal ranks", [J, rank("K", "KOR", "9th"), VJ, VK]],
  ["ranks in two groups", [J, rank("K", "KOR", "8th", ", period: 2017, group: asian"), VJ, VK]],
  ["ranks of two years", [J, rank("K", "KOR", "8th", ", period: 2018"), VJ, VK.replace("2017", "2018")]],
  [
    "ranks of two flows",
    [J, rank("K", "KOR", "8th", ", period: 2017, flow: export"), VJ, `${VK}, flow: export`],
  ],
  [
    "ranks of two reporters",
    [J, rank("K", "KOR", "8th", ", period: 2017, reporter: DEU"), VJ, `${VK}, reporter: DEU`],
  ],
  [
    "ranks of one partner in two groups",
    [rank("A", "JPN", "9th"), rank("B", "JPN", "8th", ", period: 2017, group: asian")],
  ],
  ["growth since two years", [growth("10%"), growth("50%", ", since: 2013").replace("G", "H")]],
  ["the books of two countries", [`${L17}, books: RUS`, value("N17", 2017, "$20 billion", ", books: JPN")]],
  ["two counts", [count("A", "80"), count("B", "90")]],
  ["a direction and one level", [L16, FELL]],
  ["a direction and the level of another partner", [`${L16}, partner: KOR`, L17, FELL]],
  ["a direction and the level of another flow", [`${L16}, flow: export`, L17, FELL]],
  ["a direction and the level of another reporter", [`${L16}, reporter: DEU`, L17, FELL]],
  ["a direction and a balance", [L16.replace("value", "balance"), L17, FELL]],
  ["a direction of a share", [L16, L17, "id: S, measure: share, period: 2017, direction: fell"]],
  [
    "an extreme of a share",
    [L16, L17, "id: S, measure: share, period: 2017, superlative: lowest, over: 2016-2017"],
  ],
  [
    "an extreme without a level of its own",
    [L16, "id: S, measure: value, period: 2017, superlative: lowest, over: 2016-2017"],
  ],
];

describe("checkTogether finds nothing in", () => {
  it.each(APART)("%s", (_, claims) => {
    expect(findings(claims)).toEqual([]);
  });
});

/** Claims, and every sentence that they give. */
const SAID: readonly (readonly [
  claims: readonly string[],
  relations: readonly string[],
  texts: readonly string[],
])[] = [
  [[X, X.replace("X", "Y"), M], [], ["X ($10.6 billion) and Y ($10.6 billion) state the same figure."]],
  [
    [L17, L17.replace("L17", "N17"), WORLD],
    [],
    ["L17 ($18.3 billion) and N17 ($18.3 billion) state the same figure."],
  ],
  [
    [VJ, VK, share("SJ", "JPN", "4%"), share("SK", "KOR", "3%")],
    [],
    ["The shares of SJ (4%) and SK (3%) are between 6.0% and 8.0% together."],
  ],
  // Half and half: 1 is not more than the whole.
  [
    [share("SJ", "JPN", "at least 50%"), share("SK", "KOR", "at least 50%")],
    [],
    ["The shares of SJ (at least 50%) and SK (at least 50%) are 100.0% or more together."],
  ],
  [
    [J, rank("K", "KOR", "8th"), VJ, VK.replace("20.9", "22")],
    [],
    ["K ranks before J, and VK ($22 billion) is not below VJ ($21.4 billion)."],
  ],
  [
    [L16, L17, FELL],
    [],
    ["F says fell, but L16 ($16.4 billion) is below L17 ($18.3 billion); they can't all be right."],
  ],
  [
    [L16, L17, FELL.replace("fell", "not-restored")],
    [],
    ["F says not restored, but L16 ($16.4 billion) is below L17 ($18.3 billion); they can't all be right."],
  ],
  [
    [L16, L17, FELL.replace("fell", "rose")],
    [],
    ["F says rose, and L17 ($18.3 billion) is not below L16 ($16.4 billion)."],
  ],
  // Levels of other years, and the second one of a year, are not asked about.
  [
    [
      value("L15", 2015, "$20 billion"),
      L16,
      L17,
      value("L18", 2018, "$12 billion"),
      "id: S, measure: value, period: 2016, superlative: lowest, over: 2016-2017",
    ],
    [],
    ["S is the lowest, and L17 ($18.3 billion) is not below L16 ($16.4 billion)."],
  ],
  [
    [
      L16,
      L17,
      value("L18", 2018, "$21 billion"),
      "id: S, measure: value, period: 2016, superlative: highest, over: 2016-2018",
    ],
    [],
    [
      "S is the highest, but L16 ($16.4 billion) is below L17 ($18.3 billion); they can't all be right.",
      "S is the highest, but L16 ($16.4 billion) is below L18 ($21 billion); they can't all be right.",
    ],
  ],
  [
    [
      L16,
      value("M16", 2016, "$16.4 billion"),
      L17,
      "id: S, measure: value, period: 2017, superlative: highest, over: 2016-2017",
    ],
    [],
    [
      "L16 ($16.4 billion) and M16 ($16.4 billion) state the same figure.",
      "S is the highest, and L17 ($18.3 billion) is not below L16 ($16.4 billion).",
    ],
  ],
  // Counts are exact, so that what is full is not too full.
  [
    [count("A", "3"), count("B", "2"), count("C", "1")],
    ["id: R, kind: fits-in, whole: A, parts: [B, C]"],
    ["A (3) may hold B (2) and C (1)."],
  ],
  [
    [count("A", "3"), count("B", "more than 68"), count("C", "11")],
    ["id: R, kind: sum, whole: A, parts: [B, C]"],
    ["A (3): B (more than 68) and C (11) add up to more than 79; they can't all be right."],
  ],
  [
    [count("A", "90"), count("B", "fewer than 68"), count("C", "11")],
    ["id: R, kind: sum, whole: A, parts: [B, C]"],
    ["A (90): B (fewer than 68) and C (11) add up to less than 79; they can't all be right."],
  ],
  [
    [count("A", "80"), count("B", "90"), count("C", "95")],
    ["id: R, kind: not-falling, claims: [A, B, C]"],
    ["B (90) and C (95) can follow A (80) without the count falling."],
  ],
  [
    [amount("A", "$2.5 billion"), amount("B", "at least $2.55 billion")],
    ["id: R, kind: largest, largest: A, others: [B]"],
    ["A ($2.5 billion) can be the largest: none of B (at least $2.55 billion) is more for certain."],
  ],
  [
    [
      amount("A", "$2.5 billion"),
      amount("B", "$3.5 billion"),
      amount("C", "$4 billion"),
      amount("D", "$1 billion"),
    ],
    ["id: R, kind: largest, largest: A, others: [B, C, D]"],
    [
      "A ($2.5 billion) is said to be the largest, but B ($3.5 billion) and C ($4 billion) are more; they can't all be right.",
    ],
  ],
  [
    [share("S", "JPN", "30%"), amount("P", "$1 billion"), amount("W", "$5.0 billion")],
    ["id: R, kind: share, share: S, part: P, whole: W"],
    ["S (30%): P ($1 billion) over W ($5.0 billion) is between 9.9% and 30.3%."],
  ],
  [
    [amount("A", "$1 billion"), amount("B", "more than $2 billion")],
    ["id: R, kind: fits-in, whole: A, parts: [B]"],
    [
      "A ($1 billion) is said to hold B (more than $2 billion), which is more than $2.0 billion; they can't both be right.",
    ],
  ],
  // The third falls below the second, though not below the first.
  [
    [count("A", "100"), count("B", "200"), count("C", "150")],
    ["id: R, kind: not-falling, claims: [A, B, C]"],
    ["A running count from A (100) would have to fall to reach C (150); they can't all be right."],
  ],
  [
    [count("A", "90"), count("B", "at most 60"), count("C", "11")],
    ["id: R, kind: sum, whole: A, parts: [B, C]"],
    ["A (90): B (at most 60) and C (11) add up to 71 or less; they can't all be right."],
  ],
  [
    [share("SJ", "JPN", "at most 4%"), share("SK", "KOR", "at least 3%")],
    [],
    ["The shares of SJ (at most 4%) and SK (at least 3%) are anything together."],
  ],
  // Of a share that is stated twice, the first counts.
  [
    [share("SJ", "JPN", "60%"), share("SK", "KOR", "50%"), share("TJ", "JPN", "40%")],
    [],
    [
      "SJ (60%) and TJ (40%) state the same figure; they can't both be right.",
      "The shares of SJ (60%) and SK (50%) are between 109.0% and 111.0% together; they can't both be right.",
    ],
  ],
  [
    [
      "id: A, measure: growth, period: 2018, subject: visitors, printed: 40%",
      "id: B, measure: growth, period: 2017, subject: visitors, printed: a third",
    ],
    ["id: R, kind: largest, largest: A, others: [B]"],
    ["A (40%) can be the largest: none of B (a third) is more for certain."],
  ],
  [
    [amount("A", "$1 billion"), amount("B", "¥9 billion"), amount("C", "¥8 billion")],
    ["id: R, kind: fits-in, whole: A, parts: [B, C]"],
    ["R: B, C have no number in US dollars to compare."],
  ],
];

describe("checkTogether says", () => {
  it.each(SAID)("all that %j give", (claims, relations, texts) => {
    const found = findings(claims, relations);
    expect(found.map(({ text }) => text)).toEqual(texts);
    const verdicts = texts.map((text) =>
      text.includes("to compare")
        ? "not-comparable"
        : text.includes(" be right.")
          ? "impossible"
          : "possible",
    );
    expect(found.map(({ verdict }) => verdict)).toEqual(verdicts);
  });

  it("whether two bounds leave room between them", () => {
    const verdict = (before: string, now: string) =>
      findings([value("L16", 2016, before), value("L17", 2017, now), FELL]).map((found) => found.verdict);
    expect(verdict("at most $18 billion", "at least $18 billion")).toEqual(["possible"]);
    expect(verdict("less than $18 billion", "at least $18 billion")).toEqual(["impossible"]);
    expect(verdict("at most $18 billion", "more than $18 billion")).toEqual(["impossible"]);
    expect(verdict("less than $19 billion", "more than $18 billion")).toEqual(["possible"]);
  });

  it("which claims it compared, the one asked about first, and what they leave open", () => {
    const [grown] = findings([L16, L17, growth("13.7%")]);
    expect(grown?.claims).toEqual(["G", "L16", "L17"]);
    const [balance] = findings([X, M, "id: B, measure: balance, period: 2017, printed: $3.4 billion"]);
    expect(balance?.claims).toEqual(["B", "X", "M"]);
    // 10.55 − 7.25 and 10.65 − 7.15
    expect(balance?.range?.low).toBeCloseTo(3.3e9, -2);
    expect(balance?.range?.high).toBeCloseTo(3.5e9, -2);
    expect(findings([L17, WORLD, share("S", "JPN", "3.1%")])[0]?.claims).toEqual(["S", "L17", "W"]);
    expect(findings([L16, L16.replace("L16", "M16")])[0]?.claims).toEqual(["L16", "M16"]);
    expect(findings([L16, L17, FELL])[0]?.claims).toEqual(["L16", "L17"]);
  });

  it("what other money leaves open in dollars", () => {
    const [sum] = findings(
      [amount("A", "$2.2 billion"), amount("B", "€2.0 billion")],
      ["id: R, kind: sum, whole: A, parts: [B]"],
    );
    expect(sum?.verdict).toBe("possible");
    // 1.95 and 2.05 at 1.1 dollars a euro
    expect(sum?.range?.low).toBeCloseTo(2.145e9, -2);
    expect(sum?.range?.high).toBeCloseTo(2.255e9, -2);
  });
});
