import { type Query, sql } from "../../engine/sql.js";
import type { FiledRows, Format } from "../format.js";
import { hasHeader } from "../sample.js";
import { textRows } from "../text-rows.js";

const MILLION = 1_000_000;

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
  },
  kind: "reported",
  codes: "imf",
  covers: "everything",
  repeats: "copies",
  trace: "line",
  recognise: (sample) =>
    hasHeader(sample, ["reporter", "indicator", "partner", "year", "value_usd_mn", "status"])
      ? {
          confidence: 1,
          reasons: ["the columns are reporter, indicator, partner, year, value_usd_mn, status"],
        }
      : undefined,
  rows: (sample) => dotsRows(textRows(sample)),
};

/** How a row of the long table reads; the embedded dataset is compiled with it too. */
export function dotsRows(from: Query): FiledRows {
  return {
    from,
    fates: [["other-indicator", sql`indicator NOT IN ('TXG_FOB_USD', 'TMG_CIF_USD')`]],
    period: sql`year`,
    reporter: sql`reporter`,
    partner: sql`partner`,
    flow: sql`CASE indicator WHEN 'TXG_FOB_USD' THEN 'export' ELSE 'import' END`,
    product: "TOTAL",
    value: sql`round(try_cast(replace(value_usd_mn, ',', '') AS DOUBLE) * ${MILLION}, 2)`,
    valuation: sql`CASE indicator WHEN 'TXG_FOB_USD' THEN 'FOB' ELSE 'CIF' END`,
    flag: sql`CASE status WHEN 'e' THEN 'estimate' END`,
  };
}
