import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Engine } from "../../src/engine/duckdb.js";
import { sql } from "../../src/engine/sql.js";

interface Cells {
  readonly id: number;
  readonly name: string | null;
  readonly value: number | null;
}

describe("manyRows", () => {
  it("sorts by the columns named, and keeps what is missing", async () => {
    using engine = await Engine.open();
    const query = sql`SELECT * FROM (VALUES (2, 'b', NULL), (1, NULL, 0.1)) AS rows(id, name, value)`;
    expect(await engine.manyRows<Cells>(query, ["id"])).toEqual([
      { id: 1, name: null, value: 0.1 },
      { id: 2, name: "b", value: null },
    ]);
    expect(await engine.manyRows<Cells>(sql`${query} WHERE id > 2`, ["id"])).toEqual([]);
  });

  it("gives what rows gives, to the last bit and letter", async () => {
    using engine = await Engine.open();
    const cell = fc.tuple(
      fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0")),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    const check = async (cells: readonly (readonly [string, number])[]) => {
      const values = cells.map(
        ([name, value], id) =>
          sql`SELECT ${id}::INTEGER AS id, ${name} AS name, ${String(value)}::DOUBLE AS value`,
      );
      const query = values.reduce((all, one) => sql`${all} UNION ALL ${one}`);
      expect(await engine.manyRows(query, ["id"])).toEqual(await engine.rows(sql`${query} ORDER BY id`));
    };
    await fc.assert(fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 20 }), check), {
      seed: 20261125,
      numRuns: 50,
    });
  });
});

describe("once", () => {
  it("looks for a thing the first time only, for each engine", async () => {
    using engine = await Engine.open();
    using other = await Engine.open();
    let looked = 0;
    const find = async () => ++looked;
    expect([await engine.once("a", find), await engine.once("a", find)]).toEqual([1, 1]);
    expect([await engine.once("b", find), await other.once("a", find)]).toEqual([2, 3]);
  });
});
