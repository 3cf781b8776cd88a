import type { Interval } from "./interval.js";
import {
  BOUND_WORDS,
  CURRENCY_WORDS,
  FRACTION_WORDS,
  fractionIn,
  MULTIPLE_WORDS,
  ORDINAL_WORDS,
  oneOf,
  SCALE_WORDS,
} from "./number-words.js";
import { inDigits } from "./spelled.js";
import { type Bound, ROUGH } from "./vocabulary.js";

/** What stands behind or before a printed number. */
export type NumberKind = "money" | "percent" | "ordinal" | "number" | "fraction" | "multiple";

/** A number as a text prints it, with the precision it was printed in. */
export interface PrintedNumber {
  readonly text: string;
  readonly kind: NumberKind;
  /** ISO 4217, for money. */
  readonly currency?: string;
  /** In whole units: dollars, not billions; 0.137 for 13.7%; 2 for "double". The lower end of a range. */
  readonly value: number;
  /** The upper end of a range. */
  readonly upper?: number;
  /** What one unit of the last printed digit is worth. */
  readonly step: number;
  readonly bound: Bound;
}

/** "About" leaves at least this part of the value open on either side, "nearly" and "just over" on theirs. */
const ABOUT = 0.05;
// A part in words ("a third") is as exact as a twentieth.
const FRACTION_STEP = 1 / 20;
// "Double" and "3 times" as a twentieth of themselves on either side; "1.4 times" as its last digit.
const MULTIPLE_STEP = 1 / 10;

const BOUND = `(?<bound>${oneOf(Object.keys(BOUND_WORDS))})`;
const CURRENCY = oneOf(Object.keys(CURRENCY_WORDS));
const SCALE = oneOf(Object.keys(SCALE_WORDS));
const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const NUMBER = new RegExp(
  `^(?<sign>[+−-]|minus )?(?<before>${CURRENCY})? ?(?<sign2>[+−-])?(?<digits>${DIGITS})(?: ?(?<ordinal>st|nd|rd|th)\\b)?` +
    `(?:[ -]?(?<scale>${SCALE})\\b)?(?: ?(?<percent>%|per ?cent\\b))?(?: (?<after>${CURRENCY})\\b)?$`,
  "i",
);
const BEFORE = new RegExp(`^(?:${CURRENCY}) ?`, "i");
const BOUNDED = new RegExp(`^${BOUND} (?<rest>.+)$`, "i");
const RANGE = /^(?:between )?(?<low>.+?)(?: to | and |–| ?- ?)(?<high>.+)$/i;
const LATER = /^(?<rest>.+?) or (?<word>more|less)$/i;

/** A printed number, or in words why it is none. */
export type ReadNumber = PrintedNumber | { readonly problem: string };

/**
 * Read a number as a text prints it: `$33.2 billion`, `about 4%`, `10th`, `more than 170`, `a third to half`.
 *
 * @param text The number with the words around it that belong to it, nothing else.
 *
 * @example
 * ```ts
 * parsePrinted("$33.2 billion");
 * // { text: "$33.2 billion", kind: "money", currency: "USD", value: 33200000000, step: 100000000, bound: "exact" }
 * parsePrinted("more than 170").bound; // "more-than"
 * parsePrinted("double").value; // 2
 * parsePrinted("a great deal").problem; // "\"a great deal\" is no number we can read"
 * ```
 */
export function parsePrinted(text: string): ReadNumber {
  const words = text.trim().replace(/[\s ]+/g, " ");
  const found = bounded(words) ?? single(words) ?? range(words) ?? spelled(words);
  if (found === undefined) return { problem: besideWay(words) ?? `"${text}" is no number we can read` };
  return "problem" in found ? found : { ...found, text };
}

const FELL =
  /^(?:(?:fell|dropped|declined|decreased|shrank)(?: by)? (?<behind>.+)|(?<before>.+) (?:lower|less|down))$/i;
const ROSE = /^(?:rose|grew|increased|jumped)(?: by)? (?<behind>.+)$/i;

/** What to print instead of "fell threefold": the number, and the way beside it. */
function besideWay(words: string): string | undefined {
  const fell = FELL.exec(words)?.groups;
  const number = fell?.["behind"] ?? fell?.["before"] ?? ROSE.exec(words)?.groups?.["behind"];
  if (number === undefined || single(number) === undefined) return undefined;
  const way = fell ? "fell" : "rose";
  return `"${words}" says the way too; write "printed: ${number}" and "direction: ${way}"`;
}

/** "Five percent", "two and a half times"; a multiple in words is as rough as "double". */
function spelled(words: string): ReadNumber | undefined {
  const digits = inDigits(words);
  const found = single(digits) ?? range(digits);
  if (found === undefined || "problem" in found || found.kind !== "multiple") return found;
  return { ...found, step: exact(found.value * MULTIPLE_STEP) };
}

function bounded(words: string): ReadNumber | undefined {
  const prefix = BOUNDED.exec(words.replace(/^([~≈])/, "$1 "))?.groups;
  const suffix = LATER.exec(words)?.groups;
  const number = prefix ? parsePrinted(prefix["rest"] ?? "") : suffix && parsePrinted(suffix["rest"] ?? "");
  if (number === undefined || "problem" in number) return undefined;
  const word = prefix?.["bound"]?.toLowerCase().replaceAll("-", " ");
  // "About 10 to 12%" is the range; "more than 10 to 12%" means nothing.
  if (number.upper !== undefined)
    return ROUGH.includes(BOUND_WORDS[word ?? ""] ?? "exact") ? number : undefined;
  if (word !== undefined) return { ...number, bound: BOUND_WORDS[word] ?? "exact" };
  return { ...number, bound: suffix?.["word"]?.toLowerCase() === "more" ? "at-least" : "at-most" };
}

function single(words: string): PrintedNumber | undefined {
  return digits(words) ?? inWords(words) ?? multiple(words);
}

const TIMES = /^(?<digits>\d+(?:\.\d+)?)(?: times|[ -]?fold)$/i;

/** `double`, `threefold`, `1.4 times`. */
function multiple(words: string): PrintedNumber | undefined {
  const bare = TIMES.exec(words)?.groups?.["digits"];
  const value = bare === undefined ? MULTIPLE_WORDS[words.toLowerCase().replaceAll("-", " ")] : Number(bare);
  if (value === undefined) return undefined;
  const decimals = bare?.split(".")[1]?.length ?? 0;
  const step = decimals > 0 ? 10 ** -decimals : value * MULTIPLE_STEP;
  return { text: words, kind: "multiple", value, step: exact(step), bound: "exact" };
}

function digits(words: string): PrintedNumber | undefined {
  const groups = NUMBER.exec(words)?.groups;
  if (!groups) return undefined;
  const bare = (groups["digits"] ?? "").replaceAll(",", "");
  const factor = (SCALE_WORDS[groups["scale"]?.toLowerCase() ?? ""] ?? 1) * (groups["percent"] ? 0.01 : 1);
  const sign = /[−-]|minus/i.test((groups["sign"] ?? "") + (groups["sign2"] ?? "")) ? -1 : 1;
  const decimals = bare.split(".")[1]?.length ?? 0;
  const currency = CURRENCY_WORDS[(groups["before"] ?? groups["after"] ?? "").toLowerCase()];
  const kind = kindOf(groups, currency);
  return {
    text: words,
    kind,
    ...(currency && { currency }),
    value: exact(sign * Number(bare) * factor),
    step: exact(10 ** -decimals * factor),
    bound: "exact",
  };
}

/** The double nearest to the decimal that is meant: 13.7 × 0.01 is 0.137. */
function exact(value: number): number {
  return Number(value.toPrecision(15));
}

function kindOf(groups: Readonly<Record<string, string | undefined>>, currency?: string): NumberKind {
  if (groups["percent"]) return "percent";
  if (groups["ordinal"]) return "ordinal";
  return currency ? "money" : "number";
}

function inWords(words: string): PrintedNumber | undefined {
  const numbered = /^no\. ?(\d{1,3})$/i.exec(words)?.[1];
  const ordinal = numbered === undefined ? ORDINAL_WORDS[words.toLowerCase()] : Number(numbered);
  if (ordinal !== undefined) return { text: words, kind: "ordinal", value: ordinal, step: 1, bound: "exact" };
  const fraction = fractionIn(words);
  if (fraction === undefined) return undefined;
  return { text: words, kind: "fraction", value: fraction, step: FRACTION_STEP, bound: "exact" };
}

function range(words: string): ReadNumber | undefined {
  const ends = RANGE.exec(words)?.groups;
  if (!ends) return undefined;
  const currency = BEFORE.exec(ends["low"] ?? "")?.[0] ?? "";
  const high = single(ends["high"] ?? "") && single(priced(ends["high"] ?? "", currency));
  const low = single(ends["low"] ?? "") && single(completed(ends["low"] ?? "", ends["high"] ?? ""));
  if (!low || !high) return undefined;
  const fraction = fractionOf(low, ends["low"] ?? "");
  if (fraction.kind !== high.kind) return undefined;
  if (fraction.value >= high.value)
    return { problem: `"${words}" runs from the larger to the smaller number` };
  return { ...fraction, text: words, upper: high.value, step: Math.max(fraction.step, high.step) };
}

/** "10 to 12%" and "$2-3 billion": what the lower end leaves out, the upper end says. */
function completed(low: string, high: string): string {
  const bare = low.replace(BEFORE, "");
  if (/[a-z%]/i.test(bare)) return low;
  const unit = /^[^\d]*[\d.,]+(?<unit>.*)$/.exec(high)?.groups?.["unit"] ?? "";
  return low + unit;
}

/** "$2-3 billion": the sign stands once. */
function priced(high: string, currency: string): string {
  const own = single(high)?.currency !== undefined;
  return own ? high : currency + high;
}

/** "third" alone is a place; before "to half" it is a part. */
function fractionOf(number: PrintedNumber, words: string): PrintedNumber {
  const value = FRACTION_WORDS[words.toLowerCase()];
  if (value === undefined) return number;
  return { ...number, kind: "fraction", value, step: FRACTION_STEP };
}

/**
 * All values a printed number leaves open.
 *
 * Exact: half a unit of its last digit on either side; nothing for places and whole counts. About: one such unit, or 5% where that is more. Nearly
 * and just over: that much on their side, nothing on the other. More and less than: from or up to the number itself. Ranges: from end to end, and
 * half a unit more where the ends are digits.
 *
 * @example
 * ```ts
 * intervalOf(parsePrinted("13.7%")); // { low: 0.1365, high: 0.1375 }
 * intervalOf(parsePrinted("about 200")); // { low: 190, high: 210 }
 * intervalOf(parsePrinted("nearly 200")); // { low: 190, high: 200 }
 * intervalOf(parsePrinted("more than 170")); // { low: 170, high: Infinity, lowOpen: true }
 * ```
 */
export function intervalOf({ value, upper, step, bound, kind }: PrintedNumber): Interval {
  if (upper !== undefined) {
    if (kind === "fraction") return { low: value, high: upper };
    const rounding = step / 2;
    return { low: exact(value - rounding), high: exact(upper + rounding) };
  }
  if (bound === "more-than") return { low: value, high: Number.POSITIVE_INFINITY, lowOpen: true };
  if (bound === "at-least") return { low: value, high: Number.POSITIVE_INFINITY };
  if (bound === "less-than") return { low: Number.NEGATIVE_INFINITY, high: value, highOpen: true };
  if (bound === "at-most") return { low: Number.NEGATIVE_INFINITY, high: value };
  const isCount = kind === "ordinal" || (kind === "number" && step === 1);
  const rounding = isCount ? 0 : step / 2;
  const rough = Math.max(step, ABOUT * Math.abs(value));
  const open = { exact: rounding, about: rough, "just-under": rough, "just-over": rough }[bound];
  const [under, over] = [bound === "just-over" ? 0 : open, bound === "just-under" ? 0 : open];
  // Nearly −20% is nearer to zero.
  const [below, above] = value < 0 ? [over, under] : [under, over];
  return { low: exact(value - below), high: exact(value + above) };
}
