import { expect } from "vitest";

// What rounding leaves where the true answer is zero.
const NEAR_ZERO = 1e-15;

/** Whether two numbers agree to a relative tolerance; infinities agree with themselves. */
export function isClose(actual: number, expected: number, relative = 1e-12): boolean {
  if (Object.is(actual, expected)) return true;
  const allowed = Math.max(relative * Math.max(Math.abs(actual), Math.abs(expected)), NEAR_ZERO);
  return Number.isFinite(allowed) && Math.abs(actual - expected) <= allowed;
}

/** A copy of `actual` in which every number close to the one at the same place of `expected` is that one. */
function settle(actual: unknown, expected: unknown, relative: number): unknown {
  if (typeof actual === "number" && typeof expected === "number") {
    return isClose(actual, expected, relative) ? expected : actual;
  }
  if (Array.isArray(actual) && Array.isArray(expected)) {
    return actual.map((item, place) => settle(item, expected[place], relative));
  }
  if (isRecord(actual) && isRecord(expected)) {
    const entries = Object.entries(actual).map(([key, value]) => [
      key,
      settle(value, expected[key], relative),
    ]);
    return Object.fromEntries(entries);
  }
  return actual;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/**
 * Expect two answers to agree: numbers to a relative tolerance, also inside arrays and records, all else exactly.
 */
export function expectClose(actual: unknown, expected: unknown, relative = 1e-12): void {
  expect(settle(actual, expected, relative)).toStrictEqual(expected);
}
