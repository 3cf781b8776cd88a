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
  const [, year, quarter, month] = /^(\d{1,4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(text) ?? [];
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
