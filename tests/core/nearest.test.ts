import { describe, expect, it } from "vitest";
import { nearest } from "../../src/core/nearest.js";

const GROUPS = ["asean", "asia-pacific", "east-asia", "m49-asia", "m49-eastern-asia"];

describe("nearest", () => {
  it.each([
    ["a letter that is wrong", "azean", GROUPS, "asean"],
    ["two neighbours that changed places", "cgar", ["growth", "cagr"], "cagr"],
    ["a part of the name, in the shortest that has it", "asia", GROUPS, "m49-asia"],
    ["the beginning", "herf", ["herfindahl-normalized", "herfindahl"], "herfindahl"],
    ["a part after an underscore", "years", ["BILAT_E_YEARS"], "BILAT_E_YEARS"],
    ["other case", "Bilat_E_Yaers", ["BILAT_E_USAGE", "BILAT_E_YEARS"], "BILAT_E_YEARS"],
  ])("knows %s", (_, text, names, found) => {
    expect(nearest(text, names)).toBe(found);
  });

  it.each([
    ["nothing like it", "xyz", GROUPS],
    ["two letters, which begin many names", "ea", GROUPS],
    ["no name at all", "asia", []],
    ["an empty text", "", GROUPS],
  ])("finds none for %s", (_, text, names) => {
    expect(nearest(text, names)).toBeUndefined();
  });
});
