import { CURRENCIES, type MoneyUnit } from "../../core/currencies.js";
import { decimal, money as moneyText, RAISED } from "../../core/numbers.js";
import type { ChartContext } from "./chart-context.js";

/** The one unit all amounts of a chart are drawn in. */
export interface MoneyScale {
  /** How much of the currency is one unit of the chart. */
  readonly divisor: number;
  /** `billion`, `million`, `thousand`, or empty for single ones. */
  readonly word: string;
  /** As a subtitle names it: `US$ billion`. */
  readonly unit: string;
  /** The currency's sign before an amount. */
  readonly sign: string;
}

type Steps = readonly (readonly [divisor: number, word: MoneyUnit | "", least: number])[];

/** The units, the largest first, and from which amount on each is drawn in. */
const STEPS: Steps = [
  // As in tables, where a million billions has seven digits.
  [1e12, "trillion", 1e15],
  [1e9, "billion", 1e9],
  [1e6, "million", 1e6],
  [1e3, "thousand", 1e3],
  [1, "", 1],
];

/** The unit that suits the largest amount, so that one chart never mixes millions and billions. */
export function moneyScale(
  amounts: readonly number[],
  { money }: Pick<ChartContext, "money"> = {},
): MoneyScale {
  const largest = Math.max(0, ...amounts.map(Math.abs));
  const [divisor, word] = STEPS.find(([, name, least]) =>
    money?.unit === undefined ? largest >= least : name === money.unit,
  ) ?? [1, ""];
  const { label, sign } = CURRENCIES[money?.currency ?? "USD"];
  return { divisor, word, unit: word === "" ? label : `${label} ${word}`, sign };
}

/** Amounts in words, in the chart's currency: `$21.4 billion`. */
export function amountWords({ money }: Pick<ChartContext, "money">): (amount: number) => string {
  return (amount) => moneyText(amount, money?.currency);
}

/** What a subtitle calls the prices: `current US$`. */
export function currentMoney({ money }: Pick<ChartContext, "money">): string {
  return money === undefined || money.currency === "USD"
    ? "current US$"
    : `current ${CURRENCIES[money.currency].name}`;
}

/** How {@link moneyExpression} prints. */
export interface MoneyPrint {
  readonly decimals?: number;
  /** `+` puts a sign before gains, too. */
  readonly sign?: "" | "+";
}

/** An amount in the chart's unit, as {@link moneyExpression} prints it. */
export function amountLabel(amount: number, { divisor }: MoneyScale, decimals = 1): string {
  return decimal(amount / divisor, divisor === 1 ? 0 : decimals);
}

/** A Vega expression that prints an amount in the chart's unit, without naming it. */
export function moneyExpression(
  value: string,
  { divisor }: MoneyScale,
  { decimals = 1, sign = "" }: MoneyPrint = {},
): string {
  const digits = divisor === 1 ? 0 : decimals;
  const plain = `format(${value} / ${divisor} * ${RAISED}, '${sign},.${digits}f')`;
  // What rounds to zero has no sign.
  return sign === ""
    ? plain
    : `abs(${value}) < ${(0.5 * divisor) / 10 ** digits} ? format(0, '.${digits}f') : ${plain}`;
}

/** A Vega expression for axis labels: round numbers without needless decimals. */
export function moneyAxis({ divisor }: MoneyScale): string {
  return `format(datum.value / ${divisor}, ',.2~f')`;
}

/** Labels of an axis of money, as {@link moneyAxis} prints them. */
export function tickLabels(ticks: readonly number[], { divisor }: MoneyScale): string[] {
  return ticks.map((tick) => decimal(tick / divisor, 2).replace(/\.?0{1,2}$/, ""));
}
