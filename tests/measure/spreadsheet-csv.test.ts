import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headerCells } from "../../src/pipeline/measure/csv-lines.js";
import { column, measuredRows } from "./plain-file.js";

describe("a CSV as a spreadsheet writes it", () => {
  it("is read with semicolons, decimal commas, a mark of the encoding and lines of Windows", async () => {
    const text = "\uFEFFPeriod;Value\r\n2016;1,25\r\n2017;2,5\r\n2018;5\r\n";
    expect(column(await measuredRows(text, ["growth"]), "growth")).toEqual([undefined, 1, 1]);
  });

  it("is read with tabs, as cells are pasted", async () => {
    expect(column(await measuredRows("period\tvalue\n2017\t4\n2018\t5\n", ["growth"]), "growth")).toEqual([
      undefined,
      0.25,
    ]);
  });

  it("keeps decimal points where some of them can be nothing else", async () => {
    const text = "period;value\n2016;1.500\n2017;1.5\n2018;3\n";
    expect(column(await measuredRows(text, ["growth"]), "growth")).toEqual([undefined, 0, 1]);
  });

  it("leaves a comma inside quotes in a text, and the columns that nothing is read from", async () => {
    const text =
      'country;product;value;note\n"Korea, South";oil;1,5;about 1.300\nJapan;oil;0,5;\nJapan;cars;1;\n';
    const rows = await measuredRows(text, ["herfindahl"]);
    expect(rows.map(({ country }) => country)).toEqual(["Japan", "Korea, South"]);
  });
});

describe("the header of a CSV", () => {
  it("is read in any case, and years stand for periods", async () => {
    const rows = await measuredRows("VALUE,Year\n4,2017\n5,2018\n", ["growth"]);
    expect(column(rows, "growth")).toEqual([undefined, 0.25]);
  });

  it("prefers what is spelt right", async () => {
    const rows = await measuredRows("period,Year,value,Value\n2017,1,4,1\n2018,2,5,1\n", ["growth"]);
    expect(column(rows, "growth")).toEqual([undefined, 0.25]);
  });

  it("is split at its delimiter outside quotes", () => {
    expect(headerCells('a;"b;c";d', ";")).toEqual(["a", "b;c", "d"]);
  });
});

describe("numbers with decimal commas", () => {
  it("are the numbers with points", async () => {
    const number = fc.double({ min: 0.01, max: 1e6, noNaN: true }).map((value) => value.toFixed(2));
    await fc.assert(
      fc.asyncProperty(fc.array(number, { minLength: 2, maxLength: 4 }), async (values) => {
        const file = (delimiter: string, sign: string) =>
          [
            `period${delimiter}value`,
            ...values.map((value, at) => `${2000 + at}${delimiter}${value.replace(".", sign)}`),
          ]
            .map((line) => `${line}\n`)
            .join("");
        expect(await measuredRows(file(";", ","), ["growth"])).toEqual(
          await measuredRows(file(",", "."), ["growth"]),
        );
      }),
      { numRuns: 5 },
    );
  });
});
