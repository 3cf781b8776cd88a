import { describe, expect, it } from "vitest";
import { Engine } from "../../src/engine/duckdb.js";
import { identifier, literal, sql } from "../../src/engine/sql.js";

describe("sql", () => {
  it("binds values, spreads lists and renumbers fragments", () => {
    const inner = sql`partner IN ${["JPN", "KOR"]}`;
    const query = sql`SELECT 1 WHERE reporter = ${"RUS"} AND ${inner} AND year = ${2018}`;
    expect(query.text).toBe("SELECT 1 WHERE reporter = $1 AND partner IN ($2, $3) AND year = $4");
    expect(query.values).toEqual(["RUS", "JPN", "KOR", 2018]);
  });

  it("gives an empty list that matches nothing", () => {
    expect(sql`x IN ${[]}`).toMatchObject({ text: "x IN (NULL)", values: [] });
  });

  it("refuses a zero byte in what is no bound value", () => {
    for (const made of [literal, identifier]) {
      expect(() => made("20\u00001")).toThrowError(/must not hold a zero byte/);
      expect(made("2'0\"1").text).toMatch(/^('2''0"1'|"2'0""1")$/);
    }
  });

  it("carries quotes to the real engine as data", async () => {
    using engine = await Engine.open();
    const text = `O'Brien"; DROP TABLE trade; --`;
    expect(await engine.rows(sql`SELECT ${text} AS name, ${undefined} AS nothing`)).toEqual([
      { name: text, nothing: null },
    ]);
  });
});
