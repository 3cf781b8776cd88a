import { describe, expect, it } from "vitest";
import { ambient } from "./ambient.js";
import { boundSql } from "./bound-sql.js";
import { cycles } from "./cycles.js";
import { doors } from "./doors.js";
import { layers } from "./layers.js";
import { namedExports, parameters, sizes } from "./shape.js";
import { sourcesOf } from "./source.js";

describe("layers", () => {
  it("lets a file import its own room and the rooms below", () => {
    const sources = sourcesOf({
      "store/trade.ts":
        'import { sql } from "../engine/sql.js";\nimport { a } from "./a.js";\nimport "node:fs";',
      "bin.ts": 'import { main } from "./cli/main.js";',
    });
    expect(layers(sources)).toEqual([]);
  });

  it.each([
    ["an import", 'import { rank } from "../indicators/rank.js";'],
    ["an import of a type", 'import type { Rank } from "../indicators/rank.js";'],
    ["a type's import", 'type Rank = import("../indicators/rank.js").Rank;'],
    ["a dynamic import", 'await import("../indicators/rank.js");'],
    ["an export from", 'export { rank } from "../indicators/rank.js";'],
    ["a require", 'require("../indicators/rank.js");'],
  ])("finds a leap upwards by %s", (_, text) => {
    expect(layers(sourcesOf({ "core/units.ts": `\n${text}` }))).toEqual([
      "core/units.ts:2 core may not import indicators",
    ]);
  });

  it("finds a sideways import, an import of the root, and of what lies outside src", () => {
    const sources = sourcesOf({
      "charts/line.ts": 'import "../report/prose.js";\nimport "../index.js";\nimport "../../tests/a.js";',
    });
    expect(layers(sources)).toEqual([
      "charts/line.ts:1 charts may not import report",
      "charts/line.ts:2 charts may not import index.ts",
      "charts/line.ts:3 charts may not import ..",
    ]);
  });

  it("finds a room that the house does not have", () => {
    expect(layers(sourcesOf({ "utils/misc.ts": "" }))).toEqual([
      "utils/misc.ts:1 stands in no room of the house",
    ]);
  });
});

describe("cycles", () => {
  it("finds none in a diamond", () => {
    const sources = sourcesOf({
      "core/a.ts": 'import "./b.js"; import "./c.js";',
      "core/b.ts": 'import "./d.js";',
      "core/c.ts": 'import "./d.js";',
      "core/d.ts": "",
    });
    expect(cycles(sources)).toEqual([]);
  });

  it("finds one that runs through a type import and a dynamic one", () => {
    const sources = sourcesOf({
      "core/a.ts": 'import "./b.js";',
      "core/b.ts": 'import type { C } from "./c.js";',
      "core/c.ts": 'await import("./b.js");',
    });
    expect(cycles(sources)).toEqual(["core/b.ts:1 imports itself: core/b.ts → core/c.ts → core/b.ts"]);
  });

  it("finds a file that imports itself", () => {
    expect(cycles(sourcesOf({ "core/a.ts": 'import "./a.js";' }))).toEqual([
      "core/a.ts:1 imports itself: core/a.ts → core/a.ts",
    ]);
  });
});

describe("doors", () => {
  it("lets a package in through its own door, built-ins anywhere", () => {
    const sources = sourcesOf({
      "engine/duckdb.ts":
        'import { DuckDBInstance } from "@duckdb/node-api";\nimport { join } from "node:path";',
      "charts/compile.ts":
        'import { compile } from "vega-lite";\nrequire.resolve("@expo-google-fonts/inter/a.ttf");',
      "bin.ts": 'import { argv } from "node:process";',
    });
    expect(doors(sources)).toEqual([]);
  });

  it.each([
    ['import type { Spec } from "vega-lite/build/src/spec.js";', "vega-lite comes in through charts only"],
    ['import { env } from "node:process";', "node:process comes in through bin.ts only"],
    ['import { env } from "process";', "process comes in through bin.ts only"],
    ['const danfo = await import("danfojs-node");', "danfojs-node comes in through frames only"],
    ['import.meta.resolve("@resvg/resvg-js");', "@resvg/resvg-js comes in through charts only"],
    ['import lodash from "lodash";', "lodash has no door"],
    ["await import(name);", "loads a module whose name is computed"],
  ])("finds %s in the wrong room", (text, problem) => {
    expect(doors(sourcesOf({ "store/trade.ts": text }))).toEqual([`store/trade.ts:1 ${problem}`]);
  });
});

describe("ambient", () => {
  it("lets bin.ts read the world, and anyone name a property after it", () => {
    const sources = sourcesOf({
      "bin.ts": "process.exit(Date.now() + Math.random());",
      "core/job.ts":
        "export const job = { process: 1 }; job.process; new Date(0); interface A { console: string }",
    });
    expect(ambient(sources)).toEqual([]);
  });

  it.each([
    ["process.env", "process"],
    ["globalThis.process.env", "process"],
    ['globalThis["process"].env', "process"],
    ["const { env } = process;", "process"],
    ["export const all = { process };", "process"],
    ["console.log(1);", "console"],
    ["Date.now();", "Date.now"],
    ["new Date();", "new Date()"],
    ["Date();", "Date()"],
    ["later({ now: Date.now });", "Date.now"],
    ["performance.now();", "performance"],
    ["Math.random();", "Math.random"],
    ['import { randomUUID } from "node:crypto";', "randomUUID"],
  ])("finds %s elsewhere", (text, used) => {
    expect(ambient(sourcesOf({ "core/job.ts": text }))).toEqual([`core/job.ts:1 ${used} belongs in bin.ts`]);
  });
});

describe("boundSql", () => {
  const IMPORT = 'import { sql } from "../engine/sql.js";';

  it("lets the store bind values, and the engine quote names", () => {
    const sources = sourcesOf({
      "store/rows.ts": `${IMPORT}\nexport const one = (code: string) => sql\`SELECT * FROM t WHERE code = \${code}\`;`,
      "engine/copy.ts": `export const copy = (path: string) => \`COPY (SELECT 1) TO '\${path}'\`;`,
      "report/words.ts": 'export const says = "Select a group by name; order by size.";',
    });
    expect(boundSql(sources)).toEqual([]);
  });

  it.each([
    [
      "a text with a value in it",
      `export const q = (c: string) => \`SELECT * FROM t WHERE c = '\${c}'\`;`,
      "makes SQL of a text",
    ],
    ["a text put together", 'export const q = (c: string) => "SELECT * FROM " + c;', "makes SQL of a text"],
    ["part of a statement", `export const q = (c: string) => \` ORDER BY \${c}\`;`, "makes SQL of a text"],
    ["a reader of files", `export const q = (c: string) => \`read_csv('\${c}')\`;`, "makes SQL of a text"],
    [
      "sql called as a function",
      "export const q = (c: string) => sql([c] as never);",
      "uses sql other than as the tag of a template",
    ],
    ["sql under another name", "export const q = sql;", "uses sql other than as the tag of a template"],
  ])("finds %s", (_, text, fault) => {
    expect(boundSql(sourcesOf({ "store/rows.ts": text }))).toEqual([`store/rows.ts:1 ${fault}`]);
  });

  it("finds SQL in a room that has no business with it", () => {
    const text = `${IMPORT}\nexport const one = sql\`SELECT 1\`;`;
    expect(boundSql(sourcesOf({ "charts/line.ts": text }))).toEqual([
      "charts/line.ts:1 has no business with SQL",
      "charts/line.ts:2 has no business with SQL",
    ]);
  });
});

describe("namedExports", () => {
  it.each([
    "export default 1;",
    "export default function main() {}",
    "const a = 1;\nexport { a as default };",
    'export * from "./a.js";',
    'export * as a from "./a.js";',
  ])("finds %s", (text) => {
    expect(namedExports(sourcesOf({ "core/a.ts": text }))).toHaveLength(1);
  });

  it("is content with names", () => {
    const text = 'export const a = 1; export { b } from "./b.js"; export type { C } from "./c.js";';
    expect(namedExports(sourcesOf({ "core/a.ts": text }))).toEqual([]);
  });
});

describe("parameters", () => {
  it("allows three, and any number that another package hands over", () => {
    const handed = "program.action((a: A, b: B, c: C, options: D) => {});";
    expect(parameters(sourcesOf({ "core/a.ts": `function f(a: A, b: B, c: C) {}\n${handed}` }))).toEqual([]);
  });

  it("finds four, in functions, methods and arrows", () => {
    const four = "(a: A, b: B, c: C, d: D)";
    const text = `export function f${four} {}\nconst g = ${four} => a;\nclass H {\n  m${four} {}\n}`;
    expect(parameters(sourcesOf({ "core/a.ts": text }))).toEqual([
      "core/a.ts:1 function of 4 parameters",
      "core/a.ts:2 function of 4 parameters",
      "core/a.ts:4 function of 4 parameters",
    ]);
  });
});

describe("sizes", () => {
  const lines = (count: number): string => "// a line\n".repeat(count);

  it("allows 300 lines a file and 60 a function, without the comment before it", () => {
    const inside = `/**\n * Long.\n */\nexport function f() {\n${lines(58)}}\n`;
    expect(sizes(sourcesOf({ "core/a.ts": lines(300), "core/b.ts": inside }))).toEqual([]);
  });

  it("finds one line more, in functions, methods and arrows", () => {
    const body = `{\n${lines(59)}}`;
    const sources = sourcesOf({
      "core/a.ts": lines(301),
      "core/b.ts": `const f = () => ${body};\nclass A {\n  m() ${body}\n}`,
    });
    expect(sizes(sources)).toEqual([
      "core/a.ts:1 has 301 lines",
      "core/b.ts:1 function of 61 lines",
      "core/b.ts:63 function of 61 lines",
    ]);
  });
});
