import { LEAST_NAMED } from "../core/least-named.js";
import type { YearRange } from "../core/periods.js";
import type { Flow } from "../core/units.js";
import type { Engine } from "../engine/duckdb.js";
import { type Query, sql } from "../engine/sql.js";
import { FIGURES_CSV } from "./layout.js";
import { areasOf, totalsOf } from "./relations.js";
import { holdsTrade, type Snapshot, snapshotFile } from "./snapshots.js";

/** One figure of one snapshot with what it is judged by; `null` where the snapshot has none. */
export interface Side {
  readonly period: string;
  readonly reporter: string;
  readonly partner: string;
  readonly flow: Flow;
  readonly value_usd: number;
  /** Where it stands; of a turnover, its exports and its imports. */
  readonly places: readonly { readonly file: string; readonly line: number }[];
  /** The same figure a year before. */
  readonly before_usd: number | null;
  /** The reporter's trade with the world. */
  readonly world_usd: number | null;
  /** Among countries; only in snapshots that hold trade by partner. */
  readonly rank: number | null;
}

/** Which figures to compare. */
export interface Scope {
  readonly reporter: string | undefined;
  readonly partner: string | undefined;
  /** Exports and imports, each by itself, when left out. */
  readonly flow: Flow | undefined;
  readonly years: YearRange | undefined;
}

/** How many figures of the scope stand in both snapshots or one of them. */
export interface Overlap {
  readonly both: number;
  readonly moved: number;
  /** Of those that moved, how many did by less than half of the last digit of a table in millions. */
  readonly hardly: number;
  readonly only_a: number;
  readonly only_b: number;
}

/** Differences below it print as 0.0 million. */
export const HARDLY_USD = 50_000;

/** Two snapshots, the first `a`. */
export type Two = readonly [a: Snapshot, b: Snapshot];

/** Figures of both snapshots that differ, the largest difference first; at most so many, or all. */
export async function movedFigures(
  engine: Engine,
  two: Two,
  { top, ...scope }: Scope & { readonly top?: number | undefined },
): Promise<{ readonly a: Side; readonly b: Side }[]> {
  const [answer] = await engine.rows<{ pairs: string }>(sql`
    WITH ${sides(two, scope)},
    moved AS (
      SELECT a, b FROM a JOIN b USING (period, reporter, partner, flow)
      WHERE a.value_usd <> b.value_usd
      ORDER BY abs(b.value_usd - a.value_usd) DESC, period, reporter, partner, flow
      ${top === undefined ? sql`` : sql`LIMIT ${top}`})
    SELECT coalesce(to_json(list({'a': a, 'b': b})), '[]')::VARCHAR AS pairs FROM moved`);
  return JSON.parse(answer?.pairs ?? "[]");
}

/** How far two snapshots hold the same figures. */
export async function overlapOf(engine: Engine, two: Two, scope: Scope): Promise<Overlap> {
  const [overlap] = await engine.rows<Overlap>(sql`
    WITH ${sides(two, scope)}
    SELECT count(*) FILTER (WHERE a.value_usd IS NOT NULL AND b.value_usd IS NOT NULL)::INTEGER AS both,
      count(*) FILTER (WHERE a.value_usd <> b.value_usd)::INTEGER AS moved,
      count(*) FILTER (WHERE a.value_usd <> b.value_usd AND abs(a.value_usd - b.value_usd) < ${HARDLY_USD})::INTEGER AS hardly,
      count(*) FILTER (WHERE b.value_usd IS NULL)::INTEGER AS only_a,
      count(*) FILTER (WHERE a.value_usd IS NULL)::INTEGER AS only_b
    FROM a FULL JOIN b USING (period, reporter, partner, flow)`);
  return overlap ?? { both: 0, moved: 0, hardly: 0, only_a: 0, only_b: 0 };
}

/** Whether a snapshot holds figures that can be compared. */
export function holdsFigures(snapshot: Snapshot): boolean {
  const { files, snapshot: id } = snapshot.manifest;
  return (
    holdsTrade(snapshot) || (id.startsWith("un-comtrade/") && files.some(({ path }) => path === FIGURES_CSV))
  );
}

function sides([a, b]: Two, scope: Scope): Query {
  return sql`a AS (${side(a, scope)}), b AS (${side(b, scope)})`;
}

/** The world, the year before and the ranking are looked for before partner, flow and years narrow the rows. */
function side(snapshot: Snapshot, { reporter, partner, flow, years }: Scope): Query {
  const { from, to } = years ?? { from: 0, to: 9999 };
  return sql`
    WITH own AS (
      SELECT * FROM ${flow === "turnover" ? bothFlows(figuresOf(snapshot)) : eachFlow(figuresOf(snapshot))}
      WHERE value_usd IS NOT NULL AND (${reporter}::VARCHAR IS NULL OR reporter = ${reporter})),
    ranked AS (
      SELECT period, reporter, partner, flow,
        rank() OVER (PARTITION BY period, reporter, flow ORDER BY value_usd DESC)::INTEGER AS rank,
        sum(value_usd) OVER (PARTITION BY period, reporter, flow) AS named_usd
      FROM own SEMI JOIN (SELECT area AS partner FROM ${kindsOf(snapshot)} WHERE kind = 'country') USING (partner)
      WHERE partner <> reporter)
    SELECT own.period, own.reporter, own.partner, own.flow, own.value_usd, own.places,
      before.value_usd AS before_usd, world.value_usd AS world_usd,
      CASE WHEN named_usd >= ${LEAST_NAMED} * world.value_usd THEN ranked.rank END AS rank
    FROM own
    LEFT JOIN own AS before ON before.reporter = own.reporter AND before.partner = own.partner
      AND before.flow = own.flow
      AND before.period = (left(own.period, 4)::INTEGER - 1)::VARCHAR || substr(own.period, 5)
    LEFT JOIN own AS world ON world.reporter = own.reporter AND world.period = own.period
      AND world.flow = own.flow AND world.partner = 'WLD'
    LEFT JOIN ranked ON ranked.period = own.period AND ranked.reporter = own.reporter
      AND ranked.partner = own.partner AND ranked.flow = own.flow
    WHERE (${partner}::VARCHAR IS NULL OR own.partner = ${partner})
      AND (${flow}::VARCHAR IS NULL OR own.flow = ${flow})
      AND left(own.period, 4)::INTEGER BETWEEN ${from} AND ${to}`;
}

function eachFlow(figures: Query): Query {
  return sql`(
    SELECT period, reporter, partner, flow, value_usd, [{'file': file, 'line': line::INTEGER}] AS places
    FROM ${figures} AS figures)`;
}

/** Turnover where both flows were filed. */
function bothFlows(figures: Query): Query {
  return sql`(
    SELECT period, reporter, partner, 'turnover' AS flow, sum(value_usd) AS value_usd,
      list({'file': file, 'line': line::INTEGER} ORDER BY flow) AS places
    FROM ${figures} AS figures
    WHERE value_usd IS NOT NULL
    GROUP BY period, reporter, partner
    HAVING count(DISTINCT flow) = 2)`;
}

function figuresOf(snapshot: Snapshot): Query {
  if (holdsTrade(snapshot)) return totalsOf(snapshot);
  return sql`(
    SELECT period, reporter, partner, flow, value_usd::DOUBLE AS value_usd, ${FIGURES_CSV} AS file,
      row_number() OVER () + 1 AS line
    FROM read_csv(${snapshotFile(snapshot, FIGURES_CSV)}, header = true, all_varchar = true, delim = ','))`;
}

/** Single figures name too few partners to rank. */
function kindsOf(snapshot: Snapshot): Query {
  return holdsTrade(snapshot)
    ? areasOf(snapshot)
    : sql`(SELECT NULL::VARCHAR AS area, NULL::VARCHAR AS kind LIMIT 0)`;
}
