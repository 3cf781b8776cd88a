import { absorb, weigh } from "./absorb.js";
import type { Estimate } from "./estimate.js";
import type { Layout } from "./layout.js";
import { independentColumns, leastSquares, weightedDot } from "./least-squares.js";
import type { Sample } from "./sample.js";

/** An OLS estimate, and what its R² are made of. */
export interface OlsEstimate extends Estimate {
  /** Sum of squares of the response without its fixed effects. */
  readonly withinSquares: number;
}

// Coefficients are wrong by the square of it.
const PRECISION = 1e-10;

/** Least squares with the fixed effects absorbed from both sides (Frisch–Waugh–Lovell). */
export function ols(sample: Sample, layout: Layout): OlsEstimate {
  const weights = new Float64Array(sample.size).fill(1);
  const weighted = weigh(layout, weights);
  const before = sample.regressors.map((column) => weightedDot(column, column, weights));
  const [response, ...regressors] = [sample.response, ...sample.regressors].map((column) => column.slice());
  const within = response as Float64Array;
  for (const column of [within, ...regressors]) absorb(weighted, column, PRECISION);
  const kept = independentColumns(regressors, weights, before);
  const columns = kept.map((place) => regressors[place] as Float64Array);
  const { coefficients, residuals, inverse } = leastSquares({ columns, response: within, weights });
  const predictor = sample.response.map((value, row) => value - (residuals[row] as number));
  const withinSquares = weightedDot(within, within, weights);
  return {
    kept,
    coefficients,
    columns,
    weights,
    residuals,
    predictor,
    inverse,
    iterations: 1,
    withinSquares,
  };
}
