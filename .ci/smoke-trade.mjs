// Runs in a folder where only the packed bilat is installed.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";

const COLUMNS =
  "period exports_usd imports_usd turnover_usd balance_usd turnover_growth exports_growth imports_growth " +
  "turnover_share turnover_rank reporter partner source";

const command = ["node_modules/bilat/dist/bin.js", "trade", "RUS", "JPN", "--years", "2013-2018"];
const rows = JSON.parse(
  execFileSync(process.execPath, [...command, "--format", "json"], { encoding: "utf8" }),
);
assert.deepEqual(
  rows.map((row) => String(row.period)),
  ["2013", "2014", "2015", "2016", "2017", "2018"],
);
for (const row of rows) assert.equal(Object.keys(row).join(" "), COLUMNS);
