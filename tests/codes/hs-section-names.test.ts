import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sectionShortName } from "../../src/codes/hs-section-names.js";

const SECTIONS = readFileSync("datasets/hs-names/905e5a0/sections.csv", "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.slice(0, line.indexOf(",")));

describe("short names of sections", () => {
  it("are there for each of the 21, each another, and fit a column", () => {
    expect(SECTIONS.length).toBe(21);
    const names = SECTIONS.map((code) => sectionShortName(code) ?? "");
    expect(names.filter((name) => name === "" || name.length > 42)).toEqual([]);
    expect(new Set(names).size).toBe(21);
  });

  it("are none for a chapter or what is not specified", () => {
    expect([sectionShortName("84"), sectionShortName("unspecified")]).toEqual([undefined, undefined]);
  });
});
