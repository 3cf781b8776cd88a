import { percent } from "../../core/numbers.js";
import type { ChartContext, Figure } from "../drawing/chart-context.js";
import { inText, opening, periodWords, possessive } from "./words.js";

/** Turnover of the pair in a month or quarter. */
export interface MonthlyRow {
  readonly period: string;
  /** Exports plus imports, as filed. */
  readonly turnover_usd: Figure;
  /** Without the part that comes back every year. */
  readonly adjusted_usd: Figure;
  /** The twelve months up to this one against the twelve before, as a fraction. */
  readonly trailing_growth: Figure;
}

const SAME = 0.0005;

/** How the last twelve months stand against the twelve before; just what is shown where that cannot be said. */
export function monthlyHeadline(
  rows: readonly MonthlyRow[],
  { reporter, partner }: Pick<ChartContext, "reporter" | "partner">,
): string {
  const last = rows.findLast((row) => row.turnover_usd !== undefined);
  const whose = possessive(opening(reporter));
  const isQuarterly = last?.period.includes("Q") ?? false;
  if (last?.trailing_growth === undefined)
    return `${whose} trade with ${inText(partner)} by ${isQuarterly ? "quarter" : "month"}`;
  const year = isQuarterly ? "four quarters" : "twelve months";
  const subject = `${whose} trade with ${inText(partner)} in the ${year} to ${periodWords(last.period)} was`;
  const rate = last.trailing_growth;
  if (Math.abs(rate) < SAME) return `${subject} as large as in the ${year} before`;
  return `${subject} ${percent(Math.abs(rate))} ${rate > 0 ? "above" : "below"} that of the ${year} before`;
}
