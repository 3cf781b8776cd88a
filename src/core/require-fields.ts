import { BilatError } from "./errors.js";

/** Every field that a request may have, which the type sees to. */
export type FieldsOf<Request> = Readonly<Record<keyof Request, true>>;

/**
 * Refuse a request that is none, and one with a field that there is not, such as `year` for `years`: it would be passed
 * over, and the answer be of something else than was asked.
 *
 * @throws BilatError `BILAT_E_VALUE`.
 */
export function requireFields<Request extends object>(request: Request, fields: FieldsOf<Request>): void {
  if (typeof request !== "object" || request === null)
    throw new BilatError("BILAT_E_VALUE", {
      problem: "What is asked for must be an object.",
      found: [String(request)],
      hint: 'Such as tradeTable(bench, { reporter: "RUS", partner: "JPN" }).',
    });
  const unknown = Object.entries(request).filter(
    ([name, value]) => value !== undefined && !Object.hasOwn(fields, name),
  );
  if (unknown.length === 0) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem: "What is asked for must have no other fields than there are.",
    found: unknown.map(([name]) => name),
    hint: `There are ${Object.keys(fields).join(", ")}.`,
  });
}
