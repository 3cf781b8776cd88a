import type { ErrorCode } from "../../src/core/error-codes.js";

/** How to bring an error about, in an empty folder. */
export type ErrorCase =
  | {
      /** What stands in the folder. */
      readonly files?: Readonly<Record<string, string>>;
      /** What the last line's environment says. */
      readonly env?: Readonly<Record<string, string>>;
      /** Command lines, of which the last is refused. */
      readonly lines: readonly string[];
      /** Whether the report of the package was built into `report` before. */
      readonly afterReport?: true;
      /** What is done by hand before the last line, in words and in a file: the first text becomes the second. */
      readonly byHand?: {
        readonly says: string;
        readonly file: string;
        readonly change: readonly [RegExp, string];
      };
      /** Whether somebody else is importing the same snapshot. */
      readonly meanwhile?: { readonly says: string; readonly makes: string };
    }
  | {
      /** A program that uses the library; its last statement is refused. */
      readonly program: string;
      /** Packages that are not installed. */
      readonly without?: string;
    };

const FIGURES = "period,reporter,partner,flow,value_usd\n2018,RUS,JPN,export,5\n";
const GRAVITY = "trade,distance,exporter,importer\n5,3,RUS,JPN\n4,2,RUS,CHN\n7,1,JPN,CHN\n";

/** Values from 1 to ten billion in a table that hangs together by threads. */
const THREADS = `trade,distance,exporter,importer
1,1,A,x
10000000000,2,A,y
2,3,B,y
3,4,B,z
4,5,C,z
10000000000,6,C,w
1,7,D,w
7,9,D,x
`;

/** A case for every code. */
export const ERROR_CASES: Readonly<Record<ErrorCode, ErrorCase>> = {
  BILAT_E_USAGE: { lines: ["trade RUS"] },
  BILAT_E_COUNTRY_UNKNOWN: { lines: ["trade RUS Japn"] },
  BILAT_E_SAME_COUNTRY: { lines: ["trade RUS Russia"] },
  BILAT_E_GROUP_UNKNOWN: { lines: ["rank RUS --among m49-aisa"] },
  BILAT_E_GROUP_FILE: {
    files: { "quad.json": '{ "title": "Quad", "members": ["USA", "JPN", "Astralia"] }\n' },
    lines: ["rank RUS --among quad.json"],
  },
  BILAT_E_SETTINGS: { files: { "bilat.json": '{ "format": "xml" }\n' }, lines: ["trade RUS JPN"] },
  BILAT_E_SOURCE_UNKNOWN: { lines: ["trade RUS JPN --source imf-dot"] },
  BILAT_E_YEARS: { lines: ["trade RUS JPN --years 2018-2013"] },
  BILAT_E_NO_DATA: { lines: ["trade FRA DEU"] },
  BILAT_E_VALUE: { lines: ["products JPN RUS --by chapter"] },
  BILAT_E_CLOSED: {
    program: `import { openWorkbench, tradeTable } from "bilat";

const bench = await openWorkbench();
bench.close();
await tradeTable(bench, { reporter: "RUS", partner: "JPN" });`,
  },
  BILAT_E_INDICATOR_UNKNOWN: { lines: ["explain herfindal"] },
  BILAT_E_FORMULA: {
    files: { "trade.csv": GRAVITY },
    lines: ['measure gravity --input trade.csv --formula "trade ~ distance +" --estimator ppml'],
  },
  BILAT_E_NOT_IDENTIFIED: {
    files: { "trade.csv": GRAVITY },
    lines: [
      'measure gravity --input trade.csv --formula "trade ~ distance | exporter + importer" --estimator ppml',
    ],
  },
  BILAT_E_NOT_CONVERGED: {
    files: { "trade.csv": THREADS },
    lines: [
      'measure gravity --input trade.csv --formula "trade ~ distance | exporter + importer" --estimator ppml',
    ],
  },
  BILAT_E_DEFINITION: { files: { "report.json": '{ "reporter": "RUS" }\n' }, lines: ["report report.json"] },
  BILAT_E_CLAIMS: {
    files: {
      "claims.yaml": `publication: { title: A note }
defaults: { reporter: RUS, partner: JPN, flow: turnover }
claims:
  - { id: A1, measure: share, period: "2018", printed: 120% }
`,
    },
    lines: ["check claims.yaml"],
  },
  BILAT_E_CSV: {
    files: { "baskets.csv": "country,product,value\nRUS,27,5\nRUS,44\n" },
    lines: ["measure balassa --input baskets.csv"],
  },
  BILAT_E_COLUMN_MISSING: {
    files: { "baskets.csv": "country,chapter,value\nRUS,27,5\n" },
    lines: ["measure balassa --input baskets.csv"],
  },
  BILAT_E_CELL: {
    files: { "baskets.csv": 'country,product,value\nRUS,27,5\nRUS,44,"1,200"\n' },
    lines: ["measure balassa --input baskets.csv"],
  },
  BILAT_E_DUPLICATE: {
    files: { "baskets.csv": "country,product,value\nRUS,27,5\nRUS,27,6\n" },
    lines: ["measure balassa --input baskets.csv"],
  },
  BILAT_E_TOO_FEW: {
    files: { "baskets.csv": "country,product,value\nRUS,27,5\nJPN,87,6\n" },
    lines: ["measure economic-complexity --input baskets.csv"],
  },
  BILAT_E_FILE_MISSING: { lines: ["rank RUS --among quad.json"] },
  BILAT_E_FILE_DAMAGED: {
    files: { "figures.csv": FIGURES },
    lines: ["import figures.csv --source own --as 1", "trade RUS JPN --source own"],
    byHand: {
      says: "the manifest is changed by hand",
      file: ".bilat/own/1/manifest.json",
      change: [/"path": "totals.parquet"/, '"path": "../totals.parquet"'],
    },
  },
  BILAT_E_FORMAT_UNKNOWN: { files: { "notes.csv": "day,said\n1,yes\n" }, lines: ["import notes.csv"] },
  BILAT_E_INPUT: {
    files: { "figures.csv": `${FIGURES}2018,RUS,JPN,export,6\n` },
    lines: ["import figures.csv --source own --as 1"],
  },
  BILAT_E_STORE_BUSY: {
    files: { "figures.csv": FIGURES },
    lines: ["import figures.csv --source own --as 1"],
    meanwhile: { says: "while the same line runs in another terminal", makes: "own/1" },
  },
  BILAT_E_STORE_TAKEN: {
    files: { "figures.csv": FIGURES },
    lines: ["import figures.csv --source own --as 1", "import figures.csv --source own --as 1"],
  },
  BILAT_E_STORE_WRITE: {
    files: { "figures.csv": FIGURES },
    lines: ["--store figures.csv/store import figures.csv --source own --as 1"],
  },
  BILAT_E_MEMORY: {
    files: { "figures.csv": FIGURES },
    env: { BILAT_MEMORY: "1MB", BILAT_THREADS: "1" },
    lines: ["import figures.csv --source own --as 1"],
  },
  BILAT_E_OUTPUT: { lines: ["trade RUS JPN -o nowhere/trade.csv"] },
  BILAT_E_NAME_UNMAPPED: {
    files: { "figures.csv": "period,reporter,partner,flow,value_usd\n2018,Ruritania,Zubrowka,export,5\n" },
    lines: ["import figures.csv --source own --as 1"],
  },
  BILAT_E_FIGURE: {
    afterReport: true,
    lines: ["trace 12345% --report report"],
  },
  BILAT_E_TRACE_STALE: {
    afterReport: true,
    lines: ["trace trade-RUS-JPN.2018.turnover_growth --report report"],
    byHand: {
      says: "a checksum is changed by hand",
      file: "report/provenance.json",
      change: [/("imf-dots\/2022-02\/trade.csv": ")\w{4}/, "$10000"],
    },
  },
  BILAT_E_CHART: {
    program: `import { chartSvg, makeChart, openWorkbench } from "bilat";

using bench = await openWorkbench();
const made = await makeChart(bench, { name: "share", reporter: "RUS", partner: "JPN" });
const mark = { mark: "point", encoding: { x: { field: "year", type: "quantitive" } } };
await chartSvg({ ...made, spec: { ...made.spec, layer: [mark] } });`,
  },
  BILAT_E_FRAMES_MISSING: {
    program: `import { openWorkbench, toDataFrame, tradeTable } from "bilat";

using bench = await openWorkbench();
await toDataFrame(await tradeTable(bench, { reporter: "RUS", partner: "JPN" }));`,
    without: "danfojs-node",
  },
};
