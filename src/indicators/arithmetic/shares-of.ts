import { sum } from "simple-statistics";
import { requireNonNegative } from "../arguments/arguments.js";

/**
 * Each value over the sum of all, after a check of the values.
 *
 * @returns The shares in the same order, or `undefined` when there are none or all are zero.
 * @throws BilatError `BILAT_E_VALUE` when a value is negative or not finite.
 *
 * @example
 * ```ts
 * sharesOf([30, 10]); // [0.75, 0.25]
 * sharesOf([0, 0]); // undefined
 * ```
 */
export function sharesOf(values: readonly number[], name = "values"): number[] | undefined {
  requireNonNegative(values, name);
  const total = sum(values);
  return total === 0 ? undefined : values.map((value) => value / total);
}
