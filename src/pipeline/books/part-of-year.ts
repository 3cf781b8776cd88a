import { WORLD } from "../../codes/countries.js";
import { frequencyOf, periodsOf, type YearRange, yearOfPeriod, yearPeriods } from "../../core/periods.js";
import type { PartnerBook } from "./partner-book.js";

/** A book read by the year: where a source files months or quarters, a year is the sum of all of them. */
export function inYears(book: PartnerBook): PartnerBook {
  return { ...book, periods: yearPeriods };
}

/** The months or quarters of a year that a reporter filed, where it did not file all of them; else `undefined`. */
export function partOfYear(
  book: Pick<PartnerBook, "frequency" | "entry">,
  period: string,
): readonly string[] | undefined {
  if (book.frequency === "year" || frequencyOf(period) !== "year") return undefined;
  const year = yearOfPeriod(period);
  const all = periodsOf({ from: year, to: year }, book.frequency);
  const filed = all.filter((part) => book.entry(part, WORLD).turnover.value !== undefined);
  return filed.length === 0 || filed.length === all.length ? undefined : filed;
}

/** The months, or else the quarters, that a source has of a year and a partner, where it is read by the year and lacks that one. */
export function besideYears(book: PartnerBook, year: string, partner: string): readonly string[] {
  if (book.frequency !== "year") return [];
  const range = { from: Number(year), to: Number(year) };
  const isFiled = (period: string) => {
    const { exports, imports } = book.entry(period, partner);
    return exports.value !== undefined || imports.value !== undefined;
  };
  const months = periodsOf(range, "month").filter(isFiled);
  return months.length > 0 ? months : periodsOf(range, "quarter").filter(isFiled);
}

/** The last year of which no month or quarter is lacking; the last of all where each lacks some. */
export function lastWholeYear(book: PartnerBook): YearRange {
  const years = yearPeriods(book.covered);
  const year = Number(years.findLast((period) => partOfYear(book, period) === undefined) ?? years.at(-1));
  return { from: year, to: year };
}

/** A year of which only some months or quarters are there. */
export interface UnfinishedYear {
  readonly year: number;
  readonly part: readonly string[];
}

/** Months or quarters by the year they lie in. */
export function partsByYear(periods: readonly string[]): UnfinishedYear[] {
  const years = [...new Set(periods.map(yearOfPeriod))];
  return years.map((year) => ({ year, part: periods.filter((period) => yearOfPeriod(period) === year) }));
}
