import type { Engine } from "../engine/duckdb.js";
import { sql } from "../engine/sql.js";
import { totalsOf, tradeOf } from "./relations.js";
import type { Snapshot } from "./snapshots.js";
import { TOTAL } from "./trade-table.js";

/** A chapter's trade in one direction and year, with the rows that were added. */
export interface ChapterFlow {
  readonly period: string;
  readonly flow: "export" | "import";
  /** `84`, or `TOTAL` for all goods. */
  readonly chapter: string;
  readonly classification: string | null;
  readonly value_usd: number;
  /** Numbers of input files and lines in them, in the same order; a row without a line is left out. */
  readonly inputs: readonly number[];
  readonly lines: readonly number[];
}

/** Whose trade with whom. */
export interface PairOf {
  readonly reporter: string;
  readonly partner: string;
}

/**
 * Yearly trade of a pair by chapter of the Harmonized System. Rows of one classification and one level of detail
 * are added, the most complete classification and the broadest level of each year and direction, so that nothing
 * counts twice.
 */
export async function chapterFlows(engine: Engine, snapshot: Snapshot, pair: PairOf): Promise<ChapterFlow[]> {
  const [answer] = await engine.rows<{ flows: string }>(sql`
    WITH own AS (
      SELECT period, flow, classification, product, length(product) AS level, value_usd, input, line
      FROM ${tradeOf(snapshot)} AS rows
      WHERE reporter = ${pair.reporter} AND partner = ${pair.partner} AND product <> ${TOTAL}
        AND classification LIKE 'HS%' AND length(period) = 4),
    chosen AS (
      SELECT period, flow, classification, min(level) AS level
      FROM own
      GROUP BY period, flow, classification
      QUALIFY row_number() OVER (PARTITION BY period, flow ORDER BY count(*) DESC, classification DESC) = 1)
    SELECT coalesce(to_json(list(flows ORDER BY period, flow, chapter)), '[]')::VARCHAR AS flows
    FROM (
      SELECT period, flow, left(product, 2) AS chapter, any_value(classification) AS classification,
        sum(value_usd) AS value_usd,
        list(input ORDER BY input, line) FILTER (WHERE line IS NOT NULL) AS inputs,
        list(line ORDER BY input, line) FILTER (WHERE line IS NOT NULL) AS lines
      FROM own
      JOIN chosen USING (period, flow, classification, level)
      GROUP BY period, flow, left(product, 2)) AS flows`);
  return JSON.parse(answer?.flows ?? "[]");
}

/**
 * As {@link chapterFlows}, by six-digit product, which stands in the place of the chapter.
 */
export async function productFlows(engine: Engine, snapshot: Snapshot, pair: PairOf): Promise<ChapterFlow[]> {
  const [answer] = await engine.rows<{ flows: string }>(sql`
    WITH own AS (
      SELECT period, flow, classification, product, value_usd, input, line
      FROM ${tradeOf(snapshot)} AS rows
      WHERE reporter = ${pair.reporter} AND partner = ${pair.partner} AND length(product) = 6
        AND classification LIKE 'HS%' AND length(period) = 4),
    chosen AS (
      SELECT period, flow, classification
      FROM own
      GROUP BY period, flow, classification
      QUALIFY row_number() OVER (PARTITION BY period, flow ORDER BY count(*) DESC, classification DESC) = 1)
    SELECT coalesce(to_json(list(flows ORDER BY period, flow, chapter)), '[]')::VARCHAR AS flows
    FROM (
      SELECT period, flow, product AS chapter, any_value(classification) AS classification,
        sum(value_usd) AS value_usd,
        list(input ORDER BY input, line) FILTER (WHERE line IS NOT NULL) AS inputs,
        list(line ORDER BY input, line) FILTER (WHERE line IS NOT NULL) AS lines
      FROM own
      JOIN chosen USING (period, flow, classification)
      GROUP BY period, flow, product) AS flows`);
  return JSON.parse(answer?.flows ?? "[]");
}

/** All goods of a pair, one row a year and direction. */
export async function pairTotals(engine: Engine, snapshot: Snapshot, pair: PairOf) {
  return engine.rows<{ period: string; flow: string; value_usd: number; file: string; line: number }>(sql`
    SELECT period, flow, value_usd, file, line
    FROM ${totalsOf(snapshot)} AS totals
    WHERE reporter = ${pair.reporter} AND partner = ${pair.partner} AND length(period) = 4
    ORDER BY period, flow`);
}
