import type { Engine } from "../engine/duckdb.js";
import { sql } from "../engine/sql.js";
import { importedTotals, tradeOf } from "./relations.js";
import type { Snapshot } from "./snapshots.js";

/** A row of an import's totals, as `totals.parquet` has it. */
export interface TotalRow {
  /** Its number in the file, from 1. */
  readonly line: number;
  /** Its cells, with commas between them. */
  readonly text: string;
  /** How many rows of the files it is the sum of; 0 for the world as the sum of its partners. */
  readonly parts: number;
  readonly period: string;
  readonly reporter: string;
  readonly partner: string;
  readonly flow: string;
}

/** Some rows of an import's totals by number, in order. */
export function totalRows(engine: Engine, snapshot: Snapshot, lines: readonly number[]): Promise<TotalRow[]> {
  return engine.rows<TotalRow>(sql`
    SELECT (file_row_number + 1)::INTEGER AS line, parts, period, reporter, partner, flow,
      concat_ws(',', period, reporter, partner, flow, regexp_replace(value_usd::VARCHAR, '\\.0$', ''),
        regexp_replace(value::VARCHAR, '\\.0$', ''), currency, valuation, flag) AS text
    FROM ${importedTotals(snapshot)}
    WHERE file_row_number + 1 IN ${lines}
    ORDER BY line`);
}

/** A line of a file that was imported. */
export interface FiledLine {
  /** By its place among the inputs, from 1. */
  readonly input: number;
  readonly line: number;
}

/** The lines of the files that a total adds up: the broadest level of products, of one classification. */
export function linesOfTotal(engine: Engine, snapshot: Snapshot, total: TotalRow): Promise<FiledLine[]> {
  const { period, reporter, partner, flow } = total;
  return engine.rows<FiledLine>(sql`
    SELECT input, line
    FROM (
      SELECT input, line, dense_rank() OVER (
        ORDER BY CASE product WHEN 'TOTAL' THEN 0 ELSE length(product) END, classification NULLS FIRST) AS place
      FROM ${tradeOf(snapshot)} AS rows
      WHERE period = ${period} AND reporter = ${reporter} AND partner = ${partner} AND flow = ${flow})
    WHERE place = 1 AND line IS NOT NULL
    ORDER BY input, line`);
}
