import { identifier, listed, type Query, sql } from "../../engine/sql.js";
import type { FiledRows, Format } from "../format.js";
import { hasHeader, type Sample } from "../sample.js";
import { FILE_LINE, numberedLines, textRows } from "../text-rows.js";
import { dotsFate, dotsFlow, dotsPeriod, imfDots } from "./imf-dots.js";

const NEEDED = ["COUNTRY", "INDICATOR", "COUNTERPART_COUNTRY"];
const LONG = ["TIME_PERIOD", "OBS_VALUE"];

/** How the new data site spells periods: `2018`, `2018-Q1`, `2018-M03`. */
const PERIOD = /^(18|19|20)\d{2}(-Q[1-4]|-M(0[1-9]|1[0-2]))?$/;

/** The IMF's International Trade in Goods by partner country, which goes on from DOTS since 2025: both of its CSVs. */
export const imfImts: Format = {
  ...imfDots,
  id: "imf-imts",
  title: "IMF International Trade in Goods (IMTS), CSV of the data site or of its interface",
  source: {
    ...imfDots.source,
    title: "International Trade in Goods by partner country",
    citation: "International Monetary Fund, International Trade in Goods by partner country (IMTS).",
    notes: ["Exports are FOB, imports CIF, in US$.", "China is without Hong Kong and Macao."],
    reading: [
      "The data site's file has a column a period, and its SCALE says of each series that it is in millions; a series without one is in US$.",
      "The interface's file (SDMX-CSV) has a row a figure, in US$: its SCALE says only how the site shows it.",
      "Imports FOB and balances are left out as other indicators. Countries go by the codes of SERIES_CODE or of the columns that end in .ID, where they are there, else by name. Groups of countries are left out.",
    ],
  },
  covers: "selection",
  trace: "line",
  heads: NEEDED,
  recognise: (sample) =>
    hasHeader(sample, NEEDED) && (isLong(sample) || periodsOf(sample).length > 0)
      ? { confidence: 1, reasons: [`it has the columns ${NEEDED.join(", ")}, and periods`] }
      : undefined,
  rows: (sample) => imtsRows(sample),
};

function isLong(sample: Sample): boolean {
  return hasHeader(sample, LONG);
}

function periodsOf({ header }: Sample): string[] {
  return header.filter((head) => PERIOD.test(head));
}

function imtsRows(sample: Sample): FiledRows {
  const indicator = codeOf(sample, "INDICATOR", 2);
  const value = isLong(sample) ? sql`"OBS_VALUE"` : sql`cell`;
  return {
    from: isLong(sample) ? textRows(sample) : cells(sample),
    fates: [dotsFate(codeOfIndicator(indicator)), ["group-of-countries", isGroup(sample)]],
    period: dotsPeriod(sql`replace(${isLong(sample) ? sql`"TIME_PERIOD"` : sql`period`}, '-', '')`),
    reporter: area(sample, "COUNTRY", 1),
    partner: area(sample, "COUNTERPART_COUNTRY", 3),
    ...dotsFlow(codeOfIndicator(indicator)),
    product: "TOTAL",
    value: sql`round(try_cast(replace(${value}, ',', '') AS DOUBLE) * ${isLong(sample) ? sql`1` : scaleOf(sample)}, 2)`,
    written: value,
    ...(!isLong(sample) && { line: FILE_LINE }),
  };
}

/** A row a cell, empty ones too: they are left out as missing, and said. */
function cells(sample: Sample): Query {
  const columns = listed(periodsOf(sample).map(identifier));
  return sql`(FROM ${numberedLines(textRows(sample))} UNPIVOT INCLUDE NULLS (cell FOR period IN (${columns})))`;
}

/** A code: of its own column, of its place in the series' code, or what stands in the column of the name. */
function codeOf({ header }: Sample, column: string, place: number): Query {
  if (header.includes(`${column}.ID`)) return identifier(`${column}.ID`);
  if (header.includes("SERIES_CODE")) return sql`split_part("SERIES_CODE", '.', ${place})`;
  return identifier(column);
}

/** A country's code of three letters; of anything else, such as the groups' G110, the name that stands beside it. */
function area(sample: Sample, column: string, place: number): Query {
  const code = codeOf(sample, column, place);
  return sql`CASE WHEN regexp_full_match(${code}, '[A-Z]{3}|G001') THEN ${code} ELSE ${identifier(column)} END`;
}

/** The world is none, nor what stands for areas that are not specified. */
function isGroup(sample: Sample): Query {
  const [reporter, partner] = [codeOf(sample, "COUNTRY", 1), codeOf(sample, "COUNTERPART_COUNTRY", 3)];
  const group = (code: Query) =>
    sql`regexp_full_match(coalesce(${code}, ''), 'G[A-Z]?[0-9]+') AND ${code} <> 'G001'`;
  return sql`(${group(reporter)}) OR (${group(partner)} AND "COUNTERPART_COUNTRY" NOT ILIKE '%not specified%')`;
}

/** The indicator's code, where a file has its name only. */
function codeOfIndicator(indicator: Query): Query {
  return sql`CASE WHEN ${indicator} ILIKE 'Exports of goods%(FOB)%US dollar%' THEN 'XG_FOB_USD'
    WHEN ${indicator} ILIKE 'Imports of goods%(CIF)%US dollar%' THEN 'MG_CIF_USD' ELSE ${indicator} END`;
}

/** What a series' figures are multiplied with: its scale in words, or as a power of ten. */
function scaleOf({ header }: Sample): Query {
  const column = ["SCALE.ID", "SCALE"].find((head) => header.includes(head));
  if (column === undefined) return sql`1`;
  const scale = sql`lower(coalesce(${identifier(column)}, ''))`;
  return sql`CASE ${scale} WHEN '' THEN 1 WHEN 'units' THEN 1 WHEN 'thousands' THEN 1e3 WHEN 'millions' THEN 1e6
    WHEN 'billions' THEN 1e9 ELSE power(10, try_cast(${scale} AS INTEGER)) END`;
}
