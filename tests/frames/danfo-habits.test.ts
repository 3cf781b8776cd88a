import danfo from "danfojs-node";
import { beforeAll, expect, it } from "vitest";
import { loadDanfo } from "../../src/frames/danfo.js";

// Why toDataFrame does what it does; docs/adr/0005-dataframes.md builds on these.

beforeAll(loadDanfo);

it("guesses that years as text are numbers", () => {
  const frame = new danfo.DataFrame([["2013"], ["2014"]], { columns: ["period"] });
  expect(frame.dtypes).toEqual(["int32"]);
});

it("counts null as zero in arithmetic, and NaN as missing", () => {
  const frame = new danfo.DataFrame([[1], [null], [Number.NaN]], { columns: ["value"], dtypes: ["float32"] });
  expect(frame.add(1)).toMatchObject({ values: [[2], [1], [Number.NaN]] });
});

it("can't hold a column named like one of its properties", () => {
  const make = (name: string) => new danfo.DataFrame([[1]], { columns: [name] });
  expect(() => make("columns").columns).toThrow("Maximum call stack size exceeded");
  expect(make("values").values).not.toEqual([[1]]);
});

it("computes with doubles in a series, with single precision in a frame", () => {
  const [value, divisor] = [21_352_754_989, 18_385_591_123];
  const series = new danfo.Series([value]).div(new danfo.Series([divisor])) as danfo.Series;
  expect(series.values).toEqual([value / divisor]);
  const frame = new danfo.DataFrame([[value]], { columns: ["value"], dtypes: ["float32"] }).div(divisor);
  expect(frame.values).not.toEqual([[value / divisor]]);
});
