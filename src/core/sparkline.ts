const BARS = "▁▂▃▄▅▆▇█";

/**
 * A row of numbers as small bars, from its lowest to its highest; a gap where a number is missing.
 *
 * @returns A text with one character a number, empty when fewer than two are there.
 *
 * @example
 * ```ts
 * sparkline([1, 2, undefined, 8]); // "▁▂ █"
 * sparkline([5, 5]); // "▁▁"
 * sparkline([5]); // ""
 * ```
 */
export function sparkline(values: readonly (number | undefined)[]): string {
  const present = values.filter((value) => value !== undefined);
  if (present.length < 2) return "";
  const lowest = Math.min(...present);
  const span = Math.max(...present) - lowest || 1;
  const bar = (value: number) => BARS[Math.round(((value - lowest) / span) * (BARS.length - 1))] ?? "";
  return values.map((value) => (value === undefined ? " " : bar(value))).join("");
}
