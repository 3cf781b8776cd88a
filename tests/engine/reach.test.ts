import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Engine } from "../../src/engine/duckdb.js";
import { type Query, sql } from "../../src/engine/sql.js";
import { rawSql } from "../helpers/raw-sql.js";

/** A folder that is within reach, with every character that could end a string, a list or a glob; and one beside it. */
let home: string;
let inside: string;
let outside: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "bilat-reach-"));
  inside = join(home, `it's "in", [1]`);
  outside = join(home, "outside");
  for (const folder of [inside, outside]) {
    mkdirSync(folder);
    writeFileSync(join(folder, "a.csv"), "x\n1\n");
  }
  symlinkSync(join(outside, "a.csv"), join(inside, "link.csv"));
});
afterEach(() => rmSync(home, { recursive: true }));

const open = () => Engine.open({ folders: [inside] });

const rowsOf = async (query: Query) => {
  using engine = await open();
  return await engine.rows(query);
};

describe("an engine with a folder", () => {
  it("reads a file in it, whatever the folder's name", async () => {
    const query = sql`SELECT x::INTEGER AS x FROM read_csv(${join(inside, "a.csv")}, all_varchar = true)`;
    expect(await rowsOf(query)).toEqual([{ x: 1 }]);
  });

  it.each([
    ["beside it", () => join(outside, "a.csv")],
    ["reached by ..", () => `${inside}/../outside/a.csv`],
    ["reached by a link in it", () => join(inside, "link.csv")],
    ["in a folder whose name begins like it", () => `${inside}2/a.csv`],
    ["of the system", () => "/etc/passwd"],
  ])("does not read a file %s", async (_, path) => {
    mkdirSync(`${inside}2`);
    writeFileSync(`${inside}2/a.csv`, "x\n1\n");
    for (const query of [
      sql`SELECT * FROM read_csv(${path()})`,
      sql`SELECT * FROM read_text(${path()})`,
      sql`SELECT * FROM read_blob(${path()})`,
      sql`SELECT * FROM read_json(${path()})`,
      sql`SELECT * FROM read_parquet(${path()})`,
      sql`SELECT * FROM sniff_csv(${path()})`,
    ])
      await expect(rowsOf(query)).rejects.toThrow("file system operations are disabled");
  });

  it.each([["COPY (SELECT 1) TO '%/new.csv'"], ["ATTACH '%/new.db' AS other"], ["EXPORT DATABASE '%/new'"]])(
    "does not write outside: %s",
    async (statement) => {
      await expect(rowsOf(rawSql(statement.replace("%", outside)))).rejects.toThrow(
        "disabled by configuration",
      );
      expect(["new.csv", "new.db", "new"].filter((name) => existsSync(join(outside, name)))).toEqual([]);
    },
  );

  it.each([
    "SET enable_external_access = true",
    "SET allowed_directories = ['/']",
    "SET memory_limit = '1TB'",
    "SET threads = 64",
    "SET lock_configuration = false",
    "SET autoload_known_extensions = true",
    "SET temp_directory = '.'",
    "RESET enable_external_access",
  ])("keeps its settings: %s", async (statement) => {
    await expect(rowsOf(rawSql(statement))).rejects.toThrow(/locked|Cannot/);
  });

  it.each(["INSTALL httpfs", "LOAD httpfs", "LOAD '/tmp/x.duckdb_extension'", "INSTALL h3 FROM community"])(
    "takes no extension: %s",
    async (statement) => {
      await expect(rowsOf(rawSql(statement))).rejects.toThrow(/disabled/);
    },
  );

  it("keeps no secret", async () => {
    const secret = rawSql("CREATE PERSISTENT SECRET s (TYPE http, BEARER_TOKEN 'x')");
    await expect(rowsOf(secret)).rejects.toThrow("Persistent secrets are disabled");
  });

  it("opens no connection", async () => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests++;
      response.end("x\n1\n");
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.csv`;
    await expect(rowsOf(sql`SELECT * FROM read_csv(${address})`)).rejects.toThrow(
      "disabled by configuration",
    );
    server.close();
    expect(requests).toBe(0);
  });
});

describe("an engine without a folder", () => {
  it("computes, and reads nothing", async () => {
    using engine = await Engine.open();
    expect(await engine.rows(sql`SELECT 1 + 1 AS two`)).toEqual([{ two: 2 }]);
    await expect(engine.rows(sql`SELECT * FROM read_csv(${join(inside, "a.csv")})`)).rejects.toThrow(
      "disabled",
    );
  });
});

describe("what an engine uses", () => {
  it("is limited as asked", async () => {
    using engine = await Engine.open({ memoryLimit: "512MiB", threads: 1 });
    const settings = await engine.rows(sql`
      SELECT name, value FROM duckdb_settings() WHERE name IN ('memory_limit', 'threads') ORDER BY name`);
    expect(settings).toEqual([
      { name: "memory_limit", value: "512.0 MiB" },
      { name: "threads", value: "1" },
    ]);
  });

  it("ends a query that needs more memory, and spills nothing into the current folder", async () => {
    using engine = await Engine.open({ memoryLimit: "20MB", threads: 1 });
    const large = sql`SELECT count(*) FROM (SELECT range AS i FROM range(20000000) ORDER BY hash(i))`;
    await expect(engine.rows(large)).rejects.toMatchObject({ code: "BILAT_E_MEMORY" });
    expect(existsSync(".tmp")).toBe(false);
  });

  it.each([
    [{ memoryLimit: "much" }, "must be a size such as 512MB or 4GB."],
    [{ memoryLimit: "1GB'; SELECT 1" }, "must be a size such as 512MB or 4GB."],
    [{ threads: 0 }, "must be a whole number from 1 up."],
    [{ threads: 1.5 }, "must be a whole number from 1 up."],
    [{ memoryLimit: "99999999999999999999GB" }, "must be able to take its memory limit"],
    [{ threads: 1e308 }, "must be able to take its memory limit and its number of threads."],
  ])("%o is refused", async (reach, problem) => {
    const error = await Engine.open(reach).catch((refused: unknown) => refused);
    expect(error).toMatchObject({
      code: "BILAT_E_VALUE",
      detail: { problem: expect.stringContaining(problem) },
    });
  });
});
