import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOf, type Json, withDifference } from "../../src/core/json-difference.js";

// JSON has no negative zero.
const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as Json);

describe("the difference of two JSON values", () => {
  it("names only what differs", () => {
    const from = { width: 640, marks: [{ x: 1 }, { x: 2 }], title: "A", gone: [1] };
    const to = { width: 360, marks: [{ x: 1 }, { x: 3 }], title: "A", list: [1, 2] };
    expect(differenceOf(from, to)).toEqual({ width: 360, marks: { 1: { x: 3 } }, gone: [], list: [[1, 2]] });
    expect(differenceOf(from, structuredClone(from))).toBeUndefined();
    expect(differenceOf({ a: [1] }, { a: [1, 2] })).toEqual({ a: [[1, 2]] });
    expect(differenceOf({ a: null }, { a: [] })).toEqual({ a: [[]] });
  });

  it("leads from any value to any other, and leaves the first as it is", () => {
    fc.assert(
      fc.property(json, json, (from, to) => {
        const before = JSON.stringify(from);
        expect(withDifference(from, differenceOf(from, to))).toEqual(to);
        expect(JSON.stringify(from)).toBe(before);
      }),
    );
  });
});
