import type { ErrorCode } from "../core/error-codes.js";

// Made by npm run generate from scripts/generate/error-cases.ts; tests run each of them again.

/** How each error comes about, as a terminal shows it. */
export const ERROR_EXAMPLES: Readonly<Record<ErrorCode, string>> = {
  BILAT_E_USAGE: `$ bilat trade RUS
error[BILAT_E_USAGE]: missing required argument 'partner'
  → bilat trade [options] <reporter> <partner>; bilat trade --help shows more.`,
  BILAT_E_COUNTRY_UNKNOWN: `$ bilat trade RUS Japn
error[BILAT_E_COUNTRY_UNKNOWN]: A country must be an ISO 3166-1 code or a name we know.
  ✖ "Japn"
  → Did you mean Japan (JPN)?`,
  BILAT_E_SAME_COUNTRY: `$ bilat trade RUS Russia
error[BILAT_E_SAME_COUNTRY]: Reporter and partner must be two countries.
  ✖ RUS`,
  BILAT_E_GROUP_UNKNOWN: `$ bilat rank RUS --among m49-aisa
error[BILAT_E_GROUP_UNKNOWN]: A group must be one of those with a definition.
  ✖ "m49-aisa"
  → Did you mean m49-asia? Groups: apec, asean, asia-pacific, brics, eaeu, east-asia, eu, g7, northeast-asia, and the regions of UN M49, such as m49-asia and m49-western-europe. Countries are set apart by commas: CHN,KOR,JPN.`,
  BILAT_E_GROUP_FILE: `$ cat quad.json
{ "title": "Quad", "members": ["USA", "JPN", "Astralia"] }

$ bilat rank RUS --among quad.json
error[BILAT_E_GROUP_FILE]: A group's file must have a title and members we know.
  ✖ quad.json:1:46 "members[2]" is no country we know: "Astralia"; Did you mean Australia (AUS), Austria (AUT)?`,
  BILAT_E_SETTINGS: `$ cat bilat.json
{ "format": "xml" }

$ bilat trade RUS JPN
error[BILAT_E_SETTINGS]: The settings must be those that bilat knows.
  ✖ bilat.json:1:13 "format" must be one of table, csv, json, markdown, chart; it is "xml"`,
  BILAT_E_SOURCE_UNKNOWN: `$ bilat trade RUS JPN --source imf-dot
error[BILAT_E_SOURCE_UNKNOWN]: A source must be a snapshot of the store.
  ✖ "imf-dot"
  → Did you mean imf-dots? Snapshots: hs-conversion/5843867, hs-names/905e5a0, imf-dots/2022-02, investments/2019-11, japan-customs/2026-04, published/kireeva-2019, reference/2025-03, un-comtrade/2022-01.`,
  BILAT_E_YEARS: `$ bilat trade RUS JPN --years 2018-2013
error[BILAT_E_YEARS]: A range of years must run from the earlier to the later one.
  ✖ "2018-2013"
  → Write 2013-2018.`,
  BILAT_E_NO_DATA: `$ bilat trade FRA DEU
error[BILAT_E_NO_DATA]: imf-dots/2022-02 has nothing that France reported about Germany.
  ✖ FRA DEU 2010-2020: no figure
  → The package has what Russia and Japan reported, and what others reported about them. From files of yours: bilat trade FRA DEU --input FILE; or for good: bilat import FILE.`,
  BILAT_E_VALUE: `$ bilat products JPN RUS --by chapter
error[BILAT_E_VALUE]: japan-customs/2026-04 has headings of its own, not those of the Harmonized System.
  ✖ chapter
  → Ask for section or heading.`,
  BILAT_E_CLOSED: `$ cat program.ts
import { openWorkbench, tradeTable } from "bilat";

const bench = await openWorkbench();
bench.close();
await tradeTable(bench, { reporter: "RUS", partner: "JPN" });

$ npx tsx program.ts
error[BILAT_E_CLOSED]: A workbench answers as long as it is open, and this one has been closed.
  → Close it at the end of the program, and await every answer before.`,
  BILAT_E_INDICATOR_UNKNOWN: `$ bilat explain herfindal
error[BILAT_E_INDICATOR_UNKNOWN]: An indicator must be one of those that \`bilat explain\` lists.
  ✖ "herfindal"
  → Did you mean herfindahl?`,
  BILAT_E_FORMULA: `$ cat trade.csv
trade,distance,exporter,importer
5,3,RUS,JPN
4,2,RUS,CHN
7,1,JPN,CHN

$ bilat measure gravity --input trade.csv --formula "trade ~ distance +" --estimator ppml
error[BILAT_E_FORMULA]: A gravity formula reads \`response ~ regressor + regressor | fixed_effect + fixed_effect\`.
  ✖ formula:1:19, expected a column name, the formula ends`,
  BILAT_E_NOT_IDENTIFIED: `$ cat trade.csv
trade,distance,exporter,importer
5,3,RUS,JPN
4,2,RUS,CHN
7,1,JPN,CHN

$ bilat measure gravity --input trade.csv --formula "trade ~ distance | exporter + importer" --estimator ppml
error[BILAT_E_NOT_IDENTIFIED]: No row is left to estimate from.
  ✖ 3 rows left out: singleton`,
  BILAT_E_NOT_CONVERGED: `$ cat trade.csv
trade,distance,exporter,importer
1,1,A,x
10000000000,2,A,y
2,3,B,y
3,4,B,z
4,5,C,z
10000000000,6,C,w
1,7,D,w
7,9,D,x

$ bilat measure gravity --input trade.csv --formula "trade ~ distance | exporter + importer" --estimator ppml
error[BILAT_E_NOT_CONVERGED]: The fixed effects could not be absorbed to the precision that the estimates need.
  ✖ stopped after up to 20000 steps at a time
  → Leave out a set of fixed effects that hardly overlaps with the others.`,
  BILAT_E_DEFINITION: `$ cat report.json
{ "reporter": "RUS" }

$ bilat report report.json
error[BILAT_E_DEFINITION]: A report definition must be JSON with the fields of a report.
  ✖ report.json:1:1 "partner" is missing
  → docs/report-definition.md explains each field.`,
  BILAT_E_CLAIMS: `$ cat claims.yaml
publication: { title: A note }
defaults: { reporter: RUS, partner: JPN, flow: turnover }
claims:
  - { id: A1, measure: share, period: "2018", printed: 120% }

$ bilat check claims.yaml
error[BILAT_E_CLAIMS]: Each claim and relation must be one that could be so.
  ✖ claims.yaml:4:56: A1: "printed": share can't be "120%"`,
  BILAT_E_CSV: `$ cat baskets.csv
country,product,value
RUS,27,5
RUS,44

$ bilat measure balassa --input baskets.csv
error[BILAT_E_CSV]: Each line must be UTF-8 text with 3 cells, as the header has.
  ✖ baskets.csv:3: missing columns: RUS,44`,
  BILAT_E_COLUMN_MISSING: `$ cat baskets.csv
country,chapter,value
RUS,27,5

$ bilat measure balassa --input baskets.csv
error[BILAT_E_COLUMN_MISSING]: The header must be country,product,value[,year].
  ✖ baskets.csv:1: "product" is missing; there is country, chapter, value
  → Call the column that is meant product in the first line.`,
  BILAT_E_CELL: `$ cat baskets.csv
country,product,value
RUS,27,5
RUS,44,"1,200"

$ bilat measure balassa --input baskets.csv
error[BILAT_E_CELL]: Every cell that is read must hold what its column holds.
  ✖ baskets.csv:3: value is "1,200" and must be a number without separators of thousands`,
  BILAT_E_DUPLICATE: `$ cat baskets.csv
country,product,value
RUS,27,5
RUS,27,6

$ bilat measure balassa --input baskets.csv
error[BILAT_E_DUPLICATE]: Each country and product may stand on one line only.
  ✖ baskets.csv:3: RUS, 27 stands on line 2 already`,
  BILAT_E_TOO_FEW: `$ cat baskets.csv
country,product,value
RUS,27,5
JPN,87,6

$ bilat measure economic-complexity --input baskets.csv
error[BILAT_E_TOO_FEW]: economic-complexity has a meaning only for several countries that share products and differ in what they export.
  ✖ baskets.csv: 2 countries and 2 products with trade`,
  BILAT_E_FILE_MISSING: `$ bilat rank RUS --among quad.json
error[BILAT_E_FILE_MISSING]: The group's file must exist.
  ✖ quad.json`,
  BILAT_E_FILE_DAMAGED: `$ cat figures.csv
period,reporter,partner,flow,value_usd
2018,RUS,JPN,export,5

$ bilat import figures.csv --source own --as 1

# the manifest is changed by hand

$ bilat trade RUS JPN --source own
error[BILAT_E_FILE_DAMAGED]: A file of a snapshot must be the one its manifest describes.
  ✖ .bilat/own/1/manifest.json is no manifest: files[1].path must stay in the snapshot's folder
  → Restore the file, install the package again, or remove the snapshot and import its files anew.`,
  BILAT_E_FORMAT_UNKNOWN: `$ cat notes.csv
day,said
1,yes

$ bilat import notes.csv
error[BILAT_E_FORMAT_UNKNOWN]: Each file must be in a format that bilat recognises.
  ✖ notes.csv begins with: day, said
  → Name it with --format: baci, imf-dots, imf-dots-bulk, imf-dots-workbook, imf-imts, un-comtrade, un-comtrade-legacy, wits, eurostat-comext, russia-customs, japan-customs-hs, japan-customs-offices, canonical. A table of your own has columns period, reporter, partner, flow (export or import) and value_usd.`,
  BILAT_E_INPUT: `$ cat figures.csv
period,reporter,partner,flow,value_usd
2018,RUS,JPN,export,5
2018,RUS,JPN,export,6

$ bilat import figures.csv --source own --as 1
error[BILAT_E_INPUT]: One figure must not stand in the files twice with different values.
  ✖ 2018 RUS JPN export TOTAL: 5 (figures.csv:2) and 6 (figures.csv:3)
  → Leave out the row that is wrong; files that say different things can be imported as snapshots of their own.`,
  BILAT_E_STORE_BUSY: `$ cat figures.csv
period,reporter,partner,flow,value_usd
2018,RUS,JPN,export,5

# while the same line runs in another terminal

$ bilat import figures.csv --source own --as 1
error[BILAT_E_STORE_BUSY]: A snapshot can be made by one import at a time.
  ✖ another import is making own/1
  → Wait until it ends; if it imports the same files, nothing is left to do.`,
  BILAT_E_STORE_TAKEN: `$ cat figures.csv
period,reporter,partner,flow,value_usd
2018,RUS,JPN,export,5

$ bilat import figures.csv --source own --as 1

$ bilat import figures.csv --source own --as 1
error[BILAT_E_STORE_TAKEN]: A snapshot is never written over.
  ✖ .bilat/own/1
  → Remove it first (bilat sources remove), or give another --as.`,
  BILAT_E_STORE_WRITE: `$ cat figures.csv
period,reporter,partner,flow,value_usd
2018,RUS,JPN,export,5

$ bilat --store figures.csv/store import figures.csv --source own --as 1
error[BILAT_E_STORE_WRITE]: The store must be a folder with space that can be written to; nothing was left behind.
  ✖ figures.csv/store: ENOTDIR: not a directory, mkdir 'figures.csv/store'
  → Name another folder with --store, BILAT_STORE or bilat.json.`,
  BILAT_E_MEMORY: `$ cat figures.csv
period,reporter,partner,flow,value_usd
2018,RUS,JPN,export,5

$ BILAT_MEMORY=1MB BILAT_THREADS=1 bilat import figures.csv --source own --as 1
error[BILAT_E_MEMORY]: The engine must have enough memory for the work; nothing was left behind.
  ✖ could not allocate block of size 30.5 MiB (0 bytes/976.5 KiB used)
  → Give it more with BILAT_MEMORY=4GB, or fewer threads with BILAT_THREADS=1.`,
  BILAT_E_OUTPUT: `$ bilat trade RUS JPN -o nowhere/trade.csv
error[BILAT_E_OUTPUT]: The result must go to a folder that exists and can be written to.
  ✖ nowhere/trade.csv: no such folder
  → Make the folder first: nowhere`,
  BILAT_E_NAME_UNMAPPED: `$ cat figures.csv
period,reporter,partner,flow,value_usd
2018,Ruritania,Zubrowka,export,5

$ bilat import figures.csv --source own --as 1
error[BILAT_E_NAME_UNMAPPED]: Most of the value is under codes of countries that no table maps; this is hardly that format.
  ✖ "ruritania" (1 row)
  ✖ "zubrowka" (1 row)
  → Countries are ISO 3166-1 codes, or names in English, Russian or Japanese.`,
  BILAT_E_FIGURE: `$ bilat report -o report

$ bilat trace 12345% --report report
error[BILAT_E_FIGURE]: A figure must be an id or a printed text of the report, at the place that is named.
  ✖ "12345%" is not in the report
  → Ids and texts stand in its provenance.json. Chapters are in-brief, turnover, contribution, standing, partners, books, commodities, investments, claims, methods; tables are trade-RUS-JPN, levels, contribution, standing-all, standing-east-asia, standing-m49-asia, partners, mirror, vintage, commodities-sections, commodities-headings, investments, investments-by-year, investments-by-sector, claims, claims-groups, coverage.`,
  BILAT_E_TRACE_STALE: `$ bilat report -o report

# a checksum is changed by hand

$ bilat trace trade-RUS-JPN.2018.turnover_growth --report report
error[BILAT_E_TRACE_STALE]: The sources must be those that the report was made from.
  ✖ imf-dots/2022-02/trade.csv has sha256 19caa8e6281572b15a30ec90527332398b79ba382bfa3ff2aa5410afb6d9d2c9, the report says 0000a8e6281572b15a30ec90527332398b79ba382bfa3ff2aa5410afb6d9d2c9
  → Make the report again with bilat report.`,
  BILAT_E_CHART: `$ cat program.ts
import { chartSvg, makeChart, openWorkbench } from "bilat";

using bench = await openWorkbench();
const made = await makeChart(bench, { name: "share", reporter: "RUS", partner: "JPN" });
const mark = { mark: "point", encoding: { x: { field: "year", type: "quantitive" } } };
await chartSvg({ ...made, spec: { ...made.spec, layer: [mark] } });

$ npx tsx program.ts
error[BILAT_E_CHART]: A chart must draw without a warning.
  ✖ Invalid field type "undefined".`,
  BILAT_E_FRAMES_MISSING: `$ cat program.ts
import { openWorkbench, toDataFrame, tradeTable } from "bilat";

using bench = await openWorkbench();
await toDataFrame(await tradeTable(bench, { reporter: "RUS", partner: "JPN" }));

$ npx tsx program.ts
error[BILAT_E_FRAMES_MISSING]: A DataFrame needs the optional package danfojs-node, which is not installed.
  → Add "overrides": {"danfojs-node":{"@tensorflow/tfjs-node":"npm:@tensorflow/tfjs@4.22.0","xlsx":"0.18.5"}} to your package.json, then run: npm install danfojs-node@1.2.0`,
};
