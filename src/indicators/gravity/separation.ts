import { absorb, type Weighted, weigh } from "./absorb.js";
import type { Layout } from "./layout.js";
import { independentColumns, leastSquares, weightedDot } from "./least-squares.js";
import { rowsWhere, type Sample } from "./sample.js";

const PRECISION = 1e-12;
const MOST_ROUNDS = 60;
// From this round on what has been held stays held, so that the search ends.
const ROUNDS_WITH_RELEASE = 20;
// Weight of what must stay at zero; what may leave zero has weight 1.
const HEAVY = 1e7;
// How often what heavy weights gave way is asked back: of 1 in 10,000, nothing is left.
const PASSES = 3;
const BELOW_ZERO = -1e-6;
// What counts as above zero in a certificate, and what as zero where it must be.
const CLEARLY_ABOVE = 1e-3;
const NEARLY_ZERO = 1e-4;
// Sum of squares of a certificate: 1 or more, ones on a line that goes nowhere below zero. Without such a line only
// what heavy weights give way is left.
const LEAST_SQUARES = 0.5;

/**
 * The zeros that no finite coefficients fit.
 *
 * Correia, Guimarães and Zylkin: some combination of regressors and fixed effects is zero wherever the response
 * is above zero, nowhere negative, and above zero at these observations; along it the likelihood rises for ever.
 * Like their iterative rectifier we regress ones, at the zeros in question, on everything, with a heavy weight
 * on all other observations; what the fit makes negative is held at zero too, and released when that turns out
 * to pull it up, until nothing changes. What is found is a certificate, so nothing is left out wrongly.
 *
 * @param suspect 1 for the zeros in question.
 * @returns Their places.
 */
export function separated(sample: Sample, layout: Layout, suspect: Uint8Array): Int32Array {
  const free = suspect.slice();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { certificate, pull } = fittedOnes(sample, layout, free);
    if (hold(free, certificate) || release({ free, suspect, round }, pull)) continue;
    if (!certifies(free, certificate)) break;
    return rowsWhere(free.length, (row) => free[row] === 1 && (certificate[row] as number) > CLEARLY_ABOVE);
  }
  return new Int32Array(0);
}

/** Whether it is zero where it must be, and more than nothing elsewhere. */
function certifies(free: Uint8Array, certificate: Float64Array): boolean {
  const isZero = certificate.every((value, row) => free[row] === 1 || Math.abs(value) <= NEARLY_ZERO);
  return isZero && certificate.reduce((sum, value) => sum + value ** 2, 0) >= LEAST_SQUARES;
}

/** What ones at free observations, and zeros elsewhere, are as a combination of regressors and fixed effects. */
interface FittedOnes {
  readonly certificate: Float64Array;
  /** How hard the ones pull what is held, each by 1, up from zero. */
  readonly pull: Float64Array;
}

/** Regress ones where observations are free, heavy zeros elsewhere; then what the zeros gave way, until they give no more. */
function fittedOnes({ regressors }: Sample, layout: Layout, free: Uint8Array): FittedOnes {
  const weights = Float64Array.from(free, (value) => (value === 1 ? 1 : HEAVY));
  const weighted = weigh(layout, weights);
  const columns = usableColumns(regressors, weighted);
  const target = Float64Array.from(free);
  let certificate = target;
  let pull = target;
  for (let pass = 0; pass < PASSES; pass++) {
    const response = target.slice();
    absorb(weighted, response, PRECISION);
    const rest = leastSquares({ columns, response, weights }).residuals;
    certificate = target.map((value, row) => value - (rest[row] as number));
    pull = rest.map((value) => -HEAVY * value);
    for (const [row, value] of certificate.entries())
      if (free[row] === 0) target[row] = (target[row] as number) - value;
  }
  return { certificate, pull };
}

function usableColumns(regressors: readonly Float64Array[], weighted: Weighted): Float64Array[] {
  const { weights } = weighted;
  const before = regressors.map((column) => weightedDot(column, column, weights));
  const columns = regressors.map((column) => column.slice());
  for (const column of columns) absorb(weighted, column, PRECISION);
  return independentColumns(columns, weights, before).map((place) => columns[place] as Float64Array);
}

/** Hold what the fit makes negative; true when something was. */
function hold(free: Uint8Array, certificate: Float64Array): boolean {
  let held = false;
  for (let row = 0; row < free.length; row++) {
    if (free[row] === 0 || (certificate[row] as number) >= BELOW_ZERO) continue;
    free[row] = 0;
    held = true;
  }
  return held;
}

interface Holding {
  readonly free: Uint8Array;
  readonly suspect: Uint8Array;
  readonly round: number;
}

/** Release what is held though the fit pulls it up by more than the one it is asked to be; true when something was. */
function release({ free, suspect, round }: Holding, pull: Float64Array): boolean {
  if (round >= ROUNDS_WITH_RELEASE) return false;
  let released = false;
  for (let row = 0; row < free.length; row++) {
    const held = suspect[row] === 1 && free[row] === 0;
    if (!held || (pull[row] as number) < CLEARLY_ABOVE - 1) continue;
    free[row] = 1;
    released = true;
  }
  return released;
}
