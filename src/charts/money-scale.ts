import { decimal } from "../core/numbers.js";

/** The one unit all amounts of a chart are drawn in. */
export interface MoneyScale {
  /** Dollars in one unit of the chart. */
  readonly divisor: number;
  /** `billion`, `million`, or empty for single dollars. */
  readonly word: string;
  /** As a subtitle names it: `US$ billion`. */
  readonly unit: string;
}

const SCALES: readonly MoneyScale[] = [
  { divisor: 1e9, word: "billion", unit: "US$ billion" },
  { divisor: 1e6, word: "million", unit: "US$ million" },
  { divisor: 1, word: "", unit: "US$" },
];

/** The unit that suits the largest amount, so that one chart never mixes millions and billions. */
export function moneyScale(amounts: readonly number[]): MoneyScale {
  const largest = Math.max(0, ...amounts.map(Math.abs));
  const scale = SCALES.find(({ divisor }) => largest >= divisor) ?? SCALES[2];
  return scale ?? { divisor: 1, word: "", unit: "US$" };
}

/** A Vega expression that prints an amount of dollars in the chart's unit, without naming it. */
export function moneyExpression(value: string, { divisor }: MoneyScale): string {
  return `format(${value} / ${divisor}, ',${divisor === 1 ? ".0f" : ".1f"}')`;
}

/** A Vega expression for axis labels: round numbers without needless decimals. */
export function moneyAxis({ divisor }: MoneyScale): string {
  return `format(datum.value / ${divisor}, ',.2~f')`;
}

/** The amount as {@link moneyExpression} prints it. */
export function moneyText(amount: number, { divisor }: MoneyScale): string {
  return decimal(amount / divisor, divisor === 1 ? 0 : 1);
}
