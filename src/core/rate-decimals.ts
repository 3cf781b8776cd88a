const DIGITS = 4;

/**
 * With how many decimals a rate of exchange is printed: four digits, and all before the point.
 *
 * @example
 * ```ts
 * [110.4231, 0.8464, 22_602.05].map(rateDecimals); // [1, 4, 0]
 * ```
 */
export function rateDecimals(rate: number): number {
  return Math.max(0, DIGITS - Math.ceil(Math.log10(rate)));
}
