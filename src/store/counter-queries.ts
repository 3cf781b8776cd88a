import type { YearRange } from "../core/periods.js";
import type { Engine } from "../engine/duckdb.js";
import { sql } from "../engine/sql.js";
import type { PartnerFlows } from "./trade-queries.js";

/** What all others filed about a country: as `flowsByPartner`, with the one who filed it as `partner`. */
export async function flowsAbout(engine: Engine, country: string, years: YearRange): Promise<PartnerFlows[]> {
  return engine.rows<PartnerFlows>(sql`
    SELECT period, reporter AS partner, any_value(kind) AS kind,
      any_value(value_usd) FILTER (WHERE flow = 'export') AS exports_usd,
      any_value(line) FILTER (WHERE flow = 'export') AS exports_line,
      bool_or(coalesce(flag = 'estimate', false)) FILTER (WHERE flow = 'export') AS exports_estimated,
      any_value(value_usd) FILTER (WHERE flow = 'import') AS imports_usd,
      any_value(line) FILTER (WHERE flow = 'import') AS imports_line,
      bool_or(coalesce(flag = 'estimate', false)) FILTER (WHERE flow = 'import') AS imports_estimated
    FROM trade
    JOIN areas ON areas.area = trade.reporter
    WHERE partner = ${country} AND reporter <> ${country}
      AND period BETWEEN ${String(years.from)} AND ${String(years.to)}
    GROUP BY period, reporter
    ORDER BY period, reporter`);
}
