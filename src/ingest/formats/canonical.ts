import { sql } from "../../engine/sql.js";
import type { Format } from "../format.js";
import { hasHeader, optional, type Sample } from "../sample.js";
import { textRows } from "../text-rows.js";

const NEEDED = ["period", "reporter", "partner", "flow", "value_usd"];

/** Our own table as CSV or Parquet: the columns of the canonical table, of which five are needed. */
export const canonical: Format = {
  id: "canonical",
  title: "bilat's own table, CSV or Parquet",
  source: {
    title: "Figures in bilat's own layout",
    producer: "the importer's own",
    citation: "The importer's own compilation.",
    url: "https://datapackage.org/",
    license: { name: "as the compiler of the file says", url: "https://datapackage.org/" },
    notes: [],
  },
  kind: "reported",
  codes: "area",
  covers: "selection",
  repeats: "copies",
  trace: "line",
  recognise: (sample) =>
    hasHeader(sample, NEEDED)
      ? { confidence: 0.95, reasons: [`it has the columns ${NEEDED.join(", ")}`] }
      : undefined,
  rows: (sample) => ({
    from: textRows(sample),
    fates: [],
    period: sql`period`,
    reporter: sql`reporter`,
    partner: sql`partner`,
    flow: sql`lower(flow)`,
    classification: optional(sample, "classification"),
    product: sql`coalesce(${optional(sample, "product")}, 'TOTAL')`,
    value: sql`try_cast(value_usd AS DOUBLE)`,
    valuation: sql`coalesce(${optional(sample, "valuation")}, CASE lower(flow) WHEN 'export' THEN 'FOB' ELSE 'CIF' END)`,
    weight_kg: number(sample, "weight_kg"),
    quantity: number(sample, "quantity"),
    unit: optional(sample, "unit"),
    flag: optional(sample, "flag"),
  }),
};

function number(sample: Sample, column: string) {
  return sql`try_cast(${optional(sample, column)} AS DOUBLE)`;
}
