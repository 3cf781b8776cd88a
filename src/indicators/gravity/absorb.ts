import { BilatError } from "../../core/errors.js";
import { groupSums, type Layout, segmentSums, sumOfEffects } from "./layout.js";

/** A layout with weights above zero for the observations. */
export interface Weighted {
  readonly layout: Layout;
  readonly weights: Float64Array;
  /** Sums of weights by segment, and by group of the other sets. */
  readonly ofSegment: Float64Array;
  readonly ofGroup: Float64Array;
}

// What rounding may leave of a column, relative to its length.
const ROUNDING = 1e-15;
const MOST_STEPS = 20_000;
// How often to look anew for what is asked for, and as often again for what is needed at least.
const RESTARTS = 8;
const NEEDED = 1e-9;

/** Give each observation a weight. */
export function weigh(layout: Layout, weights: Float64Array): Weighted {
  return { layout, weights, ofSegment: segmentSums(layout, weights), ofGroup: groupSums(layout, weights) };
}

/**
 * Take the fixed effects out of a column: what is left is the residual of its weighted regression on them.
 *
 * The largest set is eliminated exactly; the effects of the others are found by conjugate gradients with the
 * group weights as preconditioner. It starts at the column as it is, so a column that is nearly free of them
 * already, as from the weights before, takes few steps. What remains is then looked at anew, because the running
 * residual of conjugate gradients drifts where weights are very unlike.
 *
 * @param column Overwritten.
 * @param tolerance What may remain of the group means, relative to the column; both as weighted norms.
 * @throws BilatError `BILAT_E_NOT_CONVERGED` when 20,000 steps at a time do not suffice.
 */
export function absorb(weighted: Weighted, column: Float64Array, tolerance: number): void {
  const { layout, weights } = weighted;
  const rounding = ROUNDING * weightedNorm(column, weights);
  center(weighted, column);
  if (layout.width === 0) return;
  const length = weightedNorm(column, weights);
  for (let round = 0; ; round++) {
    // Rounding may keep it from what is asked for, but never from what estimates need.
    const asked = round < RESTARTS ? tolerance : Math.max(tolerance, NEEDED);
    const effects = solve(weighted, column, Math.max(asked * length, rounding));
    if (effects === undefined) return;
    if (round === 2 * RESTARTS) throw notAbsorbed();
    for (let row = 0; row < column.length; row++) {
      column[row] = (column[row] as number) - sumOfEffects(layout, effects, row);
    }
    center(weighted, column);
  }
}

/** Conjugate gradients for the effects of all sets but the largest; `undefined` when nothing remains of them. */
function solve(weighted: Weighted, column: Float64Array, enough: number): Float64Array | undefined {
  const { ofGroup, layout, weights } = weighted;
  const effects = new Float64Array(layout.groups);
  const spread = product(column, weights);
  const rest = groupSums(layout, spread);
  const scaled = rest.map((value, group) => value / (ofGroup[group] as number));
  const direction = scaled.slice();
  const image = new Float64Array(layout.groups);
  let size = dot(rest, scaled);
  if (Math.sqrt(size) <= enough) return undefined;
  for (let step = 0; Math.sqrt(size) > enough; step++) {
    if (step === MOST_STEPS) throw notAbsorbed();
    applyOperator(weighted, { direction, image, spread });
    const length = size / dot(direction, image);
    for (let group = 0; group < effects.length; group++) {
      effects[group] = (effects[group] as number) + length * (direction[group] as number);
      rest[group] = (rest[group] as number) - length * (image[group] as number);
      scaled[group] = (rest[group] as number) / (ofGroup[group] as number);
    }
    const before = size;
    size = dot(rest, scaled);
    for (let group = 0; group < direction.length; group++) {
      direction[group] = (scaled[group] as number) + (size / before) * (direction[group] as number);
    }
  }
  return effects;
}

interface Application {
  readonly direction: Float64Array;
  readonly image: Float64Array;
  /** Room for one number an observation. */
  readonly spread: Float64Array;
}

/** Effects to observations, segment means out, weighted sums by group; a segment at a time, for the cache. */
function applyOperator(
  { layout, weights, ofSegment }: Weighted,
  { direction, image, spread }: Application,
): void {
  const { starts, codes, width } = layout;
  image.fill(0);
  for (let segment = 0, row = 0; segment < ofSegment.length; segment++) {
    const start = row;
    const end = starts[segment + 1] as number;
    let sum = 0;
    for (; row < end; row++) {
      let value = 0;
      for (let at = row * width, last = at + width; at < last; at++) {
        value += direction[codes[at] as number] as number;
      }
      spread[row] = value;
      sum += (weights[row] as number) * value;
    }
    const mean = sum / (ofSegment[segment] as number);
    for (row = start; row < end; row++) {
      const value = (weights[row] as number) * ((spread[row] as number) - mean);
      for (let at = row * width, last = at + width; at < last; at++) {
        const code = codes[at] as number;
        image[code] = (image[code] as number) + value;
      }
    }
  }
}

/** Take out the weighted mean of each segment. */
function center({ layout, weights, ofSegment }: Weighted, column: Float64Array): void {
  for (let segment = 0, row = 0; segment < ofSegment.length; segment++) {
    const start = row;
    const end = layout.starts[segment + 1] as number;
    let sum = 0;
    for (; row < end; row++) sum += (weights[row] as number) * (column[row] as number);
    const mean = sum / (ofSegment[segment] as number);
    for (row = start; row < end; row++) column[row] = (column[row] as number) - mean;
  }
}

function product(a: Float64Array, b: Float64Array): Float64Array {
  const values = new Float64Array(a.length);
  for (let row = 0; row < a.length; row++) values[row] = (a[row] as number) * (b[row] as number);
  return values;
}

function weightedNorm(column: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < column.length; row++)
    sum += (weights[row] as number) * (column[row] as number) ** 2;
  return Math.sqrt(sum);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < a.length; place++) sum += (a[place] as number) * (b[place] as number);
  return sum;
}

function notAbsorbed(): BilatError {
  return new BilatError("BILAT_E_NOT_CONVERGED", {
    problem: "The fixed effects could not be absorbed to the precision that the estimates need.",
    found: [`stopped after up to ${MOST_STEPS} steps at a time`],
    hint: "Leave out a set of fixed effects that hardly overlaps with the others.",
  });
}
