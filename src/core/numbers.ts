import type { Unit } from "./units.js";

/** Typographic minus, U+2212. */
export const MINUS = "−";
/** Printed where nobody reported a figure. */
export const NOT_AVAILABLE = "–";
/** Printed where the measure has no meaning. */
export const NOT_MEANINGFUL = "n.m.";

const MILLION = 1e6;
const BILLION = 1e9;
const TRILLION = 1e12;

/** `1234567.8` with one decimal is `1,234,567.8`; what rounds to zero has no sign. */
export function decimal(value: number, decimals: number): string {
  const digits = Math.abs(value).toFixed(decimals);
  const [whole = "", fraction] = digits.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = value < 0 && Number(digits) !== 0 ? MINUS : "";
  return sign + (fraction === undefined ? grouped : `${grouped}.${fraction}`);
}

/** As {@link decimal}, with a plus before what is above zero. */
export function signed(value: number, decimals: number): string {
  const text = decimal(value, decimals);
  return value > 0 && Number(value.toFixed(decimals)) !== 0 ? `+${text}` : text;
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

/** Dollars as analysts write them: `21352755000` is `$21.4 billion`, `73600000` is `$73.6 million`. */
export function usd(dollars: number, decimals = 1): string {
  const size = Math.abs(dollars);
  const sign = dollars < 0 ? MINUS : "";
  const [unit, word] =
    size >= TRILLION
      ? [TRILLION, " trillion"]
      : size >= BILLION
        ? [BILLION, " billion"]
        : size >= MILLION
          ? [MILLION, " million"]
          : [1, ""];
  return `${sign}$${decimal(size / unit, unit === 1 ? 0 : decimals)}${word}`;
}

/** How a table prints numbers of each unit: the factor applied, and what stands after the figure. */
const TABLE_PRINT: Record<
  Unit,
  { readonly factor: number; readonly suffix: string; readonly signed: boolean }
> = {
  usd: { factor: 1 / MILLION, suffix: "", signed: false },
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

/** A number as a table cell of that unit: dollars in millions, shares and rates in percent. */
export function tableNumber(value: number, unit: Unit, decimals: number): string {
  const print = TABLE_PRINT[unit];
  const scaled = value * print.factor;
  return (print.signed ? signed(scaled, decimals) : decimal(scaled, decimals)) + print.suffix;
}

/** The unit in a column head, for units that cells do not name themselves. */
export function unitLabel(unit: Unit): string | undefined {
  return { usd: "US$ million", jpy: "¥ billion", points: "points" }[unit as string];
}
