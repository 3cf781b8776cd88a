import { BilatError } from "../../core/errors.js";
import type { Usd } from "../../core/units.js";

// Totals summed in another order than the world's differ in their last digits.
const ROUNDING = 1e-9;

/**
 * What is left of a total without one part of it, such as the world without one country.
 *
 * @param name What the figures are, for the message.
 * @throws BilatError `BILAT_E_VALUE` when the part is larger than the whole by more than rounding.
 */
export function rest(whole: Usd, part: Usd, name: string): Usd {
  const left = whole - part;
  if (Math.abs(left) <= ROUNDING * whole) return 0;
  if (left > 0) return left;
  throw new BilatError("BILAT_E_VALUE", {
    problem: `A part of ${name} can't be larger than the whole.`,
    found: [`part ${part}, whole ${whole}`],
  });
}
