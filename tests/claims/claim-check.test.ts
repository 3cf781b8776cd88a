import { describe, expect, it } from "vitest";
import { readClaims } from "../../src/claims/language/claims-file.js";
import { oneOf } from "../../src/claims/language/number-words.js";
import { intervalOf, type PrintedNumber, parsePrinted } from "../../src/claims/language/printed-number.js";
import { fileOf, NAMES } from "./names.js";

const read = (claim: string, relations: readonly string[] = []) =>
  readClaims(fileOf([claim], relations), "c.yaml", NAMES);
const claimOf = (fields: string) => {
  const { claims, problems } = read(`id: A, ${fields}`);
  expect(problems).toEqual([]);
  return claims[0];
};
const problemsOf = (fields: string) =>
  read(`id: A, ${fields}`).problems.map(({ column, message }) => `${column} ${message}`);

describe("where a claim is refused", () => {
  it("names the measure where a country is missing, and the partner where the world has no rank", () => {
    const alone = readClaims(
      "publication: {title: T}\nclaims:\n  - {id: A, measure: value, period: 2018, printed: $4 billion}\n",
      "c.yaml",
      NAMES,
    );
    expect(alone.problems.map(({ column, message }) => `${column} ${message}`)).toEqual([
      '22 A: value needs a "reporter"',
      '22 A: value needs a "partner"',
    ]);
    expect(problemsOf("measure: rank, period: 2018, printed: 1st, partner: WLD")).toEqual([
      "65 A: the world has no rank among partners",
    ]);
    expect(problemsOf("measure: share, period: 2018, printed: 100%, partner: WLD")).toEqual([]);
  });

  it("says once that years run backwards", () => {
    expect(problemsOf("measure: value, period: 2013, superlative: lowest, over: 2014-2014")).toEqual([
      '70 A: "over" must run from the earlier to the later year',
    ]);
  });

  it("takes a blank for nothing written", () => {
    expect(problemsOf('measure: value, period: 2018, printed: $4 billion, says: " "')).toEqual([
      '70 A: "says" must be written like "Turnover in 2013 was estimated at 33.2 billion"',
    ]);
    expect(problemsOf('measure: value, period: 2018, printed: $4 billion, in_a_row: ""')).toEqual([
      '74 A: "in_a_row" must be a whole number from 2 up',
    ]);
  });

  it("gives claims nothing that is no default", () => {
    const { claims, problems } = readClaims(
      "publication: {title: T}\ndefaults: {reporter: RUS, partner: JPN, group: m49-asia}\nclaims:\n  - {id: A, measure: rank, period: 2018, printed: 4th}\n",
      "c.yaml",
      NAMES,
    );
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('"group" is no field')]);
    expect(claims[0]).not.toHaveProperty("group");
  });

  it("keeps no claim of what is no list, and calls a name that is a list by nothing", () => {
    const noList = readClaims("publication: {title: T}\nclaims: plenty\n", "c.yaml", NAMES);
    expect(noList.claims).toEqual([]);
    expect(noList.problems.map(({ message }) => message)).toEqual(["must be a list"]);
    const name = () => readClaims("publication: {title: T}\nclaims: []\n? [a, b]\n: c\n", "c.yaml", NAMES);
    expect(name).toThrow(
      expect.objectContaining({
        detail: expect.objectContaining({ found: [expect.stringContaining('"" is no field')] }),
      }),
    );
  });

  it("knows no field that is only named like a property of every object", () => {
    expect(problemsOf("measure: value, period: 2018, printed: $4 billion, constructor: x")).toEqual([
      expect.stringMatching(/^\d+ A: "constructor" is no field; fields are /),
    ]);
  });

  it("says in the words of YAML what is no YAML, and at which place", () => {
    const broken = () => readClaims("publication: {title: T\nclaims: []\n", "c.yaml", NAMES);
    expect(broken).toThrow(
      expect.objectContaining({
        detail: {
          problem: "A claims file must be YAML with the fields of docs/claims.md.",
          found: expect.arrayContaining([
            expect.stringMatching(/^c\.yaml:2:1: (?!.*at line)[A-Z][a-z ]{20,}/),
          ]),
        },
      }),
    );
  });
});

describe("a printed number in a claim", () => {
  it("is a part in words of a share, and a place of a rank", () => {
    expect(claimOf("measure: share, period: 2018, printed: third")?.printed).toMatchObject({
      text: "third",
      kind: "fraction",
      value: 1 / 3,
    });
    expect(claimOf("measure: rank, period: 2018, printed: third")?.printed).toMatchObject({
      kind: "ordinal",
      value: 3,
    });
    expect(problemsOf("measure: share, period: 2018, printed: 3rd")).toEqual([
      '52 A: "printed": share is printed like "4%", not "3rd"',
    ]);
  });

  it("takes the bound that stands beside it", () => {
    expect(claimOf("measure: share, period: 2018, printed: 4%, bound: at-least")?.printed).toMatchObject({
      text: "4%",
      value: 0.04,
      bound: "at-least",
    });
    expect(claimOf("measure: share, period: 2018, printed: about 4%, bound: about")?.printed?.bound).toBe(
      "about",
    );
  });

  it("is nearly so large as it says where it fell or is below zero", () => {
    const open = (fields: string) => {
      const printed = claimOf(`period: 2018, ${fields}`)?.printed;
      return printed && intervalOf(printed);
    };
    expect(open("measure: growth, printed: nearly 20%, direction: fell")).toEqual({
      low: -0.2,
      high: -0.19,
    });
    expect(open("measure: growth, printed: nearly doubled")).toEqual({ low: 0.8, high: 1 });
    expect(open("measure: balance, printed: -$20 billion, bound: just-under")).toEqual({
      low: -20e9,
      high: -19e9,
    });
    expect(open("measure: share, printed: almost 10 to 12%")).toEqual({ low: 0.095, high: 0.125 });
  });

  it("is growth less one where it says how many times", () => {
    const times = (printed: string) => claimOf(`measure: growth, period: 2018, printed: ${printed}`)?.printed;
    expect(times("double")).toMatchObject({ value: 1 });
    expect(times("double")).not.toHaveProperty("upper");
    expect(times("2 to 3 times")).toMatchObject({ value: 1, upper: 2 });
  });

  it("is one over it less one where it fell so many times", () => {
    const fell = (printed: string) =>
      claimOf(`measure: growth, period: 2018, printed: ${printed}, direction: fell`)?.printed;
    expect(fell("two and a half times")).toMatchObject({ value: -0.6, step: 0.04, bound: "exact" });
    expect(fell("more than fivefold")).toMatchObject({ value: -0.8, bound: "less-than" });
    expect(fell("more than fivefold")).not.toHaveProperty("upper");
    expect(fell("a factor of 2")).toMatchObject({ value: -0.5 });
    expect(fell("2 to 4 times")).toMatchObject({ value: -0.75, upper: -0.5 });
  });

  it("has the sign of its direction where it is growth, and only there", () => {
    const fell = (rest: string) => claimOf(`${rest}, direction: fell`)?.printed;
    expect(fell("measure: growth, period: 2018, printed: -5%")?.value).toBe(-0.05);
    expect(fell("measure: growth, period: 2018, printed: 5 to 10%")).toMatchObject({
      value: -0.1,
      upper: -0.05,
    });
    expect(fell("measure: value, period: 2018, printed: $16 billion")?.value).toBe(16e9);
    expect(fell("measure: share, period: 2018, printed: 3%")?.value).toBe(0.03);
    expect(
      claimOf("measure: balance, period: 2018, printed: -$3 billion, direction: rose")?.printed?.value,
    ).toBe(-3e9);
    expect(claimOf("measure: growth, period: 2018, printed: 0%, direction: rose")?.printed?.value).toBe(0);
  });

  it.each([
    [
      "measure: growth, period: 2018, printed: double, direction: fell",
      '72 A: "direction" is fell, but "double" is a rise',
    ],
    [
      "measure: growth, period: 2018, printed: -3%, direction: rose",
      '69 A: "direction" is rose, but "-3%" is below zero',
    ],
    ["measure: share, period: 2018, printed: less than 0%", `52 A: "printed": share can't be "less than 0%"`],
    ["measure: share, period: 2018, printed: 90 to 110%", `52 A: "printed": share can't be "90 to 110%"`],
    ["measure: share, period: 2018, printed: -4%", `52 A: "printed": share can't be "-4%"`],
  ])("is refused: %s", (fields, problem) => {
    expect(problemsOf(fields)).toEqual([problem]);
  });

  it.each([
    ["measure: share, period: 2018, printed: 100%"],
    ["measure: share, period: 2018, printed: at least 100%"],
    ["measure: share, period: 2018, printed: 0%"],
    ["measure: share, period: 2018, printed: 90 to 100%"],
    ["measure: growth, period: 2018, printed: 100%, direction: fell"],
  ])("may lie at the end of what can be: %s", (fields) => {
    expect(problemsOf(fields)).toEqual([]);
  });
});

describe("what a claim may say", () => {
  it.each([
    ["measure: count, period: 2018, subject: x", "measure", 'count needs "printed"'],
    [
      "measure: count, period: 2018, printed: 20, subject: x, direction: rose",
      "direction",
      'count has no "direction"',
    ],
    [
      "measure: count, period: 2018, printed: 20, subject: x, superlative: highest, over: 2017-2018",
      "superlative",
      'count has no "superlative"',
    ],
    ["measure: value, period: 2018, printed: $4 billion, group: asian", "group", 'value has no "group"'],
    ["measure: rank, period: 2018, printed: 3rd, direction: rose", "direction", 'rank has no "direction"'],
    [
      "measure: rank, period: 2018, printed: 3rd, group: atlantis",
      "group",
      '"group": "atlantis" is no group; groups are m49-asia, east-asia, asian, a file such as quad.json, a name that bilat.json gives one, and countries such as CHN,KOR,JPN',
    ],
    [
      "measure: value, period: 2018, direction: fell, since: 2018",
      "since",
      '"since" (2018) must be before "period" (2018)',
    ],
    [
      "measure: value, period: 2012, superlative: lowest, over: 2013-2018",
      "over",
      '"period" (2012) must lie in "over" (2013-2018)',
    ],
    [
      "measure: value, period: 2018, superlative: lowest, over: 2018-2013",
      "over",
      '"over" must run from the earlier to the later year',
    ],
    [
      "measure: value, period: 2018, superlative: lowest, over: 2018-2018",
      "over",
      '"over" must run from the earlier to the later year',
    ],
    [
      "measure: value, period: 2018, printed: $4 billion, reporter: WLD",
      "reporter",
      '"reporter": "WLD" is no country we know',
    ],
  ])("refuses %s", (fields, field, message) => {
    const line = `  - {id: A, ${fields}}`;
    const column = line.indexOf(`${field}: `) + field.length + 3;
    expect(problemsOf(fields)).toContain(`${column} A: ${message}`);
  });

  it("takes a balance with a direction, the world as a partner, and months before a year", () => {
    expect(problemsOf("measure: balance, period: 2018, direction: rose")).toEqual([]);
    expect(problemsOf("measure: value, period: 2018, printed: $4 billion, partner: WLD")).toEqual([]);
    expect(problemsOf("measure: value, period: 2018-01, direction: rose, since: 2017")).toEqual([]);
    expect(problemsOf("measure: value, period: 2018-01, direction: rose, since: 2018")).toHaveLength(1);
    expect(problemsOf("measure: value, period: 2013-06, superlative: lowest, over: 2013-2018")).toEqual([]);
  });

  it("needs a reporter and a partner on trade, and on nothing else", () => {
    const bare = (claim: string) =>
      readClaims(`publication: {title: x}\nclaims:\n  - {id: A, ${claim}}`, "c", NAMES);
    expect(
      bare("measure: value, period: 2018, printed: $4 billion").problems.map(({ message }) => message),
    ).toEqual(['A: value needs a "reporter"', 'A: value needs a "partner"']);
    // Whose books they would be can't be told then.
    const others = "measure: value, period: 2018, printed: $4 billion, books: RUS";
    expect(bare(others).problems).toHaveLength(2);
    for (const known of ["reporter: CHN", "partner: CHN"])
      expect(bare(`${others}, ${known}`).problems.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^A: value needs a "(?:reporter|partner)"$/),
      ]);
    expect(bare("measure: count, period: 2018, printed: 4, subject: x").claims).toMatchObject([
      { reporter: "", partner: "" },
    ]);
    expect(bare("measure: growth, period: 2018, printed: 4%, subject: x").claims).toHaveLength(1);
    // A subject makes growth something else, not a value.
    expect(bare("measure: value, period: 2018, printed: $4 billion, subject: x").problems).toHaveLength(2);
  });

  it("keeps what it does not judge, and has nothing where nothing is said", () => {
    const full = claimOf(
      "measure: value, period: 2018, printed: $4 billion, source: customs, section: p. 2, says: it was, books: RUS",
    );
    expect(full).toMatchObject({ source: "customs", section: "p. 2", says: "it was", books: "RUS" });
    const bare = claimOf("measure: value, period: 2018, printed: $4 billion");
    expect(Object.keys(bare ?? {}).sort()).toEqual(
      ["at", "fields", "flow", "id", "measure", "partner", "period", "printed", "reporter"].sort(),
    );
    expect(claimOf("measure: value, period: 2018, superlative: lowest, over: 2013-2018")?.over).toEqual([
      "2013",
      "2018",
    ]);
  });
});

describe("the form of a claims file", () => {
  const messages = (text: string) =>
    readClaims(text, "c", NAMES).problems.map(({ line, message }) => `${line} ${message}`);

  it("says what the publication is", () => {
    const { publication } = readClaims(
      "publication: {title: x, citation: y, url: z}\nclaims: []",
      "c",
      NAMES,
    );
    expect(publication).toEqual({ title: "x", citation: "y", url: "z" });
    expect(readClaims("publication: {title: x}\nclaims: []", "c", NAMES).publication).toEqual({ title: "x" });
  });

  it("names every wrong field, in order, and whose it is", () => {
    expect(messages("publication: {titel: x}\ndefaults: {book: RUS}\nclaims: [{measure: value}, 5]")).toEqual(
      [
        '1 "title" is missing',
        '1 "titel" is no field; fields are title, citation, url',
        '2 "book" is no field; fields are reporter, partner, flow, books, source, section',
        '3 "id" is missing',
        '3 "period" is missing',
        expect.stringMatching(/^3 must have fields \(id, measure, reporter, /),
      ],
    );
  });

  it("takes a list for claims, and nothing else", () => {
    expect(messages("publication: {title: x}\nclaims: 5")).toEqual([
      expect.stringContaining("must be a list"),
    ]);
  });

  it.each([
    ["printed: ''", 'must be written like "$33.2 billion"'],
    ["printed: '  '", 'must be written like "$33.2 billion"'],
    ["printed: true", 'must be written like "$33.2 billion"'],
    ["printed: [1]", 'must be written like "$33.2 billion"'],
    ["printed: $4 billion, in_a_row: 2x", "must be a whole number from 2 up, it is 2x"],
    ["printed: $4 billion, in_a_row: 2.5", "must be a whole number from 2 up, it is 2.5"],
    ["printed: $4 billion, in_a_row: x2", "must be a whole number from 2 up, it is x2"],
  ])("refuses %s", (field, message) => {
    expect(problemsOf(`measure: value, period: 2018, ${field}`)[0]).toContain(message);
  });

  it("keeps the digits as they were written", () => {
    expect(claimOf("measure: rank, period: 2018, printed: 4")?.printed?.text).toBe("4");
    expect(claimOf("measure: count, subject: x, period: 2018, printed: 4.0")?.printed).toMatchObject({
      text: "4.0",
      step: 0.1,
    });
    expect(claimOf("measure: rank, period: 2018, printed: 4th, in_a_row: 12")?.in_a_row).toBe(12);
  });

  it.each([["[]"], ["A"], ["[A, {b: c}]"], ["[A, -5]"], ["[-5, A]"], ["[A, [A]]"]])(
    "takes a list of ids for the parts of a relation, not %s",
    (parts) => {
      const file = readClaims(
        fileOf(
          [
            "id: A, measure: value, period: 2018, printed: $4 billion",
            "id: B, measure: value, period: 2018, printed: $4 billion",
          ],
          [`id: R, kind: sum, whole: B, parts: ${parts}`],
        ),
        "c",
        NAMES,
      );
      expect(file.relations).toEqual([]);
      expect(file.problems.map(({ message }) => message)).toEqual([
        'R: "parts" must be a list of ids such as [A3]',
      ]);
    },
  );
});

describe("relations", () => {
  const claims = ["A", "B", "C"].map((id) => `id: ${id}, measure: value, period: 2018, printed: $4 billion`);
  const of = (...relations: string[]) => {
    const file = readClaims(fileOf(claims, relations), "c", NAMES);
    return {
      kept: file.relations.map(({ id }) => id),
      problems: file.problems.map(({ column, message }) => `${column} ${message}`),
    };
  };

  it("says what is missing at the kind, and what is too much at its place", () => {
    expect(of("id: R, kind: sum, whole: A")).toEqual({
      kept: [],
      problems: ['19 R: a relation of kind sum needs "parts"'],
    });
    expect(of("id: R, kind: sum, whole: A, parts: [B], from: C").problems).toEqual([
      '52 R: a relation of kind sum has no "from"',
    ]);
  });

  it("refuses a running count that comes back to one reading, and no other", () => {
    expect(of("id: R, kind: not-falling, claims: [A, B, A]")).toEqual({
      kept: [],
      problems: [expect.stringContaining("relation R is circular")],
    });
    expect(
      of("id: R, kind: not-falling, claims: [A, B]", "id: S, kind: sum, whole: A, parts: [B]").kept,
    ).toEqual(["R", "S"]);
  });

  it("finds a circle through three relations, and keeps what only hangs on it", () => {
    expect(
      of(
        "id: R, kind: sum, whole: A, parts: [B]",
        "id: S, kind: sum, whole: B, parts: [C]",
        "id: T, kind: sum, whole: C, parts: [A]",
      ).kept,
    ).toEqual([]);
    expect(
      of("id: R, kind: sum, whole: A, parts: [A]", "id: S, kind: sum, whole: B, parts: [A]").kept,
    ).toEqual(["S"]);
    // Two relations with the same whole: what both rest on counts.
    expect(
      of(
        "id: R, kind: sum, whole: A, parts: [B]",
        "id: S, kind: share, share: A, part: C, whole: C",
        "id: T, kind: sum, whole: B, parts: [A]",
      ).kept,
    ).toEqual(["S"]);
  });
});

describe("printed numbers, further", () => {
  const kind = (text: string) => parsePrinted(text);
  const open = (text: string) => intervalOf(parsePrinted(text) as PrintedNumber);

  it.each([
    ["$5 billion", { kind: "money", currency: "USD" }],
    ["USD 5 billion", { kind: "money", currency: "USD" }],
    ["5 billion yen", { kind: "money", currency: "JPY" }],
    ["$-3.7 billion", { kind: "money", value: -3.7e9 }],
    ["minus 4%", { value: -0.04 }],
    ["10th", { kind: "ordinal" }],
    ["two-thirds", { kind: "fraction", value: 2 / 3 }],
    ["an eighth", { kind: "fraction", value: 1 / 8 }],
    ["two-times", { kind: "multiple", value: 2 }],
    ["2.50 times", { kind: "multiple", value: 2.5, step: 0.01 }],
    ["ten-times", { kind: "multiple", value: 10, step: 1, bound: "exact" }],
    ["at-least 5%", { bound: "at-least", value: 0.05 }],
    ["5% or less", { bound: "at-most", value: 0.05 }],
    ["5% or more", { bound: "at-least", value: 0.05 }],
    ["  5   %  ", { kind: "percent", value: 0.05 }],
    ["about 10 to 12%", { value: 0.1, upper: 0.12 }],
    ["A third to half", { kind: "fraction", value: 1 / 3, upper: 0.5 }],
    ["an eighth to a quarter", { kind: "fraction", value: 1 / 8, upper: 1 / 4 }],
    ["us$2-3 billion", { kind: "money", currency: "USD", value: 2e9, upper: 3e9 }],
    ["10-12 per cent", { kind: "percent", value: 0.1, upper: 0.12 }],
  ])("reads %s", (text, wanted) => {
    expect(kind(text)).toMatchObject({ text, ...wanted });
  });

  it.each([
    ["more than 10 to 12%"],
    ["plenty to 12%"],
    ["10% to plenty"],
    ["10 to 10%"],
    ["about plenty"],
    ["third to half a dozen"],
  ])("reads no number from %s", (text) => {
    expect(kind(text)).toHaveProperty("problem");
  });

  it("leaves the coarser unit open at both ends of a range", () => {
    expect(open("$2.5-3 billion")).toEqual({ low: 2e9, high: 3.5e9 });
  });

  it("is exact where things are counted, and only there", () => {
    expect(open("20")).toEqual({ low: 20, high: 20 });
    expect(open("1.5")).toEqual({ low: 1.45, high: 1.55 });
    expect(open("$5")).toEqual({ low: 4.5, high: 5.5 });
    expect(open("about 10th")).toEqual({ low: 9, high: 11 });
  });

  it("makes a pattern of words, the longest first, a hyphen for a space, signs as they are", () => {
    expect(oneOf(["a", "a b", "$", "u.s."])).toBe("a[ -]b|u\\.s\\.|\\$|a");
  });
});
