import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Engine } from "../../src/engine/duckdb.js";
import { columnTypes, identifier, listed, literal, sql } from "../../src/engine/sql.js";
import { runBilat } from "../helpers/run-bilat.js";

/** Everything that could end a string, a name, a list, a glob or a statement, or pass for a bound value. */
const HOSTILE = `it's "in", [1] $1 {a}; DROP TABLE trade; --`;
const QUOTED = `"${HOSTILE.replaceAll('"', '""')}"`;

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "bilat-hostile-")), HOSTILE);
  mkdirSync(folder);
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return name;
};
const bilat = async (...argv: string[]) => {
  const run = await runBilat(argv, folder, { env: {} });
  expect(run.stderr.replace(/^Kept.*$/gm, "")).not.toContain("error");
  return run;
};

describe("a name that looks like SQL", () => {
  it("is a column and a text to the engine, whatever stands before it", async () => {
    using engine = await Engine.open();
    const name = identifier(HOSTILE);
    expect(await engine.rows(sql`SELECT ${1}::INTEGER AS a, ${2}::INTEGER AS ${name}`)).toEqual([
      { a: 1, [HOSTILE]: 2 },
    ]);
    expect(await engine.rows(sql`SELECT ${literal(HOSTILE)} AS said`)).toEqual([{ said: HOSTILE }]);
    expect(listed([name, sql`${7}`]).text).toBe(`${QUOTED}, $1`);
    expect(columnTypes([[HOSTILE, "VARCHAR"]]).text).toBe(`{'${HOSTILE.replaceAll("'", "''")}': 'VARCHAR'}`);
  });

  it("can be the folder, the file and the column of an import", async () => {
    const file = write(
      `${HOSTILE}.csv`,
      `period,reporter,partner,flow,value_usd,${QUOTED}\n2018,RUS,JPN,export,5,${QUOTED}\n`,
    );
    await bilat("import", file, "--source", "own", "--as", "1", "--format", "canonical");
    const { stdout } = await bilat("trade", "RUS", "JPN", "--source", "own/1", "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject([{ period: "2018", exports_usd: 5 }]);
    expect((await bilat("sources", "verify", "own/1")).code).toBe(0);
    expect((await bilat("sources", "show", "own/1")).stdout).toContain(HOSTILE);
  });

  it("can be a column of Parquet", async () => {
    using engine = await Engine.open({ folders: [folder] });
    const path = join(folder, `${HOSTILE}.parquet`);
    const row = sql`SELECT '2018' AS period, 'RUS' AS reporter, 'JPN' AS partner, 'export' AS flow, 5 AS value_usd,
      1 AS ${identifier(HOSTILE)}`;
    await engine.copy(row, { path, format: "parquet" });
    await bilat("import", `${HOSTILE}.parquet`, "--source", "own", "--as", "2");
    const { stdout } = await bilat("trade", "RUS", "JPN", "--source", "own/2", "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject([{ exports_usd: 5 }]);
  });

  it("can be a file, a column, a country and a product of bilat measure", async () => {
    const file = write(
      `${HOSTILE}.csv`,
      `country,product,value,${QUOTED}\n${QUOTED},x,20,1\n${QUOTED},y,80,1\nB,x,80,1\nB,y,820,1\n`,
    );
    const { stdout } = await bilat("measure", "balassa", "--input", file, "--format", "json");
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ country: HOSTILE, product: "x", balassa: 2 }),
    );
  });

  it("can be a code that no table knows, and is kept as an area", async () => {
    const file = write(
      "a.csv",
      `period,reporter,partner,flow,value_usd\n2018,RUS,JPN,export,500\n2018,RUS,${QUOTED},export,5\n`,
    );
    await bilat("import", file, "--source", "own", "--as", "3");
    const { stdout } = await bilat("sources", "show", "own/3");
    expect(stdout).toContain("unmapped-it-s-in-1-1-a-drop-table-trade");
  });

  it("is refused as a country, a source and a group without reaching the engine as SQL", async () => {
    for (const argv of [
      ["trade", HOSTILE, "JPN"],
      ["trade", "RUS", "JPN", "--source", HOSTILE],
      ["rank", "RUS", "--among", `m49-${HOSTILE.replaceAll(",", "")}`],
    ]) {
      const { code, stderr } = await runBilat(argv, folder, { env: {} });
      expect(code, argv.join(" ")).toBe(2);
      expect(stderr).toMatch(/error\[BILAT_E_(COUNTRY|SOURCE|GROUP)_UNKNOWN\]/);
    }
  });
});
