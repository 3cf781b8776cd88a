import { describe, expect, it } from "vitest";
import { findings } from "./findings.js";

const G17 = "id: G, measure: growth, period: 2017, printed: 25%";
const L17 = "id: L, measure: value, period: 2017, printed: $10 billion";
const implied = (claims: readonly string[], relations: readonly string[] = []) =>
  findings(claims, relations).filter(({ verdict }) => verdict === "implied");

describe("what growth came from, where it is not stated", () => {
  it("is the level over one plus growth, for all that their digits leave open", () => {
    const [found] = implied([G17, L17]);
    // 9.5 / 1.255 = 7.570, 10.5 / 1.245 = 8.434
    expect(found).toMatchObject({
      claims: ["G", "L"],
      text: "G (25%) and L ($10 billion) imply between $7.6 billion and $8.4 billion in 2016, which is not stated.",
      at: { line: 4 },
    });
    expect(found?.range?.low).toBeCloseTo(9.5e9 / 1.255, 0);
    expect(found?.range?.high).toBeCloseTo(10.5e9 / 1.245, 0);
  });

  it("is of the year that the growth counts from, and above the level after a fall", () => {
    const fall = "id: G, measure: growth, period: 2017, since: 2013, printed: 50.0%, direction: fell";
    // 10.00 / 0.5 = 20
    expect(implied([fall, L17.replace("$10 billion", "$10.00 billion")])[0]?.text).toBe(
      "G (−50.0%) and L ($10.00 billion) imply between $19.970 billion and $20.030 billion in 2013, which is not stated.",
    );
  });

  it("is a count or an amount of the same subject", () => {
    const doubled = "id: D, measure: growth, period: 2019, subject: visitors, printed: double";
    const count = 'id: C, measure: count, period: 2019, subject: visitors, printed: "400,000"';
    // 400,000 / 2.1 and / 1.9
    expect(implied([doubled, count])[0]?.text).toBe(
      "D (double) and C (400,000) imply a base of between 190,000 and 211,000, which is not stated.",
    );
    expect(implied([doubled, count.replace("visitors", "students")])).toEqual([]);
    expect(implied([doubled, count.replace("2019", "2018")])).toEqual([]);
    const amount = "id: A, measure: amount, period: 2019, subject: visitors, printed: $2.00 billion";
    expect(implied([doubled, amount])[0]?.text).toContain(
      "a base of between $950.0 million and $1.055 billion",
    );
    const part = "id: P, measure: proportion, period: 2019, subject: visitors, printed: 40%";
    expect(implied([doubled, part])).toEqual([]);
  });

  it("has one end where the numbers leave one open", () => {
    expect(implied([G17.replace("25%", "more than 25%"), L17])[0]?.text).toContain(
      "imply $8.4 billion or less in",
    );
    expect(implied([G17, L17.replace("$10", "more than $10")])[0]?.text).toContain(
      "imply $8.0 billion or more in",
    );
  });

  it.each([
    ["the base is stated", ["id: B, measure: value, period: 2016, printed: $8 billion"]],
    [
      "growth may have been a fall to nothing",
      [],
      "id: G, measure: growth, period: 2017, printed: less than 25%",
    ],
  ])("is not said where %s", (_, more, growth = G17) => {
    expect(implied([growth, L17, ...more])).toEqual([]);
  });

  it.each([
    ["another flow", "flow: export"],
    ["another partner", "partner: CHN"],
    ["another reporter", "reporter: CHN"],
  ])("is not said of %s", (_, field) => {
    expect(implied([G17, `${L17}, ${field}`])).toEqual([]);
    const base = `id: B, measure: value, period: 2016, printed: $8 billion, ${field}`;
    expect(implied([G17, L17, base])).toHaveLength(1);
  });

  it("is one number where the digits leave nothing else open", () => {
    const grown = "id: D, measure: growth, period: 2019, subject: visitors, printed: 100.0%";
    const level = "id: C, measure: count, period: 2019, subject: visitors, printed: 400";
    expect(implied([grown, level])[0]?.text).toBe(
      "D (100.0%) and C (400) imply a base of 200, which is not stated.",
    );
    // A fall by all there was leaves no base to say.
    expect(
      implied(["id: D, measure: growth, period: 2019, subject: visitors, printed: at least -100%", level]),
    ).toEqual([]);
  });

  it("is not said where a relation holds the growth against its levels", () => {
    const claims = [
      "id: D, measure: growth, period: 2019, subject: visitors, printed: double",
      "id: C, measure: count, period: 2019, subject: visitors, printed: 400",
      "id: B, measure: count, period: 2018, subject: visitors, printed: 200",
    ];
    const relation = "id: R, kind: growth, growth: D, from: B, to: C";
    expect(implied(claims)).toHaveLength(1);
    expect(implied(claims, [relation])).toEqual([]);
  });
});
