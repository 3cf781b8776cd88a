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

/** How {@link moneyExpression} prints. */
export interface MoneyPrint {
  readonly decimals?: number;
  /** `+` puts a sign before gains, too. */
  readonly sign?: "" | "+";
}

/** A Vega expression that prints an amount of dollars in the chart's unit, without naming it. */
export function moneyExpression(
  value: string,
  { divisor }: MoneyScale,
  { decimals = 1, sign = "" }: MoneyPrint = {},
): string {
  const digits = divisor === 1 ? 0 : decimals;
  const plain = `format(${value} / ${divisor}, '${sign},.${digits}f')`;
  // What rounds to zero has no sign.
  return sign === ""
    ? plain
    : `abs(${value}) < ${(0.5 * divisor) / 10 ** digits} ? format(0, '.${digits}f') : ${plain}`;
}

/** A Vega expression for axis labels: round numbers without needless decimals. */
export function moneyAxis({ divisor }: MoneyScale): string {
  return `format(datum.value / ${divisor}, ',.2~f')`;
}
