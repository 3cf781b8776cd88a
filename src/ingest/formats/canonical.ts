import { sql } from "../../engine/sql.js";
import type { FiledRows, Format } from "../format.js";
import { given, hasHeader, optional, type Sample } from "../sample.js";
import { textRows } from "../text-rows.js";

const NEEDED = ["period", "reporter", "partner", "flow"];
const DOLLARS = "value_usd";
/** The figure as filed, which comes with its currency or says nothing. */
const AS_FILED = ["value", "currency"];

/** Our own table as CSV or Parquet: the columns of the canonical table, of which few are needed. */
export const canonical: Format = {
  id: "canonical",
  title: "bilat's own table, CSV or Parquet",
  source: {
    title: "Figures in bilat's own layout",
    producer: "Own compilation",
    citation: "Own compilation.",
    url: "https://datapackage.org/",
    license: { name: "as the compiler of the file says", url: "https://datapackage.org/" },
    notes: [
      "Columns needed: period, reporter, partner, flow, and value_usd or both value and currency.",
      "A value with a currency is the figure as filed. Its dollars are those of value_usd, and where that is empty, the value at the rate of its period.",
      "A column product_name names the products.",
      "Rows in US dollars whose value and value_usd differ are left out.",
    ],
  },
  kind: "reported",
  codes: "area",
  covers: "selection",
  repeats: "copies",
  trace: "line",
  recognise(sample) {
    const columns = [
      [...NEEDED, DOLLARS],
      [...NEEDED, ...AS_FILED],
    ].find((names) => hasHeader(sample, names));
    return columns && { confidence: 0.95, reasons: [`it has the columns ${columns.join(", ")}`] };
  },
  rows: (sample) => ({
    from: textRows(sample),
    ...figures(sample),
    period: sql`period`,
    reporter: sql`reporter`,
    partner: sql`partner`,
    flow: sql`lower(flow)`,
    classification: optional(sample, "classification"),
    product: sql`coalesce(${optional(sample, "product")}, 'TOTAL')`,
    productName: given(sample, "product_name"),
    valuation: sql`coalesce(${optional(sample, "valuation")}, CASE lower(flow) WHEN 'export' THEN 'FOB' ELSE 'CIF' END)`,
    weight_kg: number(sample, "weight_kg"),
    quantity: number(sample, "quantity"),
    unit: optional(sample, "unit"),
    flag: optional(sample, "flag"),
  }),
};

/** The figure as filed where there is one, else the dollars. */
function figures(sample: Sample): Pick<FiledRows, "value" | "value_usd" | "currency" | "fates"> {
  const dollars = number(sample, DOLLARS);
  if (!hasHeader(sample, AS_FILED)) return { value: dollars, fates: [] };
  const value = number(sample, "value");
  const currency = sql`nullif(upper(trim(${optional(sample, "currency")})), '')`;
  const isFiled = sql`(${value} IS NOT NULL AND ${currency} IS NOT NULL)`;
  return {
    value: sql`CASE WHEN ${isFiled} THEN ${value} ELSE ${dollars} END`,
    value_usd: dollars,
    currency: sql`CASE WHEN ${isFiled} THEN ${currency} ELSE 'USD' END`,
    fates: [
      ["no-currency", sql`${value} IS NOT NULL AND ${currency} IS NULL AND ${dollars} IS NULL`],
      ["two-dollar-values", sql`${currency} = 'USD' AND ${value} <> ${dollars}`],
    ],
  };
}

function number(sample: Sample, column: string) {
  return sql`try_cast(${optional(sample, column)} AS DOUBLE)`;
}
