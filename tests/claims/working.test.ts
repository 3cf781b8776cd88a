import { describe, expect, it } from "vitest";
import type { Books } from "../../src/claims/judge/books.js";
import {
  printClaim,
  printComputed,
  printDifference,
  printNumber,
  printValue,
} from "../../src/claims/judge/print-figure.js";
import { workingLines } from "../../src/claims/judge/working.js";
import { measure, reported } from "../../src/core/measured.js";
import { books, claimsOf, evidenceOf, judged } from "./books.js";
import { findings } from "./findings.js";

const IMF = books("imf/1", {
  2013: { JPN: 33.2, CHN: 88.8, KOR: 25, WLD: 840 },
  2017: { JPN: 18.39, CHN: 87, KOR: 19.4, TUR: 22, WLD: 584 },
  2018: { JPN: 21.35, CHN: 108, KOR: 24.9, TUR: 25, WLD: 687 },
});
const MIRROR = books("imf/1", { 2017: { JPN: 19.9 }, 2018: { JPN: 22.9 } }, "partner");

function working(line: string, others: readonly string[] = [], ...all: readonly Books[]): string[] {
  const evidence = evidenceOf(...all);
  return workingLines(
    judged(line, evidence),
    others.length > 0 ? findings([`id: A, ${line}`, ...others]) : [],
    evidence,
  );
}

describe("workingLines", () => {
  it("go from what is said over each source to the lines it was read from", () => {
    const line =
      "measure: growth, period: 2018, printed: 16.1%, direction: rose, books: RUS, source: customs, section: p. 3, says: It grew";
    expect(working(line, [], IMF, MIRROR)).toEqual([
      "A  supported",
      "Says      It grew",
      "About     growth of turnover, Russia with Japan, 2018",
      "Printed   16.1%",
      "Interval  16.05% to 16.15%",
      "Names     customs",
      "Place     p. 3",
      "",
      "In the books that the verdict takes:",
      // 21.35 / 18.39 − 1
      "  imf/1, the reporter's books: +16.1% (0.0 points) → supported",
      "    = 0.160957  by growth",
      "      current 21,350,000,000  imf/1/trade.csv:2",
      "      previous 18,390,000,000  imf/1/trade.csv:2",
      "",
      "Beside, without a say in the verdict:",
      "  imf/1, the partner's books: +15.1% (−1.0 points) → contradicted",
      "    = 0.150754  by growth",
      "      current 22,900,000,000  imf/1/trade.csv:2",
      "      previous 19,900,000,000  imf/1/trade.csv:2",
      "",
      expect.stringMatching(/^A revision of the figure for Japan in 2017 by \+\$7\.2 million /),
    ]);
  });

  it("say which books count where the author names none, and what each part of a claim came to", () => {
    const line = "measure: value, period: 2018, printed: $21 billion, superlative: lowest, over: 2017-2018";
    const lines = working(line, [], IMF);
    expect(lines.slice(0, 5)).toEqual([
      "A  contradicted",
      "About     value of turnover, Russia with Japan, 2018",
      "Printed   $21 billion, lowest of 2017–2018",
      "Interval  $20,500,000,000 to $21,500,000,000",
      "Books     the author names none; both countries' count",
    ]);
    expect(lines).toEqual(
      expect.arrayContaining([
        "    printed $21 billion for 2018 → supported",
        "      2018: $21.4 billion",
        "    lowest of 2017–2018 → contradicted",
        "      2017: $18.4 billion",
      ]),
    );
    expect(lines).not.toContain("Beside, without a say in the verdict:");
  });

  it("print levels beside growth with a direction alone, and – where there is no figure", () => {
    const rose = working("measure: growth, period: 2018, direction: rose, books: RUS", [], IMF);
    expect(rose).toEqual(
      expect.arrayContaining([
        "    rose since 2017 → supported",
        "      2017: $18.4 billion",
        "      2018: $21.4 billion",
      ]),
    );
    const lost = working("measure: value, period: 2016, printed: $16 billion, books: RUS", [], IMF);
    expect(lost).toContain("  imf/1, the reporter's books: – → not-checkable");
    expect(lost.some((one) => one.includes("by value"))).toBe(false);
  });

  it("name the definition of a group, and give the interval of a place and of an open end", () => {
    const lines = working("measure: rank, period: 2018, printed: 3rd, group: asian, books: RUS", [], IMF);
    expect(lines).toEqual(
      expect.arrayContaining([
        'About     rank of turnover, Russia with Japan, among "asian" partners, 2018',
        "Interval  3 and nothing else",
        "  imf/1, the reporter's books · east-asia: 3rd (0) → supported",
      ]),
    );
    const open = (printed: string) =>
      working(`measure: value, period: 2018, printed: ${printed}, books: RUS`, [], IMF)[3];
    expect(open("more than $20 billion")).toBe("Interval  more than $20,000,000,000");
    expect(open("at least $20 billion")).toBe("Interval  $20,000,000,000 or more");
    expect(open("at most $22 billion")).toBe("Interval  $22,000,000,000 or less");
    expect(open("less than $22 billion")).toBe("Interval  less than $22,000,000,000");
    expect(working("measure: balance, period: 2018, printed: -$3 billion", [], IMF)[3]).toBe(
      "Interval  −$3,500,000,000 to −$2,500,000,000",
    );
    expect(working("measure: growth, period: 2018, printed: -10%", [], IMF)[3]).toBe(
      "Interval  −10.5% to −9.5%",
    );
    // 21.35 / 33.2 − 1, its digits as they are, with a minus and no hyphen.
    const fell = working("measure: growth, period: 2018, since: 2013, printed: -35.7%, books: RUS", [], IMF);
    expect(fell).toContain("    = −0.356928  by growth");
  });

  it("say whose books count for a share, and from when to when a change counts", () => {
    const share = "measure: share, period: 2018, printed: 3.1%";
    const booksLine = (...all: readonly Books[]) => working(share, [], ...all)[4];
    const OWN = "Books     the author names none; the reporter's own count";
    const BOTH = "Books     the author names none; both countries' count";
    const whole = books("a/1", { 2018: { JPN: 22, WLD: 700 } }, "partner");
    expect(booksLine(IMF, whole)).toBe(OWN);
    // 2018 without the world: the reporter's own have no share.
    expect(booksLine(books("a/1", { 2018: { JPN: 21 } }), whole)).toBe(BOTH);
    expect(booksLine(whole)).toBe(BOTH);
    expect(working("measure: growth, period: 2018, since: 2013, printed: -35.7%", [], IMF)[1]).toBe(
      "About     growth of turnover, Russia with Japan, 2013 to 2018",
    );
  });

  it("round the ends of a fraction, and of nothing else", () => {
    const interval = (printed: string) =>
      working(`measure: growth, period: 2018, printed: ${printed}`, [], IMF)[3];
    // 1/3 − 1/40 and 1/3 + 1/40: a third has no last digit.
    expect(interval("a third")).toBe("Interval  30.83% to 35.83%");
    expect(interval("33.333%")).toBe("Interval  33.3325% to 33.3335%");
  });

  it("say what would have to be known, and what the other claims make of one", () => {
    const loan = "measure: amount, period: 2018, subject: loan, printed: €200 million";
    expect(working(loan, [], IMF)).toEqual([
      "A  not-checkable",
      "About     loan, 2018",
      "Printed   €200 million",
      "Interval  EUR 199,500,000 to EUR 200,500,000",
      "",
      "Not checkable without a register of agreements with their amounts.",
    ]);
    const other = "id: B, measure: value, period: 2018, printed: $21.4 billion";
    const twice = working(
      "measure: value, period: 2018, printed: $21 billion",
      [other, other.replace("B", "C")],
      IMF,
    );
    expect(twice.slice(-3)).toEqual([
      "Beside the other claims:",
      "  possible: A ($21 billion) and B ($21.4 billion) state the same figure.",
      "  possible: A ($21 billion) and C ($21.4 billion) state the same figure.",
    ]);
  });

  it("show six inputs of a sum and count the rest", () => {
    const [claim] = claimsOf("id: A, measure: share, period: 2018, printed: 3%");
    const parts = Object.fromEntries("abcdefgh".split("").map((name) => [name, reported(1, [])]));
    const figure = measure("sum", parts, () => 8);
    const trial = { books: IMF, computed: figure, verdict: "near" as const, parts: [] };
    const lines = workingLines(
      { claim: claim as NonNullable<typeof claim>, verdict: "near", trials: [trial], beside: [] },
      [],
      evidenceOf(IMF),
    );
    expect(lines.slice(lines.indexOf("    = 8  by sum"))).toEqual([
      "    = 8  by sum",
      ..."abcdef".split("").map((name) => `      ${name} 1`),
      "      … and 2 more",
    ]);
  });
});

describe("how figures of a claim are printed", () => {
  const claim = (fields: string) =>
    claimsOf(`id: A, period: 2018, ${fields}`)[0] as ReturnType<typeof claimsOf>[number];

  it.each([
    ["measure: value, printed: $16 billion", 16.06e9, "$16.1 billion"],
    ["measure: value, printed: $16.06 billion", 16.0612e9, "$16.061 billion"],
    ["measure: value, printed: $1 billion", 1e9, "$1.0 billion"],
    ["measure: balance, printed: -$3 billion", -3.25e9, "−$3.3 billion"],
    ["measure: share, printed: 4%", 0.0391, "3.9%"],
    ["measure: share, printed: a third", 0.3391, "33.9%"],
    ["measure: growth, printed: double", 1.021, "+102.1%"],
    ["measure: growth, printed: 13.75%", 0.1375, "+13.75%"],
    ["measure: growth, direction: rose", 0.1375, "+13.8%"],
    ["measure: value, direction: fell", -0.357, "−35.7%"],
    ["measure: rank, printed: 10th", 9, "9th"],
    ["measure: proportion, subject: x, printed: half", 0.5, "50.0%"],
    ["measure: count, subject: x, printed: 20", 21, "21"],
  ])("%s: %d as %s", (fields, value, text) => {
    expect(printValue(claim(fields), value)).toBe(text);
  });

  it.each([
    ["measure: value, printed: $16 billion", 61e6, "+$61.0 million"],
    ["measure: value, printed: $16 billion", -61e6, "−$61.0 million"],
    ["measure: value, printed: $16 billion", 0.4, "$0"],
    ["measure: share, printed: 4%", -0.001, "−0.1 points"],
    ["measure: growth, printed: 13.70%", 0.0123, "+1.23 points"],
    ["measure: rank, printed: 10th", -1, "−1"],
    ["measure: rank, printed: 10th", 0, "0"],
  ])("%s: a difference of %d as %s", (fields, difference, text) => {
    expect(printDifference(claim(fields), difference)).toBe(text);
  });

  it("leave what is not there empty", () => {
    expect(printDifference(claim("measure: value, printed: $1 billion"), undefined)).toBe("");
    expect(printComputed(claim("measure: value, printed: $1 billion"), reported(undefined, []))).toBe("–");
    expect(printNumber(claim("measure: value, direction: rose"))).toBe("");
  });

  it.each([
    ["measure: value, printed: $16 billion, bound: more-than", "more than $16 billion"],
    ["measure: value, printed: about $16 billion", "about $16 billion"],
    ["measure: value, printed: about $16 billion, bound: about", "about $16 billion"],
    ["measure: growth, printed: 24%, direction: fell", "−24%"],
    ["measure: growth, printed: -24%, direction: fell", "−24%"],
    ["measure: growth, printed: 24%, bound: at-least, direction: fell", "at most −24%"],
    ["measure: growth, printed: a third, direction: fell", "down a third"],
    ["measure: growth, printed: about 24%, direction: fell", "down about 24%"],
    ["measure: growth, printed: more than half, direction: fell", "down more than half"],
    ["measure: growth, printed: minus 24%, direction: fell", "minus 24%"],
    ["measure: growth, printed: about -24%", "about −24%"],
    // Between two numbers it is no minus.
    ["measure: growth, printed: 10-12%", "10-12%"],
    ["measure: share, printed: 4%, over: 2013-2018", "4%"],
    ["measure: growth, printed: 0%, direction: rose", "0%"],
    ["measure: balance, printed: -$3 billion", "−$3 billion"],
    ["measure: value, direction: not-restored, since: 2013", "not restored since 2013"],
    ["measure: value, direction: rose", "rose"],
    ["measure: rank, printed: 2nd, in_a_row: 2", "2nd, second year in a row"],
    [
      "measure: value, printed: $16 billion, superlative: lowest, over: 2013-2018",
      "$16 billion, lowest of 2013–2018",
    ],
    ["measure: share, printed: 4%, direction: fell", "4%, fell"],
  ])("%s: what is stated as %s", (fields, text) => {
    expect(printClaim(claim(fields))).toBe(text);
  });
});
