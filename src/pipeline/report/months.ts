import { counted, type Measured, measure, sourceRows } from "../../core/measured.js";
import { PERIODS_PER_YEAR, type YearRange, yearBefore, yearOfPeriod } from "../../core/periods.js";
import { growth } from "../../indicators/growth.js";
import { seasonalAdjustment } from "../../indicators/seasonal-adjustment.js";
import { UNUSUAL_SCORE, unusualMonth } from "../../indicators/unusual-month.js";
import type { MonthData, PartialYear, SeasonEnds } from "../../report/month-data.js";
import type { PartnerBook } from "../books/partner-book.js";
import { type MonthSeries, monthTable } from "./tables/month-table.js";

/** What the months or quarters of a pair are read from. */
export interface MonthView {
  readonly partner: string;
  readonly years: YearRange;
  /** Whether what comes after the last whole year belongs to it, as the years were chosen by the data. */
  readonly openEnd: boolean;
  /** The periods that the source files in a range of years. */
  periods(years: YearRange): readonly string[];
}

/** Months or quarters of a pair; `undefined` where the source files years. */
export function monthData(book: PartnerBook, view: MonthView): MonthData | undefined {
  const { frequency } = book;
  if (frequency === "year") return undefined;
  const perYear = PERIODS_PER_YEAR[frequency];
  const { from, to } = view.years;
  const asked = view.periods({ from, to: view.openEnd ? Math.max(to, book.covered.to) : to });
  const filed = withoutUnfiledEnds(asked, book);
  const entries = filed.map((period) => ({ period, ...flowsOf(book, period, view.partner) }));
  if (entries.every(({ turnover }) => turnover.value === undefined)) return undefined;
  const before = (period: string) => book.entry(period, view.partner).turnover;
  const season = seasonOf(entries, perYear);
  const series: MonthSeries = { entries, perYear, before, adjusted: season.adjusted };
  return {
    frequency,
    table: monthTable(book, series),
    partial: partialYears(book, view.partner, filed),
    season: season.ends,
    adjustedSince: season.since,
    unusual: unusualPeriods(series),
  };
}

function flowsOf(book: PartnerBook, period: string, partner: string) {
  const { exports, imports, turnover } = book.entry(period, partner);
  return { exports, imports, turnover };
}

/** Months before the first and after the last for which the reporter filed anything are no gaps. */
function withoutUnfiledEnds(periods: readonly string[], book: PartnerBook): string[] {
  const isFiled = (period: string) => book.entries(period).length > 0;
  return periods.slice(periods.findIndex(isFiled), periods.findLastIndex(isFiled) + 1);
}

interface Season {
  readonly adjusted: ReadonlyMap<string, Measured>;
  readonly ends: SeasonEnds | undefined;
  readonly since: MonthData["adjustedSince"];
}

/** Turnover without its season, over the periods since the last gap; none where those are too few. */
function seasonOf(entries: MonthSeries["entries"], perYear: number): Season {
  const start = entries.findLastIndex(({ turnover }) => turnover.value === undefined) + 1;
  const run = entries.slice(start);
  const values = run.map(({ turnover }) => turnover.value ?? 0);
  const found = seasonalAdjustment(values, { period: perYear, robust: true });
  if (!found) return { adjusted: new Map(), ends: undefined, since: undefined };
  const inputs = Object.fromEntries(run.map(({ period, turnover }) => [period, turnover]));
  const figure = (values: Float64Array, place: number) =>
    measure("seasonal-adjustment", inputs, () => values[place]);
  const year = [...found.seasonal.slice(-perYear)];
  const [high, low] = [Math.max(...year), Math.min(...year)].map(
    (value) => run.length - perYear + year.indexOf(value),
  );
  const end = (place = 0) => ({ period: run[place]?.period ?? "", figure: figure(found.seasonal, place) });
  const [first] = run;
  // A period is counted by one row of those that its turnover is added up from.
  const oneRow = ({ turnover }: { readonly turnover: Measured }) => sourceRows(turnover).slice(0, 1);
  return {
    adjusted: new Map(run.map(({ period }, place) => [period, figure(found.adjusted, place)])),
    ends: high === low ? undefined : { high: end(high), low: end(low) },
    since: start > 0 && first ? { period: first.period, count: counted(run.flatMap(oneRow)) } : undefined,
  };
}

/** Years of which some periods were filed and others not, each against the same periods of the year before. */
function partialYears(book: PartnerBook, partner: string, periods: readonly string[]): PartialYear[] {
  const years = [...new Set(periods.map((period) => String(yearOfPeriod(period))))];
  return years.flatMap((year) => {
    const filed = periods.filter(
      (period) => period.startsWith(year) && book.entry(period, partner).turnover.value !== undefined,
    );
    if (filed.length === 0 || book.entry(year, partner).turnover.value !== undefined) return [];
    const sum = (all: readonly string[]) =>
      total(all.map((period) => [period, book.entry(period, partner).turnover]));
    const [current, previous] = [sum(filed), sum(filed.map(yearBefore))];
    return [{ year, periods: filed, current, growth: measure("growth", { current, previous }, growth) }];
  });
}

function total(figures: readonly (readonly [period: string, figure: Measured])[]): Measured {
  const add = (values: Record<string, number>) =>
    Object.values(values).reduce((sum, value) => sum + value, 0);
  return measure("sum", Object.fromEntries(figures), add);
}

/** Months whose growth over a year is far from what is usual for the pair. */
function unusualPeriods({ entries, perYear }: MonthSeries): string[] {
  if (perYear !== PERIODS_PER_YEAR.month) return [];
  const scores = unusualMonth(entries.map(({ turnover }) => turnover.value));
  return entries.flatMap(({ period }, place) =>
    Math.abs(scores[place] ?? 0) > UNUSUAL_SCORE ? [period] : [],
  );
}
