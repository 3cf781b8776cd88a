import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { alignDecimals, padEnd, padStart, widest } from "../../src/core/align.js";
import { holds } from "../helpers/property.js";

/** What names, figures and citations are made of. */
const LETTERS = [..."aZ09 .,()’“−–—…·▁█─éñßЖёΩ日本カ한ｶ％👍", "e\u0301", "🇯🇵"];

describe("the width of a text", () => {
  it("counts the places that it takes on a screen", () => {
    expect(widest(["日本", "Poland"])).toBe(6);
    expect(padEnd("日本", 6)).toBe("日本  ");
    expect(padStart("−5.1%", 6)).toBe(" −5.1%");
  });

  it("is the one that string-width finds", () => {
    const text = fc.array(fc.constantFrom(...LETTERS), { maxLength: 30 }).map((letters) => letters.join(""));
    holds(fc.property(text, (given) => widest([given]) === stringWidth(given)));
  });
});

describe("alignDecimals", () => {
  it("keeps the points in one line, and ends words where the shortest number ends", () => {
    expect(alignDecimals(["12,535.9", "7.25", "+3%", "n.m."])).toEqual([
      "12,535.9 ",
      "     7.25",
      "    +3%  ",
      "   n.m.  ",
    ]);
  });
});
