import { describe, expect, it } from "vitest";
import { isInside, shapeFault } from "../../src/core/written-shape.js";

describe("a value", () => {
  const shape = { value: "figure", "counted?": "flag", "rows?": ["text"], inputs: { "*": "text" } } as const;

  it.each([
    [{ value: null, inputs: {} }, undefined],
    [{ value: 1.5, counted: true, rows: [], inputs: { exports: "n1" } }, undefined],
    [{ value: "1.5", inputs: {} }, "value must be a number or null"],
    [{ value: Number.NaN, inputs: {} }, "value must be a number or null"],
    [{ value: 1, counted: "yes", inputs: {} }, "counted must be true or false"],
    [{ value: 1, rows: ["a", 2], inputs: {} }, "rows[1] must be text"],
    [{ value: 1, inputs: { exports: 1 } }, "inputs.exports must be text"],
    [{ value: 1 }, "inputs must be an object"],
    [[], "it must be an object"],
  ])("%j is held against its shape", (value, fault) => expect(shapeFault(value, shape)).toBe(fault));
});

describe("a file's path", () => {
  it.each(["trade.csv", "trade/year=2018/data_0.parquet", "a b.csv", "..a", 'it\'s "a" $1.csv', "日本.csv"])(
    "%j stays in its folder",
    (path) => expect(isInside(path)).toBe(true),
  );

  it.each([
    "",
    ".",
    "..",
    "../trade.csv",
    "trade/../../x",
    "trade\\..\\..\\x",
    "./trade.csv",
    "/etc/passwd",
    "\\etc",
    "//server/share",
    "C:\\x",
    "C:x",
    "trade.csv:stream",
    "a//b",
    "a/",
    "a\u0000b",
    "a\nb",
    7,
    undefined,
  ])("%j does not", (path) => expect(isInside(path)).toBe(false));
});
