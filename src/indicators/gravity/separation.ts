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
const BELOW_ZERO = -1e-6;
// What counts as above zero in a certificate, and what as zero where it must be.
const CLEARLY_ABOVE = 1e-3;
const NEARLY_ZERO = 1e-4;

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
    const certificate = fittedOnes(sample, layout, free);
    if (hold(free, certificate) || release({ free, suspect, round }, certificate)) continue;
    if (!certificate.every((value, row) => free[row] === 1 || Math.abs(value) <= NEARLY_ZERO)) break;
    return rowsWhere(free.length, (row) => free[row] === 1 && (certificate[row] as number) > CLEARLY_ABOVE);
  }
  return new Int32Array(0);
}

/** Regress ones where observations are free, heavy zeros elsewhere. */
function fittedOnes({ regressors }: Sample, layout: Layout, free: Uint8Array): Float64Array {
  const weights = Float64Array.from(free, (value) => (value === 1 ? 1 : HEAVY));
  const weighted = weigh(layout, weights);
  const columns = usableColumns(regressors, weighted);
  const residuals = Float64Array.from(free);
  absorb(weighted, residuals, PRECISION);
  const rest = leastSquares({ columns, response: residuals, weights }).residuals;
  return rest.map((value, row) => (free[row] as number) - value);
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
function release({ free, suspect, round }: Holding, certificate: Float64Array): boolean {
  if (round >= ROUNDS_WITH_RELEASE) return false;
  let released = false;
  for (let row = 0; row < free.length; row++) {
    const held = suspect[row] === 1 && free[row] === 0;
    if (!held || HEAVY * (certificate[row] as number) < CLEARLY_ABOVE - 1) continue;
    free[row] = 1;
    released = true;
  }
  return released;
}
