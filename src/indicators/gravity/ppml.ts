import { BilatError } from "../../core/errors.js";
import { absorb, type Layout, type Weighted, weigh } from "./absorb.js";
import type { Estimate } from "./estimate.js";
import { independentColumns, leastSquares, weightedDot } from "./least-squares.js";
import type { Sample } from "./sample.js";

/** A PPML estimate with its deviance. */
export interface PpmlEstimate extends Estimate {
  readonly deviance: number;
}

const MOST_ROUNDS = 200;
const MOST_STEPS = 20_000;
const MOST_HALVINGS = 12;
// Root mean square change of the linear predictor, weighted by fitted values; the round after it is smaller squared.
const SETTLED = 1e-8;
// Largest change of any predictor: an observation without a finite fitted value keeps moving.
const SETTLED_EVERYWHERE = 1e-4;
const COARSEST = 1e-4;
const FINEST = 1e-10;

/** Where the iteration stands: predictor, fitted values, and the working problem without fixed effects. */
interface State {
  readonly predictor: Float64Array;
  readonly fitted: Float64Array;
  readonly deviance: number;
}

/** Columns free of fixed effects under the weights before, which are nearly so under the next. */
interface Working {
  readonly columns: readonly Float64Array[];
  /** Fixed effects in the working response of the round before. */
  effects: Float64Array;
}

/** Poisson pseudo maximum likelihood, by iteratively reweighted least squares with the fixed effects absorbed. */
export function ppml(sample: Sample, layout: Layout): PpmlEstimate {
  const { kept, columns } = usable(sample, layout);
  const working: Working = { columns, effects: new Float64Array(sample.size) };
  let state = start(sample.response);
  let precision = COARSEST;
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const next = improve(sample.response, state, { layout, working, precision });
    const change = changeOf(state, next);
    state = next;
    if (change.mean <= SETTLED && change.largest <= SETTLED_EVERYWHERE) {
      return finish(sample, state, { layout, working, kept, iterations: round });
    }
    precision = Math.min(COARSEST, Math.max(FINEST, change.mean ** 2));
  }
  throw new BilatError("BILAT_E_NOT_CONVERGED", {
    problem: "PPML did not converge; its last numbers are no estimates.",
    found: [`stopped after ${MOST_ROUNDS} rounds of reweighting`],
  });
}

/** Regressors free of fixed effects, without those that are combinations of them or of one another. */
function usable({ regressors, size }: Sample, layout: Layout) {
  const weights = new Float64Array(size).fill(1);
  const weighted = weigh(layout, weights);
  const columns = regressors.map((column) => column.slice());
  const before = columns.map((column) => weightedDot(column, column, weights));
  for (const column of columns) absorb(weighted, column, { tolerance: FINEST, mostSteps: MOST_STEPS });
  const kept = independentColumns(columns, weights, before);
  return { kept, columns: kept.map((place) => columns[place] as Float64Array) };
}

/** Half way between each response and their mean, as R's glm begins; no model yet, so any is better. */
function start(response: Float64Array): State {
  const mean = response.reduce((sum, value) => sum + value, 0) / response.length;
  const predictor = response.map((value) => Math.log((value + mean) / 2));
  return { ...stateAt(response, predictor), deviance: Infinity };
}

function stateAt(response: Float64Array, predictor: Float64Array): State {
  const fitted = predictor.map(Math.exp);
  return { predictor, fitted, deviance: devianceOf(response, fitted) };
}

interface Round {
  readonly layout: Layout;
  readonly working: Working;
  readonly precision: number;
}

/** One round: weighted least squares on the working response, halved while it makes the fit worse. */
function improve(response: Float64Array, state: State, { layout, working, precision }: Round): State {
  const { predictor, fitted, deviance } = state;
  const weighted = weigh(layout, fitted);
  for (const column of working.columns)
    absorb(weighted, column, { tolerance: precision, mostSteps: MOST_STEPS });
  const target = predictor.map(
    (value, row) => value + (response[row] as number) / (fitted[row] as number) - 1,
  );
  const residuals = workingResiduals(weighted, target, { working, precision });
  const full = target.map((value, row) => value - (residuals[row] as number));
  for (let part = 1, halvings = 0; ; part /= 2, halvings++) {
    const next = stateAt(
      response,
      part === 1 ? full : predictor.map((value, row) => value + part * ((full[row] as number) - value)),
    );
    if (next.deviance <= deviance + 1e-8 * (deviance + 0.1) || halvings === MOST_HALVINGS) return next;
  }
}

function workingResiduals(
  weighted: Weighted,
  target: Float64Array,
  { working, precision }: Omit<Round, "layout">,
): Float64Array {
  const free = target.map((value, row) => value - (working.effects[row] as number));
  absorb(weighted, free, { tolerance: precision, mostSteps: MOST_STEPS });
  working.effects = target.map((value, row) => value - (free[row] as number));
  return leastSquares({ columns: working.columns, response: free, weights: weighted.weights }).residuals;
}

function changeOf({ predictor, fitted }: State, next: State) {
  let [sum, total, largest] = [0, 0, 0];
  for (let row = 0; row < predictor.length; row++) {
    const change = Math.abs((next.predictor[row] as number) - (predictor[row] as number));
    sum += (fitted[row] as number) * change ** 2;
    total += fitted[row] as number;
    largest = Math.max(largest, change);
  }
  return { mean: Math.sqrt(sum / total), largest };
}

interface Finish {
  readonly layout: Layout;
  readonly working: Working;
  readonly kept: readonly number[];
  readonly iterations: number;
}

/** Coefficients and columns under the weights of the solution. */
function finish(sample: Sample, { predictor, fitted, deviance }: State, end: Finish): PpmlEstimate {
  const { layout, working, kept, iterations } = end;
  const weighted = weigh(layout, fitted);
  const { columns } = working;
  const precision = { tolerance: FINEST, mostSteps: MOST_STEPS };
  for (const column of columns) absorb(weighted, column, precision);
  const free = predictor.map((value, row) => value - (working.effects[row] as number));
  absorb(weighted, free, precision);
  const { coefficients, inverse } = leastSquares({ columns, response: free, weights: fitted });
  const residuals = sample.response.map((value, row) => value - (fitted[row] as number));
  return {
    kept,
    coefficients,
    columns,
    weights: fitted,
    residuals,
    predictor,
    inverse,
    iterations,
    deviance,
  };
}

/** Twice the log-likelihood that is lost against a perfect fit. */
export function devianceOf(response: Float64Array, fitted: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < response.length; row++) {
    const [value, fit] = [response[row] as number, fitted[row] as number];
    sum += (value === 0 ? 0 : value * Math.log(value / fit)) - (value - fit);
  }
  return 2 * sum;
}
