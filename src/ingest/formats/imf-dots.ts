import { type Query, sql } from "../../engine/sql.js";
import type { FiledRows, Format } from "../format.js";
import { hasHeader } from "../sample.js";
import { textRows } from "../text-rows.js";

const MILLION = 1_000_000;
const EXPORTS = ["TXG_FOB_USD", "XG_FOB_USD"];
const INDICATORS = [...EXPORTS, "TMG_CIF_USD", "MG_CIF_USD"];

const NEEDED = ["reporter", "indicator", "partner", "year", "value_usd_mn", "status"];

/** How the IMF spells periods: `2018`, `2018Q1`, `2018M3`. */
export const DOTS_PERIOD = /^(18|19|20)\d{2}(Q[1-4]|M(0?[1-9]|1[0-2]))?$/;

/** IMF DOTS as a long table: one row a reporter, indicator, partner and year, in US$ millions. */
export const imfDots: Format = {
  id: "imf-dots",
  title: "IMF Direction of Trade Statistics, long table",
  source: {
    title: "Direction of Trade Statistics",
    producer: "International Monetary Fund",
    citation: "International Monetary Fund, Direction of Trade Statistics (DOTS).",
    url: "https://data.imf.org/en/datasets/IMF.STA:IMTS",
    license: {
      name: "IMF data terms: copying, derivative works and distribution with attribution",
      url: "https://www.imf.org/en/About/copyright-and-terms",
    },
    notes: [
      "Exports are FOB, imports CIF. The source states US$ millions; values are rounded to the cent.",
      "The flag `estimate` is the IMF's own mark on figures it estimated.",
      "Taiwan is spelt Taiwan Province of China; China is Mainland China, with Hong Kong and Macao apart.",
    ],
    reading: [],
  },
  kind: "reported",
  codes: "imf",
  covers: "everything",
  repeats: "copies",
  trace: "line",
  heads: NEEDED,
  recognise: (sample) =>
    hasHeader(sample, NEEDED)
      ? {
          confidence: 1,
          reasons: ["the columns are reporter, indicator, partner, year, value_usd_mn, status"],
        }
      : undefined,
  rows: (sample) => dotsRows(textRows(sample)),
};

/** How a row of the long table reads; the embedded dataset is compiled with it too. */
export function dotsRows(from: Query) {
  return {
    from,
    fates: [dotsFate(sql`indicator`)] as const,
    period: dotsPeriod(sql`year`),
    reporter: sql`reporter`,
    partner: sql`partner`,
    ...dotsFlow(sql`indicator`),
    product: "TOTAL",
    value: sql`round(try_cast(replace(value_usd_mn, ',', '') AS DOUBLE) * ${MILLION}, 2)`,
    written: sql`value_usd_mn`,
    flag: dotsFlag(sql`status`),
  } satisfies FiledRows;
}

/** A period as ours: `2018`, `2018-Q1`, `2018-03`. */
export function dotsPeriod(period: Query): Query {
  return sql`CASE WHEN contains(${period}, 'Q') THEN replace(${period}, 'Q', '-Q')
    WHEN contains(${period}, 'M') THEN ${period}[1:4] || '-' || lpad(${period}[6:], 2, '0') ELSE ${period} END`;
}

/** Flow and valuation by indicator. */
export function dotsFlow(indicator: Query): { readonly flow: Query; readonly valuation: Query } {
  const isExport = sql`${indicator} IN ${EXPORTS}`;
  return {
    flow: sql`CASE WHEN ${isExport} THEN 'export' ELSE 'import' END`,
    valuation: sql`CASE WHEN ${isExport} THEN 'FOB' ELSE 'CIF' END`,
  };
}

/** What is neither exports FOB nor imports CIF is left out. */
export function dotsFate(indicator: Query): readonly [reason: string, when: Query] {
  return ["other-indicator", sql`coalesce(${indicator}, '') NOT IN ${INDICATORS}`];
}

/** The IMF's mark on what it estimated. */
export function dotsFlag(status: Query): Query {
  return sql`CASE lower(${status}) WHEN 'e' THEN 'estimate' END`;
}
