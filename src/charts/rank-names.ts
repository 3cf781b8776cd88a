import type { Figure } from "./drawing/chart-context.js";

/** One partner's rank in one period. */
export interface RankRow {
  readonly period: string;
  /** ISO 3166-1 alpha-3. */
  readonly partner: string;
  readonly partner_name: string;
  /** 1 is the largest; `undefined` where the partner is not ranked. */
  readonly rank: Figure;
  readonly highlighted?: boolean;
}

/** One name label of the bump chart; partners that share a rank share a label. */
export interface NamePlace {
  readonly period: string;
  readonly rank: number;
  readonly names: string;
  readonly side: "left" | "right" | "above";
  readonly highlighted: boolean;
}

type Side = NamePlace["side"];

function labelOf(ranked: readonly RankRow[], side: Side): NamePlace[] {
  const places = new Map<string, NamePlace>();
  for (const { period, rank, partner_name, highlighted = false } of ranked) {
    if (rank === undefined) continue;
    const same = places.get(`${period} ${rank}`);
    const names = same ? `${same.names} · ${partner_name}` : partner_name;
    places.set(`${period} ${rank}`, {
      period,
      rank,
      names,
      side,
      highlighted: highlighted || same?.highlighted === true,
    });
  }
  return [...places.values()];
}

/**
 * Where the names stand: at both ends of the lines; above its last point for a partner that is ranked at neither end.
 */
export function namePlaces(rows: readonly RankRow[]): NamePlace[] {
  const ranked = rows.filter((row) => row.rank !== undefined);
  const [start, end] = [rows[0]?.period, rows.at(-1)?.period];
  const left = start === end ? [] : ranked.filter((row) => row.period === start);
  const right = ranked.filter((row) => row.period === end);
  const named = new Set([...left, ...right].map((row) => row.partner));
  const between = ranked.filter((row) => !named.has(row.partner));
  const last = between.filter((row) => between.findLast(({ partner }) => partner === row.partner) === row);
  return [...labelOf(left, "left"), ...labelOf(right, "right"), ...labelOf(last, "above")];
}
