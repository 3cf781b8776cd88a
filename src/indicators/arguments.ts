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

/** Named numbers, as indicators take them. */
type Named<Inputs> = { readonly [Name in keyof Inputs]: number };

function refuse<Inputs extends object>(
  inputs: Named<Inputs>,
  fits: (value: number) => boolean,
  must: string,
): void {
  const wrong = Object.entries<number>(inputs).filter(([, value]) => !fits(value));
  if (wrong.length === 0) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem: `${wrong.map(([name]) => name).join(", ")} must be ${must}.`,
    found: wrong.map(([name, value]) => `${name} is ${value}`),
  });
}

/**
 * Refuse named figures that are not finite; they may be negative, as a balance is.
 *
 * @throws BilatError `BILAT_E_VALUE`, naming each one.
 */
export function requireFinite<Inputs extends object>(inputs: Named<Inputs>): void {
  refuse(inputs, Number.isFinite, "finite");
}

/**
 * Refuse named trade values that are negative or not finite.
 *
 * @throws BilatError `BILAT_E_VALUE`, naming each one.
 */
export function requireTradeValues<Inputs extends object>(inputs: Named<Inputs>): void {
  refuse(inputs, (value) => value >= 0 && Number.isFinite(value), "finite and not negative");
}

/**
 * Refuse counts that are not whole numbers from 1 up.
 *
 * @throws BilatError `BILAT_E_VALUE`, naming each one.
 */
export function requireCounts<Inputs extends object>(inputs: Named<Inputs>): void {
  refuse(inputs, (value) => Number.isInteger(value) && value >= 1, "a whole number from 1 up");
}
