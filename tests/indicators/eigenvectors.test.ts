import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leadingEigenvector } from "../../src/indicators/arithmetic/leading-eigenvector.js";
import { smallEigen } from "../../src/indicators/arithmetic/small-eigen.js";
import { expectClose } from "../helpers/close.js";
import { holds } from "../helpers/property.js";

const flat = (rows: readonly (readonly number[])[]) => Float64Array.from(rows.flat());
const times = (rows: readonly (readonly number[])[], vector: Float64Array) =>
  rows.map((row) => row.reduce((sum, value, place) => sum + value * (vector[place] ?? 0), 0));
const dot = (a: Float64Array, b: Float64Array) =>
  a.reduce((sum, value, place) => sum + value * (b[place] ?? 0), 0);

/** Each vector is what its value says, of length 1, and at right angles to the others. */
function expectEigen(rows: readonly (readonly number[])[]): readonly number[] {
  const { values, vectors } = smallEigen(flat(rows), rows.length);
  const size = Math.max(1, ...rows.flat().map(Math.abs));
  for (const [place, vector] of vectors.entries()) {
    const image = times(rows, vector);
    for (const [row, value] of image.entries())
      expect(Math.abs(value - (values[place] ?? 0) * (vector[row] ?? 0))).toBeLessThan(
        1e-13 * size * rows.length,
      );
    for (const [other, second] of vectors.entries())
      expect(Math.abs(dot(vector, second) - (place === other ? 1 : 0))).toBeLessThan(1e-13);
  }
  return [...values];
}

describe("smallEigen", () => {
  it("finds both axes of a turned ellipse, the longer one first", () => {
    expectClose(
      expectEigen([
        [2, 1],
        [1, 2],
      ]),
      [3, 1],
    );
    expectClose(
      expectEigen([
        [5, 2],
        [2, 2],
      ]),
      [6, 1],
    );
    expectClose(
      expectEigen([
        [2, -2],
        [-2, 5],
      ]),
      [6, 1],
    );
  });

  it("knows a vibrating string of three and of four masses", () => {
    // 2 − 2 cos(kπ / (n + 1))
    expectClose(
      expectEigen([
        [2, -1, 0],
        [-1, 2, -1],
        [0, -1, 2],
      ]),
      [2 + Math.SQRT2, 2, 2 - Math.SQRT2],
    );
    const four = [1, 2, 3, 4].map((k) => 2 - 2 * Math.cos((k * Math.PI) / 5)).reverse();
    expectClose(
      expectEigen([
        [2, -1, 0, 0],
        [-1, 2, -1, 0],
        [0, -1, 2, -1],
        [0, 0, -1, 2],
      ]),
      four,
      1e-12,
    );
  });

  it("sorts what has nothing to turn", () => {
    expect(
      expectEigen([
        [1, 0, 0],
        [0, 7, 0],
        [0, 0, 3],
      ]),
    ).toEqual([7, 3, 1]);
    expect(expectEigen([])).toEqual([]);
  });

  it("finds vectors for any symmetric matrix; its values add up to the diagonal", () => {
    const sizes = fc.integer({ min: 1, max: 6 });
    const tables = sizes.chain((size) =>
      fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
    );
    holds(
      fc.property(tables, (table) => {
        const rows = table.map((row, r) => row.map((value, c) => value + (table[c]?.[r] ?? 0)));
        const values = expectEigen(rows);
        expect(values).toEqual([...values].sort((a, b) => b - a));
        const trace = rows.reduce((sum, row, r) => sum + (row[r] ?? 0), 0);
        expect(Math.abs(values.reduce((sum, value) => sum + value, 0) - trace)).toBeLessThan(1e-10);
      }),
    );
  });
});

describe("leadingEigenvector", () => {
  /** Stretches each axis by its own factor. */
  const stretch = (factors: readonly number[]) => (vector: Float64Array) =>
    vector.map((value, place) => value * (factors[place] ?? 0));
  const axis = (size: number, place: number) =>
    Float64Array.from({ length: size }, (_, at) => Number(at === place));
  const falling = Array.from({ length: 60 }, (_, place) => 1 / (1 + place / 10));

  it("finds the longest axis but for those that are known", () => {
    const one = leadingEigenvector(stretch(falling), [axis(60, 0)]);
    expectClose(one.value, 1 / 1.1);
    expectClose(Math.abs(one.vector[1] ?? 0), 1);
    expect(one.residual).toBeLessThan(1e-13);
    const two = leadingEigenvector(stretch(falling), [axis(60, 0), one.vector]);
    expectClose(two.value, 1 / 1.2);
    expectClose(dot(two.vector, one.vector) + 1, 1);
  });

  it("takes as many steps as it needs, at most one for each other dimension", () => {
    expect(leadingEigenvector(stretch(falling), [axis(60, 0)]).iterations).toBe(32);
    expect(leadingEigenvector(stretch([1, 0.5, 0.25]), [axis(3, 0)]).iterations).toBe(2);
    // A space that the operator does not leave: two different factors, found in the first sixteen.
    const halves = Array.from({ length: 60 }, (_, place) => (place < 30 ? 0.5 : 0.25));
    const found = leadingEigenvector(stretch(halves), [axis(60, 0)]);
    expectClose(found.value, 0.5);
    expect(found.iterations).toBe(16);
  });

  it("finds another of equal axes when the first one is known", () => {
    const equal = stretch([1, 0.5, 0.5, 0.1]);
    const first = leadingEigenvector(equal, [axis(4, 0)]);
    const second = leadingEigenvector(equal, [axis(4, 0), first.vector]);
    const third = leadingEigenvector(equal, [axis(4, 0), first.vector, second.vector]);
    expectClose([first.value, second.value, third.value], [0.5, 0.5, 0.1]);
  });
});
