import { describe, expect, it } from "vitest";
import { fitted } from "../../src/core/labelled-lines.js";

const linesAt = (text: string, columns: number) => fitted(text, { columns });

describe("fitted", () => {
  it("goes on below the words of a label, also of several words", () => {
    expect(linesAt("Reading  one two three", 17)).toBe("Reading  one two\n         three");
    expect(linesAt("  the formula  one two three", 24)).toBe("  the formula  one two\n               three");
  });

  it("goes on two further in where the label leaves too little room", () => {
    expect(linesAt("a label of many words  one two", 26)).toBe("a label of many words  one\n  two");
  });

  it("leaves a command on its line, to be copied, and a sentence that begins with our name not", () => {
    expect(linesAt("$ bilat trade RUS JPN --years 2018", 20)).toBe("$ bilat trade RUS JPN --years 2018");
    expect(linesAt("bilat trade RUS JPN --years 2018", 20)).toBe("bilat trade RUS JPN --years 2018");
    expect(linesAt("bilat 1.0 turns statistics", 20)).toBe("bilat 1.0 turns\n  statistics");
  });
});
