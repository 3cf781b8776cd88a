import { BilatError } from "../../core/errors.js";
import { awaitHint, givenText } from "../../core/given-text.js";

/**
 * Refuse what is no list, such as a Map or a Float64Array.
 *
 * @throws BilatError `BILAT_E_VALUE`.
 */
export function requireList(values: readonly unknown[], name: string): void {
  if (Array.isArray(values)) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem: `${name} must be a list.`,
    found: [`${name} is ${givenText(values)}`],
    ...(ArrayBuffer.isView(values) && { hint: "Array.from(…) makes one of it." }),
    ...awaitHint(values),
  });
}

/** What is given by name; where nothing is, an object without a figure, whose names are then missed. */
export function given<Figures extends object>(figures: Figures): Figures {
  return figures ?? ({} as Figures);
}

/**
 * Refuse values that are negative or not finite, where trade values must be.
 *
 * @throws BilatError `BILAT_E_VALUE`, naming each place.
 */
export function requireNonNegative(values: readonly number[], name: string): void {
  requireList(values, name);
  const wrong = values
    .map((value, place) => ({ value, place }))
    .filter(({ value }) => !(value >= 0 && Number.isFinite(value)));
  if (wrong.length === 0) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem: `Values of ${name} must be finite and not negative.`,
    found: wrong.map(({ value, place }) => `${name}[${place}] is ${givenText(value)}`),
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

function refuse(
  figures: Readonly<Record<string, number>>,
  fits: (value: number) => boolean,
  must: string,
): void {
  if (Object.values(figures).every(fits)) return;
  const wrong = Object.entries(figures).filter(([, value]) => !fits(value));
  const isAbsent = wrong.some(([, value]) => value === undefined);
  throw new BilatError("BILAT_E_VALUE", {
    problem: `${wrong.map(([name]) => name).join(", ")} must be ${must}.`,
    found: wrong.map(([name, value]) => `${name} is ${givenText(value)}`),
    ...(isAbsent && { hint: `Give figures by name, in one object: { ${Object.keys(figures).join(", ")} }.` }),
  });
}

/**
 * Refuse figures that are not finite; they may be negative, as a balance is.
 *
 * @throws BilatError `BILAT_E_VALUE`, naming each one.
 */
export function requireFinite(figures: Readonly<Record<string, number>>): void {
  refuse(figures, (value) => Number.isFinite(value), "finite");
}

/**
 * Refuse trade values that are negative or not finite.
 *
 * @throws BilatError `BILAT_E_VALUE`, naming each one.
 */
export function requireTradeValues(figures: Readonly<Record<string, number>>): void {
  refuse(figures, (value) => value >= 0 && Number.isFinite(value), "finite and not negative");
}

/**
 * Refuse counts that are not whole numbers from 1 up.
 *
 * @throws BilatError `BILAT_E_VALUE`, naming each one.
 */
export function requireCounts(counts: Readonly<Record<string, number>>): void {
  refuse(counts, (value) => Number.isInteger(value) && value >= 1, "a whole number from 1 up");
}
