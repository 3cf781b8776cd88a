import type { YearRange } from "../core/periods.js";
import type { Engine } from "../engine/duckdb.js";
import { type Query, sql } from "../engine/sql.js";
import type { AreaKind } from "./trade-table.js";

/** Exports and imports of a reporter with one partner in one period; a flow nobody filed is `null`. */
export interface PartnerFlows {
  readonly period: string;
  readonly partner: string;
  readonly kind: AreaKind;
  readonly exports_usd: number | null;
  readonly exports_line: number | null;
  readonly exports_estimated: boolean | null;
  readonly imports_usd: number | null;
  readonly imports_line: number | null;
  readonly imports_estimated: boolean | null;
}

/**
 * Everything a reporter filed in some years, one row a partner and period; itself as partner left out.
 *
 * The rows leave the engine as one JSON text: thousands of cells, fetched one by one, cost more than the query.
 */
export async function flowsByPartner(
  engine: Engine,
  reporter: string,
  years: YearRange,
): Promise<PartnerFlows[]> {
  const [answer] = await engine.rows<{ flows: string | null }>(sql`
    SELECT to_json(list(flows ORDER BY period, partner))::VARCHAR AS flows
    FROM (${reporterFlows(reporter, years)}) AS flows`);
  return JSON.parse(answer?.flows ?? "[]");
}

function reporterFlows(reporter: string, years: YearRange): Query {
  return sql`
    SELECT period, partner, any_value(kind) AS kind,
      any_value(value_usd) FILTER (WHERE flow = 'export') AS exports_usd,
      any_value(line) FILTER (WHERE flow = 'export') AS exports_line,
      bool_or(coalesce(flag = 'estimate', false)) FILTER (WHERE flow = 'export') AS exports_estimated,
      any_value(value_usd) FILTER (WHERE flow = 'import') AS imports_usd,
      any_value(line) FILTER (WHERE flow = 'import') AS imports_line,
      bool_or(coalesce(flag = 'estimate', false)) FILTER (WHERE flow = 'import') AS imports_estimated
    FROM trade
    JOIN areas ON areas.area = trade.partner
    WHERE reporter = ${reporter} AND (partner <> ${reporter} OR partner = 'WLD')
      AND period BETWEEN ${String(years.from)} AND ${String(years.to)}
    GROUP BY period, partner`;
}

/** First and last year for which anything stands in the table. */
export async function coveredYears(engine: Engine): Promise<YearRange | undefined> {
  const [range] = await engine.rows<{ from: number | null; to: number | null }>(sql`
    SELECT min(period)::INTEGER AS "from", max(period)::INTEGER AS "to"
    FROM trade`);
  if (range?.from == null || range.to == null) return undefined;
  return { from: range.from, to: range.to };
}

/** Countries that report their trade with more than a handful of others, and so can be ranked for. */
export async function fullReporters(engine: Engine): Promise<string[]> {
  const reporters = await engine.rows<{ reporter: string }>(sql`
    SELECT reporter
    FROM trade
    JOIN areas ON areas.area = trade.reporter AND areas.kind = 'country'
    GROUP BY reporter
    HAVING count(DISTINCT partner) > 10
    ORDER BY reporter`);
  return reporters.map(({ reporter }) => reporter);
}
