import { type Query, sql } from "../engine/sql.js";
import { codeKey } from "./area-codes.js";
import type { Cell, FiledRows, Format } from "./format.js";

const PERIOD = "^(1[89]|20)[0-9]{2}(-Q[1-4]|-(0[1-9]|1[0-2]))?$";

/** One input of an import: its rows, and its place among the inputs, from 1. */
export interface FiledInput {
  readonly rows: FiledRows;
  readonly input: number;
}

/**
 * The rows of an import with the columns of the canonical table, `year`, and their `fate`: `kept`, or why a row is
 * left out. Nothing leaves without one. Needs the tables `area_codes` and `rates`.
 */
export function canonicalRows(format: Format, inputs: readonly FiledInput[]): Query {
  const filed = inputs
    .map((input) => filedRows(format, input))
    .reduce((all, next) => sql`${all} UNION ALL ${next}`);
  const inDollars = inputs.every(({ rows }) => (rows.currency ?? "USD") === "USD");
  const mapped = sql`
    SELECT filed.period, ${areaOf("reporters", sql`filed.reporter`)} AS reporter,
      ${areaOf("partners", sql`filed.partner`)} AS partner, filed.flow, filed.classification, filed.product,
      filed.value / ${inDollars ? sql`1` : sql`rates.units_per_usd`} AS value_usd, filed.value, filed.currency, filed.valuation,
      filed.weight_kg, filed.quantity, filed.unit, filed.flag, filed.input, filed.line,
      try_cast(left(filed.period, 4) AS INTEGER) AS year, ${generalFate(inDollars)} AS fate
    FROM (${filed}) AS filed
    LEFT JOIN area_codes AS reporters ON reporters.code = filed.reporter
    LEFT JOIN area_codes AS partners ON partners.code = filed.partner
    ${inDollars ? sql`` : RATES}`;
  return format.repeats === "copies" ? withoutCopies(mapped) : mapped;
}

function filedRows(format: Format, { rows, input }: FiledInput): Query {
  return sql`
    SELECT ${text(rows.period)} AS period, ${codeKey(format.codes, text(rows.reporter))} AS reporter,
      ${codeKey(format.codes, text(rows.partner))} AS partner, ${text(rows.flow)} AS flow,
      ${text(rows.classification)} AS classification, ${text(rows.product)} AS product,
      (${rows.value})::DOUBLE AS value, ${text(rows.currency ?? "USD")} AS currency,
      ${text(rows.valuation)} AS valuation, (${rows.weight_kg ?? NOTHING})::DOUBLE AS weight_kg,
      (${rows.quantity ?? NOTHING})::DOUBLE AS quantity, ${text(rows.unit)} AS unit, ${text(rows.flag)} AS flag,
      ${input}::INTEGER AS input, ${lineOf(format, rows)} AS line, ${formatFate(rows)} AS fate
    FROM ${numbered(format, rows)} AS file`;
}

const NOTHING = sql`NULL`;

function text(cell: Cell | undefined): Query {
  if (cell === undefined) return sql`NULL::VARCHAR`;
  return typeof cell === "string" ? sql`${cell}::VARCHAR` : sql`(${cell})::VARCHAR`;
}

function lineOf({ trace }: Format, { line }: FiledRows): Query {
  if (line) return sql`(${line})::INTEGER`;
  return trace === "line" ? sql`line` : sql`NULL::INTEGER`;
}

function numbered({ trace }: Format, { from, firstLine = 2, line }: FiledRows): Query {
  if (trace === "key" || line) return from;
  return sql`(SELECT (row_number() OVER () + ${firstLine - 1})::INTEGER AS line, * FROM ${from})`;
}

function formatFate({ fates }: FiledRows): Query {
  if (fates.length === 0) return sql`NULL::VARCHAR`;
  const whens = fates.map(([reason, when]) => sql`WHEN ${when} THEN ${reason}`);
  return sql`CASE ${whens.reduce((all, next) => sql`${all} ${next}`)} END`;
}

const RATES = sql`LEFT JOIN rates ON rates.currency = filed.currency AND rates.year IN ('', left(filed.period, 4))`;

/** What every format is spared: rows whose figure or period says nothing. */
const generalFate = (inDollars: boolean) => sql`
  CASE
    WHEN filed.fate IS NOT NULL THEN filed.fate
    WHEN filed.period IS NULL OR NOT regexp_full_match(filed.period, ${PERIOD}) THEN 'unreadable-period'
    WHEN filed.reporter IS NULL OR filed.partner IS NULL THEN 'no-area'
    WHEN filed.flow IS NULL OR filed.flow NOT IN ('export', 'import') THEN 'unknown-flow'
    WHEN filed.product IS NULL THEN 'no-product'
    WHEN filed.value IS NULL OR NOT isfinite(filed.value) THEN 'missing-value'
    WHEN filed.value < 0 THEN 'negative-value'
    ${inDollars ? sql`` : sql`WHEN rates.units_per_usd IS NULL THEN 'no-exchange-rate'`}
    ELSE 'kept'
  END`;

/** A code that no table maps becomes an area of its own, so that its value is never lost. */
function areaOf(codes: "reporters" | "partners", code: Query): Query {
  const area: Query = { text: `${codes}.area`, values: [] };
  return sql`coalesce(${area}, ${UNMAPPED} || trim(regexp_replace(lower(${code}), '[^\\p{L}\\p{N}]+', '-', 'g'), '-'))`;
}

/** How the area of an unmapped code begins. */
export const UNMAPPED = "unmapped-";

/** A row that repeats another word for word is left out; one that differs in its value is not. */
function withoutCopies(rows: Query): Query {
  return sql`
    SELECT * REPLACE (
      CASE WHEN fate = 'kept' AND row_number() OVER (
        PARTITION BY fate, period, reporter, partner, flow, classification, product, value ORDER BY input, line) > 1
      THEN 'duplicate' ELSE fate END AS fate)
    FROM (${rows})`;
}
