import { BilatError } from "../../core/errors.js";
import { absorb, weigh } from "./absorb.js";
import type { Estimate } from "./estimate.js";
import type { Layout } from "./layout.js";
import { independentColumns, leastSquares, weightedDot } from "./least-squares.js";
import type { Sample } from "./sample.js";
import { startingValues } from "./starting-values.js";

/** A PPML estimate with its deviance. */
export interface PpmlEstimate extends Estimate {
  readonly deviance: number;
}

const MOST_ROUNDS = 200;
const MOST_HALVINGS = 12;
// Root mean square change of the predictor, weighted by fitted values; the round after would change its square.
const SETTLED = 1e-8;
// Largest change of any predictor: an observation without a finite fitted value keeps moving.
const SETTLED_EVERYWHERE = 1e-4;
const COARSEST = 1e-4;
const FINEST = 1e-12;
const DEVIANCE_ROUNDING = 1e-8;

/** Where the iteration stands. */
interface State {
  readonly predictor: Float64Array;
  readonly fitted: Float64Array;
  readonly deviance: number;
}

/** What passes from round to round, so that absorbing starts close to where it ends. */
interface Working {
  readonly layout: Layout;
  readonly response: Float64Array;
  /** Regressors free of fixed effects under the weights before. */
  readonly columns: readonly Float64Array[];
  precision: number;
}

/**
 * Poisson pseudo maximum likelihood: iteratively reweighted least squares with the fixed effects absorbed.
 *
 * @throws BilatError `BILAT_E_NOT_CONVERGED` when the predictor still moves after 200 rounds.
 */
export function ppml(sample: Sample, layout: Layout): PpmlEstimate {
  const { response } = sample;
  const { kept, columns } = usable(sample, layout);
  const working: Working = {
    layout,
    response,
    columns,
    precision: COARSEST,
  };
  let state = stateAt(response, startingValues(response, layout).map(Math.log));
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const next = improve(working, state);
    const change = changeOf(state, next);
    const settled =
      working.precision === FINEST && change.mean <= SETTLED && change.largest <= SETTLED_EVERYWHERE;
    state = next;
    if (settled) return { kept, columns, iterations: round, ...finish(working, state) };
    working.precision = Math.min(working.precision, Math.max(FINEST, change.mean ** 2));
  }
  throw new BilatError("BILAT_E_NOT_CONVERGED", {
    problem: "PPML did not settle; its last numbers are no estimates.",
    found: [`stopped after ${MOST_ROUNDS} rounds of reweighting`],
  });
}

/** Regressors free of fixed effects, without those that are combinations of them or of one another. */
function usable({ regressors, size }: Sample, layout: Layout) {
  const weights = new Float64Array(size).fill(1);
  const weighted = weigh(layout, weights);
  const columns = regressors.map((column) => column.slice());
  const before = columns.map((column) => weightedDot(column, column, weights));
  for (const column of columns) absorb(weighted, column, FINEST);
  const kept = independentColumns(columns, weights, before);
  return { kept, columns: kept.map((place) => columns[place] as Float64Array) };
}

function stateAt(response: Float64Array, predictor: Float64Array): State {
  const fitted = new Float64Array(predictor.length);
  for (let row = 0; row < fitted.length; row++) fitted[row] = Math.exp(predictor[row] as number);
  return { predictor, fitted, deviance: devianceOf(response, fitted) };
}

/** One round: the step that weighted least squares takes from here, halved while it makes the fit worse. */
function improve(
  { layout, response, columns, precision }: Working,
  { predictor, fitted, deviance }: State,
): State {
  const weighted = weigh(layout, fitted);
  for (const column of columns) absorb(weighted, column, precision);
  const step = new Float64Array(predictor.length);
  for (let row = 0; row < step.length; row++) {
    step[row] = (response[row] as number) / (fitted[row] as number) - 1;
  }
  const free = step.slice();
  absorb(weighted, free, precision);
  const { residuals } = leastSquares({ columns, response: free, weights: fitted });
  for (let row = 0; row < step.length; row++) step[row] = (step[row] as number) - (residuals[row] as number);
  for (let halvings = 0; ; halvings++) {
    const next = stateAt(response, sum(predictor, step));
    const worse = next.deviance > deviance + DEVIANCE_ROUNDING * (deviance + 1);
    if (!worse || halvings === MOST_HALVINGS) return next;
    for (let row = 0; row < step.length; row++) step[row] = (step[row] as number) / 2;
  }
}

function changeOf({ predictor, fitted }: State, next: State) {
  let [squares, total, largest] = [0, 0, 0];
  for (let row = 0; row < predictor.length; row++) {
    const change = Math.abs((next.predictor[row] as number) - (predictor[row] as number));
    squares += (fitted[row] as number) * change * change;
    total += fitted[row] as number;
    if (change > largest) largest = change;
  }
  return { mean: Math.sqrt(squares / total), largest };
}

/** Coefficients and columns under the weights of the solution. */
function finish({ layout, response, columns }: Working, { predictor, fitted, deviance }: State) {
  const weighted = weigh(layout, fitted);
  const free = predictor.slice();
  for (const column of [...columns, free]) absorb(weighted, column, FINEST);
  const { coefficients, inverse } = leastSquares({ columns, response: free, weights: fitted });
  const residuals = difference(response, fitted);
  return { coefficients, inverse, residuals, predictor, weights: fitted, deviance };
}

/** Twice the log-likelihood that is lost against a perfect fit. */
function devianceOf(response: Float64Array, fitted: Float64Array): number {
  let half = 0;
  for (let row = 0; row < response.length; row++) {
    const [value, fit] = [response[row] as number, fitted[row] as number];
    half += fit - value;
    if (value > 0) half += value * Math.log(value / fit);
  }
  return 2 * half;
}

function sum(a: Float64Array, b: Float64Array): Float64Array {
  const values = new Float64Array(a.length);
  for (let row = 0; row < a.length; row++) values[row] = (a[row] as number) + (b[row] as number);
  return values;
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  const values = new Float64Array(a.length);
  for (let row = 0; row < a.length; row++) values[row] = (a[row] as number) - (b[row] as number);
  return values;
}
