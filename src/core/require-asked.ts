import { CURRENCY_CODES, type Currency } from "./currencies.js";
import { BilatError } from "./errors.js";
import { type YearRange, yearsText } from "./periods.js";
import { type FieldsOf, requireFields } from "./require-fields.js";
import type { Flow } from "./units.js";

/** What many requests have in common. */
export interface Asked {
  readonly years?: YearRange | undefined;
  readonly flow?: Flow | undefined;
  readonly top?: number | undefined;
  readonly currency?: Currency | undefined;
}

const FLOWS: readonly Flow[] = ["export", "import", "turnover"];

/**
 * Refuse a request that is none or has fields that there are not, and years, a flow, a number of rows or a currency that there can't be. Types say the
 * same, to those whose program is typed.
 *
 * @throws BilatError `BILAT_E_YEARS` or `BILAT_E_VALUE`.
 */
export function requireAsked<Request extends Asked>(asked: Request, fields: FieldsOf<Request>): void {
  requireFields(asked, fields);
  const { years, flow, top, currency } = asked;
  if (years !== undefined) requireRange(years);
  if (flow !== undefined && !FLOWS.includes(flow))
    throw new BilatError("BILAT_E_VALUE", {
      problem: `A flow must be one of ${FLOWS.join(", ")}.`,
      found: [String(flow)],
    });
  if (top !== undefined && !(Number.isInteger(top) && top >= 1))
    throw new BilatError("BILAT_E_VALUE", {
      problem: "How many rows to show must be a whole number from 1 up.",
      found: [String(top)],
    });
  if (currency !== undefined && !CURRENCY_CODES.includes(currency))
    throw new BilatError("BILAT_E_VALUE", {
      problem: `A currency must be one of ${CURRENCY_CODES.join(", ")}.`,
      found: [String(currency)],
    });
}

function requireRange(years: YearRange): void {
  const { from, to } = years;
  if (!Number.isInteger(from) || !Number.isInteger(to))
    throw new BilatError("BILAT_E_YEARS", {
      problem: "Years must be whole numbers, the first and the last: { from: 2013, to: 2018 }.",
      found: [typeof years === "object" ? yearsText(years) : String(years)],
    });
  if (from > to)
    throw new BilatError("BILAT_E_YEARS", { problem: "Years must run forwards.", found: [`${from}-${to}`] });
}
