// The least that a report can do: load the libraries, read the rows, draw the committed specs as SVG.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import * as vega from "vega";
import { compile } from "vega-lite";

const DATASETS = "datasets";
const CHARTS = "reports/russia-japan-2013-2018/charts";

const below = (folder, ending) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => join(folder, file));

async function readRows(path) {
  const reader = await connection.runAndReadAll("SELECT * FROM read_csv($path)", { path });
  return reader.getRowObjectsJS().length;
}

async function draw(path) {
  const { spec } = compile(JSON.parse(readFileSync(path, "utf8")));
  const svg = await new vega.View(vega.parse(spec), { renderer: "none" }).toSVG();
  return svg.length;
}

const connection = await (await DuckDBInstance.create(":memory:")).connect();
for (const path of below(DATASETS, ".csv")) await readRows(path);
for (const path of below(CHARTS, ".vl.json")) await draw(path);
