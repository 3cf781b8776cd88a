import type { Engine } from "../engine/duckdb.js";
import { identifier, listed, type Query, sql } from "../engine/sql.js";
import type { RowAccount, UnmappedCode } from "../store/manifest.js";
import { TOTAL } from "../store/trade-table.js";
import { UNMAPPED } from "./filed-rows.js";

/** Rows and value by fate, and what the rows kept span. */
export interface Account extends RowAccount {
  readonly value_usd_kept: number;
  /** Nothing of a reason whose rows have no value in dollars at all. */
  readonly value_usd_left_out: Readonly<Record<string, number>>;
}

/** The columns that rows are counted by; `level` is 0 for totals, else the length of the product's code. */
const GROUPS = [
  "fate",
  "period",
  "reporter",
  "partner",
  "flow",
  "classification",
  "level",
  "input",
  "currency",
];

/**
 * Rows with their `fate` counted and added up: all that an account, totals and warnings need to know of them.
 *
 * @param rows Columns of the canonical table and `fate`.
 * @param same Columns whose cell is the same in every row, and that cell: they are not counted by, which takes longest.
 */
export function tallyOf(rows: Query, same: ReadonlyMap<string, Query> = new Map()): Query {
  const columns = GROUPS.map((name) => sql`${same.get(name) ?? identifier(name)} AS ${identifier(name)}`);
  const groups = listed(GROUPS.filter((name) => !same.has(name)).map(identifier));
  const flag = same.get("flag");
  return sql`(
    SELECT * REPLACE (reporter::VARCHAR AS reporter, partner::VARCHAR AS partner)
    FROM (
    SELECT ${listed(columns)}, count(*) AS rows, sum(try_cast(round(value_usd * 100) AS HUGEINT)) AS cents,
      any_value(value_usd) AS value_usd, ${filedValue(same)} AS value, ${same.get("valuation") ?? sql`min(valuation)`} AS valuation,
      ${flag ? sql`${flag} = 'estimate'` : sql`bool_or(flag = 'estimate')`} AS estimated, ${same.get("line") ?? sql`min(line)`} AS line
    FROM (SELECT *, CASE product WHEN ${TOTAL} THEN 0 ELSE length(product) END AS level FROM ${rows})
    GROUP BY ${groups}))`;
}

/** What the figures add up to as filed; nothing where they are dollars, whose cents are counted already. */
function filedValue(same: ReadonlyMap<string, Query>): Query {
  if (same.get("currency")?.values[0] === "USD") return sql`NULL::DOUBLE`;
  return sql`CASE count(*) WHEN 1 THEN any_value(value) ELSE ${finiteSum(sql`value`)} END`;
}

/** Count the rows and add up their value, by fate. */
export async function accountOf(engine: Engine, tally: Query): Promise<Account> {
  const fates = await engine.rows<{ fate: string; rows: number; value_usd: number | null }>(sql`
    SELECT fate, sum(rows)::DOUBLE AS rows, ${IN_DOLLARS} AS value_usd
    FROM ${tally}
    GROUP BY fate
    ORDER BY fate`);
  const left = fates.filter(({ fate }) => fate !== "kept");
  const kept = fates.find(({ fate }) => fate === "kept");
  return {
    rows_read: fates.reduce((sum, { rows: count }) => sum + count, 0),
    rows_kept: kept?.rows ?? 0,
    left_out: Object.fromEntries(left.map(({ fate, rows: count }) => [fate, count])),
    value_usd_kept: kept?.value_usd ?? 0,
    value_usd_left_out: Object.fromEntries(
      left.flatMap(({ fate, value_usd }) => (value_usd === null ? [] : [[fate, value_usd]])),
    ),
  };
}

/** What the cents of a tally add up to, in dollars. */
const IN_DOLLARS = sql`(sum(cents)::DOUBLE / 100)`;

/** A sum to the cent that does not depend on the order of its terms. */
export function exactSum(value: Query): Query {
  return sql`(sum(round(${value} * 100)::HUGEINT)::DOUBLE / 100)`;
}

/** The same where a value may be too large for it; that one is not added. */
export function finiteSum(value: Query): Query {
  return sql`(sum(try_cast(round(${value} * 100) AS HUGEINT))::DOUBLE / 100)`;
}

/** Codes that no table maps, with the value of their rows, largest first. */
export async function unmappedCodes(engine: Engine, tally: Query): Promise<UnmappedCode[]> {
  return engine.rows<UnmappedCode>(sql`
    SELECT substr(area, ${UNMAPPED.length + 1}) AS code, area, sum(rows)::DOUBLE AS rows, ${IN_DOLLARS} AS value_usd
    FROM (
      SELECT reporter AS area, rows, cents FROM ${tally} WHERE fate = 'kept'
      UNION ALL
      SELECT partner AS area, rows, cents FROM ${tally} WHERE fate = 'kept')
    WHERE starts_with(area, ${UNMAPPED})
    GROUP BY area
    ORDER BY value_usd DESC, area`);
}

/** Reporters that are their own partner, with the value of those rows, largest first. */
export async function ownPartners(
  engine: Engine,
  tally: Query,
): Promise<(Pick<UnmappedCode, "area" | "rows"> & { readonly value_usd: number | null })[]> {
  return engine.rows(sql`
    SELECT reporter AS area, sum(rows)::DOUBLE AS rows, ${IN_DOLLARS} AS value_usd
    FROM ${tally}
    WHERE fate = 'kept' AND reporter = partner
    GROUP BY reporter
    ORDER BY value_usd DESC, reporter`);
}

/** Inputs that hold exactly as many rows as the producer's queries are cut at. */
export async function cutInputs(engine: Engine, tally: Query, cutAt: readonly number[]): Promise<CutInput[]> {
  const counts = await engine.rows<CutInput>(sql`
    SELECT input, sum(rows)::DOUBLE AS rows
    FROM ${tally}
    GROUP BY input
    ORDER BY input`);
  return counts.filter(({ rows: count }) => cutAt.includes(count));
}

/** An input by its place, from 1, and its number of rows. */
export interface CutInput {
  readonly input: number;
  readonly rows: number;
}

/** The classifications of products with their first and last period, in order of time: `HS2007 (2010 to 2011)`. */
export async function revisionsOf(engine: Engine, tally: Query): Promise<string[]> {
  const found = await engine.rows<{ revision: string }>(sql`
    SELECT classification || ' (' || min(period) || ' to ' || max(period) || ')' AS revision
    FROM ${tally}
    WHERE fate = 'kept' AND classification IS NOT NULL AND level > 0
    GROUP BY classification
    ORDER BY min(period), classification`);
  return found.map(({ revision }) => revision);
}

/** What the rows kept span. */
export interface Span {
  readonly first_period: string;
  readonly last_period: string;
  readonly classifications: readonly string[];
}

/** First and last period, and the classifications, of the rows kept. */
export async function spanOf(engine: Engine, tally: Query): Promise<Span> {
  const [span] = await engine.rows<{ first: string; last: string; classifications: string }>(sql`
    SELECT min(period) AS first, max(period) AS last,
      coalesce(string_agg(DISTINCT classification, ' ' ORDER BY classification), '') AS classifications
    FROM ${tally}
    WHERE fate = 'kept'`);
  return {
    first_period: span?.first ?? "",
    last_period: span?.last ?? "",
    classifications: (span?.classifications ?? "").split(" ").filter((name) => name !== ""),
  };
}

/** What one figure is known by. */
export const KEY = sql`period, reporter, partner, flow, coalesce(classification, ''), product`;

/** The same where figures are stated in parts. */
export const PART_KEY = sql`${KEY}, part`;

/** Rows by their key, and which of them contradict each other when they share one. */
export interface KeyedRows {
  /** The columns of the key that differ among the rows. */
  readonly hashed: Query;
  readonly key: Query;
  readonly between: "rows" | "files";
}

const MOST_CONFLICTS = 6;

/** A figure that rows state with several values, and where each stands. */
export interface Conflict {
  /** `2018 RUS JPN export 27`. */
  readonly figure: string;
  readonly values: readonly number[];
  /** Places of the inputs, from 1, and lines, in the order of the values; a row without a number has none. */
  readonly inputs: readonly number[];
  readonly lines: readonly (number | null)[];
}

/**
 * Rows kept with one key and different values.
 *
 * Keys are counted as 64-bit hashes, a year at a time, which takes a tenth of the memory; only those that seem to
 * occur twice are looked at themselves.
 */
export async function conflictingRows(
  engine: Engine,
  rows: Query,
  { key, between }: Omit<KeyedRows, "hashed"> = { key: KEY, between: "rows" },
): Promise<Conflict[]> {
  const years = await engine.rows<{ year: number }>(sql`
    SELECT DISTINCT year
    FROM ${rows}
    WHERE fate = 'kept'
    ORDER BY year`);
  const parts = years.map(({ year }) => ({ when: sql`year = ${year}`, key }));
  await findRepeated(engine, rows, parts);
  return conflictsAmong(engine, rows, { hashed: key, key, between });
}

/** Rows among which a key may occur twice, and the columns of the key that differ among them. */
export interface KeyedPart {
  readonly when: Query;
  readonly key: Query;
}

/** Put the hashes of the keys that rows kept seem to share into the table `repeated`; whether there are any. */
export async function findRepeated(
  engine: Engine,
  rows: Query,
  parts: readonly KeyedPart[],
): Promise<boolean> {
  await engine.run(sql`CREATE OR REPLACE TEMP TABLE repeated (key UBIGINT)`);
  for (const { when, key } of parts) {
    await engine.run(sql`
      INSERT INTO repeated
      SELECT hash(${key}) AS key
      FROM ${rows}
      WHERE fate = 'kept' AND ${when}
      GROUP BY key
      HAVING count(*) > 1`);
  }
  const [found] = await engine.rows<{ some: boolean }>(sql`
    SELECT count(*) > 0 AS some
    FROM repeated`);
  return found?.some ?? false;
}

/** Rows kept whose keys are among those `repeated`. */
export function repeatedRows(rows: Query, key: Query): Query {
  return sql`(SELECT * FROM ${rows} WHERE fate = 'kept' AND hash(${key}) IN (SELECT key FROM repeated))`;
}

/** What {@link conflictingRows} gives, after {@link findRepeated}. */
export async function conflictsAmong(
  engine: Engine,
  rows: Query,
  { hashed, key, between }: KeyedRows,
): Promise<Conflict[]> {
  const part = key === PART_KEY ? sql`, any_value(part)` : sql``;
  const order = sql`ORDER BY input, line, value`;
  return engine.rows<Conflict>(sql`
    SELECT concat_ws(' ', period, reporter, partner, flow, any_value(classification), product${part}) AS figure,
      list(value ${order}) AS values, list(input ${order}) AS inputs, list(line ${order}) AS lines
    FROM ${repeatedRows(rows, hashed)}
    GROUP BY ${key}
    HAVING ${between === "rows" ? sql`count(*) > 1` : sql`min(input) <> max(input)`}
    ORDER BY figure
    LIMIT ${MOST_CONFLICTS}`);
}
