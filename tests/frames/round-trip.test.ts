import type { DataFrame } from "danfojs-node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDataFrame } from "../../src/frames/data-frame.js";
import { fromDataFrame } from "../../src/frames/from-data-frame.js";
import { anyTable, column, table } from "./tables.js";

const columns = [column("period", "text"), column("exports_usd", "usd"), column("partner", "text")];
const trade = table(columns, [
  { period: "2013", exports_usd: 12_345_678_901.25, partner: "JPN" },
  { period: "2014", exports_usd: undefined, partner: undefined },
]);

describe("toDataFrame", () => {
  it("keeps names, order, types and full precision; danfo counts what is missing", async () => {
    const frame = await toDataFrame<DataFrame>(trade);
    expect(frame.columns).toEqual(["period", "exports_usd", "partner"]);
    expect(frame.dtypes).toEqual(["string", "float32", "string"]);
    expect(frame.values).toEqual([
      ["2013", 12_345_678_901.25, "JPN"],
      ["2014", Number.NaN, undefined],
    ]);
    expect(frame.isNa().values).toEqual([
      [false, false, false],
      [false, true, true],
    ]);
  });

  it("makes an empty frame of a table without rows", async () => {
    const frame = await toDataFrame<DataFrame>(table(columns, []));
    expect(frame.shape).toEqual([0, 3]);
    expect(frame.dtypes).toEqual(["string", "float32", "string"]);
  });

  it("refuses a column that would hide a property of danfo's frames", async () => {
    const given = table([column("index", "index"), column("values", "text"), column("count", "count")], []);
    await expect(toDataFrame(given)).rejects.toMatchObject({
      code: "BILAT_E_VALUE",
      detail: { found: ["index", "values"] },
    });
  });
});

describe("fromDataFrame", () => {
  it("leaves out what is said of a period that the frame has no more", async () => {
    const told = (period: string) => ({ kind: "no-previous-year", period }) as const;
    const like = { ...trade, caveats: [told("2013"), told("2014")] };
    const frame = await toDataFrame<DataFrame>(trade);
    expect(fromDataFrame(frame.head(1), like).caveats).toEqual([
      told("2013"),
      expect.objectContaining({ kind: "note" }),
    ]);
    expect(
      fromDataFrame(frame.loc({ columns: ["partner"] }), { ...like, columns: columns.slice(2) }).caveats,
    ).toHaveLength(3);
  });

  it("gives back the table, says that the origin is lost, and says it once", async () => {
    const once = fromDataFrame(await toDataFrame(trade), trade);
    const twice = fromDataFrame(await toDataFrame(once), once);
    expect(once).toEqual({
      ...trade,
      caveats: [
        { kind: "valuation", reporter: "Russia" },
        {
          kind: "note",
          text: "The figures were read from a DataFrame, which does not record where they come from.",
        },
      ],
    });
    expect(twice).toEqual(once);
  });

  it("gives back any table", async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (given) => {
        const back = fromDataFrame(await toDataFrame(given), given);
        expect(back.rows).toEqual(given.rows);
        expect(back.columns).toEqual(given.columns);
        expect(back.rows.map((row) => Object.keys(row))).toEqual(
          given.rows.map(() => given.columns.map(({ name }) => name)),
        );
      }),
      { seed: 20181231 },
    );
  });

  it("takes a frame that danfo has filtered, widened and reordered", async () => {
    const frame = await toDataFrame<DataFrame>(trade);
    const full = frame.dropNa().addColumn("exports_share", [0.5]) as DataFrame;
    const wider = { ...trade, columns: [column("exports_share", "share"), ...columns] };
    expect(fromDataFrame(full, wider).rows).toEqual([
      { exports_share: 0.5, period: "2013", exports_usd: 12_345_678_901.25, partner: "JPN" },
    ]);
  });

  it("refuses columns that the description does not name, and the other way round", () => {
    const frame = { columns: ["period", "growth"], values: [["2013", 0.1]] };
    const like = { ...trade, columns: [column("period", "text"), column("share", "share")] };
    expect(() => fromDataFrame(frame, like)).toThrow(
      expect.objectContaining({
        code: "BILAT_E_VALUE",
        detail: expect.objectContaining({
          found: ["share: described, not in the frame", "growth: in the frame, not described"],
        }),
      }),
    );
  });

  it.each([
    ["infinity", "share", Number.POSITIVE_INFINITY, "row 1, Infinity"],
    ["text in a column of numbers", "usd", "n.m.", 'row 1, "n.m."'],
    ["a number in a column of text, where a leading zero is lost", "text", 101, "row 1, 101"],
    ["a truth value", "count", true, "row 1, true"],
  ] as const)("refuses %s", (_, unit, cell, place) => {
    const like = { ...trade, columns: [column("cell", unit)] };
    expect(() => fromDataFrame({ columns: ["cell"], values: [[cell]] }, like)).toThrow(
      expect.objectContaining({
        code: "BILAT_E_VALUE",
        detail: expect.objectContaining({ found: [place] }),
      }),
    );
  });

  it.each([[Number.NaN], [null], [undefined]])("reads %s as missing", (cell) => {
    const like = { ...trade, columns: [column("value_usd", "usd"), column("partner", "text")] };
    const frame = { columns: ["partner", "value_usd"], values: [[cell, cell]] };
    expect(fromDataFrame(frame, like).rows).toEqual([{ value_usd: undefined, partner: undefined }]);
  });
});
