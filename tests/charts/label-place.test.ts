import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fittingPlaces, labelledBars, labelPlaces } from "../../src/charts/drawing/label-place.js";

const ROOM = { width: 500, label: 40 };

describe("fittingPlaces", () => {
  it("labels every point where there is room", () => {
    const figures = [3, 1, undefined, 2];
    expect(fittingPlaces(figures, ROOM)).toEqual(labelPlaces(figures));
  });

  it("keeps the last, the highest, the lowest and the first of a long line, leaning away from a slope", () => {
    const figures = Array.from({ length: 25 }, (_, year) => 50 + year);
    figures[8] = 10;
    figures[14] = 200;
    const places = fittingPlaces(figures, ROOM);
    expect([places[0], places[8], places[14], places[24]]).toEqual(["below-start", "below", "above", "end"]);
  });

  it("never lets two labels meet, nor one stand without a figure", () => {
    const figure = fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 14, maxLength: 60 }), (figures) => {
        const step = ROOM.width / (figures.length - 0.3);
        const kept = fittingPlaces(figures, ROOM).flatMap((place, index) => (place === null ? [] : [index]));
        kept.slice(1).forEach((index, at) => {
          expect((index - (kept[at] ?? 0)) * step).toBeGreaterThanOrEqual(ROOM.label);
        });
        expect(kept.every((index) => figures[index] !== undefined)).toBe(true);
      }),
    );
  });
});

describe("labelledBars", () => {
  it("are all where there is room, else the last, the highest and the lowest first", () => {
    expect(labelledBars([1, 2, undefined, 3], { width: 160, label: 40 })).toEqual([3, 0, 1]);
    expect(labelledBars([5, 1, 2, 9, 2, 3, 2, 4], { width: 160, label: 40 })).toEqual([7, 3, 1, 5]);
  });
});

describe("a label on a slope", () => {
  it("leans to the side on which its line is further away", () => {
    const rising = [1, 2, 4, 5, 5.5, 8, 16];
    const falling = rising.toReversed();
    const narrow = { width: 90, label: 24 };
    expect(fittingPlaces(rising, narrow)).toEqual([
      "below-start",
      null,
      null,
      "above-left",
      null,
      null,
      "end",
    ]);
    expect(fittingPlaces(falling, narrow)).toEqual([
      "above-start",
      null,
      null,
      "above-right",
      null,
      null,
      "end",
    ]);
  });
});
