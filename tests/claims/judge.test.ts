import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fragilityText } from "../../src/claims/judge/fragility-text.js";
import { judge } from "../../src/claims/judge/judge.js";
import { together, VERDICTS, verdictOf } from "../../src/claims/judge/verdict.js";
import { type PrintedNumber, parsePrinted } from "../../src/claims/language/printed-number.js";
import type { Measure } from "../../src/claims/language/vocabulary.js";
import { holds } from "../helpers/property.js";
import { books, claimsOf, evidenceOf, judged } from "./books.js";

const number = (text: string) => parsePrinted(text) as PrintedNumber;

/** [printed, measure, what the data say, verdict] */
const ONE: readonly (readonly [printed: string, measure: Measure, value: number, verdict: string])[] = [
  ["$33.2 billion", "value", 33.249e9, "supported"],
  ["$33.2 billion", "value", 33.25e9, "supported"],
  ["$33.2 billion", "value", 33.28e9, "supported-by-truncation"],
  ["$33.2 billion", "value", 33.1e9, "near"],
  ["$33.2 billion", "value", 33.864e9, "near"],
  ["$33.2 billion", "value", 33.9e9, "contradicted"],
  ["$16 billion", "value", 16.9e9, "supported-by-truncation"],
  ["13.7%", "growth", 0.137, "supported"],
  ["13.7%", "growth", 0.13799, "supported-by-truncation"],
  ["13.7%", "growth", 0.147, "near"],
  ["13.7%", "growth", 0.1471, "contradicted"],
  ["13.7%", "growth", -0.001, "direction-wrong"],
  ["13.7%", "growth", -0.0004, "contradicted"],
  ["-24%", "growth", -0.2449, "supported"],
  ["-24%", "growth", -0.249, "supported-by-truncation"],
  ["-24%", "growth", 0.03, "direction-wrong"],
  ["-$3.7 billion", "balance", 3.7e9, "direction-wrong"],
  ["4%", "share", 0.0395, "supported"],
  ["4%", "share", 0.051, "contradicted"],
  ["10th", "rank", 10, "supported"],
  ["10th", "rank", 9, "contradicted"],
  ["at most 10th", "rank", 7, "supported"],
  ["about $33 billion", "value", 34.6e9, "supported"],
  ["more than $16 billion", "value", 16e9, "near"],
  ["more than $16 billion", "value", 15e9, "contradicted"],
  ["10 to 12%", "share", 0.124, "supported"],
  ["10 to 12%", "share", 0.13, "near"],
  ["a third", "share", 0.34, "supported"],
];

describe("verdictOf", () => {
  it.each(ONE)("%s as %s, against %d, is %4$s", (printed, measure, value, verdict) => {
    expect(verdictOf(number(printed), measure, value)).toBe(verdict);
  });

  it("supports what the data round to, whatever the digits", () => {
    const values = fc.tuple(fc.double({ min: 0.01, max: 900, noNaN: true }), fc.integer({ min: 0, max: 3 }));
    holds(
      fc.property(values, ([billions, decimals]) => {
        const printed = number(`$${billions.toFixed(decimals)} billion`);
        expect(verdictOf(printed, "value", billions * 1e9)).toBe("supported");
      }),
    );
  });
});

describe("together", () => {
  it("is the weakest where all hold, the worst where none does, and depends in between", () => {
    expect(together(["supported", "near"])).toBe("near");
    expect(together(["supported", "supported-by-truncation"])).toBe("supported-by-truncation");
    expect(together(["contradicted", "direction-wrong"])).toBe("direction-wrong");
    expect(together(["near", "contradicted"])).toBe("depends");
  });

  it("does not mind the order", () => {
    const verdicts = fc.array(fc.constantFrom(...VERDICTS.filter((one) => one !== "depends")), {
      minLength: 1,
    });
    holds(
      fc.property(verdicts, (all) => {
        expect(together([...all].reverse())).toBe(together(all));
      }),
    );
  });
});

const IMF = books("imf/1", {
  2013: { JPN: 33.2, CHN: 88.8, KOR: 25, TUR: 32.7, WLD: 840 },
  2016: { JPN: 16.06, CHN: 66, KOR: 15, TUR: 15.8, WLD: 467 },
  2017: { JPN: 18.39, CHN: 87, KOR: 19.4, TUR: 21, WLD: 584 },
  2018: { JPN: 21.35, CHN: 108, KOR: 24.9, TUR: 25.7, WLD: 687 },
});
const UN = books("un/1", {
  2013: { JPN: 33.2 },
  2016: { JPN: 17.48 },
  2017: { JPN: 20.03 },
  2018: { JPN: 21.26 },
});
const MIRROR = books(
  "imf/1",
  { 2013: { JPN: 34.6 }, 2016: { JPN: 16.4 }, 2017: { JPN: 19.9 }, 2018: { JPN: 22.9 } },
  "partner",
);
const ALL = evidenceOf(IMF, UN, MIRROR);

describe("judge", () => {
  it("takes the books the author names, and shows the partner's beside", () => {
    const found = judged("measure: value, period: 2018, printed: $21.3 billion, books: RUS", ALL);
    expect(found.verdict).toBe("supported");
    expect(found.trials.map(({ verdict }) => verdict)).toEqual(["supported", "supported"]);
    expect(found.beside.map(({ verdict }) => verdict)).toEqual(["contradicted"]);
  });

  it("takes both countries' books where the author names none", () => {
    const found = judged("measure: value, period: 2018, printed: $21.3 billion", ALL);
    expect(found.verdict).toBe("depends");
    expect(found.turnsOn?.text).toBe(
      "It turns on whose books are read: Russia's give $21.35 billion, Japan's $22.90 billion.",
    );
  });

  it("takes the partner's books where the author names those", () => {
    expect(judged("measure: value, period: 2018, printed: $22.9 billion, books: JPN", ALL).verdict).toBe(
      "supported",
    );
  });

  it("says that a verdict turns on the vintage", () => {
    const found = judged("measure: growth, period: 2018, printed: 16.49%, books: RUS", ALL);
    expect(found.verdict).toBe("depends");
    expect(found.turnsOn?.text).toBe(
      "It turns on the source: imf/1 comes near with +16.10%, un/1 gives +6.14%.",
    );
  });

  it("says that a rank turns on whether Turkey is Asian", () => {
    const found = judged(
      "measure: rank, group: asian, period: 2018, printed: 3rd, books: RUS",
      evidenceOf(IMF),
    );
    expect(found.verdict).toBe("depends");
    expect(found.turnsOn?.text).toBe(
      "It turns on whether Turkey counts as “asian”: in east-asia Japan is 3rd, in m49-asia Japan is 4th.",
    );
  });

  it.each([
    ["measure: value, period: 2016, superlative: lowest, over: 2016-2018", "supported"],
    ["measure: value, period: 2017, superlative: lowest, over: 2016-2018", "contradicted"],
    ["measure: value, period: 2018, superlative: highest, over: 2016-2018", "supported"],
    ["measure: value, period: 2018, direction: not-restored, since: 2013", "supported"],
    ["measure: value, period: 2018, direction: exceeded, since: 2013", "direction-wrong"],
    ["measure: value, period: 2018, direction: exceeded, since: 2013, partner: CHN", "supported"],
    ["measure: growth, period: 2018, direction: fell", "direction-wrong"],
    ["measure: growth, period: 2018, direction: fell, printed: 36%, since: 2013", "supported"],
    ["measure: share, period: 2013, printed: 4%", "supported"],
    ["measure: share, group: east-asia, period: 2018, printed: 14%", "supported"],
    ["measure: rank, period: 2018, printed: 2nd, group: east-asia, partner: KOR, in_a_row: 2", "supported"],
    ["measure: rank, period: 2018, printed: 3rd, group: east-asia, in_a_row: 2", "supported"],
    [
      "measure: rank, period: 2018, printed: 1st, group: east-asia, partner: CHN, in_a_row: 2",
      "contradicted",
    ],
    [
      "measure: value, period: 2016, printed: $16 billion, superlative: highest, over: 2016-2018",
      "contradicted",
    ],
  ])("%s is %s", (line, verdict) => {
    expect(judged(`${line}, books: RUS`, evidenceOf(IMF)).verdict).toBe(verdict);
  });

  it("says what is needed where no trade figure can decide", () => {
    expect(judged("measure: count, period: 2018, printed: 20, subject: agreements", ALL)).toMatchObject({
      verdict: "not-checkable",
      needs: "a list of what was counted",
    });
    expect(judged("measure: rank, period: 2018, printed: 3rd, books: RUS", evidenceOf(MIRROR))).toMatchObject(
      {
        verdict: "not-checkable",
        needs: "trade of Russia with all its partners, as Russia reports it",
      },
    );
    expect(judged("measure: value, period: 2018, printed: €20 billion", ALL).needs).toBe(
      "the rate of EUR that the author used; bilat trade RUS JPN --years 2018 --currency EUR prints trade at the year's own",
    );
  });

  it.each([
    ["measure: value, period: 2030, printed: $20 billion", 37],
    ["measure: value, period: 2018-03, printed: $20 billion", 37],
    ["measure: growth, period: 2013, printed: 3%", 38],
    ["measure: value, period: 2018, direction: fell, since: 1990", 67],
  ])("refuses years that no source has: %s", (line, column) => {
    const [found] = claimsOf(`id: A, ${line}`).map((claim) => judge(claim, ALL));
    expect(found).toMatchObject({ line: 4, column, message: expect.stringContaining("no source has") });
  });
});

describe("fragility", () => {
  it("of a rank is the nearer neighbour, against what another vintage has", () => {
    const { fragility } = judged(
      "measure: rank, period: 2018, printed: 4th, books: RUS",
      evidenceOf(IMF, UN),
    );
    expect(fragility?.revision_usd).toBeCloseTo(3.55e9, 3);
    expect(fragility?.moved_usd).toBeCloseTo(-0.09e9, 3);
    expect(fragility).toMatchObject({
      fragile: false,
      changes: "rank",
      of: { period: "2018", partner: "JPN" },
    });
  });

  /** Japan 10 ahead of Korea in the shown vintage; another one moves both. */
  const lead = (japan: number, korea?: number) =>
    judged(
      "measure: rank, period: 2018, printed: 2nd, books: RUS",
      evidenceOf(books("imf/1", { 2018: { CHN: 200, JPN: 110, KOR: 100 } }), {
        ...books("un/1", { 2018: { JPN: japan, ...(korea && { KOR: korea }) } }),
        standings: () => [],
      }),
    ).fragility;

  it.each([
    [104, 105, true, "the pair lower and the rival higher, together more than the lead"],
    [90, 81, false, "both lower, the pair by more than the lead"],
    [130, 120, false, "both higher"],
    [105, undefined, false, "the pair lower by less than the lead, the rival not known"],
    [99, undefined, true, "the pair lower by more than the lead"],
    [121, undefined, false, "the pair higher by more than the lead, which widens it"],
    [110, 111, true, "the rival alone"],
  ])(
    "counts what another vintage moves with its sign: %d against %d is %s, %s",
    (japan, korea, fragile, _) => {
      expect(lead(japan, korea)).toMatchObject({ fragile, rival: "KOR", revision_usd: -10e9 });
    },
  );

  it("says when vintages differ by as much, though the other way", () => {
    expect(lead(121)).toMatchObject({ close: true, fragile: false, moved_usd: 11e9 });
    expect(lead(105, 100)).toMatchObject({ close: false, moved_usd: -5e9, rival_moved_usd: 0 });
  });

  it("is put in one sentence, with what the other vintage has and lacks", () => {
    const text = (...figures: [number, number?]) => {
      const found = lead(...figures);
      return found && fragilityText(found, evidenceOf());
    };
    expect(text(104, 105)).toBe(
      "A revision of the figure for Japan in 2018 by −$10.0 billion (−9.09%) would change the rank; un/1 has $6.0 billion less for Japan and $5.0 billion more for South Korea, which changes the rank.",
    );
    expect(text(121)).toMatch(
      /un\/1 has \$11\.0 billion more for Japan and no figure for South Korea, which does not change the rank\.$/,
    );
  });

  it("moves with the signs of both figures, whatever they are", () => {
    const level = fc.integer({ min: 1, max: 150 });
    holds(
      fc.property(level, level, (japan, korea) => {
        expect(lead(japan, korea)?.fragile).toBe(japan < korea);
      }),
    );
  });

  it("of a value is the nearer end at which the verdict changes", () => {
    const { fragility } = judged(
      "measure: value, period: 2018, printed: $21.3 billion, books: RUS",
      evidenceOf(IMF, UN),
    );
    // 21.35 is the upper end of 21.3: anything more is cut off instead of rounded.
    expect(fragility?.revision_usd).toBeCloseTo(0, 3);
    // The other vintage has 21.26, which rounds to 21.3 as well: far enough off, and the other way.
    expect(fragility).toMatchObject({ fragile: false, close: true });
  });

  it("of growth may lie in either year, whichever takes less", () => {
    const { fragility } = judged(
      "measure: growth, period: 2018, printed: 16.5%, books: RUS",
      evidenceOf(IMF),
    );
    // Growth is 16.096% and near; at 16.45% it would round to 16.5%. The year before takes less: 21.35 / 1.1645 − 18.39.
    expect(fragility?.of.period).toBe("2017");
    expect(fragility?.revision_usd).toBeCloseTo(21.35e9 / 1.1645 - 18.39e9, 0);
  });

  it("really flips what a number, a direction and an extreme come to together, and nothing smaller does", () => {
    const level = fc.integer({ min: 150, max: 300 }).map((tenths) => tenths / 10 + 0.003);
    const said = fc.record({
      printed: fc.integer({ min: 15, max: 30 }).map((billions) => `, printed: $${billions} billion`),
      direction: fc.constantFrom("", ", direction: rose", ", direction: fell"),
      extreme: fc.constantFrom(
        "",
        ", superlative: highest, over: 2016-2018",
        ", superlative: lowest, over: 2016-2018",
      ),
    });
    holds(
      fc.property(fc.tuple(level, level, level), said, (levels, { printed, direction, extreme }) => {
        const line = `measure: value, period: 2018${printed}${direction}${extreme}, books: RUS`;
        const at = (billions: readonly number[]) =>
          judged(
            line,
            evidenceOf(
              books("a/1", Object.fromEntries(billions.map((JPN, place) => [2016 + place, { JPN }]))),
            ),
          );
        const before = at(levels);
        const set = (year: number, to: number) =>
          at(levels.map((one, place) => (2016 + place === year ? to : one))).verdict;
        const own = (year: number) => levels[year - 2016] ?? 0;
        const { of, revision_usd = Number.POSITIVE_INFINITY } = before.fragility ?? {};
        const by = revision_usd / 1e9;
        const beside = (period: string) =>
          [-1, 1].map((side) => set(Number(period), own(Number(period)) + by + side * 1e-4));
        if (of !== undefined)
          expect(beside(of.period).some((verdict) => verdict !== before.verdict)).toBe(true);
        for (const year of [2016, 2017, 2018])
          for (let to = 14.5; to < 31; to += 0.97)
            if (Math.abs(to - own(year)) < Math.abs(by)) expect(set(year, to)).toBe(before.verdict);
      }),
      40,
    );
  });

  it("really flips the verdict, and nothing smaller does", () => {
    const level = fc.double({ min: 15, max: 30, noNaN: true });
    const printed = fc.double({ min: 15, max: 30, noNaN: true }).map((value) => value.toFixed(1));
    holds(
      fc.property(level, printed, (value, text) => {
        const line = `measure: value, period: 2018, printed: $${text} billion, books: RUS`;
        const at = (billions: number) => judged(line, evidenceOf(books("a/1", { 2018: { JPN: billions } })));
        const before = at(value);
        const by = (before.fragility?.revision_usd ?? 0) / 1e9;
        expect(at(value + by * 1.0001 + Math.sign(by) * 1e-6).verdict).not.toBe(before.verdict);
        for (const part of [0.3, 0.9]) {
          expect(at(value + by * part).verdict).toBe(before.verdict);
          expect(at(value - by * part).verdict).toBe(before.verdict);
        }
      }),
    );
  });
});
