import { BilatError } from "../core/errors.js";

/**
 * Refuse values that are negative or not finite, where trade values must be.
 *
 * @throws BilatError `BILAT_E_VALUE`, naming each place.
 */
export function requireNonNegative(values: readonly number[], name: string): void {
  const wrong = values
    .map((value, place) => ({ value, place }))
    .filter(({ value }) => !(value >= 0 && Number.isFinite(value)));
  if (wrong.length === 0) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem: `Values of ${name} must be finite and not negative.`,
    found: wrong.map(({ value, place }) => `${name}[${place}] is ${value}`),
  });
}

/**
 * Refuse two lists that should match item by item and don't.
 *
 * @throws BilatError `BILAT_E_VALUE` with both lengths.
 */
export function requireSameLength(a: readonly unknown[], b: readonly unknown[], names: string): void {
  if (a.length === b.length) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem: `${names} must have the same number of items.`,
    found: [`${a.length} and ${b.length}`],
  });
}
