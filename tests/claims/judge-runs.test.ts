import { describe, expect, it } from "vitest";
import { books, evidenceOf, judged } from "./books.js";

const IMF = books("imf/1", {
  2012: { JPN: 31, CHN: 88, WLD: 840 },
  2013: { JPN: 33, CHN: 89, WLD: 860 },
  2014: { JPN: 31, CHN: 95, WLD: 790 },
  2015: { JPN: 21, CHN: 63, WLD: 530 },
  2016: { JPN: 16, CHN: 66, WLD: 470 },
  2017: { JPN: 18, CHN: 87, WLD: 590 },
  2018: { JPN: 21, CHN: 108, WLD: 690 },
});
const of = (line: string) => {
  const { verdict, turnsOn } = judged(`${line}, books: RUS`, evidenceOf(IMF));
  return [verdict, turnsOn?.text];
};

describe("a direction for several years in a row", () => {
  it.each([
    // 31, 33, 31, 21, 16, 18, 21: it fell from 2014 to 2016.
    ["measure: growth, period: 2016, direction: fell, in_a_row: 3", "supported", undefined],
    [
      "measure: growth, period: 2016, direction: fell, in_a_row: 4",
      "contradicted",
      "2013 breaks the row: +6.5%.",
    ],
    [
      "measure: value, period: 2018, direction: rose, in_a_row: 3",
      "contradicted",
      "2016 breaks the row: −23.8%.",
    ],
    ["measure: growth, period: 2016, printed: 23.8%, direction: fell, in_a_row: 3", "supported", undefined],
    [
      "measure: growth, period: 2016, printed: 23.8%, direction: fell, in_a_row: 4",
      "contradicted",
      "2013 breaks the row: +6.5%.",
    ],
    ["measure: growth, period: 2016, printed: -23.8%, in_a_row: 3", "supported", undefined],
    [
      "measure: value, period: 2018, printed: $21 billion, direction: rose, in_a_row: 2",
      "supported",
      undefined,
    ],
    [
      "measure: share, period: 2017, direction: fell, in_a_row: 4",
      "contradicted",
      "2015 breaks the row: 3.9% in 2014 and 4.0% in 2015.",
    ],
  ])("is not called supported on its last year alone: %s", (line, verdict, text) => {
    expect(of(line)).toEqual([verdict, text]);
  });

  it("is contradicted where it is a later year of them than is said", () => {
    expect(of("measure: growth, period: 2016, direction: fell, in_a_row: 2")).toEqual([
      "contradicted",
      "It was so in 2014 already: −6.1%.",
    ]);
  });

  it("goes the wrong way where its own year does, and is not checkable beyond what is filed", () => {
    expect(of("measure: growth, period: 2017, direction: fell, in_a_row: 2")[0]).toBe("direction-wrong");
    expect(of("measure: growth, period: 2014, direction: rose, in_a_row: 2")[0]).toBe("direction-wrong");
    expect(of("measure: value, period: 2013, direction: rose, in_a_row: 2")[0]).toBe("not-checkable");
  });

  it("of a level that is not restored is held against that level in each year", () => {
    const line = "measure: value, period: 2018, since: 2013, direction: not-restored";
    expect(of(`${line}, in_a_row: 5`)).toEqual(["supported", undefined]);
    expect(of(`${line}, in_a_row: 4`)[0]).toBe("contradicted");
  });

  it("since a year holds since that year too", () => {
    expect(of("measure: growth, period: 2018, since: 2013, direction: rose, in_a_row: 2")[0]).toBe(
      "direction-wrong",
    );
    expect(of("measure: growth, period: 2018, since: 2015, direction: fell, in_a_row: 2")[0]).toBe(
      "direction-wrong",
    );
    expect(of("measure: growth, period: 2018, since: 2016, direction: rose, in_a_row: 2")).toEqual([
      "supported",
      undefined,
    ]);
  });

  it("depends on the source that has the year which breaks it", () => {
    const other = books("un/1", {
      2015: { JPN: 21, WLD: 530 },
      2016: { JPN: 16, WLD: 470 },
      2017: { JPN: 15, WLD: 590 },
      2018: { JPN: 21, WLD: 690 },
    });
    const { verdict, turnsOn } = judged(
      "measure: growth, period: 2018, direction: rose, in_a_row: 2, books: RUS",
      evidenceOf(IMF, other),
    );
    expect([verdict, turnsOn?.text]).toEqual([
      "depends",
      "It turns on the source: imf/1 gives +12.5% in 2017, un/1 −6.3% in 2017.",
    ]);
  });
});
