import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rank } from "../../src/indicators/rank.js";
import { rankMargin } from "../../src/indicators/rank-margin.js";
import { holds } from "../helpers/property.js";

const items = (values: Readonly<Record<string, number | undefined>>) =>
  Object.entries(values).map(([code, value]) => ({ code, value }));

describe("rankMargin", () => {
  it("has one neighbour at the ends and none alone", () => {
    expect(rankMargin(items({ AAA: 4, BBB: 3 }), "AAA")).not.toHaveProperty("above");
    expect(rankMargin(items({ AAA: 4, BBB: 3 }), "BBB")).not.toHaveProperty("below");
    expect(rankMargin(items({ AAA: 4 }), "AAA")).toEqual({ rank: 1, value: 4 });
  });

  it("is zero beside an equal, and has no percentage of zero", () => {
    expect(rankMargin(items({ AAA: 4, BBB: 4 }), "BBB")).toEqual({
      rank: 1,
      value: 4,
      below: { code: "AAA", distance: 0, relative: 0 },
      smallestRevision: { code: "AAA", distance: 0, relative: 0 },
    });
    expect(rankMargin(items({ AAA: 4, BBB: 0 }), "BBB")?.above).toEqual({ code: "AAA", distance: 4 });
  });

  it("has no margin for one that is not ranked", () => {
    expect(rankMargin(items({ AAA: 4, BBB: undefined }), "BBB")).toBeUndefined();
    expect(rankMargin([], "BBB")).toBeUndefined();
  });

  it("is where the rank changes: no smaller revision of the own figure moves it", () => {
    const value = fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000), fc.nat(1000));
    holds(
      fc.property(value, fc.double({ min: 0, max: 0.999, noNaN: true }), ([own, ...others], part) => {
        const revised = (by: number) => [
          ...items({ OWN: own + by }),
          ...others.map((v, i) => ({ code: `O${i}`, value: v })),
        ];
        const margin = rankMargin(revised(0), "OWN");
        const step = (margin?.smallestRevision?.distance ?? 0) * part;
        for (const by of [step, -step]) {
          expect(rank(revised(by)).find((item) => item.code === "OWN")?.rank).toBe(margin?.rank);
        }
      }),
    );
  });
});
