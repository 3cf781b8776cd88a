import { identifier, listed, type Query, sql } from "../engine/sql.js";
import { codeKey } from "./area-codes.js";
import { besideOf, type Cell, type FiledRows, type Format, mayBeForeign } from "./format.js";
import { rateOf } from "./rates.js";
import { isUnread } from "./written-numbers.js";

const PERIOD = /^(1[89]|20)[0-9]{2}(-Q[1-4]|-(0[1-9]|1[0-2]))?$/;

/** The same as a table: every period that a row may stand for, with its year. */
const PERIODS = sql`(
    SELECT year::VARCHAR || part AS period, year
    FROM (SELECT unnest(range(1800, 2100))::INTEGER AS year)
    CROSS JOIN (SELECT unnest(list_value${periodParts()}) AS part))`;

function periodParts(): string[] {
  const months = Array.from({ length: 12 }, (_, month) => `-${String(month + 1).padStart(2, "0")}`);
  return ["", "-Q1", "-Q2", "-Q3", "-Q4", ...months];
}

/** One input of an import: its rows, and its place among the inputs, from 1. */
export interface FiledInput {
  readonly rows: FiledRows;
  readonly input: number;
  /** Whether `uneven_lines` says more of the lines that its rows stand in. */
  readonly uneven?: boolean;
}

/** Only rows that name one of some areas as reporter or partner. */
export interface About {
  readonly areas: readonly string[];
  /** As in `mappedRows`: whether codes that no table maps become areas of their own, at twice the time. */
  readonly codes?: "all" | "known";
}

/**
 * The rows of an import with the columns of the canonical table, `year`, and their `fate`: `kept`, or why a row is
 * left out. Nothing leaves without one. Needs the tables `area_codes` and `rates`.
 */
export function canonicalRows(format: Format, inputs: readonly FiledInput[], about?: About): Query {
  const all = mappedRows(format, inputs, about?.codes);
  const mapped =
    about === undefined
      ? all
      : sql`SELECT * FROM (${all}) WHERE reporter IN ${about.areas} OR partner IN ${about.areas}`;
  if (format.repeats === "copies")
    return withoutCopies(mapped, besideOf(inputs).includes("part") ? sql`part, value` : sql`value`);
  return format.repeats === "parts" ? withoutCopies(mapped, sql`part, ${FIGURES}`) : mapped;
}

/**
 * Which codes have an area: those that the table spells alike, those that it knows in any spelling, or all, a code
 * that no table maps being an area of its own. But for all, areas have the small type that they have in `area_codes`.
 */
type Codes = "as-spelt" | "known" | "all";

/** The same with rows that repeat another one still among those kept. */
export function mappedRows(format: Format, inputs: readonly FiledInput[], codes: Codes = "all"): Query {
  const { rows, faults } = readRows(format, inputs, codes);
  return sql`
    SELECT * EXCLUDE (filed_fate, is_unread), coalesce(filed_fate, ${firstOf(faults, sql`'kept'`)}) AS fate
    FROM ${rows}`;
}

/**
 * The rows of a file, all of which are kept: one that would be left out, or names an area otherwise than `area_codes`
 * does, stops the reading.
 */
export function keptRows(format: Format, input: FiledInput): Query {
  const { rows, faults } = readRows(format, [input], "as-spelt");
  const some = faults.map(([, when]) => when).reduce((one, other) => sql`${one} OR ${other}`);
  return sql`${rows} WHERE CASE WHEN filed_fate IS NOT NULL OR ${some} THEN error('a row to be left out') ELSE true END`;
}

/** Rows with what the format says of them in `filed_fate`, and why every format leaves rows out. */
function readRows(
  format: Format,
  inputs: readonly FiledInput[],
  codes: Codes,
): { readonly rows: Query; readonly faults: FiledRows["fates"] } {
  const areaOf = { all: anyArea, known: knownArea, "as-spelt": speltArea }[codes];
  const year = yearOfAll(inputs);
  const filed = inputs
    .map((input) => filedRows(format, input))
    .reduce((all, next) => sql`${all} UNION ALL ${next}`);
  const inDollars = !mayBeForeign(inputs);
  const rows = sql`(
      SELECT filed.period, ${areaOf(format, "reporter")} AS reporter, ${areaOf(format, "partner")} AS partner,
        filed.flow, filed.classification, filed.product,
        ${inDollars ? sql`filed.value` : sql`coalesce(filed.value_usd, filed.value / rates.units_per_usd)`} AS value_usd, filed.value,
        filed.currency, filed.valuation, filed.weight_kg, filed.quantity, filed.unit, filed.flag, ${listed(["input", "line", ...besideOf(inputs)].map((name) => sql`filed.${identifier(name)}`))},
        ${year ?? sql`periods.year`} AS year, filed.fate AS filed_fate, filed.is_unread
      FROM (${filed}) AS filed
      ${codesOf(format, "reporter", codes)}
      ${codesOf(format, "partner", codes)}
      ${year ? sql`` : sql`LEFT JOIN ${PERIODS} AS periods ON periods.period = filed.period`}
      ${inDollars ? sql`` : rateOf("filed")})`;
  return { rows, faults: generalFaults(inDollars) };
}

/** The year of all rows, where the format says beforehand that they are of one period. */
function yearOfAll(inputs: readonly FiledInput[]): Query | undefined {
  const [period, ...others] = new Set(inputs.map(({ rows }) => rows.period));
  if (typeof period !== "string" || others.length > 0) return undefined;
  return sql`${PERIOD.test(period) ? Number(period.slice(0, 4)) : undefined}::INTEGER`;
}

type Side = "reporter" | "partner";

/** Most files spell codes as the table does; only the others are brought into its spelling, which costs more. */
function codesOf(format: Format, side: Side, codes: Codes): Query {
  const [code, plain, respelt] = namesOf(side);
  const join = sql`LEFT JOIN area_codes AS ${plain} ON ${plain}.code = ${code}`;
  if (codes === "as-spelt") return join;
  return sql`
      ${join}
      LEFT JOIN area_codes AS ${respelt}
        ON ${respelt}.code = CASE WHEN ${plain}.code IS NULL THEN ${codeKey(format.codes, code)} END`;
}

function speltArea(_: Format, side: Side): Query {
  const [, plain] = namesOf(side);
  return sql`${plain}.area`;
}

function knownArea(_: Format, side: Side): Query {
  const [, plain, respelt] = namesOf(side);
  return sql`coalesce(${plain}.area, ${respelt}.area)`;
}

/** A code that no table maps becomes an area of its own, so that its value is never lost. */
function anyArea(format: Format, side: Side): Query {
  const [code] = namesOf(side);
  const words = sql`regexp_replace(lower(${codeKey(format.codes, code)}), '[^\\p{L}\\p{N}]+', '-', 'g')`;
  return sql`coalesce(${knownArea(format, side)}::VARCHAR, ${UNMAPPED} || nullif(trim(${words}, '-'), ''))`;
}

function namesOf(side: Side): readonly [code: Query, plain: Query, respelt: Query] {
  return [sql`filed.${identifier(side)}`, identifier(`${side}_codes`), identifier(`${side}_respelt`)];
}

function filedRows(format: Format, filed: FiledInput): Query {
  const { rows, input } = filed;
  return sql`
    SELECT ${text(rows.period)} AS period, ${text(rows.reporter)} AS reporter, ${text(rows.partner)} AS partner, ${text(rows.flow)} AS flow,
      ${text(rows.classification)} AS classification, ${text(rows.product)} AS product,
      (${rows.value})::DOUBLE AS value, (${rows.value_usd ?? NOTHING})::DOUBLE AS value_usd, ${text(rows.currency ?? "USD")} AS currency,
      ${text(rows.valuation)} AS valuation, (${rows.weight_kg ?? NOTHING})::DOUBLE AS weight_kg,
      (${rows.quantity ?? NOTHING})::DOUBLE AS quantity, ${text(rows.unit)} AS unit, ${text(rows.flag)} AS flag,
      ${text(rows.part)} AS part, ${text(rows.source)} AS source, ${input}::INTEGER AS input, ${lineOf(format, rows)} AS line, ${formatFate(rows)} AS fate,
      ${rows.written === undefined ? sql`false` : isUnread(rows.written, rows.value)} AS is_unread
    FROM ${numbered(format, filed)} AS file`;
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

function numbered(
  { trace }: Format,
  { rows: { from, firstLine = 2, line }, input, uneven }: FiledInput,
): Query {
  if (trace === "key" || line) return from;
  const rows = sql`(SELECT (row_number() OVER () + ${firstLine - 1})::INTEGER AS line, * FROM ${from})`;
  if (!uneven) return rows;
  return sql`(SELECT (rows.line + coalesce(passed, 0))::INTEGER AS line, rows.* EXCLUDE (line)
    FROM ${rows} AS rows
    ASOF LEFT JOIN (FROM uneven_lines WHERE input = ${input}) AS uneven ON rows.line >= uneven.row_line)`;
}

function formatFate({ fates }: FiledRows): Query {
  return fates.length === 0 ? sql`NULL::VARCHAR` : firstOf(fates, sql`NULL`);
}

function firstOf(fates: FiledRows["fates"], otherwise: Query): Query {
  const whens = fates.map(([reason, when]) => sql`WHEN ${when} THEN ${reason}`);
  return sql`CASE ${whens.reduce((all, next) => sql`${all} ${next}`)} ELSE ${otherwise} END`;
}

/** What every format is spared: rows whose figure or period says nothing. */
function generalFaults(inDollars: boolean): FiledRows["fates"] {
  return [
    ["unreadable-period", sql`year IS NULL`],
    ["no-area", sql`reporter IS NULL OR partner IS NULL`],
    ["unknown-flow", sql`flow IS NULL OR flow NOT IN ('export', 'import')`],
    ["no-product", sql`product IS NULL`],
    ["unreadable-value", sql`is_unread`],
    ["missing-value", sql`value IS NULL OR NOT isfinite(value)`],
    ["negative-value", sql`value < 0`],
    ...(inDollars ? [] : FAULTS_IN_DOLLARS),
  ];
}

/** What may be wrong with dollars that are not the value as filed. */
const FAULTS_IN_DOLLARS: FiledRows["fates"] = [
  ["no-exchange-rate", sql`value_usd IS NULL`],
  ["missing-value", sql`NOT isfinite(value_usd)`],
  ["negative-value", sql`value_usd < 0`],
];

/** How the area of an unmapped code begins. */
export const UNMAPPED = "unmapped-";

/** All that a row states. */
export const FIGURES = sql`value, weight_kg, quantity, unit`;

/** A row that repeats another is left out; one that differs in what is the same among copies is not. */
function withoutCopies(rows: Query, same: Query): Query {
  return sql`
    SELECT * REPLACE (
      CASE WHEN fate = 'kept' AND row_number() OVER (
        PARTITION BY fate, period, reporter, partner, flow, classification, product, ${same} ORDER BY input, line) > 1
      THEN 'duplicate' ELSE fate END AS fate)
    FROM (${rows})`;
}
