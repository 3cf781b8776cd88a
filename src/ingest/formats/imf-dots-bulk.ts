import { identifier, listed, type Query, sql } from "../../engine/sql.js";
import type { FiledRows, Format } from "../format.js";
import { hasHeader, type Sample } from "../sample.js";
import { FILE_LINE, numberedLines, textRows } from "../text-rows.js";
import { DOTS_PERIOD, dotsFate, dotsFlag, dotsFlow, dotsPeriod, imfDots } from "./imf-dots.js";

const NEEDED = ["Country Name", "Indicator Name", "Indicator Code", "Counterpart Country Name", "Attribute"];

/** The IMF's bulk download: a Value and a Status row a series, and a column a year, quarter or month. */
export const imfDotsBulk: Format = {
  ...imfDots,
  id: "imf-dots-bulk",
  title: "IMF Direction of Trade Statistics, bulk download",
  source: {
    ...imfDots.source,
    id: "imf-dots",
    notes: [
      "Exports are FOB, imports CIF, in US$, or in millions where the indicator's text says so.",
      "Taiwan is spelt Taiwan Province of China; China is Mainland China, with Hong Kong and Macao apart.",
    ],
    reading: [
      "Each period's cell of a value row is a row; status rows only say which of them are estimates.",
    ],
  },
  covers: "selection",
  trace: "line",
  heads: NEEDED,
  recognise: (sample) =>
    hasHeader(sample, NEEDED) && periodsOf(sample).length > 0
      ? { confidence: 1, reasons: [`it has the columns ${NEEDED.join(", ")}, and periods`] }
      : undefined,
  rows: (sample) => bulkRows(sample),
};

function periodsOf({ header }: Sample): string[] {
  return header.filter((head) => DOTS_PERIOD.test(head));
}

function bulkRows(sample: Sample): FiledRows {
  const indicator = sql`"Indicator Code"`;
  const scale = sql`CASE WHEN "Indicator Name" ILIKE '%million%' THEN 1000000
    WHEN "Indicator Name" ILIKE '%thousand%' THEN 1000 ELSE 1 END`;
  return {
    from: cells(sample),
    fates: [dotsFate(indicator)],
    period: dotsPeriod(sql`period`),
    reporter: sql`"Country Name"`,
    partner: sql`"Counterpart Country Name"`,
    ...dotsFlow(indicator),
    product: "TOTAL",
    value: sql`round(try_cast(replace(cell, ',', '') AS DOUBLE) * ${scale}, 2)`,
    written: sql`cell`,
    flag: dotsFlag(sql`status`),
    line: FILE_LINE,
  };
}

/** A row a value cell, with the status that stands for it in the series' other row. */
function cells(sample: Sample): Query {
  const columns = listed(periodsOf(sample).map(identifier));
  const long = sql`(FROM ${textRows(sample)} UNPIVOT (cell FOR period IN (${columns})))`;
  return sql`(
    SELECT v.*, s.status FROM ${valueCells(sample, columns)} v LEFT JOIN (
      SELECT "Country Name", "Indicator Code", "Counterpart Country Name", period, any_value(cell) AS status
      FROM ${long} WHERE lower(Attribute) = 'status' GROUP BY ALL
    ) s USING ("Country Name", "Indicator Code", "Counterpart Country Name", period))`;
}

/** Value cells, empty ones too: they are left out as missing, and said. */
function valueCells(sample: Sample, columns: Query): Query {
  return sql`(SELECT * FROM (FROM ${numberedLines(textRows(sample))}
    UNPIVOT INCLUDE NULLS (cell FOR period IN (${columns})))
    WHERE lower(Attribute) = 'value')`;
}
