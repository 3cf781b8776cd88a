import { describe, expect, it } from "vitest";
import { BilatError } from "../../src/core/errors.js";
import { parseGravityFormula, parseGravityKey } from "../../src/indicators/gravity/formula.js";

/** What a refusal found, and where. */
function refused(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof BilatError && error.code === "BILAT_E_FORMULA") return error.detail.found?.[0];
    throw error;
  }
  return undefined;
}

describe("parseGravityFormula", () => {
  it("takes the three parts apart", () => {
    const text = "ln_trade ~ ln_distance + border | exporter^year + importer^year + pair";
    const { response, regressors, fixedEffects } = parseGravityFormula(text);
    expect(response.column).toBe("ln_trade");
    expect(regressors.map(({ column }) => column)).toEqual(["ln_distance", "border"]);
    expect(fixedEffects.map(({ columns }) => columns)).toEqual([
      ["exporter", "year"],
      ["importer", "year"],
      ["pair"],
    ]);
  });

  it("needs no fixed effects and no blanks", () => {
    expect(parseGravityFormula("y~x").fixedEffects).toEqual([]);
    expect(parseGravityFormula("y~x+z|a^b")).toEqual(parseGravityFormula("y~x+z|a^b"));
  });

  it("knows logarithms, names of other alphabets, and backticks for the rest", () => {
    const { response, regressors } = parseGravityFormula("log(trade) ~ расстояние + `GDP, exporter`");
    expect(response).toEqual({ label: "log(trade)", column: "trade", log: true, place: "formula:1:1" });
    expect(regressors.map(({ column }) => column)).toEqual(["расстояние", "GDP, exporter"]);
  });

  it.each([
    ["", "formula:1:1, expected a column name, the formula ends"],
    ["~ x", 'formula:1:1, expected a column name, found "~"'],
    ["y", 'formula:1:2, expected "~", the formula ends'],
    ["y ~", "formula:1:4, expected a column name, the formula ends"],
    ["y ~ | pair", 'formula:1:5, expected a column name, found "|"'],
    ["y ~ x |", "formula:1:8, expected a column name, the formula ends"],
    ["y ~ x + ", "formula:1:9, expected a column name, the formula ends"],
    ["y ~ x z", 'formula:1:7, expected the end, found "z"'],
    ["y ~ x | a | b", 'formula:1:11, expected the end, found "|"'],
    ["y ~ x * z", 'formula:1:7, "*" has no meaning in a formula'],
    ["y ~ 1", 'formula:1:5, "1" has no meaning in a formula'],
    ["y ~ x + border + x", 'formula:1:18, "x" stands there twice'],
    ["y ~ y", 'formula:1:5, "y" stands there twice'],
    ["y ~ x | a^b + b^a", 'formula:1:15, "a^b" stands there twice'],
    ["y ~ x | a^a", 'formula:1:11, "a" stands there twice'],
    ["y ~ exp(x)", 'formula:1:5, "exp(…)": the only function is log(…)'],
    ["y ~ log(x", 'formula:1:10, expected ")", the formula ends'],
  ])("refuses %j and says where", (text, place) => {
    expect(refused(() => parseGravityFormula(text))).toBe(place);
  });
});

describe("parseGravityKey", () => {
  it("reads one column or several", () => {
    expect(parseGravityKey("pair").columns).toEqual(["pair"]);
    expect(parseGravityKey("exporter^importer").label).toBe("exporter^importer");
  });

  it("refuses anything else", () => {
    expect(refused(() => parseGravityKey("pair + year"))).toBe('cluster:1:6, expected the end, found "+"');
  });
});
