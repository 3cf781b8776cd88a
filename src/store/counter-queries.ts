import type { YearRange } from "../core/periods.js";
import type { Engine } from "../engine/duckdb.js";
import { sql } from "../engine/sql.js";
import { areasOf, totalsOf } from "./relations.js";
import type { Snapshot } from "./snapshots.js";
import { FLOW_COLUMNS, type PartnerFlows } from "./trade-queries.js";

/** Whom others reported about, and when. */
export interface About {
  readonly country: string;
  readonly years: YearRange;
}

/** What all others filed about a country: as `flowsByPartner`, with the one who filed it as `partner`. */
export async function flowsAbout(
  engine: Engine,
  snapshot: Snapshot,
  { country, years }: About,
): Promise<PartnerFlows[]> {
  const flows = sql`
    SELECT period, reporter AS partner, any_value(coalesce(kind, 'unspecified')) AS kind, ${FLOW_COLUMNS}
    FROM ${totalsOf(snapshot)} AS totals
    LEFT JOIN ${areasOf(snapshot)} AS areas ON areas.area = totals.reporter
    WHERE partner = ${country} AND reporter <> ${country}
      AND left(period, 4) BETWEEN ${String(years.from)} AND ${String(years.to)}
    GROUP BY period, reporter`;
  return engine.manyRows<PartnerFlows>(flows, ["period", "partner"]);
}
