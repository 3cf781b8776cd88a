import { type Measured, measure, reported } from "../../../core/measured.js";
import { previousPeriod, yearBefore } from "../../../core/periods.js";
import { type Column, type ResultTable, resultTable } from "../../../core/result-table.js";
import { growth } from "../../../indicators/growth.js";
import { trailingGrowth } from "../../../indicators/trailing-growth.js";
import type { PartnerBook } from "../../books/partner-book.js";

/** A pair's flows by month or quarter. */
export interface MonthSeries {
  readonly entries: readonly {
    readonly period: string;
    readonly exports: Measured;
    readonly imports: Measured;
    readonly turnover: Measured;
  }[];
  /** 12 or 4. */
  readonly perYear: number;
  /** Turnover of a period, also of one before the first shown. */
  before(period: string): Measured;
  /** Turnover without its season, by period. */
  readonly adjusted: ReadonlyMap<string, Measured>;
}

function columnsFor(frequency: PartnerBook["frequency"]) {
  const [period, year] = frequency === "month" ? ["Month", "12 months"] : ["Quarter", "4 quarters"];
  return [
    { name: "period", label: period, unit: "text", decimals: 0 },
    { name: "exports_usd", label: "Exports", unit: "usd", decimals: 1 },
    { name: "imports_usd", label: "Imports", unit: "usd", decimals: 1 },
    { name: "turnover_usd", label: "Turnover", unit: "usd", decimals: 1 },
    { name: "adjusted_usd", label: "Turnover without season", unit: "usd", decimals: 1 },
    { name: "growth", label: "Growth over the year before", unit: "rate", decimals: 1 },
    { name: "trailing_growth", label: `Last ${year} over those before`, unit: "rate", decimals: 1 },
  ] as const satisfies readonly Column[];
}

const ABSENT = reported(undefined, []);

/** Flows by month or quarter, with what takes the season out: adjustment, growth over a year, sums of a year. */
export function monthTable(book: PartnerBook, series: MonthSeries): ResultTable {
  return resultTable({
    id: "months",
    title: book.frequency === "month" ? "Trade by month" : "Trade by quarter",
    columns: columnsFor(book.frequency),
    key: ["period"],
    records: series.entries.map(({ period, exports, imports, turnover }) => ({
      period,
      exports_usd: exports,
      imports_usd: imports,
      turnover_usd: turnover,
      adjusted_usd: series.adjusted.get(period) ?? ABSENT,
      growth: measure(
        "growth-same-period",
        { current: turnover, previous: series.before(yearBefore(period)) },
        growth,
      ),
      trailing_growth: trailing(series, period),
    })),
    caveats: [],
    sources: [],
  });
}

function trailing({ perYear, before }: MonthSeries, period: string): Measured {
  const months = lastPeriods(period, 2 * perYear);
  const inputs = Object.fromEntries(months.map((month) => [month, before(month)]));
  return measure("trailing-growth", inputs, (values) =>
    trailingGrowth(
      months.map((month) => values[month]),
      perYear,
    ).at(-1),
  );
}

/** So many periods up to one, the earliest first. */
function lastPeriods(period: string, count: number): string[] {
  const found = [period];
  while (found.length < count) found.unshift(previousPeriod(found[0] ?? period));
  return found;
}
