import { BilatError } from "../core/errors.js";
import { requireNonNegative, requireSameLength } from "./arguments.js";

/**
 * Refuse figures that are negative or not finite.
 *
 * @throws BilatError `BILAT_E_VALUE`, naming each figure.
 */
export function requireFigures(figures: Readonly<Record<string, number>>): void {
  const wrong = Object.entries(figures).filter(([, value]) => !(value >= 0 && Number.isFinite(value)));
  if (wrong.length === 0) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem: "Trade figures must be finite and not negative.",
    found: wrong.map(([name, value]) => `${name} is ${value}`),
  });
}

/**
 * Refuse lists by product that differ in length, or hold what is negative or not finite.
 *
 * @throws BilatError `BILAT_E_VALUE`, naming the lists or each place.
 */
export function requireBaskets(baskets: Readonly<Record<string, readonly number[]>>): void {
  const [first, ...others] = Object.entries(baskets);
  for (const [name, values] of others) {
    if (first) requireSameLength(first[1], values, `${first[0]} and ${name}`);
  }
  for (const [name, values] of Object.entries(baskets)) requireNonNegative(values, name);
}
