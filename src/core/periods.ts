import { BilatError } from "./errors.js";

/** First and last year, both counted. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

const YEARS = /^(\d{4})(?:-(\d{4}))?$/;

/**
 * Read `2013-2018` or `2018`.
 *
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
