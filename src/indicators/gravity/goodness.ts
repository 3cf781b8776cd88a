import type { OlsEstimate } from "./ols.js";
import type { PpmlEstimate } from "./ppml.js";
import type { Sample } from "./sample.js";

const HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2;
// From here on Stirling's series for ln Γ is exact to rounding.
const LARGE = 16;

/** How much of the response OLS fits; `undefined` where there is nothing to fit. */
export interface OlsGoodness {
  readonly r2: number | undefined;
  readonly within_r2: number | undefined;
}

/** How much of the response PPML fits; `undefined` where there is nothing to fit. */
export interface PpmlGoodness {
  readonly pseudo_r2: number | undefined;
  readonly squared_correlation: number | undefined;
}

/** R² and, with fixed effects, within R². */
export function olsGoodness({ response, sets }: Sample, estimate: OlsEstimate): OlsGoodness {
  const left = products(estimate.residuals, estimate.residuals);
  const total = covariation(response, response);
  return {
    r2: total > 0 ? 1 - left / total : undefined,
    within_r2: sets.length > 0 && estimate.withinSquares > 0 ? 1 - left / estimate.withinSquares : undefined,
  };
}

/** McFadden's pseudo-R² and the squared correlation of response and fitted values. */
export function ppmlGoodness(
  { response }: Sample,
  { weights: fitted, deviance }: PpmlEstimate,
): PpmlGoodness {
  const perfect = response.reduce((sum, value) => sum + logLikelihoodAtBest(value), 0);
  const mean = meanOf(response);
  const ofConstant =
    perfect - response.reduce((sum, value) => sum + (value === 0 ? 0 : value * Math.log(value / mean)), 0);
  const ofBoth = covariation(response, response) * covariation(fitted, fitted);
  return {
    pseudo_r2: ofConstant === 0 ? undefined : 1 - (perfect - deviance / 2) / ofConstant,
    squared_correlation: ofBoth > 0 ? covariation(response, fitted) ** 2 / ofBoth : undefined,
  };
}

/** Poisson log-likelihood of a response that is fitted exactly: y ln y − y − ln Γ(y + 1), by DLMF 5.11.1. */
function logLikelihoodAtBest(value: number): number {
  if (value >= LARGE) return -HALF_LOG_TWO_PI - Math.log(value) / 2 - stirling(value);
  if (value === 0) return 0;
  let [large, product] = [value + 1, 1];
  for (; large < LARGE; large++) product *= large;
  const logGamma =
    (large - 0.5) * Math.log(large) - large + HALF_LOG_TWO_PI + stirling(large) - Math.log(product);
  return value * Math.log(value) - value - logGamma;
}

/** What Stirling's formula lacks of ln Γ. */
function stirling(large: number): number {
  const inverse = 1 / large;
  const square = inverse * inverse;
  return inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))));
}

function covariation(a: Float64Array, b: Float64Array): number {
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  return products(
    a.map((value) => value - meanA),
    b.map((value) => value - meanB),
  );
}

function products(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, row) => sum + value * (b[row] as number), 0);
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
