import { describe, expect, it } from "vitest";
import {
  contains,
  distanceTo,
  growthOf,
  type Interval,
  meets,
  ratioOf,
  sumOf,
} from "../../src/claims/language/interval.js";

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

  it("is as far from a value as its nearer end", () => {
    expect([0, 1, 1.5, 2, 5].map((value) => distanceTo(span(1, 2), value))).toEqual([-1, 0, 0, 0, 3]);
  });
});
