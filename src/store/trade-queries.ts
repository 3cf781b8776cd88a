import type { YearRange } from "../core/periods.js";
import type { Engine } from "../engine/duckdb.js";
import { identifier, listed, sql } from "../engine/sql.js";
import { areasOf, totalsOf } from "./relations.js";
import type { Snapshot } from "./snapshots.js";
import type { AreaKind } from "./trade-table.js";

/** Exports and imports of a reporter with one partner in one period; a flow nobody filed is `null`. */
export interface PartnerFlows {
  readonly period: string;
  readonly partner: string;
  readonly kind: AreaKind;
  readonly exports_usd: number | null;
  readonly exports_file: string | null;
  readonly exports_line: number | null;
  readonly exports_flag: string | null;
  readonly imports_usd: number | null;
  readonly imports_file: string | null;
  readonly imports_line: number | null;
  readonly imports_flag: string | null;
}

/** The columns of {@link PartnerFlows} that a group of rows gives, one a flow at most. */
export const FLOW_COLUMNS = listed(
  ["export", "import"].flatMap((flow) =>
    ["value_usd", "file", "line", "flag"].map((column) => {
      const name = `${flow}s_${column === "value_usd" ? "usd" : column}`;
      return sql`any_value(${identifier(column)}) FILTER (WHERE flow = ${flow}) AS ${identifier(name)}`;
    }),
  ),
);

/** Everything a reporter filed, one row a partner and period; itself as partner left out. */
export function flowsByPartner(
  engine: Engine,
  snapshot: Snapshot,
  reporter: string,
): Promise<readonly PartnerFlows[]> {
  const flows = sql`
    SELECT period, partner, any_value(coalesce(kind, 'unspecified')) AS kind, ${FLOW_COLUMNS}
    FROM ${totalsOf(snapshot)} AS totals
    LEFT JOIN ${areasOf(snapshot)} AS areas ON areas.area = totals.partner
    WHERE reporter = ${reporter} AND (partner <> ${reporter} OR partner = 'WLD')
    GROUP BY period, partner`;
  return engine.once(`flows of ${reporter} in ${snapshot.folder}`, () =>
    engine.manyRows<PartnerFlows>(flows, ["period", "partner"]),
  );
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
