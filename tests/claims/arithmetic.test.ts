import { describe, expect, it } from "vitest";
import { readClaims } from "../../src/claims/language/claims-file.js";
import { findings } from "./findings.js";
import { fileOf, NAMES } from "./names.js";

const L16 = "id: L16, measure: value, period: 2016, printed: $16.4 billion";
const L17 = "id: L17, measure: value, period: 2017, printed: $18.3 billion";
const count = (id: string, printed: string) =>
  `id: ${id}, measure: count, period: 2018, subject: projects, printed: ${printed}`;
const amount = (id: string, printed: string) =>
  `id: ${id}, measure: amount, period: 2018, subject: loans, printed: ${printed}`;

/** Claims that contradict each other, each planted: [claims, relations, words of the finding]. */
const IMPOSSIBLE: readonly (readonly [
  claims: readonly string[],
  relations: readonly string[],
  words: string,
])[] = [
  // 18.25/16.45 − 1 = 10.9%, 18.35/16.35 − 1 = 12.2%
  [
    [L16, L17, "id: G, measure: growth, period: 2017, printed: 13.7%"],
    [],
    "growth is between +10.9% and +12.2%",
  ],
  [
    [L16, L17, "id: G, measure: growth, period: 2017, direction: fell"],
    [],
    "but L16 ($16.4 billion) is below L17",
  ],
  [
    [L16, L17, "id: L, measure: value, period: 2017, superlative: lowest, over: 2016-2017"],
    [],
    "L is the lowest, but",
  ],
  [[L16, L16.replace("L16", "M16").replace("16.4", "17.5")], [], "state the same figure"],
  [
    [
      L17,
      "id: X, measure: value, flow: export, period: 2017, printed: $10.6 billion",
      "id: M, measure: value, flow: import, period: 2017, printed: $7.2 billion",
    ],
    [],
    "add up to between $17.70 billion and $17.90 billion",
  ],
  [
    [
      "id: B, measure: balance, period: 2017, printed: $2.9 billion",
      "id: X, measure: value, flow: export, period: 2017, printed: $10.6 billion",
      "id: M, measure: value, flow: import, period: 2017, printed: $7.2 billion",
    ],
    [],
    "X ($10.6 billion) less M ($7.2 billion) is",
  ],
  [
    [
      L17,
      "id: W, measure: value, partner: WLD, period: 2017, printed: $584 billion",
      "id: S, measure: share, period: 2017, printed: 4.1%",
    ],
    [],
    "L17 ($18.3 billion) over W ($584 billion) is 3.1%",
  ],
  [
    [
      "id: J, measure: rank, period: 2018, printed: 9th",
      "id: K, measure: rank, partner: KOR, period: 2018, printed: 8th",
      "id: VJ, measure: value, period: 2018, printed: $21.4 billion",
      "id: VK, measure: value, partner: KOR, period: 2018, printed: $20.9 billion",
    ],
    [],
    "K ranks before J, but VK ($20.9 billion) is below VJ ($21.4 billion)",
  ],
  [
    [
      "id: SC, measure: share, partner: CHN, period: 2018, printed: 60%",
      "id: SJ, measure: share, period: 2018, printed: 45%",
    ],
    [],
    "The shares of SC (60%) and SJ (45%) are between",
  ],
  [
    [count("A", "about 200"), count("B", "more than 170"), count("C", "150")],
    ["id: R, kind: not-falling, claims: [A, B, C]"],
    "would have to fall to reach C (150)",
  ],
  [
    [amount("A", "$2.5 billion"), amount("B", "€2.0 billion"), amount("C", "$1 billion")],
    ["id: R, kind: fits-in, whole: A, parts: [B, C]"],
    "A ($2.5 billion) is said to hold B (€2.0 billion) and C ($1 billion), which are together $2.65 billion or more; they can't all be right",
  ],
  [
    [count("A", "80"), count("B", "68"), count("C", "11")],
    ["id: R, kind: sum, whole: A, parts: [B, C]"],
    "B (68) and C (11) add up to",
  ],
];

describe("checkTogether", () => {
  it.each(IMPOSSIBLE)("finds what is planted in %#", (claims, relations, words) => {
    const impossible = findings(claims, relations).filter(({ verdict }) => verdict === "impossible");
    expect(impossible).toHaveLength(1);
    expect(impossible[0]?.text).toContain(words);
    expect(impossible[0]?.text).toMatch(/they can't (all|both) be right\.$/);
  });

  it("lets be what can be right, up to the last digit", () => {
    const sets = [
      [L16, L17, "id: G, measure: growth, period: 2017, printed: 11.6%, direction: rose"],
      [L16, L17, "id: G, measure: growth, period: 2017, printed: more than 12%"],
      [L16, L16.replace("L16", "M16").replace("16.4", "16")],
      [count("A", "150"), count("B", "more than 170"), count("C", "about 170")],
    ];
    const relations = [[], [], [], ["id: R, kind: not-falling, claims: [A, B, C]"]];
    const found = sets.map((claims, index) => findings(claims, relations[index]));
    expect(found.map((all) => all.length)).toEqual([2, 1, 1, 1]);
    expect(found.flat().map(({ verdict }) => verdict)).toEqual(found.flat().map(() => "possible"));
  });

  it("does not compare another pair, flow, year, or what has no rate", () => {
    expect(findings([L16, "id: G, measure: growth, period: 2017, printed: 99%"])).toEqual([]);
    expect(findings([L16, L17, "id: G, measure: growth, partner: CHN, period: 2017, printed: 99%"])).toEqual(
      [],
    );
    expect(findings([L16, L17, "id: G, measure: growth, flow: export, period: 2017, printed: 99%"])).toEqual(
      [],
    );
    const [one] = findings(
      [amount("A", "$1 billion"), amount("B", "¥9 billion")],
      ["id: R, kind: fits-in, whole: A, parts: [B]"],
    );
    expect(one).toMatchObject({
      verdict: "not-comparable",
      text: "R: B has no number in US dollars to compare.",
    });
  });
});

describe("the largest of some announcements", () => {
  const largest = (printed: string, ...others: readonly string[]) =>
    findings(
      [amount("A", printed), ...others.map((other, place) => amount(`B${place}`, other))],
      [`id: R, kind: largest, largest: A, others: [${others.map((_, place) => `B${place}`).join(", ")}]`],
    ).filter(({ relation }) => relation === "R");

  it("may be the largest where no other is more for certain, in whatever currency", () => {
    // "$3 billion" leaves up to 3.5 open; €2.9 billion at 1.1 is 3.135 to 3.245.
    expect(largest("$3 billion", "$2.54 billion", "€2.9 billion")).toMatchObject([
      {
        verdict: "possible",
        text: "A ($3 billion) can be the largest: none of B0 ($2.54 billion) and B1 (€2.9 billion) is more for certain.",
      },
    ]);
  });

  it("can't be where one is, and says which", () => {
    expect(largest("$3 billion", "$1 billion", "more than $4 billion")).toMatchObject([
      {
        verdict: "impossible",
        claims: ["A", "B1"],
        text: "A ($3 billion) is said to be the largest, but B1 (more than $4 billion) is more; they can't both be right.",
      },
    ]);
  });

  it("is not held against what is counted", () => {
    const found = findings(
      [amount("A", "$3 billion"), count("N", "170")],
      ["id: R, kind: largest, largest: A, others: [N]"],
    );
    expect(found).toMatchObject([
      {
        verdict: "not-comparable",
        text: "R: money, counts and rates can't be held against each other.",
      },
    ]);
  });

  it("is refused as the largest of itself", () => {
    const file = readClaims(
      fileOf([amount("A", "$3 billion")], ["id: R, kind: largest, largest: A, others: [A]"]),
      "c.yaml",
      NAMES,
    );
    expect(file.problems).toMatchObject([{ message: "relation R is circular: A comes back to itself" }]);
  });
});

describe("a multiple of another announcement", () => {
  const goal = (printed: string) =>
    `id: G, measure: growth, subject: travellers, period: 2019, printed: ${printed}, direction: rose`;
  const travellers = (id: string, printed: string) =>
    `id: ${id}, measure: count, subject: travellers, period: 2019, printed: "${printed}"`;
  const relation = ["id: R, kind: growth, growth: G, from: F, to: T"];

  it.each([
    ["double", "200,000", "possible"],
    ["double", "208,000", "possible"],
    ["double", "150,000", "impossible"],
    ["threefold", "133,000", "possible"],
    ["1.4 times", "286,000", "possible"],
    ["1.4 times", "300,000", "impossible"],
    ["more than double", "190,000", "possible"],
    ["more than double", "210,000", "impossible"],
  ])("%s of %s, for 400,000, is %s", (printed, base, verdict) => {
    const found = findings([goal(printed), travellers("F", base), travellers("T", "400,000")], relation);
    expect(found.map((finding) => finding.verdict)).toEqual([verdict]);
  });

  it.each(["0 times", "-2 times"])("is refused where it can't be: rose %s", (printed) => {
    expect(readClaims(fileOf([goal(printed)]), "c.yaml", NAMES).problems).toHaveLength(1);
  });
});
