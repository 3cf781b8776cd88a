import { describe, expect, it } from "vitest";
import { expectClose } from "./helpers/close.js";
import { allExamples, countMarks, exampleSteps, foundValues, shownValues } from "./helpers/examples.js";

// Examples show a dozen digits at most.
const SHOWN_DIGITS = 1e-9;

describe("examples in the documentation of src", () => {
  const examples = allExamples();

  it("are all in TypeScript blocks, so that none is passed over", () => {
    expect(examples.length).toBe(countMarks());
  });

  it.each(examples)("$place gives what it shows", async (example) => {
    expectClose(await foundValues(example), await shownValues(example), SHOWN_DIGITS);
  });
});

describe("the examples' own reader", () => {
  it("pairs expressions with the value behind them or on the next line", () => {
    const block =
      'const a = "//"; // a remark\nadd(\n  a, 1,\n); // 3\n\nadd(a, 2);\n// { sum: 4 }\nadd(a, 3);';
    expect(exampleSteps(block)).toEqual([
      { code: 'const a = "//";' },
      { code: "add(\n  a, 1,\n)", shown: "3" },
      { code: "add(a, 2)", shown: "{ sum: 4 }" },
      { code: "add(a, 3)" },
    ]);
  });

  it("finds a wrong value and a missing refusal", async () => {
    const path = "src/core/periods.ts";
    const steps = exampleSteps(
      'parseYears("2018"); // { from: 2018, to: 2019 }\nparseYears("x"); // throws BILAT_E_YEARS',
    );
    const example = { place: "here", path, steps };
    expect(await foundValues(example)).toEqual([{ from: 2018, to: 2018 }, "throws BILAT_E_YEARS"]);
    expect(await shownValues(example)).toEqual([{ from: 2018, to: 2019 }, "throws BILAT_E_YEARS"]);
  });
});
