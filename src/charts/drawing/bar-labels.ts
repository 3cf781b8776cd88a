import { signed } from "../../core/numbers.js";
import type { Figure } from "./chart-context.js";
import { labelledBars } from "./label-fit.js";
import { pointsExpression } from "./rate-expression.js";
import { widest } from "./text-width.js";

const SMALL = { size: 11, bold: true } as const;
const GAP = 3;

/** A rate by its period. */
export interface RateOfPeriod {
  readonly period: string;
  readonly rate: Figure;
}

/**
 * Labels of bars that are too narrow for whole ones: smaller, without the percent sign, which the axis has, and where
 * they would still crowd only those that matter most.
 *
 * @param field The column of the rates, which are fractions.
 * @param width Of the whole axis, in pixels.
 */
export function smallBarLabels(rates: readonly RateOfPeriod[], field: string, width: number) {
  const figures = rates.map(({ rate }) => rate);
  const texts = figures.flatMap((rate) => (rate === undefined ? [] : [signed(rate * 100, 1)]));
  const shown = labelledBars(figures, { width, label: widest(texts, SMALL) + GAP });
  return {
    size: SMALL.size,
    expression: pointsExpression(`datum.${field}`),
    filter: `indexof(${JSON.stringify(shown.map((place) => rates[place]?.period))}, datum.period) >= 0`,
  };
}
