import { BilatError } from "./errors.js";

/** First and last year, both counted. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** How long a period is. */
export type Frequency = "year" | "quarter" | "month";

const YEARS = /^(\d{4})(?:[-–](\d{4}))?$/;
/** Two years with whatever else between them: 2013..2018, 2013:2018. */
const TWO_YEARS = /^\s*(\d{4})\D{1,4}(\d{4})\s*$/;
const PERIOD = /^(\d{1,4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/;

/** Periods of each length in a year. */
export const PERIODS_PER_YEAR = { year: 1, quarter: 4, month: 12 } as const satisfies Record<
  Frequency,
  number
>;

/**
 * Read `2013-2018` or `2018`, also with the dash of print.
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
  const match = YEARS.exec(String(text).trim());
  if (!match || typeof text !== "string") {
    const meant = TWO_YEARS.exec(text);
    throw new BilatError("BILAT_E_YEARS", {
      problem: "Years must be written as 2018 or 2013-2018.",
      found: [typeof text === "string" ? `"${text}"` : `${String(text)}, which is no text`],
      ...(meant && { hint: `Write ${meant[1]}-${meant[2]}.` }),
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

/** `2013–2018` in print, or `2018` for a single year. */
export function spanText(first: string, last: string): string {
  return first === last ? first : `${first}–${last}`;
}

/** Every year of a range, as periods: `["2013", "2014", …]`. */
export function yearPeriods({ from, to }: YearRange): string[] {
  return Array.from({ length: to - from + 1 }, (_, step) => String(from + step));
}

/** A period on the line of all periods of its length. */
export interface PlacedPeriod {
  /** 1 for years, 4 for quarters, 12 for months. */
  readonly perYear: 1 | 4 | 12;
  /** Periods since year 0; neighbours differ by 1. */
  readonly ordinal: number;
}

/** How a period is written, for messages. */
export const PERIOD_FORMS = "2018, 2018-Q1 or 2018-03";

/**
 * Read `2018`, `2018-Q1` or `2018-03`; a plain count such as `1` is a year.
 *
 * @returns `undefined` for anything else.
 *
 * @example
 * ```ts
 * placePeriod("2018-Q2"); // { perYear: 4, ordinal: 8073 }
 * placePeriod("2018-13"); // undefined
 * ```
 */
export function placePeriod(text: string): PlacedPeriod | undefined {
  const [, year, quarter, month] = PERIOD.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (quarter !== undefined) return { perYear: 4, ordinal: Number(year) * 4 + Number(quarter) - 1 };
  if (month !== undefined) return { perYear: 12, ordinal: Number(year) * 12 + Number(month) - 1 };
  return { perYear: 1, ordinal: Number(year) };
}

/**
 * Write a period; the other way of {@link placePeriod}.
 *
 * @example
 * ```ts
 * periodText({ perYear: 12, ordinal: 24218 }); // "2018-03"
 * ```
 */
export function periodText({ perYear, ordinal }: PlacedPeriod): string {
  const [year, step] = [Math.floor(ordinal / perYear), (ordinal % perYear) + 1];
  if (perYear === 1) return String(year);
  return perYear === 4 ? `${year}-Q${step}` : `${year}-${String(step).padStart(2, "0")}`;
}

/**
 * Years from one period to another of the same length, as a fraction for months and quarters.
 *
 * @returns `undefined` when either is not written as a period, or they differ in length.
 *
 * @example
 * ```ts
 * yearsBetween("2013", "2018"); // 5
 * yearsBetween("2018-Q1", "2018-Q3"); // 0.5
 * ```
 */
export function yearsBetween(first: string, last: string): number | undefined {
  const [a, b] = [placePeriod(first), placePeriod(last)];
  if (!a || !b || a.perYear !== b.perYear) return undefined;
  return (b.ordinal - a.ordinal) / a.perYear;
}

function requirePeriod(period: string): PlacedPeriod {
  const placed = /^\d{4}/.test(period) ? placePeriod(period) : undefined;
  if (placed) return placed;
  throw new BilatError("BILAT_E_VALUE", {
    problem: `A period must be written as ${PERIOD_FORMS}.`,
    found: [`"${period}"`],
  });
}

/**
 * How long a period is.
 *
 * @throws BilatError `BILAT_E_VALUE` when it is written in no way we know.
 */
export function frequencyOf(period: string): Frequency {
  const { perYear } = requirePeriod(period);
  return ({ 1: "year", 4: "quarter", 12: "month" } as const)[perYear];
}

/**
 * The year in which a period lies.
 *
 * @throws BilatError `BILAT_E_VALUE` when it is written in no way we know.
 *
 * @example
 * ```ts
 * yearOfPeriod("2018-Q3"); // 2018
 * ```
 */
export function yearOfPeriod(period: string): number {
  const { perYear, ordinal } = requirePeriod(period);
  return Math.floor(ordinal / perYear);
}

/** Every period of that length in a range of years, in order. */
export function periodsOf({ from, to }: YearRange, frequency: Frequency): string[] {
  const perYear = PERIODS_PER_YEAR[frequency];
  return Array.from({ length: (to - from + 1) * perYear }, (_, step) =>
    periodText({ perYear, ordinal: from * perYear + step }),
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
  return stepsBack(period, 1);
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
  return stepsBack(period, requirePeriod(period).perYear);
}

function stepsBack(period: string, steps: number): string {
  const placed = requirePeriod(period);
  return periodText({ ...placed, ordinal: placed.ordinal - steps });
}

/** The year before an annual period: `"2018"` gives `"2017"`. */
export function previousYear(period: string): string {
  return String(Number(period) - 1);
}

/** Three and more years, quarters or months in a row as one: `2012–2014`, `2012-11–2013-01`. */
export function inRuns(periods: readonly string[]): string[] {
  const found: string[][] = [];
  for (const period of periods) {
    const last = found.at(-1);
    if (last && last.at(-1) === previousPeriod(period)) last.push(period);
    else found.push([period]);
  }
  return found.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run));
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
