import { describe, expect, it } from "vitest";
import type { Books, Evidence, Keeper } from "../../src/claims/judge/books.js";
import { verdictOf } from "../../src/claims/judge/verdict.js";
import { workingLines } from "../../src/claims/judge/working.js";
import type { PrintedNumber } from "../../src/claims/language/printed-number.js";
import { reported } from "../../src/core/measured.js";
import { books, evidenceOf, judged } from "./books.js";

const IMF = books("imf/1", {
  2016: { JPN: 16.06, CHN: 66, KOR: 15, WLD: 467 },
  2017: { JPN: 18.39, CHN: 87, KOR: 19.4, WLD: 584 },
  2018: { JPN: 21.35, CHN: 108, KOR: 24.9, WLD: 687 },
});
const of = (line: string, ...all: readonly Books[]) => judged(`${line}, books: RUS`, evidenceOf(...all));
const working = (line: string, ...all: readonly Books[]) =>
  workingLines(of(line, ...all), [], evidenceOf(...all));

describe("the figure of a claim", () => {
  it("of a balance is exports less imports", () => {
    const dollars = { export: 12.4e9, import: 8.8e9, turnover: 21.2e9 };
    const own: Books = { ...IMF, figure: (_, __, flow) => reported(dollars[flow], []) };
    const { verdict, trials } = of("measure: balance, period: 2018, printed: $3.6 billion", own);
    expect(verdict).toBe("supported");
    expect(trials[0]?.computed).toMatchObject({
      value: 3.6e9,
      origin: { by: "balance", inputs: { exports: { value: 12.4e9 }, imports: { value: 8.8e9 } } },
    });
  });

  it("of a share of a group is over the sum of its members, where some are recorded", () => {
    const line = "measure: share, group: east-asia, period: 2018, printed: 13.8%";
    const { verdict, trials } = of(line, IMF);
    // 21.35 / (21.35 + 108 + 24.9)
    expect(verdict).toBe("supported");
    expect(trials[0]?.computed.origin).toMatchObject({ inputs: { whole: { origin: { by: "sum" } } } });
    expect(of(line, { ...IMF, standings: () => [] }).verdict).toBe("not-checkable");
  });

  it("of a level is the level, though a direction stands beside, and both must hold", () => {
    const line = (direction: string) =>
      `measure: value, period: 2018, printed: $21.3 billion, direction: ${direction}`;
    expect(of(line("rose"), IMF)).toMatchObject({
      verdict: "supported",
      trials: [{ computed: { value: 21.35e9 } }],
    });
    expect(of(line("fell"), IMF).verdict).toBe("direction-wrong");
  });
});

describe("a source that reconciles both sides' reports", () => {
  const own = books("a/1", { 2018: { JPN: 21.35, WLD: 687 } });
  const reconciled = books("baci/1", { 2018: { JPN: 22.9, WLD: 700 } }, "nobody");

  it("is in nobody's books: it stands beside, and makes nothing depend", () => {
    for (const line of [
      "measure: value, period: 2018, printed: $21.3 billion",
      "measure: value, period: 2018, printed: $21.3 billion, books: RUS",
      "measure: share, period: 2018, printed: 3.1%",
      "measure: share, period: 2018, printed: 3.1%, books: RUS",
    ]) {
      const { verdict, shown, beside, turnsOn } = judged(line, evidenceOf(own, reconciled));
      expect({ verdict, shown: shown?.books.snapshot, turnsOn }).toEqual({
        verdict: "supported",
        shown: "a/1",
        turnsOn: undefined,
      });
      expect(beside.map(({ books: { keeper } }) => keeper)).toEqual(["nobody"]);
    }
  });

  it("decides where no country's books have the figure, and none are named", () => {
    const line = "measure: value, period: 2018, printed: $22.9 billion";
    const alone = judged(line, evidenceOf(reconciled));
    expect(alone).toMatchObject({ verdict: "supported", shown: { books: { keeper: "nobody" } } });
    expect(workingLines(alone, [], evidenceOf(reconciled))).toContain(
      "  baci/1, reconciled from both sides' reports: $22.90 billion ($0) → supported",
    );
    expect(judged(`${line}, books: RUS`, evidenceOf(reconciled)).verdict).toBe("not-checkable");
  });
});

describe("a range across zero", () => {
  it("has no other way to go", () => {
    const range: PrintedNumber = {
      text: "-10 to 5%",
      kind: "percent",
      value: -0.1,
      upper: 0.05,
      step: 0.01,
      bound: "exact",
    };
    expect([-0.2, -0.1, 0, 0.05, 0.2].map((value) => verdictOf(range, "growth", value))).toEqual([
      "contradicted",
      "supported",
      "supported",
      "supported",
      "contradicted",
    ]);
  });
});

describe("a share in books that the author does not name", () => {
  const own = (name: string, japan: number) => books(name, { 2018: { JPN: japan, WLD: 1000 } });
  const partners = (name: string, japan: number) =>
    books(name, { 2018: { JPN: japan, WLD: 1000 } }, "partner");
  const share = (printed: string, ...all: readonly Books[]) =>
    judged(`measure: share, period: 2018, printed: ${printed}`, evidenceOf(...all));
  const said = (printed: string, ...all: readonly Books[]) => share(printed, ...all).turnsOn?.text;

  it("is of the reporter's own trade, and says what the partners have where that is another verdict", () => {
    const found = share("3.1%", own("a/1", 31), partners("a/1", 34));
    expect(found).toMatchObject({
      verdict: "supported",
      shown: { computed: { value: 0.031 } },
      beside: [{ verdict: "near" }],
      turnsOn: { said: [{ text: "3.1%" }, { text: "3.4%" }] },
    });
    expect(found.turnsOn?.text).toBe(
      "A share is of the reporter's own trade: Russia's books give 3.1%, its partners' 3.4%.",
    );
    expect(share("3.4%", own("a/1", 31), partners("a/1", 34)).verdict).toBe("near");
    expect(share("5.4%", own("a/1", 31), partners("a/1", 54)).verdict).toBe("contradicted");
    expect(said("5.4%", own("a/1", 31), partners("a/1", 54))).toContain(
      "books give 3.1%, its partners' 5.4%",
    );
  });

  it("gives the years that decide in the books that are weaker, whosoever they are", () => {
    const kept = (keeper: Keeper, ...[before, now]: readonly [number, number]) =>
      books("a/1", { 2017: { JPN: before, WLD: 1000 }, 2018: { JPN: now, WLD: 1000 } }, keeper);
    const line = "measure: share, period: 2018, printed: 3.1%";
    const highest = (...all: readonly Books[]) =>
      judged(`${line}, superlative: highest, over: 2017-2018`, evidenceOf(...all)).turnsOn?.text;
    expect(highest(kept("reporter", 40, 31), kept("partner", 30, 31))).toBe(
      "A share is of the reporter's own trade: Russia's books give 3.1% in 2018 and 4.0% in 2017, its partners' 3.1% in 2018 and 3.0% in 2017.",
    );
    expect(highest(kept("reporter", 30, 31), kept("partner", 40, 31))).toBe(
      "A share is of the reporter's own trade: Russia's books give 3.1% in 2018 and 3.0% in 2017, its partners' 3.1% in 2018 and 4.0% in 2017.",
    );
    // In a row, 2017 is only near in the reporter's books.
    const twice = judged(
      `${line}, in_a_row: 2`,
      evidenceOf(kept("reporter", 34, 31), kept("partner", 31, 31)),
    );
    expect(twice).toMatchObject({ verdict: "near", beside: [{ verdict: "supported" }] });
    expect(twice.turnsOn?.text).toBe(
      "A share is of the reporter's own trade: Russia's books give 3.4% in 2017, its partners' 3.1% in 2017.",
    );
  });

  it("needs no word where the partners' books come to the same, or have nothing", () => {
    expect(said("3.1%", own("a/1", 31), partners("a/1", 31.2))).toBeUndefined();
    expect(said("9%", own("a/1", 31), partners("a/1", 34))).toBeUndefined();
    const empty: Books = {
      ...partners("a/1", 34),
      figure: (_, partner) => reported(partner === "JPN" ? 34 : undefined, []),
    };
    expect(said("3.1%", own("a/1", 31), empty)).toBeUndefined();
  });

  it("is judged by the partners' where the reporter has none of its own", () => {
    const unknown: Books = {
      ...own("a/1", 31),
      figure: (_, partner) => reported(partner === "JPN" ? 31 : undefined, []),
    };
    expect(share("3.4%", unknown, partners("a/1", 34))).toMatchObject({
      verdict: "supported",
      shown: { books: { keeper: "partner" } },
    });
  });

  it("says which source is only near, and nothing where the author's choice of books leaves one", () => {
    expect(said("3.1%", own("a/1", 31), own("b/1", 34))).toBe(
      "It turns on the source: a/1 gives 3.1%, b/1 3.4%.",
    );
    const named = judged(
      "measure: share, period: 2018, printed: 3.1%, books: RUS",
      evidenceOf(own("a/1", 31), partners("a/1", 34)),
    );
    expect(named.turnsOn).toBeUndefined();
  });
});

describe("what a verdict turns on", () => {
  it("is whose books are read, of a place those of all partners", () => {
    const own = books("a/1", { 2018: { JPN: 10, CHN: 20 } });
    const partners = books("a/1", { 2018: { JPN: 30, CHN: 20 } }, "partner");
    const rank = (printed: string) =>
      judged(`measure: rank, period: 2018, printed: ${printed}`, evidenceOf(own, partners)).turnsOn?.text;
    expect(rank("2nd")).toBe("It turns on whose books are read: Russia's give 2nd, its partners' 1st.");
    expect(rank("1st")).toBe("It turns on whose books are read: Russia's partners' give 1st, its own 2nd.");
  });

  const text = (line: string, evidence: Evidence) => judged(line, evidence).turnsOn?.text;
  const group = (id: string, ...codes: readonly string[]) => ({
    id,
    title: id,
    members: () => new Set(codes),
  });
  const reading = (...groups: readonly ReturnType<typeof group>[]): Evidence => ({
    ...evidenceOf(books("imf/1", { 2018: { CHN: 108, DEU: 60, TUR: 25.7, JPN: 21.35, KOR: 5 } })),
    groups: () => groups,
  });
  const third = "measure: rank, group: asian, period: 2018, printed: 2nd, books: RUS";

  it("is each country ahead that only one reading counts, whichever reading that is", () => {
    const narrow = group("narrow", "CHN", "JPN");
    expect(text(third, reading(narrow, group("wide", "CHN", "JPN", "TUR", "DEU")))).toBe(
      "It turns on whether DEU and Turkey count as “asian”: in narrow Japan is 2nd, in wide Japan is 4th.",
    );
    // Korea lies behind and changes nothing; China is ahead in the reading that holds.
    expect(text(third, reading(narrow, group("other", "JPN", "KOR")))).toBe(
      "It turns on whether CHN counts as “asian”: in narrow Japan is 2nd, in other Japan is 1st.",
    );
  });

  it("looks at every year where a place is held for several in a row", () => {
    const line = `${third.replace("2nd", "1st")}, in_a_row: 2`;
    const evidence: Evidence = {
      ...evidenceOf(books("imf/1", { 2017: { JPN: 10, CHN: 20 }, 2018: { JPN: 30, CHN: 20 } })),
      groups: () => [group("alone", "JPN"), group("both", "JPN", "CHN")],
    };
    expect(text(line, evidence)).toBe(
      "It turns on whether CHN counts as “asian”: in alone Japan was 1st in 2017, in both Japan was 2nd in 2017.",
    );
    // "The second year in a row" fails where it was first before as well: the year before is told.
    const longer: Evidence = {
      ...evidenceOf(
        books("imf/1", {
          2016: { JPN: 20, CHN: 30 },
          2017: { JPN: 30, CHN: 20 },
          2018: { JPN: 30, CHN: 20 },
        }),
      ),
      groups: () => [group("both", "JPN", "CHN"), group("alone", "JPN")],
    };
    expect(judged(line, longer).turnsOn).toMatchObject({
      text: "It turns on whether CHN counts as “asian”: in both Japan was 2nd in 2016, in alone Japan was 1st in 2016.",
      said: [
        { text: "2nd", figure: { value: 2 } },
        { text: "1st", figure: { value: 1 } },
      ],
    });
  });

  it("of a share is what it is a share of, in the shares that it comes to", () => {
    const narrow = group("narrow", "CHN", "JPN");
    const line = "measure: share, group: asian, period: 2018, printed: 16.5%, books: RUS";
    // 21.35 of 108 + 21.35, and of 25.7 more
    expect(text(line, reading(narrow, group("wide", "CHN", "JPN", "TUR")))).toBe(
      "It turns on what “asian” means: in narrow Japan has 16.5%, in wide Japan has 13.8%.",
    );
  });

  it("is whose books within one source, where each country's own records differ among themselves too", () => {
    const level = (name: string, japan: number, keeper?: "partner") =>
      books(name, { 2018: { JPN: japan } }, keeper);
    const line = "measure: value, period: 2018, printed: $21.3 billion";
    expect(text(line, evidenceOf(level("a/1", 21.3), level("b/1", 25), level("a/1", 30, "partner")))).toBe(
      "It turns on whose books are read: Russia's in a/1 give $21.30 billion, Japan's $30.00 billion.",
    );
    expect(text(line, evidenceOf(level("a/1", 21.3), level("b/1", 21.31)))).toBeUndefined();
    expect(text(line, evidenceOf(level("a/1", 25), level("b/1", 26)))).toBeUndefined();
  });

  it("says that a figure only comes near, where the other's does not hold", () => {
    const level = (name: string, japan: number, keeper?: "partner") =>
      books(name, { 2018: { JPN: japan } }, keeper);
    const line = "measure: value, period: 2018, printed: $21.3 billion";
    expect(text(line, evidenceOf(level("a/1", 21.5), level("b/1", 25)))).toBe(
      "It turns on the source: a/1 comes near with $21.50 billion, b/1 gives $25.00 billion.",
    );
    expect(text(line, evidenceOf(level("a/1", 25), level("a/1", 21.5, "partner")))).toBe(
      "It turns on whose books are read: Japan's come near with $21.50 billion, Russia's give $25.00 billion.",
    );
  });

  it("is never a source against itself, where whose books are read does not decide", () => {
    const level = (name: string, japan: number, keeper?: "partner") =>
      books(name, { 2018: { JPN: japan } }, keeper);
    const line = "measure: value, period: 2018, printed: $21.3 billion";
    const all = [level("a/1", 25), level("a/1", 21.3, "partner"), level("b/1", 26, "partner")];
    expect(text(line, evidenceOf(...all))).toBe(
      "It turns on whose books are read: Japan's in a/1 give $21.30 billion, Russia's $25.00 billion.",
    );
  });

  it("is told by levels where a change has no rate in one of the records", () => {
    const line = "measure: value, period: 2018, direction: rose, books: RUS";
    const fromNothing = books("a/1", { 2017: { JPN: 0 }, 2018: { JPN: 5 } });
    const fell = books("b/1", { 2017: { JPN: 6 }, 2018: { JPN: 5 } });
    expect(text(line, evidenceOf(fromNothing, fell))).toBe(
      "It turns on the source: a/1 gives $0 in 2017 and $5.0 billion in 2018, b/1 $6.0 billion in 2017 and $5.0 billion in 2018 (rose since 2017).",
    );
    const rose = books("c/1", { 2017: { JPN: 4 }, 2018: { JPN: 5 } });
    expect(text(line, evidenceOf(rose, fell))).toBe("It turns on the source: c/1 gives +25.0%, b/1 −16.7%.");
  });

  it("is named where it is not the number that differs", () => {
    const other = books("un/1", { 2016: { JPN: 16.1 }, 2017: { JPN: 15 }, 2018: { JPN: 21 } });
    const line =
      "measure: value, period: 2016, printed: $16.1 billion, superlative: lowest, over: 2016-2018, books: RUS";
    expect(text(line, evidenceOf(IMF, other))).toBe(
      "It turns on the source: imf/1 gives $16.06 billion in 2016 and $18.39 billion in 2017, un/1 $16.10 billion in 2016 and $15.00 billion in 2017 (lowest of 2016–2018).",
    );
    const both =
      "measure: value, period: 2018, printed: $21.3 billion, direction: rose, superlative: highest, over: 2016-2018, books: RUS";
    const fell = books("a/1", { 2016: { JPN: 22 }, 2017: { JPN: 22 }, 2018: { JPN: 21.3 } });
    expect(text(both, evidenceOf(IMF, fell))).toMatch(
      /a\/1 \$22\.00 billion in 2017 and \$21\.30 billion in 2018 \(rose since 2017\)\.$/,
    );
    const only = "measure: value, period: 2016, superlative: lowest, over: 2016-2018, books: RUS";
    expect(text(only, evidenceOf(IMF, other))).toBe(
      "It turns on the source: imf/1 gives $16.1 billion in 2016 and $18.4 billion in 2017, un/1 $16.1 billion in 2016 and $15.0 billion in 2017 (lowest of 2016–2018).",
    );
  });
});

describe("how firm a verdict is", () => {
  const fragility = (line: string, ...all: readonly Books[]) => of(line, ...all).fragility;

  it("lies in the year before where the trade of the year is nothing", () => {
    const gone = books("a/1", { 2017: { JPN: 5 }, 2018: { JPN: 0 } });
    expect(fragility("measure: value, period: 2018, direction: fell", gone)).toMatchObject({
      of: { period: "2017" },
      revision_usd: -5e9,
      relative: -1,
    });
  });

  it("is not said in dollars of the best place of some years", () => {
    const line = "measure: rank, period: 2016, superlative: highest, over: 2016-2018";
    expect(of(line, IMF).verdict).toBe("supported");
    expect(fragility(line, IMF)).toBeUndefined();
  });

  it("is close from a difference as large as the lead", () => {
    const own = books("own/1", { 2018: { CHN: 200, JPN: 110, KOR: 100 } });
    const other = { ...books("un/1", { 2018: { JPN: 120 } }), standings: () => [] };
    const line = "measure: rank, period: 2018, printed: 2nd";
    expect(fragility(line, own, other)).toMatchObject({ revision_usd: -10e9, moved_usd: 10e9, close: true });
  });
});

describe("the working of a verdict", () => {
  it("says what it turns on, after a blank line", () => {
    const other = books("un/1", { 2018: { JPN: 25 } });
    const lines = working("measure: value, period: 2018, printed: $21.3 billion", IMF, other);
    const place = lines.indexOf("It turns on the source: imf/1 gives $21.35 billion, un/1 $25.00 billion.");
    expect(lines[place - 1]).toBe("");
  });

  it("has no origin and no parts where there is no figure", () => {
    const lines = working(
      "measure: value, period: 2015, direction: rose, since: 2014",
      books("a/1", { 2013: { JPN: 1 }, 2018: { JPN: 2 } }),
    );
    expect(lines.slice(lines.indexOf("In the books that the verdict takes:") + 1)).toEqual([
      "  a/1, the reporter's books: – → not-checkable",
    ]);
  });

  it("prints a missing year of an extreme as –", () => {
    const gap = books("a/1", { 2016: { JPN: 16 }, 2018: { JPN: 21 } });
    const lines = working("measure: value, period: 2016, superlative: lowest, over: 2016-2018", gap);
    expect(lines).toContain("      2017: –");
  });

  it("prints parts of a share as shares, and of growth as rates beside the levels of its direction", () => {
    // 18.39 of 584 and 21.35 of 687
    expect(working("measure: share, period: 2018, direction: fell", IMF)).toEqual(
      expect.arrayContaining(["      2017: 3.15%", "      2018: 3.11%"]),
    );
    const line = "measure: growth, period: 2018, direction: rose, superlative: highest, over: 2017-2018";
    // 18.39 / 16.06 − 1 and 21.35 / 18.39 − 1
    expect(working(line, IMF)).toEqual(
      expect.arrayContaining([
        "      2017: $18.4 billion",
        "      2018: $21.4 billion",
        "      2017: +14.5%",
        "      2018: +16.1%",
      ]),
    );
  });

  it("gives the interval of a count as a number, and all lines that a figure was read from", () => {
    const counted = working("measure: count, period: 2018, printed: about 20, subject: agreements", IMF);
    expect(counted[3]).toBe("Interval  19 to 21");
    const rows = [2, 3].map((at) => ({ snapshot: "imf/1", file: "trade.csv", line: at }));
    const twice: Books = { ...IMF, figure: () => reported(21.3e9, rows) };
    expect(working("measure: value, period: 2018, printed: $21.3 billion", twice)).toContain(
      "    = 21,300,000,000  imf/1/trade.csv:2, imf/1/trade.csv:3",
    );
  });

  it("has no interval for a direction alone", () => {
    const lines = working("measure: value, period: 2018, direction: rose", IMF);
    expect(lines.slice(0, 4)).toEqual([
      "A  supported",
      "About     value of turnover, Russia with Japan, 2018",
      "Printed   rose",
      "",
    ]);
  });
});
