import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marketShare } from "../../src/indicators/market-share.js";
import { rank } from "../../src/indicators/rank.js";
import { rankChange } from "../../src/indicators/rank-change.js";
import { share } from "../../src/indicators/share.js";
import { expectClose } from "../helpers/close.js";
import { holds, tradeValues, unit } from "../helpers/property.js";
import { describeReference } from "../helpers/reference.js";
import { expectValueError } from "../helpers/refusals.js";

const items = (values: Readonly<Record<string, number | undefined>>) =>
  Object.entries(values).map(([code, value]) => ({ code, value }));

/** Up to thirty items; a few values only, so that ties are common. */
const rankings = fc
  .uniqueArray(fc.string({ unit: fc.constantFrom("A", "B", "C", "D", "E"), minLength: 3, maxLength: 3 }), {
    maxLength: 30,
  })
  .chain((codes) =>
    fc.tuple(
      ...codes.map((code) =>
        fc.record({ code: fc.constant(code), value: fc.option(fc.nat(6), { nil: undefined }) }),
      ),
    ),
  );

describe("share", () => {
  it("sums to one over all parts, in any currency unit", () => {
    holds(
      fc.property(tradeValues, unit, (values, rate) => {
        const whole = values.reduce((sum, value) => sum + value, 0);
        const shares = values.map((part) => share({ part, whole }) ?? Number.NaN);
        expectClose(
          shares.reduce((sum, one) => sum + one, 0),
          1,
        );
        expectClose(share({ part: (values[0] ?? 0) * rate, whole: whole * rate }), shares[0]);
      }),
    );
  });

  it("has no meaning without a whole, and refuses negative figures", () => {
    expect(share({ part: 0, whole: 0 })).toBeUndefined();
    expect(share({ part: 0, whole: 3 })).toBe(0);
    expect(marketShare({ country: 0, world: 0 })).toBeUndefined();
    expectValueError(() => share({ part: -1, whole: 3 }), "part is -1");
    expectValueError(() => marketShare({ country: 1, world: Infinity }), "world is Infinity");
  });
});

describe("rank", () => {
  it("skips ranks after ties and lists equals by code", () => {
    expect(rank(items({ KOR: 5, CHN: 9, JPN: 5, USA: 1 }))).toEqual([
      { code: "CHN", value: 9, rank: 1 },
      { code: "JPN", value: 5, rank: 2 },
      { code: "KOR", value: 5, rank: 2 },
      { code: "USA", value: 1, rank: 4 },
    ]);
  });

  it("ranks a reported zero and a deficit, but not a missing figure", () => {
    expect(rank(items({ PRK: undefined, FJI: 0, DEU: -2 }))).toEqual([
      { code: "FJI", value: 0, rank: 1 },
      { code: "DEU", value: -2, rank: 2 },
    ]);
    expect(rank([])).toEqual([]);
    expect(rank(items({ AAA: 0, BBB: 0 })).map((item) => item.rank)).toEqual([1, 1]);
  });

  it("refuses a code that stands twice and a figure that is not finite", () => {
    expectValueError(() => rank([...items({ KOR: 1 }), ...items({ KOR: 2 })]), '"KOR"');
    expectValueError(() => rank(items({ KOR: Number.NaN })), "KOR is NaN");
  });

  it("is one more than the number of larger ones, in any order of the rows and any unit", () => {
    holds(
      fc.property(rankings, unit, (given, rate) => {
        const ranked = rank(given);
        for (const { value, rank: place } of ranked) {
          expect(place).toBe(
            1 + given.filter((other) => other.value !== undefined && other.value > value).length,
          );
        }
        expect(rank([...given].reverse())).toEqual(ranked);
        const scaled = given.map(({ code, value }) => ({
          code,
          value: value === undefined ? value : value * rate,
        }));
        expect(rank(scaled).map((item) => [item.code, item.rank])).toEqual(
          ranked.map((item) => [item.code, item.rank]),
        );
      }),
    );
  });
});

describe("rankChange", () => {
  it("tells gains from losses, entries and exits", () => {
    expect(rankChange({ previous: 8, current: 10 })).toEqual({ kind: "lost", places: -2 });
    expect(rankChange({ previous: 3, current: 3 })).toEqual({ kind: "same", places: 0 });
    expect(rankChange({ previous: 3, current: undefined })).toEqual({ kind: "exit" });
    expect(rankChange({ previous: undefined, current: undefined })).toBeUndefined();
    expectValueError(() => rankChange({ previous: 2.5, current: 1 }), "previous is 2.5");
  });
});

describeReference("shares-and-ranks");
