// A chart as a Vega-Lite specification, to change and embed, and as a picture. Writes to the folder named, or here.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { chartSvg, makeChart, openWorkbench } from "bilat";

const folder = process.argv[2] ?? ".";
using bench = await openWorkbench();
const years = { from: 2013, to: 2018 };
const chart = await makeChart(bench, { name: "turnover", reporter: "RUS", partner: "JPN", years });
writeFileSync(join(folder, "turnover.vl.json"), JSON.stringify(chart.spec));
writeFileSync(join(folder, "turnover.svg"), await chartSvg(chart));
// The numbers are a table like any other.
for (const { title, rows } of chart.tables) console.log(`${title}: ${rows.length} rows`);
