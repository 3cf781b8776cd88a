import { RAISED } from "../../core/numbers.js";

/** A Vega expression that prints a fraction as a signed percentage; what rounds to zero has no sign. */
export function signedPercentExpression(value: string, decimals = 1): string {
  const least = 0.5 / 10 ** (decimals + 2);
  return `abs(${value}) < ${least} ? format(0, '.${decimals}%') : format(${value} * ${RAISED}, '+.${decimals}%')`;
}

/** A Vega expression that prints a fraction as a percentage. */
export function percentExpression(value: string, decimals = 1): string {
  return `format(${value} * ${RAISED}, '.${decimals}%')`;
}

/** A Vega expression that prints a fraction as signed percentage points, without naming them. */
export function pointsExpression(value: string, decimals = 1): string {
  const least = 0.5 / 10 ** (decimals + 2);
  return `abs(${value}) < ${least} ? format(0, '.${decimals}f') : format(100 * ${value} * ${RAISED}, '+.${decimals}f')`;
}

/** A Vega expression for axis labels in percent: round numbers without needless decimals. */
export function percentAxis(value: string): string {
  return `format(100 * ${value}, '.2~f') + '%'`;
}

/** How many decimals tell the ticks of an axis of fractions apart, as percentages or points. */
export function percentDecimals(ticks: readonly number[]): number {
  const printed = ticks.map((tick) => String(Number((100 * tick).toPrecision(9))));
  return Math.max(0, ...printed.map((text) => text.split(".")[1]?.length ?? 0));
}
