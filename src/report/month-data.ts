import type { Measured } from "../core/measured.js";
import type { ResultTable } from "../core/result-table.js";

/** A year of which the source has some periods only, against the same periods of the year before. */
export interface PartialYear {
  readonly year: string;
  /** Those with a turnover, in order. */
  readonly periods: readonly string[];
  /** Their turnover together. */
  readonly current: Measured;
  readonly growth: Measured;
}

/** Where in the year trade is highest and lowest by season, and by how much; periods are those of the last year. */
export interface SeasonEnds {
  readonly high: { readonly period: string; readonly figure: Measured };
  readonly low: { readonly period: string; readonly figure: Measured };
}

/** A pair's trade by month or quarter. */
export interface MonthData {
  readonly frequency: "month" | "quarter";
  readonly table: ResultTable;
  readonly partial: readonly PartialYear[];
  readonly season: SeasonEnds | undefined;
  /** The first period that is seasonally adjusted, and how many are, where a gap stands before it. */
  readonly adjustedSince: { readonly period: string; readonly count: Measured } | undefined;
  /** Months whose growth over the year before is far from the usual. */
  readonly unusual: readonly string[];
}
