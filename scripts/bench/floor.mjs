// The least that a report can do: load the libraries, read the rows, draw the committed specs as SVG.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import * as vega from "vega";
import { compile } from "vega-lite";

const CHARTS = "reports/russia-japan-2013-2018/charts";
const TRADE = "datasets/imf-dots/2022-02/trade.csv";

const below = (folder, ending) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => join(folder, file));

const READ = "FROM read_csv($path, header = true, delim = ',', quote = '\"', all_varchar = true)";

// The engine reads every line of every file; JavaScript gets what the two countries filed.
async function readRows(connection) {
  for (const path of below("datasets", ".csv")) {
    await connection.run(`CREATE OR REPLACE TEMP TABLE lines AS SELECT * ${READ}`, { path });
  }
  const trade = `SELECT * ${READ} WHERE reporter IN ('RUS', 'JPN')`;
  return (await connection.runAndReadAll(trade, { path: TRADE })).getRowsJS();
}

async function draw(path) {
  const { spec } = compile(JSON.parse(readFileSync(path, "utf8")), { config: { aria: false } });
  return new vega.View(vega.parse(spec), { renderer: "none" }).toSVG();
}

const instance = await DuckDBInstance.create(":memory:");
const rows = await readRows(await instance.connect());
const charts = await Promise.all(below(CHARTS, ".vl.json").map(draw));
if (rows.length === 0 || charts.length === 0) throw new Error("The floor must read rows and draw charts.");
