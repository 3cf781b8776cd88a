import { join } from "node:path";
import type { Engine } from "../engine/duckdb.js";
import { type Query, sql } from "../engine/sql.js";
import { LINES_FILE } from "../store/layout.js";
import { type SnapshotKind, TOTAL } from "../store/trade-table.js";

/**
 * Write `lines.parquet`: the lines of the inputs behind each total, `period, reporter, partner, flow, lines`, with
 * `lines` such as `1:7-12 2:3`, each run of lines after the number of its input. The rows are those that
 * `totals.parquet` adds: the broadest level of products, of one classification.
 */
export async function writeFigureLines(
  engine: Engine,
  folder: string,
  { kept, kind }: { readonly kept: Query; readonly kind: SnapshotKind },
): Promise<void> {
  const keyed = sql`
    SELECT period, reporter, partner, flow, coalesce(classification, '') AS classification,
      CASE product WHEN ${TOTAL} THEN 0 ELSE length(product) END AS level, input, line
    FROM ${kept}`;
  const lines = sql`
    WITH keyed AS (${keyed}),
    each AS (
      SELECT period, reporter, partner, flow, classification, level, min(input) AS input, min(line) AS first,
        max(line) AS last, max(line) - min(line) + 1 = count(*) AND min(input) = max(input) AS is_run
      FROM keyed
      GROUP BY ALL),
    levels AS (
      SELECT *
      FROM each
      QUALIFY row_number() OVER (PARTITION BY period, reporter, partner, flow ORDER BY level, classification) = 1),
    scattered AS (
      SELECT period, reporter, partner, flow, string_agg(keyed.input || ':' || line, ' ' ORDER BY keyed.input, line) AS lines
      FROM keyed
      SEMI JOIN (SELECT * FROM levels WHERE NOT is_run) AS levels
        USING (period, reporter, partner, flow, classification, level)
      GROUP BY period, reporter, partner, flow)
    SELECT period, reporter, partner, flow, input || ':' || first || '-' || last AS lines FROM levels WHERE is_run
    UNION ALL SELECT period, reporter, partner, flow, lines FROM scattered`;
  await engine.copy(
    sql`SELECT period, reporter, partner, flow, lines FROM (${kind === "reconciled" ? bothSides(lines) : lines})
      ORDER BY ALL`,
    { path: join(folder, LINES_FILE), format: "parquet" },
  );
}

/** A reconciled export is the importer's import too, on the same lines. */
function bothSides(lines: Query): Query {
  return sql`
    WITH found AS (${lines})
    SELECT * FROM found
    UNION ALL SELECT period, partner AS reporter, reporter AS partner, 'import' AS flow, lines FROM found`;
}
