import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { claimsSchemaText } from "../../scripts/generate/claims-schema.js";
import { readClaims } from "../../src/claims/language/claims-file.js";
import type { BilatError } from "../../src/core/errors.js";
import { fileOf, NAMES } from "./names.js";

const KIREEVA = "datasets/claims/kireeva-2019.yaml";
const GOOD = "id: A, measure: value, period: 2018, printed: $21 billion";

/** What may be wrong with one claim: [claim, column, message]. Claims stand in line 4. */
const WRONG: readonly (readonly [claim: string, column: number, message: string])[] = [
  ["id: A, measure: worth, period: 2018, printed: 4%", 22, '"measure" must be one of value, balance'],
  ["id: A, measure: share, period: 2018, printed: 120%", 52, `share can't be "120%"`],
  ["id: A, measure: share, period: 2018, printed: more than 100%", 52, `share can't be "more than 100%"`],
  [
    "id: A, measure: growth, period: 2018, printed: 130%, direction: fell",
    53,
    `growth can't have fallen by "130%"`,
  ],
  ["id: A, measure: growth, period: 2018, printed: -3%, direction: rose", 69, "below zero"],
  ["id: A, measure: rank, period: 2018, printed: 0th", 51, `rank can't be "0th"`],
  ["id: A, measure: rank, period: 2018, printed: 2.5", 51, `rank can't be "2.5"`],
  ["id: A, measure: value, period: 2018, printed: $12 to $10 billion", 52, "from the larger to the smaller"],
  ["id: A, measure: value, period: 2018, printed: 12%", 52, 'value is printed like "$33.2 billion"'],
  ["id: A, measure: value, period: 2018, printed: plenty", 52, "no number we can read"],
  ["id: A, measure: value, period: 18, printed: $4 billion", 37, '"period" must be written like "2018"'],
  ["id: A, measure: value, period: 2018-13, printed: $4 billion", 37, '"period" must be written'],
  ["id: A, measure: value, period: 2018", 10, 'one of "printed", "direction" and "superlative"'],
  ["id: A, measure: value, printed: $4 billion", 5, '"period" is missing'],
  ["id: A, measure: value, period: 2018, superlative: lowest", 56, 'needs the years "over"'],
  ["id: A, measure: value, period: 2018, superlative: lowest, over: 2010-2012", 70, 'must lie in "over"'],
  ["id: A, measure: value, period: 2018, direction: fell, since: 2019", 67, 'must be before "period"'],
  ["id: A, measure: value, period: 2018, printed: $4 billion, partner: XYZ", 73, "no country we know"],
  ["id: A, measure: value, period: 2018, printed: $4 billion, partner: RUS", 73, "both RUS"],
  ["id: A, measure: value, period: 2018, printed: $4 billion, books: DEU", 71, "of RUS or JPN, not DEU"],
  ["id: A, measure: rank, period: 2018, printed: 3rd, group: atlantis", 63, "no group"],
  ["id: A, measure: value, period: 2018, printed: about 4%, bound: exact", 52, "value is printed like"],
  ["id: A, measure: share, period: 2018, printed: about 4%, bound: more-than", 69, "says about"],
  ["id: A, measure: count, period: 2018, printed: 20", 22, 'count needs a "subject"'],
  ["id: A, measure: value, period: 2018, printed: $4 billion, colour: red", 64, '"colour" is no field'],
  ["id: A, measure: value, period: 2018, printed: $4 billion, in_a_row: 1", 74, "whole number from 2 up"],
];

describe("readClaims", () => {
  it("reads the shipped claims without a problem: T1 to T13 and those on projects", () => {
    const { claims, relations, problems } = readClaims(readFileSync(KIREEVA, "utf8"), KIREEVA, NAMES);
    expect(problems).toEqual([]);
    const trade = claims.map(({ id }) => id).filter((id) => id.startsWith("T"));
    expect(trade).toEqual(Array.from({ length: 13 }, (_, index) => `T${index + 1}`));
    expect(relations.map(({ id }) => id)).toEqual(["R1", "R2", "R3"]);
  });

  it("takes numbers for names, and so does the schema", () => {
    const claims = [1, "2nd", 3].map((id) => GOOD.replace("A", String(id)));
    const text = fileOf(claims, ["id: 1, kind: sum, whole: 3, parts: [1, 2nd]"]);
    const read = readClaims(text, "c.yaml", NAMES);
    expect(read.problems).toEqual([]);
    expect(read.claims.map(({ id }) => id)).toEqual(["1", "2nd", "3"]);
    expect(read.relations[0]?.roles).toEqual({ whole: ["3"], parts: ["1", "2nd"] });
    const isValid = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(claimsSchemaText()));
    expect([isValid(parse(text)), isValid.errors]).toEqual([true, null]);
  });

  it.each(WRONG)("refuses %s", (claim, column, message) => {
    const { claims, problems } = readClaims(fileOf([claim, GOOD.replace("A", "B")]), "c.yaml", NAMES);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ line: 4, column });
    expect(problems[0]?.message).toContain(message);
    expect(claims.map(({ id }) => id)).toEqual(["B"]);
  });

  it("turns a fall into a rate below zero, bounds and all", () => {
    const claim = "id: A, measure: growth, period: 2018, direction: fell, printed: more than 20%";
    const [read] = readClaims(fileOf([claim]), "c.yaml", NAMES).claims;
    expect(read?.printed).toMatchObject({ value: -0.2, bound: "less-than" });
  });

  it("refuses an id that stands twice, a circle, and a relation to a claim that is not there", () => {
    const claims = ["A", "B", "C"].map((id) => GOOD.replace("A", id));
    const relations = [
      "id: R1, kind: sum, whole: A, parts: [B]",
      "id: R2, kind: sum, whole: B, parts: [A]",
      "id: R3, kind: sum, whole: C, parts: [Z]",
      "id: R4, kind: growth, whole: C",
      "id: R5, kind: fits-in, whole: C, parts: [B]",
    ];
    const text = fileOf([...claims, GOOD], relations);
    const file = readClaims(text, "c.yaml", NAMES);
    expect(file.relations.map(({ id }) => id)).toEqual(["R5"]);
    expect(file.problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '7 the id "A" stands in line 4 too',
      "9 relation R1 is circular: A comes back to itself",
      "10 relation R2 is circular: B comes back to itself",
      '11 R3: "parts": there is no claim "Z" without a problem of its own',
      '12 R4: a relation of kind growth needs "growth"',
      '12 R4: a relation of kind growth needs "from"',
      '12 R4: a relation of kind growth needs "to"',
      '12 R4: a relation of kind growth has no "whole"',
    ]);
  });

  it.each([
    ["claims: [", "c.yaml:1:"],
    ["", "c.yaml:1:1: must have fields"],
    ["publication: {title: x}", '"claims" is missing'],
    ["publication: {title: x}\nclaims: []\nclaims: []", "c.yaml:3:1"],
    ["- a", "must have fields"],
  ])("refuses the whole of %j", (text, place) => {
    expect(() => readClaims(text, "c.yaml", NAMES)).toThrow(
      expect.objectContaining({
        code: "BILAT_E_CLAIMS",
        detail: expect.objectContaining({ found: [expect.stringContaining(place)] }),
      }),
    );
  });
});

describe("a file that is no claims file", () => {
  const hintOf = (text: string) => {
    try {
      readClaims(text, "c.yaml", NAMES);
    } catch (error) {
      return (error as BilatError).detail.hint;
    }
    throw new Error("was read");
  };

  it("points to --text, but not where it has a field of one", () => {
    const hint = "If it is ordinary prose, bilat check --text FILE proposes a claims file for it.";
    expect(hintOf("Trade rose 5%.")).toBe(hint);
    expect(hintOf("In 2018: trade [rose.")).toBe(hint);
    expect(hintOf("claims: [")).toBeUndefined();
    expect(hintOf("publication: {title: x}")).toBeUndefined();
  });
});

describe("claims.schema.json", () => {
  const schema = JSON.parse(readFileSync("datasets/claims/claims.schema.json", "utf8"));
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);

  it("is what the checker's fields make", () =>
    expect(readFileSync("datasets/claims/claims.schema.json", "utf8")).toBe(claimsSchemaText()));

  it("takes the shipped claims", () => {
    validate(parse(readFileSync(KIREEVA, "utf8")));
    expect(validate.errors).toBeNull();
  });

  it("refuses form that the checker refuses: names, choices, patterns, what is missing", () => {
    const formal = WRONG.filter(([, , message]) =>
      /must be (one of|written)|is missing|no field|one of "|from 2/.test(message),
    );
    expect(formal.length).toBeGreaterThan(6);
    for (const [claim] of formal) expect(validate(parse(fileOf([claim]))), claim).toBe(false);
    expect(validate(parse(fileOf([GOOD])))).toBe(true);
    expect(validate(parse(fileOf([GOOD], ["id: R, kind: growth, from: A, to: A"])))).toBe(false);
    expect(validate(parse(fileOf([GOOD], ["id: R, kind: growth, growth: A, from: A, to: A"])))).toBe(true);
  });
});
