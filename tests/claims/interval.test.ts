import { describe, expect, it } from "vitest";
import {
  contains,
  differenceOf,
  distanceTo,
  growthOf,
  type Interval,
  meets,
  ratioOf,
  sumOf,
} from "../../src/claims/language/interval.js";

const ENDLESS = Number.POSITIVE_INFINITY;
const span = (low: number, high: number): Interval => ({ low, high });

describe("an interval", () => {
  it.each<[a: Interval, b: Interval, meet: boolean]>([
    [span(1, 2), span(2, 3), true],
    [span(1, 2), span(3, 4), false],
    [span(1, 4), span(2, 3), true],
    [{ ...span(1, 2), highOpen: true }, span(2, 3), false],
    [span(1, 2), { ...span(2, 3), lowOpen: true }, false],
    // An open end beyond the other interval takes nothing away.
    [{ ...span(1, 3), highOpen: true }, span(2, 3), true],
    [{ ...span(1, 3), lowOpen: true, highOpen: true }, span(2, 4), true],
    // Less than 5 and at most 3; more than 5 and at least 7: endless on the same side, whichever ends are open.
    [{ low: -ENDLESS, high: 5, highOpen: true }, { low: -ENDLESS, high: 3 }, true],
    [{ low: 5, high: ENDLESS, lowOpen: true }, { low: 7, high: ENDLESS }, true],
    [{ low: -ENDLESS, high: 5 }, { low: 5, high: ENDLESS, lowOpen: true }, false],
    // The last digits of a double are no gap, and no overlap.
    [span(0, 0.3), span(0.1 + 0.2, 1), true],
    [span(0, 0.1 + 0.2), { low: 0.3, high: 1, lowOpen: true }, false],
    [span(0, 1e9), span(1e9 + 10, 2e9), false],
  ])("%j meets %j: %s, in either order", (a, b, meet) => {
    expect([meets(a, b), meets(b, a)]).toEqual([meet, meet]);
  });

  it.each<[interval: Interval, value: number, inside: boolean]>([
    [span(1, 2), 1, true],
    [span(1, 2), 2, true],
    [span(1, 2), 2.1, false],
    [span(1, 2), 0.9, false],
    [{ ...span(1, 2), lowOpen: true }, 1, false],
    [{ ...span(1, 2), lowOpen: true }, 1.1, true],
    [{ ...span(1, 2), highOpen: true }, 2, false],
    [{ ...span(1, 2), highOpen: true }, 1.9, true],
    // Nine digits count: 0.3 is 0.1 + 0.2, and a billionth more of 33 billion is the same.
    [span(0.1 + 0.2, 1), 0.3, true],
    [span(0, 33e9), 33e9 + 10, true],
    [span(0, 33e9), 33e9 + 100, false],
    [{ low: 16e9, high: Number.POSITIVE_INFINITY }, 1e13, true],
  ])("%j holds %d: %s", (interval, value, inside) => {
    expect(contains(interval, value)).toBe(inside);
  });

  it("is added, divided and grown from end to end", () => {
    expect(sumOf([span(1, 2), span(10, 20), span(100, 200)])).toEqual(span(111, 222));
    expect(ratioOf(span(15, 30), span(10, 20))).toEqual(span(0.75, 3));
    expect(growthOf(span(10, 20), span(15, 30))).toEqual(span(-0.25, 2));
  });

  it("keeps open ends, each at the side to which it moves the result", () => {
    const plain = span(10, 20);
    const lowOpen = { ...plain, lowOpen: true };
    const highOpen = { ...plain, highOpen: true };
    const ends = ({ lowOpen: low, highOpen: high }: Interval) => `${low ? "(" : "["}${high ? ")" : "]"}`;
    expect([lowOpen, highOpen, plain].map((one) => ends(sumOf([plain, one])))).toEqual(["(]", "[)", "[]"]);
    expect([lowOpen, highOpen].map((one) => ends(differenceOf(one, plain)))).toEqual(["(]", "[)"]);
    // Less what is more than 10 is less than something.
    expect([lowOpen, highOpen].map((one) => ends(differenceOf(plain, one)))).toEqual(["[)", "(]"]);
    expect([lowOpen, highOpen].map((one) => ends(ratioOf(one, plain)))).toEqual(["(]", "[)"]);
    expect([lowOpen, highOpen].map((one) => ends(growthOf(one, plain)))).toEqual(["[)", "(]"]);
    expect(differenceOf(span(10, 20), span(1, 2))).toEqual(span(8, 19));
  });

  it("is as far from a value as its nearer end", () => {
    expect([0, 1, 1.5, 2, 5].map((value) => distanceTo(span(1, 2), value))).toEqual([-1, 0, 0, 0, 3]);
  });
});
