// The least that a report can do: load the libraries, read the rows, draw the committed specs as SVG.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { parse } from "@humanwhocodes/momoa";
import "ml-matrix";
import "simple-statistics";
import "valibot";
import * as vega from "vega";
import { compile } from "vega-lite";
import { parseDocument } from "yaml";

const REPORT = "reports/russia-japan-2013-2018";
const TABLES = [
  "reference/2025-03/countries.csv",
  "reference/2025-03/groups.csv",
  "reference/2025-03/group-members.csv",
  "reference/2025-03/exchange-rates.csv",
  "imf-dots/2022-02/countries.csv",
  "un-comtrade/2022-01/figures.csv",
  "published/kireeva-2019/figures.csv",
  "investments/2019-11/russia-japan.csv",
  "investments/2019-11/plan-points.csv",
  "japan-customs/2026-04/commodities.csv",
  "japan-customs/2026-04/headings.csv",
];
// What Russia, Japan and the world filed, and what others filed about Russia.
const TRADE = "WHERE reporter IN ('RUS', 'JPN', 'WLD') OR partner = 'RUS'";

async function readRows(connection, file, where = "") {
  const query = `SELECT * FROM read_csv($path, header = true, delim = ',', quote = '"', all_varchar = true) ${where}`;
  const answer = await connection.runAndReadAll(query, { path: join("datasets", file) });
  return answer.getColumnsJS()[0].length;
}

async function draw(path) {
  const { spec } = compile(JSON.parse(readFileSync(path, "utf8")), { config: { aria: false } });
  return new vega.View(vega.parse(spec), { renderer: "none" }).toSVG();
}

const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
const counts = [await readRows(connection, "imf-dots/2022-02/trade.csv", TRADE)];
for (const file of TABLES) counts.push(await readRows(connection, file));
const definition = parse(readFileSync(join(REPORT, "report.json"), "utf8"));
const claims = parseDocument(readFileSync("datasets/claims/kireeva-2019.yaml", "utf8"));
const specs = readdirSync(join(REPORT, "charts")).filter((file) => file.endsWith(".vl.json"));
const charts = await Promise.all(specs.sort().map((file) => draw(join(REPORT, "charts", file))));
if (counts.includes(0) || charts.length === 0 || !definition.body || claims.errors.length > 0)
  throw new Error("The floor must read rows and draw charts.");
