import { BilatError } from "./errors.js";

/** First and last year, both counted. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** How long a period is. */
export type Frequency = "year" | "quarter" | "month";

const YEARS = /^(\d{4})(?:-(\d{4}))?$/;
const PERIOD = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/;

/** Periods of each length in a year. */
export const PERIODS_PER_YEAR: Readonly<Record<Frequency, number>> = { year: 1, quarter: 4, month: 12 };

/**
 * Read `2013-2018` or `2018`.
 *
 * @returns The first and the last year; the same one for a single year.
 * @throws BilatError `BILAT_E_YEARS` when the text is neither, or runs backwards.
 *
 * @example
 * ```ts
 * parseYears("2013-2018"); // { from: 2013, to: 2018 }
 * ```
 */
export function parseYears(text: string): YearRange {
  const match = YEARS.exec(text.trim());
  if (!match) {
    throw new BilatError("BILAT_E_YEARS", {
      problem: "Years must be written as 2018 or 2013-2018.",
      found: [`"${text}"`],
    });
  }
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  if (from > to) {
    throw new BilatError("BILAT_E_YEARS", {
      problem: "A range of years must run from the earlier to the later one.",
      found: [`"${text}"`],
      hint: `Write ${to}-${from}.`,
    });
  }
  return { from, to };
}

/** `2013-2018`, or `2018` for a single year. */
export function yearsText({ from, to }: YearRange): string {
  return from === to ? String(from) : `${from}-${to}`;
}

/** Every year of a range, as periods: `["2013", "2014", …]`. */
export function yearPeriods({ from, to }: YearRange): string[] {
  return Array.from({ length: to - from + 1 }, (_, step) => String(from + step));
}

/** A period taken apart: `2018-03` is the third month of 2018, `2018-Q1` the first quarter. */
export interface PeriodParts {
  readonly year: number;
  readonly frequency: Frequency;
  /** From 1; 1 for a year. */
  readonly place: number;
}

/**
 * Take a period apart.
 *
 * @throws BilatError `BILAT_E_VALUE` when it is written in no way we know.
 *
 * @example
 * ```ts
 * periodParts("2018-Q3"); // { year: 2018, frequency: "quarter", place: 3 }
 * periodParts("2018-03"); // { year: 2018, frequency: "month", place: 3 }
 * ```
 */
export function periodParts(period: string): PeriodParts {
  const match = PERIOD.exec(period);
  if (!match) {
    throw new BilatError("BILAT_E_VALUE", {
      problem: "A period must be written as 2018, 2018-Q1 or 2018-03.",
      found: [`"${period}"`],
    });
  }
  const [, year, quarter, month] = match;
  if (month !== undefined) return { year: Number(year), frequency: "month", place: Number(month) };
  if (quarter !== undefined) return { year: Number(year), frequency: "quarter", place: Number(quarter) };
  return { year: Number(year), frequency: "year", place: 1 };
}

/** How long a period is. */
export function frequencyOf(period: string): Frequency {
  return periodParts(period).frequency;
}

function periodText({ year, frequency, place }: PeriodParts): string {
  if (frequency === "year") return String(year);
  return frequency === "quarter" ? `${year}-Q${place}` : `${year}-${String(place).padStart(2, "0")}`;
}

/** Every period of that length in a range of years, in order. */
export function periodsOf(years: YearRange, frequency: Frequency): string[] {
  const places = Array.from({ length: PERIODS_PER_YEAR[frequency] }, (_, step) => step + 1);
  return yearPeriods(years).flatMap((year) =>
    places.map((place) => periodText({ year: Number(year), frequency, place })),
  );
}

/**
 * The period just before one: the year, quarter or month that ends where it begins.
 *
 * @example
 * ```ts
 * [previousPeriod("2018"), previousPeriod("2018-Q1"), previousPeriod("2018-01")]; // ["2017", "2017-Q4", "2017-12"]
 * ```
 */
export function previousPeriod(period: string): string {
  const { year, frequency, place } = periodParts(period);
  if (place > 1) return periodText({ year, frequency, place: place - 1 });
  return periodText({ year: year - 1, frequency, place: PERIODS_PER_YEAR[frequency] });
}

/**
 * The same period a year before, which takes the season out of a comparison.
 *
 * @example
 * ```ts
 * [yearBefore("2018"), yearBefore("2018-Q1"), yearBefore("2018-03")]; // ["2017", "2017-Q1", "2017-03"]
 * ```
 */
export function yearBefore(period: string): string {
  const parts = periodParts(period);
  return periodText({ ...parts, year: parts.year - 1 });
}

/** The year before an annual period: `"2018"` gives `"2017"`. */
export function previousYear(period: string): string {
  return String(Number(period) - 1);
}

/**
 * Refuse years that lie outside what the data cover.
 *
 * @throws BilatError `BILAT_E_YEARS`, naming the years there are.
 */
export function requireYearsWithin(asked: YearRange, covered: YearRange, source: string): void {
  if (asked.from >= covered.from && asked.to <= covered.to) return;
  throw new BilatError("BILAT_E_YEARS", {
    problem: `${source} covers ${yearsText(covered)}; the years asked for must lie inside.`,
    found: [yearsText(asked)],
  });
}
