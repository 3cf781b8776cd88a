import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/charts/drawing/chart-context.js";
import { fittingPlaces } from "../../src/charts/drawing/label-fit.js";
import { labelBox, labelPlaces } from "../../src/charts/drawing/label-place.js";
import { pointX } from "../../src/charts/drawing/period-axis.js";
import { linearScale } from "../../src/charts/drawing/pixel-scale.js";

/** Places on a plot 500 pixels wide, of labels 30 wide and 13 high; values from 0 to `top` over 280 pixels. */
function placesOf(figures: readonly Figure[], { top = 100, width = 500, label = 30 } = {}) {
  const { toPixel } = linearScale([0, top], 280);
  const points = figures.map((value) => ({ value, label }));
  return fittingPlaces(points, { width, toPixel, size: 13 });
}

describe("fittingPlaces", () => {
  it("labels every point where there is room", () => {
    const figures = [3, 1, undefined, 2];
    expect(placesOf(figures)).toEqual(labelPlaces(figures));
  });

  it("moves a label that would meet a weightier one to the other free side of its line", () => {
    // Eight points 65 pixels apart: the second label, left of its point, would begin where the first ends.
    const rising = [36, 38, 49, 57, 66, 84, 99, 118];
    expect(placesOf(rising, { top: 150, label: 46 })).toEqual([
      "above",
      "below-right",
      "left",
      "left",
      "left",
      "left",
      "left",
      "end",
    ]);
    // Where the second point stands higher, so does its label.
    expect(placesOf([36, 48, ...rising.slice(2)], { top: 150, label: 46 })[1]).toBe("left");
  });

  it("keeps the lowest of a crowded line although the highest is near, since they are far apart in height", () => {
    const yen = [2000, 1673, 2486, 3243, 3260, 2582, 1747, 2065, 2358, 2217, 1752];
    const places = placesOf(yen, { top: 4000, width: 190, label: 48 });
    expect(places.flatMap((place, at) => (place === null ? [] : [yen[at], place]))).toEqual([
      1673,
      "below",
      3260,
      "above",
      1747,
      "below",
      2358,
      "above",
      1752,
      "end",
    ]);
  });

  it("keeps the last, the highest, the lowest and the first of a long line", () => {
    const figures = Array.from({ length: 25 }, (_, year) => 50 + year);
    figures[8] = 10;
    figures[14] = 200;
    const places = placesOf(figures, { top: 200 });
    expect([places[0], places[8], places[14], places[24]]).toEqual(["below-start", "below", "above", "end"]);
  });

  it("never lets two labels meet, whatever their number and width, nor one stand without a figure", () => {
    const figure = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: undefined });
    const figures = fc.array(figure, { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(figures, fc.integer({ min: 10, max: 110 }), (line, label) => {
        const { toPixel } = linearScale([0, 100], 280);
        const boxes = placesOf(line, { label }).flatMap((place, at) => {
          if (place === null) return [];
          const point = { x: pointX(at, line.length, 500), y: toPixel(line[at] ?? Number.NaN) };
          return [labelBox(place, point, { width: label, height: 13 })];
        });
        for (const [at, one] of boxes.entries()) {
          for (const other of boxes.slice(at + 1)) {
            const beside = one.right <= other.left || other.right <= one.left;
            expect(beside || one.bottom <= other.top || other.bottom <= one.top).toBe(true);
          }
        }
        const last = line.findLastIndex((value) => value !== undefined);
        if (last >= 0) expect(placesOf(line, { label })[last]).toBe("end");
      }),
    );
  });
});
