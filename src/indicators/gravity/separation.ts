import { absorb, type Layout, type Weighted, weigh } from "./absorb.js";
import { independentColumns, leastSquares, weightedDot } from "./least-squares.js";
import type { Sample } from "./sample.js";

const PRECISION = { tolerance: 1e-9, mostSteps: 20_000 };
const MOST_ROUNDS = 200;
// Below it a certificate counts as zero; zeros begin at 1.
const ZERO = 1e-5;
const CLEARLY_ABOVE = 1e-4;

/**
 * The zeros that no finite coefficients fit: some combination of regressors and fixed effects is zero wherever
 * the response is above zero, nowhere negative, and above zero at these observations, so that the likelihood
 * rises for ever along it.
 *
 * The iterative rectifier of Correia, Guimarães and Zylkin: regress the indicator of zeros on everything, with
 * a weight on the other observations that allows them no residual; cut off what is negative; repeat until
 * nothing is.
 *
 * @param layout The order of the sample.
 * @returns Their places; none also when the iteration does not settle, because PPML then refuses by itself.
 */
export function separated(sample: Sample, layout: Layout): Int32Array {
  const { response } = sample;
  const zeros = response.reduce((sum, value) => sum + (value === 0 ? 1 : 0), 0);
  if (zeros === 0) return new Int32Array(0);
  const problem = rectifierProblem(sample, layout, zeros);
  const certificate = response.map((value) => (value === 0 ? 1 : 0));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fitted = fittedValues(problem, certificate);
    const { lowest, highest, atPositive } = extremes(fitted, response);
    if (highest <= ZERO) break;
    if (lowest >= -ZERO && atPositive <= ZERO) {
      const rows = Int32Array.from({ length: response.length }, (_, row) => row);
      return rows.filter((row) => response[row] === 0 && (fitted[row] as number) > CLEARLY_ABOVE);
    }
    for (let row = 0; row < fitted.length; row++) {
      certificate[row] = response[row] === 0 ? Math.max(fitted[row] as number, 0) : 0;
    }
  }
  return new Int32Array(0);
}

interface RectifierProblem {
  readonly weighted: Weighted;
  readonly columns: readonly Float64Array[];
}

function rectifierProblem({ response, regressors }: Sample, layout: Layout, zeros: number): RectifierProblem {
  const heavy = zeros / ZERO;
  const weights = response.map((value) => (value === 0 ? 1 : heavy));
  const weighted = weigh(layout, weights);
  const before = regressors.map((column) => weightedDot(column, column, weights));
  const columns = regressors.map((column) => column.slice());
  for (const column of columns) absorb(weighted, column, PRECISION);
  const kept = independentColumns(columns, weights, before);
  return { weighted, columns: kept.map((place) => columns[place] as Float64Array) };
}

/** Fitted values of a regression on regressors and fixed effects. */
function fittedValues({ weighted, columns }: RectifierProblem, target: Float64Array): Float64Array {
  const response = target.slice();
  absorb(weighted, response, PRECISION);
  const { residuals } = leastSquares({ columns, response, weights: weighted.weights });
  return target.map((value, row) => value - (residuals[row] as number));
}

function extremes(fitted: Float64Array, response: Float64Array) {
  let [lowest, highest, atPositive] = [0, 0, 0];
  for (let row = 0; row < fitted.length; row++) {
    const value = fitted[row] as number;
    if (response[row] !== 0) atPositive = Math.max(atPositive, Math.abs(value));
    else {
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
  }
  return { lowest, highest, atPositive };
}
