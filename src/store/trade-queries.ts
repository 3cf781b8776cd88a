import type { YearRange } from "../core/periods.js";
import type { Engine } from "../engine/duckdb.js";
import { identifier, listed, type Query, sql } from "../engine/sql.js";
import { areasOf, filedTotalsOf, totalsOf } from "./relations.js";
import type { Snapshot } from "./snapshots.js";
import type { AreaKind } from "./trade-table.js";

/**
 * Exports and imports of a reporter with one partner in one period; a flow nobody filed is `null`. Values are US dollars,
 * or as filed where that was asked for.
 */
export interface PartnerFlows {
  readonly period: string;
  readonly partner: string;
  readonly kind: AreaKind;
  readonly exports_value: number | null;
  readonly exports_file: string | null;
  readonly exports_line: number | null;
  readonly exports_flag: string | null;
  readonly imports_value: number | null;
  readonly imports_file: string | null;
  readonly imports_line: number | null;
  readonly imports_flag: string | null;
}

/** The columns of {@link PartnerFlows} that a group of rows gives, one a flow at most. */
function flowColumns(value: "value_usd" | "value"): Query {
  const columns = { value, file: "file", line: "line", flag: "flag" };
  return listed(
    ["export", "import"].flatMap((flow) =>
      Object.entries(columns).map(
        ([name, column]) =>
          sql`any_value(${identifier(column)}) FILTER (WHERE flow = ${flow}) AS ${identifier(`${flow}s_${name}`)}`,
      ),
    ),
  );
}

/** Those in US dollars. */
export const FLOW_COLUMNS = flowColumns("value_usd");

/** Everything a reporter filed, one row a partner and period; itself as partner left out. */
export function flowsByPartner(
  engine: Engine,
  snapshot: Snapshot,
  reporter: string,
): Promise<readonly PartnerFlows[]> {
  const flows = byPartner(snapshot, { totals: totalsOf(snapshot), columns: FLOW_COLUMNS, reporter });
  return engine.once(`flows of ${reporter} in ${snapshot.folder}`, () =>
    engine.manyRows<PartnerFlows>(flows, ["period", "partner"]),
  );
}

/** The same as filed in a currency; `undefined` where not all of it was filed in that one. */
export async function flowsAsFiled(
  engine: Engine,
  snapshot: Snapshot,
  { reporter, currency }: { readonly reporter: string; readonly currency: string },
): Promise<readonly PartnerFlows[] | undefined> {
  const totals = filedTotalsOf(snapshot);
  if (totals === undefined) return undefined;
  const [found] = await engine.rows<{ filed: boolean | null }>(sql`
    SELECT bool_and(coalesce(currency = ${currency}, false)) AS filed
    FROM ${totals} AS totals
    WHERE reporter = ${reporter}`);
  if (!found?.filed) return undefined;
  const flows = byPartner(snapshot, { totals, columns: flowColumns("value"), reporter });
  return engine.manyRows<PartnerFlows>(flows, ["period", "partner"]);
}

interface Flows {
  readonly totals: Query;
  readonly columns: Query;
  readonly reporter: string;
}

function byPartner(snapshot: Snapshot, { totals, columns, reporter }: Flows): Query {
  return sql`
    SELECT period, partner, any_value(coalesce(kind, 'unspecified')) AS kind, ${columns}
    FROM ${totals} AS totals
    LEFT JOIN ${areasOf(snapshot)} AS areas ON areas.area = totals.partner
    WHERE reporter = ${reporter} AND (partner <> ${reporter} OR partner = 'WLD')
    GROUP BY period, partner`;
}

/** First and last year for which anything stands in the snapshot. */
export async function coveredYears(engine: Engine, snapshot: Snapshot): Promise<YearRange | undefined> {
  const { import: record, covers } = snapshot.manifest;
  if (record) return { from: yearIn(record.first_period), to: yearIn(record.last_period) };
  if (covers) return covers;
  const [range] = await engine.rows<{ from: number | null; to: number | null }>(sql`
    SELECT min(left(period, 4))::INTEGER AS "from", max(left(period, 4))::INTEGER AS "to"
    FROM ${totalsOf(snapshot)} AS totals`);
  if (range?.from == null || range.to == null) return undefined;
  return { from: range.from, to: range.to };
}

function yearIn(period: string): number {
  return Number(period.slice(0, 4));
}

/** What a snapshot holds of one reporter. */
export interface Holding {
  /** Countries it filed something about. */
  readonly partners: number;
  readonly first_year: number;
  readonly last_year: number;
  /** Years with a figure about the partner that was asked for. */
  readonly pair_years: number;
}

/** What a snapshot holds of a reporter, and of it with one partner; `undefined` where it holds nothing. */
export async function holdingOf(
  engine: Engine,
  snapshot: Snapshot,
  { reporter, partner }: { readonly reporter: string; readonly partner: string | undefined },
): Promise<Holding | undefined> {
  const [holding] = await engine.rows<Holding & { readonly rows: number }>(sql`
    SELECT count(*)::INTEGER AS rows,
      count(DISTINCT partner) FILTER (WHERE kind = 'country')::INTEGER AS partners,
      min(left(period, 4))::INTEGER AS first_year, max(left(period, 4))::INTEGER AS last_year,
      count(DISTINCT left(period, 4)) FILTER (WHERE partner = ${partner}::VARCHAR)::INTEGER AS pair_years
    FROM ${totalsOf(snapshot)} AS totals
    LEFT JOIN ${areasOf(snapshot)} AS areas ON areas.area = totals.partner
    WHERE reporter = ${reporter}`);
  return holding && holding.rows > 0 ? holding : undefined;
}
