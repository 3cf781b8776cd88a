import { BilatError } from "./errors.js";
import { awaitHint, givenText } from "./given-text.js";
import { type YearRange, yearsText } from "./periods.js";
import { requireMade } from "./require-made.js";

const isText = (value: unknown) => typeof value === "string";

/** What a field may hold, in words, and whether a value is that; years have more to say. */
const KINDS = {
  text: ["a text", isText],
  texts: ["a list of texts", (value) => Array.isArray(value) && value.every(isText)],
  group: ["the id of a group, or countries set apart by commas, such as CHN,KOR", isText],
  number: ["a number", Number.isFinite],
  count: ["a whole number from 1 up", (value) => Number.isInteger(value) && Number(value) >= 1],
  flag: ["true or false", (value) => typeof value === "boolean"],
  function: ["a function", (value) => typeof value === "function"],
  years: ["the first and the last year", () => true],
  object: ["an object", isObject],
} as const satisfies Readonly<Record<string, readonly [must: string, is: (value: unknown) => boolean]>>;

type Kind = keyof typeof KINDS;

/** The kind of a field by its type; of words, which ones there are. */
type KindOf<Value> = Value extends boolean
  ? "flag"
  : Value extends YearRange
    ? "years"
    : Value extends string
      ? "text" | "group" | readonly string[]
      : Value extends number
        ? "number" | "count"
        : Value extends readonly string[]
          ? "texts"
          : Value extends (...given: never) => unknown
            ? "function"
            : "object";

/** Every field that a request may have, and what it holds, which the type sees to; `text!` may not be left out. */
export type FieldsOf<Request> = {
  readonly [Name in keyof Request]-?: undefined extends Request[Name]
    ? KindOf<NonNullable<Request[Name]>>
    : `${Extract<KindOf<Request[Name]>, string>}!`;
};

/**
 * Refuse what is no workbench, as {@link requireMade}, and a request as {@link requireFields}.
 *
 * @throws BilatError `BILAT_E_VALUE` or `BILAT_E_YEARS`.
 */
export function requireCall<Request extends object>(
  bench: object,
  request: Request,
  fields: FieldsOf<Request>,
): void {
  requireMade(bench, "workbench");
  requireFields(request, fields);
}

/**
 * Refuse a request that is none; one with a field that there is not, such as `year` for `years`, which would be passed
 * over, and the answer be of something else than was asked; and a field that holds what it can't. Types say the same,
 * to those whose program is typed.
 *
 * @throws BilatError `BILAT_E_VALUE`, or `BILAT_E_YEARS` for years.
 */
export function requireFields<Request extends object>(request: Request, fields: FieldsOf<Request>): void {
  if (!isObject(request))
    throw new BilatError("BILAT_E_VALUE", {
      problem: "What is asked for must be an object.",
      found: [givenText(request)],
      hint: 'Such as tradeTable(bench, { reporter: "RUS", partner: "JPN" }).',
      ...awaitHint(request),
    });
  const unknown = Object.entries(request).filter(
    ([name, value]) => value !== undefined && !Object.hasOwn(fields, name),
  );
  if (unknown.length > 0)
    throw new BilatError("BILAT_E_VALUE", {
      problem: "What is asked for must have no other fields than there are.",
      found: unknown.map(([name]) => name),
      hint: `There are ${Object.keys(fields).join(", ")}.`,
    });
  for (const [name, holds] of Object.entries<string | readonly string[]>(fields))
    requireField(name, request[name as keyof Request], holds);
}

/**
 * Refuse what is no text.
 *
 * @throws BilatError `BILAT_E_VALUE`.
 */
export function requireText(name: string, value: string): void {
  requireField(name, value, "text!");
}

/**
 * Refuse a word that is none of those there are.
 *
 * @throws BilatError `BILAT_E_VALUE`.
 */
export function requireWord(name: string, word: string, words: readonly string[]): void {
  if (words.includes(word)) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem: `${name} must be one of ${words.join(", ")}.`,
    found: [`${name} is ${givenText(word)}`],
    ...awaitHint(word),
  });
}

function requireField(name: string, value: unknown, holds: string | readonly string[]): void {
  const isNeeded = holds.at(-1) === "!";
  if (value === undefined && !isNeeded) return;
  if (typeof holds !== "string") {
    requireWord(name, value as string, holds);
    return;
  }
  const [must, is] = KINDS[holds.replace("!", "") as Kind];
  if (!is(value))
    throw new BilatError("BILAT_E_VALUE", {
      problem: `${name} must be ${must}.`,
      found: [`${name} is ${givenText(value)}`],
      ...awaitHint(value),
    });
  if (holds === "years") requireRange(value as YearRange);
}

/** An object made to hold fields: no list, map or promise. */
function isObject(value: unknown): boolean {
  return Object.prototype.toString.call(value) === "[object Object]";
}

function requireRange(years: YearRange): void {
  const { from, to } = years ?? {};
  if (!Number.isInteger(from) || !Number.isInteger(to))
    throw new BilatError("BILAT_E_YEARS", {
      problem: "Years must be whole numbers, the first and the last: { from: 2013, to: 2018 }.",
      found: [isObject(years) ? yearsText(years) : givenText(years)],
      ...awaitHint(years),
    });
  if (from > to)
    throw new BilatError("BILAT_E_YEARS", { problem: "Years must run forwards.", found: [`${from}-${to}`] });
}
