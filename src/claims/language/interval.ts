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
  return !(a.high < b.low || touches(a, b)) && !(b.high < a.low || touches(b, a));
}

/** Whether the upper end of one is the lower end of the other, and one of them does not count. */
function touches(lower: Interval, upper: Interval): boolean {
  if (lower.high !== upper.low) return false;
  return lower.highOpen === true || upper.lowOpen === true;
}

/** Sums of one value from each. */
export function sumOf(intervals: readonly Interval[]): Interval {
  return {
    low: intervals.reduce((total, { low }) => total + low, 0),
    high: intervals.reduce((total, { high }) => total + high, 0),
  };
}

/** Quotients of values above zero; the divisor's lower end must be above zero. */
export function ratioOf(part: Interval, whole: Interval): Interval {
  return { low: part.low / whole.high, high: part.high / whole.low };
}

/** Growth from one level above zero to another. */
export function growthOf(from: Interval, to: Interval): Interval {
  const { low, high } = ratioOf(to, from);
  return { low: low - 1, high: high - 1 };
}

/** How far a value lies outside; 0 inside, negative below. */
export function distanceTo(interval: Interval, value: number): number {
  if (value < interval.low) return value - interval.low;
  if (value > interval.high) return value - interval.high;
  return 0;
}
