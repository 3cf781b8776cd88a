import {
  CURRENCIES,
  type Currency,
  MONEY_UNITS,
  type MoneyPrint,
  moneyLabel,
  PLAIN_MONEY,
} from "./currencies.js";
import type { Unit } from "./units.js";

/** Typographic minus, U+2212. */
export const MINUS = "−";
/** Printed where nobody reported a figure. */
export const NOT_AVAILABLE = "–";
/** Printed where the measure has no meaning. */
export const NOT_MEANINGFUL = "n.m.";

const BILLION = 1e9;
const LONG: readonly (readonly [size: number, word: string])[] = [
  [1e12, " trillion"],
  [BILLION, " billion"],
  [1e6, " million"],
];

/**
 * What a size is raised by before it is rounded, as a part of it: more than what a double lacks of the digits that it
 * stands for, and less than a unit of the fifteenth digit. Vega expressions of charts raise by the same.
 */
export const RAISED = 1 + 2 * Number.EPSILON;

/**
 * The digits of a size, halves rounded up as its decimal digits read: `1.45` is `1.5`, as people and spreadsheets have
 * it, though the double is a hair below.
 */
function roundedDigits(size: number, decimals: number): string {
  return (size * RAISED).toFixed(decimals);
}

/** `1234567.8` with one decimal is `1,234,567.8`; halves go away from zero, and what rounds to zero has no sign. */
export function decimal(value: number, decimals: number): string {
  const digits = roundedDigits(Math.abs(value), decimals);
  const [whole = "", fraction] = digits.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = value < 0 && Number(digits) !== 0 ? MINUS : "";
  return sign + (fraction === undefined ? grouped : `${grouped}.${fraction}`);
}

/** As {@link decimal}, with a plus before what is above zero. */
export function signed(value: number, decimals: number): string {
  const text = decimal(value, decimals);
  return value > 0 && Number(roundedDigits(value, decimals)) !== 0 ? `+${text}` : text;
}

/** All the digits of a value, twelve at most and `most` behind the point: `-1234.5` is `−1,234.5`, `0.105` is `0.105`. */
export function allDigits(value: number, most = 6): string {
  const digits = Number(value.toPrecision(12)).toLocaleString("en-US", { maximumFractionDigits: most });
  return digits.replace(/^-(?=0$)/, "").replace("-", MINUS);
}

/** A fraction as a percentage: `0.161` is `16.1%`. */
export function percent(fraction: number, decimals = 1): string {
  return `${decimal(fraction * 100, decimals)}%`;
}

/** A fraction as a signed percentage: `0.161` is `+16.1%`. */
export function signedPercent(fraction: number, decimals = 1): string {
  return `${signed(fraction * 100, decimals)}%`;
}

/** A difference of fractions in percentage points: `0.023` is `+2.3 points`. */
export function points(fraction: number, decimals = 1): string {
  return `${signed(fraction * 100, decimals)} points`;
}

/** `1` is `1st`, `12` is `12th`, `23` is `23rd`. */
export function ordinal(rank: number): string {
  const teens = rank % 100 >= 11 && rank % 100 <= 13;
  const suffix = teens ? "th" : (["th", "st", "nd", "rd"][rank % 10] ?? "th");
  return `${rank}${suffix}`;
}

/** Places in words, the first one first. */
export const ORDINALS = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
] as const;

/** `1` is `first`, `12` is `twelfth`, `13` is `13th`. */
export function ordinalWord(rank: number): string {
  return ORDINALS[rank - 1] ?? ordinal(rank);
}

/** Dollars as analysts write them: `21352755000` is `$21.4 billion`, `34617` is `$34,600`. */
export function usd(dollars: number, decimals = 1): string {
  return money(dollars, "USD", decimals);
}

// Below a million, as many digits as above it.
const DIGITS_OF_SMALL = 3;

/** Money as analysts write it, in whole units of a currency: `2352755000000` is `¥2.4 trillion` in yen. */
export function money(amount: number, currency: Currency = "USD", decimals = 1): string {
  const size = Number((Math.abs(amount) * RAISED).toPrecision(Math.abs(amount) < 1e6 ? DIGITS_OF_SMALL : 15));
  const [unit, word] = LONG.find(([least]) => size >= least) ?? [1, ""];
  const sign = amount < 0 ? MINUS : "";
  return `${sign}${CURRENCIES[currency].sign}${decimal(size / unit, unit === 1 ? 0 : decimals)}${word}`;
}

/** How a table prints numbers of each unit but money: the factor applied, and what stands after the figure. */
const TABLE_PRINT: Record<
  Exclude<Unit, "usd">,
  { readonly factor: number; readonly suffix: string; readonly signed: boolean }
> = {
  jpy: { factor: 1 / BILLION, suffix: "", signed: false },
  share: { factor: 100, suffix: "%", signed: false },
  rate: { factor: 100, suffix: "%", signed: true },
  points: { factor: 100, suffix: "", signed: true },
  rank: { factor: 1, suffix: "", signed: false },
  places: { factor: 1, suffix: "", signed: true },
  count: { factor: 1, suffix: "", signed: false },
  index: { factor: 1, suffix: "", signed: false },
  ratio: { factor: 1, suffix: "", signed: false },
  mixed: { factor: 1, suffix: "", signed: false },
  text: { factor: 1, suffix: "", signed: false },
};

/** What a table knows of how a column is printed. */
export interface PrintedColumn {
  readonly unit: Unit;
  readonly decimals: number;
  /** For a column of money: its currency and unit; millions of US dollars when left out. */
  readonly money?: MoneyPrint | undefined;
}

/** A number as a table cell of that column: dollars in millions, shares and rates in percent. */
export function tableNumber(
  value: number,
  { unit, decimals, money: print = PLAIN_MONEY }: PrintedColumn,
): string {
  if (unit === "usd") return decimal(value / MONEY_UNITS[print.unit], decimals);
  const { factor, suffix, signed: isSigned } = TABLE_PRINT[unit];
  const scaled = value * factor;
  return (isSigned ? signed(scaled, decimals) : decimal(scaled, decimals)) + suffix;
}

/** The unit in a column head, for units that cells do not name themselves. */
export function unitLabel({
  unit,
  money: print = PLAIN_MONEY,
}: Omit<PrintedColumn, "decimals">): string | undefined {
  if (unit === "usd") return moneyLabel(print);
  return { jpy: "¥ billion", points: "points" }[unit as string];
}
