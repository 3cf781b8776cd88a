import { describe, expect, it } from "vitest";
import type { Books, Evidence } from "../../src/claims/judge/books.js";
import { basePeriod } from "../../src/claims/judge/compute.js";
import { fragilityText } from "../../src/claims/judge/fragility-text.js";
import { printComputed } from "../../src/claims/judge/print-figure.js";
import { workingLines } from "../../src/claims/judge/working.js";
import { reported } from "../../src/core/measured.js";
import type { Flow } from "../../src/core/units.js";
import { books, evidenceOf, judged } from "./books.js";

const group = (id: string, ...codes: readonly string[]) => ({ id, title: id, members: () => new Set(codes) });

/** Exports and imports with Japan in 2018, in billions. */
function flows(exports: number, imports: number): Books {
  const dollars: Readonly<Record<Flow, number>> = {
    export: exports * 1e9,
    import: imports * 1e9,
    turnover: (exports + imports) * 1e9,
  };
  return { ...books("own/1", { 2018: { JPN: 1 } }), figure: (_, __, flow) => reported(dollars[flow], []) };
}

describe("what is missing where nothing can be checked", () => {
  const needs = (line: string, ...all: readonly Books[]) =>
    judged(`${line}, books: RUS`, evidenceOf(...all)).needs;
  const gap = books("a/1", { 2015: { JPN: 5, WLD: 50 }, 2018: { JPN: 6 } });
  const nothing = books("a/1", { 2017: { JPN: 0, WLD: 0 }, 2018: { JPN: 5, WLD: 0 } });

  it.each([
    [
      "measure: growth, period: 2018, printed: 5%",
      gap,
      "trade of Russia with Japan in 2017, as Russia reports it",
    ],
    [
      "measure: value, period: 2017, printed: $5 billion",
      gap,
      "trade of Russia with Japan in 2017, as Russia reports it",
    ],
    [
      "measure: value, period: 2018, superlative: lowest, over: 2015-2018",
      gap,
      "trade of Russia with Japan in 2016 and 2017, as Russia reports it",
    ],
    [
      "measure: share, period: 2018, printed: 5%",
      gap,
      "trade of Russia with the world, as Russia reports it",
    ],
    ["measure: growth, period: 2018, printed: 5%", nothing, "trade above zero in 2017 to count from"],
    ["measure: share, period: 2018, printed: 5%", nothing, "trade above zero in 2018 to have a share in"],
    [
      "measure: rank, period: 2018, printed: 1st",
      { ...gap, standings: () => [] },
      "trade of Russia with all its partners, as Russia reports it",
    ],
    [
      "measure: rank, period: 2017, printed: 1st",
      gap,
      "trade of Russia with Japan in 2017, as Russia reports it",
    ],
  ])("%s", (line, own, expected) => {
    expect(needs(line, own)).toBe(expected);
  });

  it("is the pair's trade where there are no books at all, and names years in their order", () => {
    const none = judged("measure: share, period: 2018, printed: 5%, books: JPN", evidenceOf(gap));
    expect(none.needs).toBe("trade of Russia with Japan, as Japan reports it");
    expect(needs("measure: growth, period: 2018, superlative: highest, over: 2016-2018", gap)).toBe(
      "trade of Russia with Japan in 2016 and 2017, as Russia reports it",
    );
  });

  it("names no year that one of several records has", () => {
    const other = books("b/1", { 2015: { JPN: 5 }, 2017: { JPN: 6 } });
    expect(needs("measure: growth, period: 2018, printed: 5%", gap, other)).toBe(
      "trade of Russia with Japan, as Russia reports it",
    );
  });

  it("is trade, where one of several definitions counts the partner", () => {
    const evidence: Evidence = {
      ...evidenceOf(gap),
      groups: () => [group("with", "JPN"), group("without", "CHN")],
    };
    expect(
      judged("measure: rank, period: 2017, printed: 1st, group: asian, books: RUS", evidence).needs,
    ).toBe("trade of Russia with Japan in 2017, as Russia reports it");
  });
});

describe("how firm a verdict is, in words", () => {
  const said = (line: string, ...all: readonly Books[]) => {
    const { fragility } = judged(`${line}, books: RUS`, evidenceOf(...all));
    return fragility && fragilityText(fragility, evidenceOf());
  };

  it("says so where the figure lies on the edge", () => {
    const edge = books("a/1", { 2018: { JPN: 21.5 } });
    expect(said("measure: value, period: 2018, printed: $21 billion", edge)).toBe(
      "The figure for Japan in 2018 lies where the verdict changes; no other vintage has that figure.",
    );
    const level = books("a/1", { 2018: { JPN: 20, KOR: 20, CHN: 30 } });
    expect(said("measure: rank, period: 2018, printed: 2nd", level)).toBe(
      "The figure for Japan in 2018 lies level with South Korea's, where the rank changes; no other vintage has that figure.",
    );
    const { fragility } = judged("measure: rank, period: 2018, printed: 2nd, books: RUS", evidenceOf(level));
    expect(fragility).toMatchObject({ close: true, fragile: false });
    const firm = books("a/1", { 2018: { JPN: 21.2 } });
    expect(
      judged("measure: value, period: 2018, printed: $21 billion", evidenceOf(firm)).fragility?.close,
    ).toBe(false);
  });

  it("leaves out what a vintage does not have", () => {
    const own = books("a/1", { 2017: { JPN: 1 }, 2018: { CHN: 200, JPN: 110, KOR: 100 } });
    const line = "measure: rank, period: 2018, printed: 2nd, books: RUS";
    const rival = books("b/1", { 2017: { JPN: 1 }, 2018: { KOR: 111 } });
    const found = judged(line, evidenceOf(own, rival)).fragility;
    expect(found).toMatchObject({ fragile: true, rival_moved_usd: 11e9 });
    expect(found).not.toHaveProperty("moved_usd");
    const pair = books("b/1", { 2017: { JPN: 1 }, 2018: { JPN: 109 } });
    expect(judged(line, evidenceOf(own, pair)).fragility).not.toHaveProperty("rival_moved_usd");
  });

  it("is said of imports where there are no exports, and of the side that really changes it", () => {
    // Imports of 3.6; the deficit prints as 3.6 up to 3.65.
    expect(said("measure: balance, period: 2018, printed: -$3.6 billion", flows(0, 3.6))).toMatch(
      /^A revision of the figure for imports from Japan in 2018 by [−+]\$50\.0 million /,
    );
    // A surplus of 5 is more than 3.6, and more than 3.7, which is no end of it.
    expect(said("measure: balance, period: 2018, printed: more than $3.6 billion", flows(13.8, 8.8))).toMatch(
      /exports to Japan in 2018 by −\$1\.4 billion /,
    );
  });

  it("is not said where only nothing before would change it", () => {
    const gone = books("a/1", { 2017: { JPN: 5 }, 2018: { JPN: 0 } });
    expect(
      judged("measure: growth, period: 2018, printed: -100%, books: RUS", evidenceOf(gone)).fragility,
    ).toBeUndefined();
  });
});

describe("what a verdict turns on, in the years that decide", () => {
  const text = (line: string, evidence: Evidence) => judged(`${line}, books: RUS`, evidence).turnsOn?.text;

  it("sets readings of a group against each other in the same record", () => {
    const evidence: Evidence = {
      ...evidenceOf(
        books("a/1", { 2018: { CHN: 10, JPN: 30, KOR: 20 } }),
        books("b/1", { 2018: { CHN: 40, JPN: 30, KOR: 20 } }),
      ),
      groups: () => [group("pair", "JPN", "KOR"), group("three", "JPN", "KOR", "CHN")],
    };
    const shares = "measure: share, group: asian, period: 2018, printed: at least 50%";
    // 30 of 50 in both; 30 of 60 in the first, 30 of 90 in the second.
    expect(text(shares, evidence)).toBe(
      "It turns on what “asian” means: in pair Japan has 60.0%, in three Japan has 33.3%.",
    );
    const first: Evidence = {
      ...evidence,
      books: () => [
        books("a/1", { 2018: { CHN: 10, JPN: 31, KOR: 20 } }),
        books("b/1", { 2018: { CHN: 40, JPN: 30, KOR: 20 } }),
      ],
    };
    expect(text(shares, first)).toBe(
      "It turns on what “asian” means: in pair Japan has 60.0%, in three Japan has 33.3%.",
    );
  });

  it("tells both years of an extreme of shares in a group", () => {
    const evidence: Evidence = {
      ...evidenceOf(
        books("a/1", {
          2016: { JPN: 10, KOR: 90, CHN: 20 },
          2017: { JPN: 20, KOR: 80, CHN: 200 },
          2018: { JPN: 30, KOR: 70, CHN: 400 },
        }),
      ),
      groups: () => [group("pair", "JPN", "KOR"), group("three", "JPN", "KOR", "CHN")],
    };
    const line = (superlative: string) =>
      `measure: share, group: asian, period: 2018, superlative: ${superlative}, over: 2016-2018`;
    expect(text(line("highest"), evidence)).toBe(
      "It turns on what “asian” means: in pair Japan had 30.0% in 2018 and 10.0% in 2016, in three Japan had 6.0% in 2018 and 8.3% in 2016.",
    );
    expect(text(line("lowest"), evidence)).toBe(
      "It turns on what “asian” means: in three Japan had 6.0% in 2018 and 8.3% in 2016, in pair Japan had 30.0% in 2018 and 10.0% in 2016.",
    );
  });

  it("takes the best place of some years for the highest", () => {
    const evidence: Evidence = {
      ...evidenceOf(
        books("a/1", { 2017: { JPN: 20, CHN: 30, TUR: 10 }, 2018: { JPN: 20, CHN: 30, TUR: 25 } }),
      ),
      groups: () => [group("two", "JPN", "CHN"), group("three", "JPN", "CHN", "TUR")],
    };
    const line = "measure: rank, group: asian, period: 2018, superlative: highest, over: 2017-2018";
    expect(text(line, evidence)).toBe(
      "It turns on whether Turkey counts as “asian”: in two Japan was 2nd in 2018 and 2nd in 2017, in three Japan was 3rd in 2018 and 2nd in 2017.",
    );
  });

  it("names the first of the years that go equally far", () => {
    const highest = books("a/1", { 2016: { JPN: 5 }, 2017: { JPN: 5 }, 2018: { JPN: 10 } });
    const beaten = books("b/1", { 2016: { JPN: 20 }, 2017: { JPN: 20 }, 2018: { JPN: 10 } });
    expect(
      text(
        "measure: value, period: 2018, superlative: highest, over: 2016-2018",
        evidenceOf(highest, beaten),
      ),
    ).toMatch(/b\/1 \$10\.0 billion in 2018 and \$20\.0 billion in 2016 \(highest of 2016–2018\)\.$/);
  });

  it("prefers the claim's own year where it is among those that fail", () => {
    const evidence: Evidence = {
      ...evidenceOf(books("a/1", { 2017: { JPN: 10, CHN: 20 }, 2018: { JPN: 10, CHN: 20 } })),
      groups: () => [group("alone", "JPN"), group("both", "JPN", "CHN")],
    };
    expect(text("measure: rank, group: asian, period: 2018, printed: 1st, in_a_row: 2", evidence)).toBe(
      "It turns on whether CHN counts as “asian”: in alone Japan is 1st, in both Japan is 2nd.",
    );
  });

  it("says – where a definition did not count the partner yet", () => {
    const since2017 = {
      id: "new",
      title: "new",
      members: (period: string) => new Set(period < "2017" ? ["KOR", "CHN"] : ["JPN", "CHN"]),
    };
    const years = { KOR: 40, JPN: 30, CHN: 20 };
    const evidence: Evidence = {
      ...evidenceOf(books("a/1", { 2016: years, 2017: years, 2018: years })),
      groups: () => [since2017, group("old", "JPN", "CHN")],
    };
    expect(text("measure: rank, group: asian, period: 2018, printed: 1st, in_a_row: 2", evidence)).toBe(
      "It turns on what “asian” means: in new Japan was – in 2016, in old Japan was 1st in 2016.",
    );
  });

  it("tells a direction of shares by both years, and of growth by the rate", () => {
    const up = books("a/1", { 2017: { JPN: 1, WLD: 10 }, 2018: { JPN: 2, WLD: 10 } });
    const down = books("b/1", { 2017: { JPN: 3, WLD: 10 }, 2018: { JPN: 2, WLD: 10 } });
    expect(text("measure: share, period: 2018, direction: rose", evidenceOf(up, down))).toBe(
      "It turns on the source: a/1 gives 10.0% in 2017 and 20.0% in 2018, b/1 30.0% in 2017 and 20.0% in 2018 (rose since 2017).",
    );
    expect(text("measure: growth, period: 2018, direction: rose", evidenceOf(up, down))).toBe(
      "It turns on the source: a/1 gives +100.0%, b/1 −33.3%.",
    );
  });
});

describe("the words of a working", () => {
  const lines = (line: string, own: Books) => {
    const evidence = evidenceOf(own);
    return workingLines(judged(`${line}, books: RUS`, evidence), [], evidence);
  };

  it("name a balance without a flow", () => {
    expect(lines("measure: balance, period: 2018, printed: $3 billion", flows(5, 2))[1]).toBe(
      "About     balance, Russia with Japan, 2018",
    );
  });

  it("say n.m. of a change from nothing, and as many digits as tell rates apart", () => {
    const fromNothing = books("a/1", { 2017: { JPN: 0 }, 2018: { JPN: 5 } });
    expect(lines("measure: value, period: 2018, direction: rose", fromNothing)).toContain(
      "  a/1, the reporter's books: n.m. → supported",
    );
    const near = books("a/1", { 2016: { JPN: 10 }, 2017: { JPN: 11 }, 2018: { JPN: 12.1024 } });
    expect(lines("measure: growth, period: 2018, superlative: highest, over: 2017-2018", near)).toEqual(
      expect.arrayContaining(["      2017: +10.00%", "      2018: +10.02%"]),
    );
  });

  it("part what else is said by an empty line", () => {
    const evidence = evidenceOf(books("a/1", { 2018: { JPN: 5 } }));
    const judgement = judged("measure: value, period: 2018, printed: $5 billion, books: RUS", evidence);
    const finding = {
      verdict: "possible",
      claims: ["A"],
      text: "It fits.",
      at: { line: 1, column: 1 },
    } as const;
    const all = workingLines(judgement, [finding], evidence);
    expect(all.slice(all.indexOf("Beside the other claims:") - 1)).toEqual([
      "",
      "Beside the other claims:",
      "  possible: It fits.",
    ]);
  });

  it("count growth of a month or quarter from the same one of another year", () => {
    const from = [
      { period: "2018-03" },
      { period: "2018-Q1", since: "2013" },
      { period: "2018", since: "2013" },
    ];
    expect(from.map(basePeriod)).toEqual(["2017-03", "2013-Q1", "2013"]);
  });
});

describe("what the data say beside a bound", () => {
  it.each([
    ["below 3.11%", 0.0310949, "3.109%"],
    ["below 8%", 0.0799, "7.99%"],
    ["below 8%", 0.071, "7.1%"],
    ["8%", 0.0799, "8.0%"],
  ])("is told from it: %s", (printed, value, said) => {
    const { claim } = judged(`measure: share, period: 2018, printed: ${printed}`, evidenceOf());
    expect(printComputed(claim, reported(value, []))).toBe(said);
  });
});
