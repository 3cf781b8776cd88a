import { describe, expect, it } from "vitest";
import { partsOfYear } from "../../src/charts/headlines/words.js";

describe("partsOfYear", () => {
  it.each([
    [["2018-01", "2018-02", "2018-03", "2018-05"], "January to March and May"],
    [["2018-11"], "November"],
    [["2018-Q1", "2018-Q2", "2018-Q4"], "the first, second and fourth quarters"],
    [["2018-Q1", "2018-Q2"], "the first and second quarters"],
    [["2018-Q3"], "the third quarter"],
  ])("says of %j: %s", (periods, said) => {
    expect(partsOfYear(periods)).toBe(said);
  });
});
