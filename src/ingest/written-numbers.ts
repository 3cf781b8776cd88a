import { identifier, type Query, sql } from "../engine/sql.js";
import type { Sample } from "./sample.js";
import { textRows } from "./text-rows.js";

/** A number with a comma as its decimal sign; one with three digits behind it may also be a thousand. */
export const DECIMAL_COMMA = "[+-]?\\d*,\\d+([eE][+-]?\\d+)?";
/** May be read as a thousand and as one: where a comma is the decimal sign, a point sets thousands apart. */
export const ONE_OR_A_THOUSAND = "[+-]?[1-9]\\d{0,2}\\.\\d{3}";
export const DECIMAL_POINT = "[+-]?\\d*\\.\\d*([eE][+-]?\\d+)?";

/** The same with a comma. */
const COMMA_OR_A_THOUSAND = "[+-]?[1-9]\\d{0,2},\\d{3}";
/** Thousands set apart so that nothing is in doubt: more than once, or with the other sign before the decimals. */
const BY_POINTS = "[+-]?\\d{1,3}((\\.\\d{3})+,\\d+|(\\.\\d{3}){2,})";
const BY_COMMAS = "[+-]?\\d{1,3}((,\\d{3})+\\.\\d+|(,\\d{3}){2,})";
/** Thousands set apart by what is never a decimal sign. */
const BY_SPACES = "[+-]?\\d{1,3}([ '’\\x{00A0}\\x{202F}]\\d{3})+([.,]\\d+)?";
const SPACES = "[ '’\\x{00A0}\\x{202F}]";

/** How producers and spreadsheets write that there is no figure, besides nothing at all. */
const NO_FIGURE = "(?i)[-–—:.…]+|n\\.?/?a\\.?n?\\.?|null|none|#n/a";

/** The column of the decimal sign, called as no file calls one of its own. */
const SIGN = identifier("decimal sign, as bilat reads it");

/** Whether a cell says something that was not read as a number, rather than that there is no figure. */
export function isUnread(written: Query, value: Query): Query {
  return sql`(${value} IS NULL AND ${written} IS NOT NULL
    AND NOT regexp_full_match(trim(${written}), ${NO_FIGURE}::VARCHAR) AND trim(${written}) <> '')`;
}

/** The columns of a file that hold numbers, and what its decimal sign is, as far as all its numbers say. */
export interface WrittenNumbers {
  /** The rows of the file, to read the cells from: the decimal sign is found once, and stands beside each row. */
  readonly from: Query;
  /** A cell as a number; NULL where it is none, or in doubt. */
  read(cell: Query): Query;
  /** Whether a cell may be read in two ways, a factor of a thousand apart, and nothing in the file says which. */
  isDoubtful(cell: Query): Query;
}

/**
 * How people and spreadsheets write numbers: with a decimal point or comma, and thousands set apart or not. A comma
 * that also sets cells apart is no decimal sign; elsewhere all numbers of the file together say which sign it is.
 */
export function writtenNumbers(sample: Sample, columns: readonly Query[]): WrittenNumbers {
  const rows = textRows(sample);
  if (sample.kind === "parquet")
    return { from: rows, read: (cell) => sql`try_cast(${cell} AS DOUBLE)`, isDoubtful: () => sql`false` };
  const isOpen = sample.delimiter !== ",";
  const sign = isOpen ? SIGN : undefined;
  const from = isOpen ? sql`(SELECT *, ${decimalSign(rows, columns)} AS ${SIGN} FROM ${rows})` : rows;
  const read = (cell: Query) => readCell(cell, sign);
  const isDoubtful = (cell: Query) =>
    sql`(${read(cell)} IS NULL AND (${like(bare(cell), COMMA_OR_A_THOUSAND)} OR ${like(bare(cell), ONE_OR_A_THOUSAND)}))`;
  return { from, read, isDoubtful };
}

function readCell(cell: Query, sign: Query | undefined): Query {
  const number = bare(cell);
  const withoutPoints = sql`replace(replace(${number}, '.', ''), ',', '.')`;
  const withoutCommas = sql`replace(${number}, ',', '')`;
  const doubtful = sign
    ? sql`WHEN ${like(number, ONE_OR_A_THOUSAND)} OR ${like(number, COMMA_OR_A_THOUSAND)}
        THEN CASE ${sign} WHEN ',' THEN ${withoutPoints} WHEN '.' THEN ${withoutCommas} END`
    : sql`WHEN ${like(number, COMMA_OR_A_THOUSAND)} THEN NULL`;
  return sql`try_cast(CASE ${doubtful}
    WHEN ${like(number, DECIMAL_COMMA)} OR ${like(number, BY_POINTS)} THEN ${withoutPoints}
    WHEN ${like(number, BY_COMMAS)} THEN ${withoutCommas}
    ELSE ${number} END AS DOUBLE)`;
}

/** A cell without what is never a decimal sign. */
function bare(cell: Query): Query {
  const text = sql`trim(${cell})`;
  return sql`CASE WHEN ${like(text, BY_SPACES)} THEN regexp_replace(${text}, ${SPACES}, '', 'g') ELSE ${text} END`;
}

/** The decimal sign of a file: a comma, a point, or NULL where none of its numbers says it, or they disagree. */
function decimalSign(rows: Query, columns: readonly Query[]): Query {
  const any = (rule: (number: Query) => Query) =>
    sql`bool_or(${columns.map((cell) => sql`coalesce(${rule(bare(cell))}, false)`).reduce((one, other) => sql`${one} OR ${other}`)})`;
  const commas = any(
    (number) =>
      sql`(${like(number, DECIMAL_COMMA)} AND NOT ${like(number, COMMA_OR_A_THOUSAND)}) OR ${like(number, BY_POINTS)}`,
  );
  const points = any(
    (number) =>
      sql`(${like(number, DECIMAL_POINT)} AND NOT ${like(number, ONE_OR_A_THOUSAND)}) OR ${like(number, BY_COMMAS)}`,
  );
  const either = any((number) => like(number, COMMA_OR_A_THOUSAND));
  return sql`(SELECT CASE WHEN ${commas} AND ${points} THEN NULL WHEN ${points} THEN '.'
      WHEN ${commas} OR ${either} THEN ',' END
    FROM ${rows})`;
}

function like(text: Query, pattern: string): Query {
  return sql`regexp_full_match(${text}, ${pattern}::VARCHAR)`;
}
