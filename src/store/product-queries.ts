import { WORLD } from "../codes/countries.js";
import type { Engine } from "../engine/duckdb.js";
import { type Query, sql } from "../engine/sql.js";
import { areasOf, totalsOf, tradeOf } from "./relations.js";
import type { Snapshot } from "./snapshots.js";
import { TOTAL } from "./trade-table.js";

/** A product's trade in one direction and year, with the rows that were added. */
export interface ProductFlow {
  readonly period: string;
  readonly flow: "export" | "import";
  /** The digits of its code that were asked for: `84`, `8471` or `847130`. */
  readonly product: string;
  readonly classification: string | null;
  readonly value_usd: number;
  /** How much of it is under codes that hide the product, such as `39XXXXXX`. */
  readonly hidden_usd: number;
  /** Numbers of input files and lines in them, in the same order; a row without a line is left out. */
  readonly inputs: readonly number[];
  readonly lines: readonly number[];
  /** Whether the partners were added up, because the source does not state the world's; then no line is listed. */
  readonly is_sum: boolean;
}

/** Whose trade with whom. */
export interface PairOf {
  readonly reporter: string;
  readonly partner: string;
}

/** The trade of a pair by years, or by the months that are filed. */
export interface PairBy extends PairOf {
  readonly by: "year" | "month";
}

/** Digits of the Harmonized System's codes: chapters, headings and subheadings. */
export type HsDigits = 2 | 4 | 6;

/** Products whose codes begin with those of the Harmonized System: its own revisions, and what countries built on it. */
export const ON_HS = sql`(classification LIKE '%HS%' OR classification = 'EU-CN8')`;

/**
 * Yearly trade of a pair by product of the Harmonized System, also from national codes, which begin with its own. Rows
 * of one classification and one level of detail are added, the most complete classification and the broadest level of
 * each year and direction that has so many digits, so that nothing counts twice. Months are added where no years are filed, in years of which
 * the reporter filed every month; or they stand for themselves.
 */
export async function productFlows(
  engine: Engine,
  snapshot: Snapshot,
  { digits, ...pair }: PairBy & { readonly digits: HsDigits },
): Promise<ProductFlow[]> {
  const [answer] = await engine.rows<{ flows: string }>(sql`
    WITH whole AS (${wholeYears(tradeOf(snapshot), pair.reporter)}),
    own AS (
      SELECT ${shownPeriod(pair)} AS period, flow, classification, product, left(product, ${digits}) AS code,
        length(product) AS level, length(period) AS step, value_usd, partner, is_sum, input, line
      FROM ${rowsOf(snapshot, pair)} AS rows
      WHERE length(product) >= ${digits} AND ${ON_HS} AND ${isShown(pair)}),
    chosen AS (
      SELECT period, flow, classification, step
      FROM own
      GROUP BY period, flow, classification, step
      QUALIFY row_number() OVER (PARTITION BY period, flow ORDER BY step, count(*) DESC, classification DESC) = 1),
    broadest AS (
      SELECT period, flow, classification, step, partner, min(level) AS level
      FROM own
      JOIN chosen USING (period, flow, classification, step)
      GROUP BY period, flow, classification, step, partner)
    SELECT coalesce(to_json(list(flows ORDER BY period, flow, product)), '[]')::VARCHAR AS flows
    FROM (
      SELECT period, flow, code AS product, any_value(classification) AS classification,
        sum(value_usd) AS value_usd,
        coalesce(sum(value_usd) FILTER (WHERE NOT regexp_full_match(product, '\\d+')), 0) AS hidden_usd,
        list(input ORDER BY input, line) FILTER (WHERE line IS NOT NULL) AS inputs,
        list(line ORDER BY input, line) FILTER (WHERE line IS NOT NULL) AS lines, bool_or(is_sum) AS is_sum
      FROM own
      JOIN broadest USING (period, flow, classification, step, partner, level)
      GROUP BY period, flow, code) AS flows`);
  return JSON.parse(answer?.flows ?? "[]");
}

/**
 * As {@link productFlows}, by subheading of a revision of the Harmonized System, as only these can be carried to another.
 */
export async function revisionFlows(
  engine: Engine,
  snapshot: Snapshot,
  pair: PairOf,
): Promise<ProductFlow[]> {
  const [answer] = await engine.rows<{ flows: string }>(sql`
    WITH own AS (
      SELECT period, flow, classification, product, value_usd, is_sum, input, line
      FROM ${rowsOf(snapshot, pair)} AS rows
      WHERE length(product) = 6 AND classification LIKE 'HS%' AND length(period) = 4),
    chosen AS (
      SELECT period, flow, classification
      FROM own
      GROUP BY period, flow, classification
      QUALIFY row_number() OVER (PARTITION BY period, flow ORDER BY count(*) DESC, classification DESC) = 1)
    SELECT coalesce(to_json(list(flows ORDER BY period, flow, product)), '[]')::VARCHAR AS flows
    FROM (
      SELECT period, flow, product, any_value(classification) AS classification,
        sum(value_usd) AS value_usd, 0 AS hidden_usd,
        list(input ORDER BY input, line) FILTER (WHERE line IS NOT NULL) AS inputs,
        list(line ORDER BY input, line) FILTER (WHERE line IS NOT NULL) AS lines, bool_or(is_sum) AS is_sum
      FROM own
      JOIN chosen USING (period, flow, classification)
      GROUP BY period, flow, product) AS flows`);
  return JSON.parse(answer?.flows ?? "[]");
}

/**
 * A pair's rows by product. With the world, those of all partners where the source states its products with none, and
 * names enough of them to add up to its total.
 */
function rowsOf(snapshot: Snapshot, { reporter, partner }: PairOf): Query {
  const rows = tradeOf(snapshot);
  const pair = sql`
    SELECT period, flow, classification, product, value_usd, partner, false AS is_sum, input, line
    FROM ${rows} AS rows
    WHERE reporter = ${reporter} AND partner = ${partner} AND product <> ${TOTAL}`;
  if (partner !== WORLD) return sql`(${pair})`;
  return sql`(
    ${pair}
    UNION ALL
    SELECT period, flow, classification, product, value_usd, partner, true AS is_sum, input, NULL::INTEGER AS line
    FROM ${rows} AS rows
    WHERE reporter = ${reporter} AND product <> ${TOTAL}
      AND partner NOT IN (SELECT area FROM ${areasOf(snapshot)} WHERE kind IN ('world', 'aggregate'))
      AND (period, flow) NOT IN (SELECT (period, flow) FROM (${pair}))
      AND (period, flow) IN (SELECT (period, flow) FROM ${totalsOf(snapshot)} WHERE reporter = ${reporter} AND partner = ${WORLD}))`;
}

/** A pair's trade in a period and direction, with the places of the rows that were added. */
export interface PairTotal {
  readonly period: string;
  readonly flow: "export" | "import";
  readonly value_usd: number;
  readonly files: readonly string[];
  readonly lines: readonly number[];
}

/** All goods of a pair, one row a period and direction; months are added as in {@link productFlows}. */
export async function pairTotals(engine: Engine, snapshot: Snapshot, pair: PairBy): Promise<PairTotal[]> {
  const [answer] = await engine.rows<{ totals: string }>(sql`
    WITH whole AS (${wholeYears(totalsOf(snapshot), pair.reporter)})
    SELECT coalesce(to_json(list(totals ORDER BY period, flow)), '[]')::VARCHAR AS totals
    FROM (
      SELECT ${shownPeriod(pair)} AS period, flow, sum(value_usd) AS value_usd, list(file ORDER BY file, line) AS files,
        list(line ORDER BY file, line) AS lines
      FROM ${totalsOf(snapshot)} AS totals
      WHERE reporter = ${pair.reporter} AND partner = ${pair.partner} AND ${isShown(pair)}
      GROUP BY ${shownPeriod(pair)}, flow, length(period)
      QUALIFY row_number() OVER (PARTITION BY ${shownPeriod(pair)}, flow ORDER BY length(period)) = 1) AS totals`);
  return JSON.parse(answer?.totals ?? "[]");
}

/** Years and directions of which a reporter filed every month. */
function wholeYears(rows: Query, reporter: string): Query {
  return sql`
      SELECT left(period, 4) AS year, flow
      FROM ${rows} AS rows
      WHERE reporter = ${reporter} AND length(period) = 7 AND NOT contains(period, 'Q')
      GROUP BY left(period, 4), flow
      HAVING count(DISTINCT period) = 12`;
}

function shownPeriod({ by }: PairBy): Query {
  return by === "year" ? sql`left(period, 4)` : sql`period`;
}

/** A month, and by years a year or a month of a whole one; needs the relation `whole`. */
function isShown({ by }: PairBy): Query {
  const isMonth = sql`length(period) = 7 AND NOT contains(period, 'Q')`;
  if (by === "month") return sql`(${isMonth})`;
  return sql`(length(period) = 4 OR ${isMonth} AND (left(period, 4), flow) IN (SELECT (year, flow) FROM whole))`;
}
