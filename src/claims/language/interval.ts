/** All values that a printed number leaves open; ends may be infinite, and open where "more than" says so. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** True when the end itself is not meant. */
  readonly lowOpen?: boolean;
  readonly highOpen?: boolean;
}

// What adding and multiplying doubles may be off by.
const SLACK = 1e-9;

function slack(value: number): number {
  return SLACK * Math.max(1e-6, Math.abs(value));
}

/** Whether a value lies in an interval; ends count to about nine digits. */
export function contains(interval: Interval, value: number): boolean {
  const { low, high, lowOpen = false, highOpen = false } = interval;
  const margin = slack(value);
  const above = lowOpen ? value > low + margin : value >= low - margin;
  const below = highOpen ? value < high - margin : value <= high + margin;
  return above && below;
}

/**
 * Whether two intervals have a value in common.
 *
 * @example
 * ```ts
 * meets({ low: 1, high: 2 }, { low: 2, high: 3 }); // true
 * meets({ low: 1, high: 2 }, { low: 2, high: 3, lowOpen: true }); // false
 * ```
 */
export function meets(a: Interval, b: Interval): boolean {
  return !isBelow(a, b) && !isBelow(b, a);
}

/**
 * Whether every value of one is below every value of the other for certain. Ends are the same to about nine digits, and
 * then count where both do.
 */
export function isBelow(lower: Interval, upper: Interval): boolean {
  const gap = upper.low - lower.high;
  if (!Number.isFinite(gap)) return false;
  if (Math.abs(gap) > slack(upper.low)) return gap > 0;
  return lower.highOpen === true || upper.lowOpen === true;
}

/** Sums of one value from each. */
export function sumOf(intervals: readonly Interval[]): Interval {
  return interval(
    intervals.reduce((total, { low }) => total + low, 0),
    intervals.reduce((total, { high }) => total + high, 0),
    { low: intervals.some(({ lowOpen }) => lowOpen), high: intervals.some(({ highOpen }) => highOpen) },
  );
}

/** Differences of one value from each. */
export function differenceOf(from: Interval, less: Interval): Interval {
  return interval(from.low - less.high, from.high - less.low, openOf(from, less));
}

/** Quotients of values above zero; the divisor's lower end must be above zero. */
export function ratioOf(part: Interval, whole: Interval): Interval {
  return interval(part.low / whole.high, part.high / whole.low, openOf(part, whole));
}

/** Growth from one level above zero to another. */
export function growthOf(from: Interval, to: Interval): Interval {
  const { low, high, ...open } = ratioOf(to, from);
  return { low: low - 1, high: high - 1, ...open };
}

/** Which ends do not count, where the second goes the other way. */
function openOf(first: Interval, second: Interval) {
  return {
    low: first.lowOpen || second.highOpen,
    high: first.highOpen || second.lowOpen,
  };
}

function interval(
  low: number,
  high: number,
  open: { readonly low: boolean | undefined; readonly high: boolean | undefined },
): Interval {
  return { low, high, ...(open.low && { lowOpen: true }), ...(open.high && { highOpen: true }) };
}

/** How far a value lies outside; 0 inside, negative below. */
export function distanceTo(interval: Interval, value: number): number {
  if (value < interval.low) return value - interval.low;
  if (value > interval.high) return value - interval.high;
  return 0;
}
