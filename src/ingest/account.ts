import type { Engine } from "../engine/duckdb.js";
import { type Query, sql } from "../engine/sql.js";
import type { RowAccount, UnmappedCode } from "../store/manifest.js";
import { UNMAPPED } from "./filed-rows.js";

/** Rows and value by fate, and what the rows kept span. */
export interface Account extends RowAccount {
  readonly value_usd_kept: number;
  readonly value_usd_left_out: Readonly<Record<string, number>>;
}

/** Count the rows and add up their value, by fate. */
export async function accountOf(engine: Engine, rows: Query): Promise<Account> {
  const fates = await engine.rows<{ fate: string; rows: number; value_usd: number }>(sql`
    SELECT fate, count(*)::DOUBLE AS rows, coalesce(${exactSum(sql`value_usd`)}, 0) AS value_usd
    FROM ${rows}
    GROUP BY fate
    ORDER BY fate`);
  const left = fates.filter(({ fate }) => fate !== "kept");
  const kept = fates.find(({ fate }) => fate === "kept");
  return {
    rows_read: fates.reduce((sum, { rows: count }) => sum + count, 0),
    rows_kept: kept?.rows ?? 0,
    left_out: Object.fromEntries(left.map(({ fate, rows: count }) => [fate, count])),
    value_usd_kept: kept?.value_usd ?? 0,
    value_usd_left_out: Object.fromEntries(left.map(({ fate, value_usd }) => [fate, value_usd])),
  };
}

/** A sum to the cent that does not depend on the order of its terms. */
export function exactSum(value: Query): Query {
  return sql`(sum(round(${value} * 100)::HUGEINT)::DOUBLE / 100)`;
}

/** Codes that no table maps, with the value of their rows, largest first. */
export async function unmappedCodes(engine: Engine, rows: Query): Promise<UnmappedCode[]> {
  return engine.rows<UnmappedCode>(sql`
    SELECT substr(area, ${UNMAPPED.length + 1}) AS code, area, count(*)::DOUBLE AS rows,
      ${exactSum(sql`value_usd`)} AS value_usd
    FROM (
      SELECT reporter AS area, value_usd FROM ${rows} WHERE fate = 'kept'
      UNION ALL
      SELECT partner AS area, value_usd FROM ${rows} WHERE fate = 'kept')
    WHERE starts_with(area, ${UNMAPPED})
    GROUP BY area
    ORDER BY value_usd DESC, area`);
}

/** Inputs that hold exactly as many rows as the producer's queries are cut at. */
export async function cutInputs(engine: Engine, rows: Query, cutAt: readonly number[]): Promise<CutInput[]> {
  const counts = await engine.rows<CutInput>(sql`
    SELECT input, count(*)::DOUBLE AS rows
    FROM ${rows}
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
export async function revisionsOf(engine: Engine, rows: Query): Promise<string[]> {
  const found = await engine.rows<{ revision: string }>(sql`
    SELECT classification || ' (' || min(period) || ' to ' || max(period) || ')' AS revision
    FROM ${rows}
    WHERE fate = 'kept' AND classification IS NOT NULL AND product <> 'TOTAL'
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
export async function spanOf(engine: Engine, rows: Query): Promise<Span> {
  const [span] = await engine.rows<{ first: string; last: string; classifications: string }>(sql`
    SELECT min(period) AS first, max(period) AS last,
      coalesce(string_agg(DISTINCT classification, ' ' ORDER BY classification), '') AS classifications
    FROM ${rows}
    WHERE fate = 'kept'`);
  return {
    first_period: span?.first ?? "",
    last_period: span?.last ?? "",
    classifications: (span?.classifications ?? "").split(" ").filter((name) => name !== ""),
  };
}

const KEY: Query = {
  text: "period, reporter, partner, flow, coalesce(classification, ''), product",
  values: [],
};

const MOST_CONFLICTS = 6;

/**
 * Two rows with one key and different values: `2018 RUS JPN export 27: 1 (line 14 of input 1) and 2 (…)`.
 *
 * Keys are counted as 64-bit hashes, a year at a time, which takes a tenth of the memory; only those that seem to
 * occur twice are looked at themselves.
 */
export async function conflictingRows(engine: Engine, rows: Query): Promise<string[]> {
  const years = await engine.rows<{ year: string }>(sql`
    SELECT DISTINCT year
    FROM ${rows}
    WHERE fate = 'kept'
    ORDER BY year`);
  const conflicts: string[] = [];
  for (const { year } of years) {
    if (conflicts.length < MOST_CONFLICTS) conflicts.push(...(await conflictsIn(engine, rows, year)));
  }
  return conflicts.slice(0, MOST_CONFLICTS);
}

async function conflictsIn(engine: Engine, rows: Query, year: string): Promise<string[]> {
  const kept = sql`FROM ${rows} WHERE fate = 'kept' AND year = ${year}`;
  const twice = await engine.rows<{ key: bigint }>(sql`
    SELECT hash(${KEY}) AS key
    ${kept}
    GROUP BY key
    HAVING count(*) > 1
    LIMIT ${MOST_CONFLICTS}`);
  if (twice.length === 0) return [];
  const hashes = twice.map(({ key }) => String(key));
  const conflicts = await engine.rows<{ key: string; places: string }>(sql`
    SELECT concat_ws(' ', period, reporter, partner, flow, any_value(classification), product) AS key,
      string_agg(value || coalesce(' (line ' || line || ' of input ' || input || ')', ''), ' and '
        ORDER BY input, line, value) AS places
    ${kept} AND hash(${KEY})::VARCHAR IN ${hashes}
    GROUP BY ${KEY}
    HAVING count(*) > 1
    ORDER BY key`);
  return conflicts.map(({ key, places }) => `${key}: ${places}`);
}
