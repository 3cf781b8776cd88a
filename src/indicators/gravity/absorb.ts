import { BilatError } from "../../core/errors.js";
import { type Groups, oneGroup } from "./groups.js";
import { type Sample, sampleAt } from "./sample.js";

/**
 * Observations sorted by the set with the most groups, whose groups so become segments; the groups of the other
 * sets are numbered through, in one vector.
 */
export interface Layout {
  /** Where each group of the largest set starts; one more entry for the end. */
  readonly starts: Int32Array;
  /** For each other set the place of an observation's group in the one vector. */
  readonly others: readonly Int32Array[];
  /** Length of that vector. */
  readonly groups: number;
}

/** A layout with weights for the observations. */
export interface Weighted {
  readonly layout: Layout;
  readonly weights: Float64Array;
  /** Sums of weights by segment, and by group of the other sets. */
  readonly ofSegment: Float64Array;
  readonly ofGroup: Float64Array;
}

/** How exactly to absorb. */
export interface Precision {
  /** What may remain of the group means, relative to the column; both as weighted norms. */
  readonly tolerance: number;
  readonly mostSteps: number;
}

// What rounding may leave of a column, relative to its length.
const ROUNDING = 1e-15;

/** The sample in the order that absorbing needs; without fixed effects, the constant is the only one. */
export function arrange(sample: Sample): { readonly sample: Sample; readonly layout: Layout } {
  const sets = sample.sets.length === 0 ? [oneGroup(sample.size)] : sample.sets;
  const largest = sets.reduce((most, groups) => (groups.count > most.count ? groups : most));
  const { starts, rows } = segments(largest);
  const sorted = sampleAt(sample, rows);
  let groups = 0;
  const others = sets.flatMap((set, place) => {
    if (set === largest) return [];
    const first = groups;
    groups += set.count;
    return [(sorted.sets[place] as Groups).codes.map((code) => code + first)];
  });
  return { sample: sorted, layout: { starts, others, groups } };
}

/** Sort by group in two passes. */
function segments({ codes, count }: Groups): { readonly starts: Int32Array; readonly rows: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const code of codes) starts[code + 1] = (starts[code + 1] as number) + 1;
  for (let group = 0; group < count; group++) {
    starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
  }
  const next = starts.slice();
  const rows = new Int32Array(codes.length);
  for (let row = 0; row < rows.length; row++) {
    const code = codes[row] as number;
    const place = next[code] as number;
    rows[place] = row;
    next[code] = place + 1;
  }
  return { starts, rows };
}

/** Give each observation a weight above zero. */
export function weigh(layout: Layout, weights: Float64Array): Weighted {
  const ofSegment = new Float64Array(layout.starts.length - 1);
  const ofGroup = new Float64Array(layout.groups);
  for (let segment = 0; segment < ofSegment.length; segment++) {
    const end = layout.starts[segment + 1] as number;
    let sum = 0;
    for (let row = layout.starts[segment] as number; row < end; row++) sum += weights[row] as number;
    ofSegment[segment] = sum;
  }
  for (const codes of layout.others) scatter(ofGroup, codes, weights);
  return { layout, weights, ofSegment, ofGroup };
}

/**
 * Take the fixed effects out of a column: what is left is the residual of its weighted regression on them.
 *
 * The largest set is eliminated exactly; the effects of the others are found by conjugate gradients with the
 * group weights as preconditioner. It starts at the column as it is, so a column that is nearly free of them
 * already, as from the weights before, takes few steps.
 *
 * @returns The number of steps; the column is overwritten.
 * @throws BilatError `BILAT_E_NOT_CONVERGED` when the steps do not suffice.
 */
export function absorb(weighted: Weighted, column: Float64Array, precision: Precision): number {
  const { layout, weights } = weighted;
  const rounding = ROUNDING * weightedNorm(column, weights);
  center(weighted, column);
  if (layout.others.length === 0) return 0;
  const enough = Math.max(precision.tolerance * weightedNorm(column, weights), rounding);
  const { effects, steps } = solve(weighted, column, { enough, mostSteps: precision.mostSteps });
  for (const codes of layout.others) {
    for (let row = 0; row < column.length; row++) {
      column[row] = (column[row] as number) - (effects[codes[row] as number] as number);
    }
  }
  center({ layout, weights, ofSegment: weighted.ofSegment }, column);
  return steps;
}

interface Goal {
  readonly enough: number;
  readonly mostSteps: number;
}

/** Conjugate gradients for the effects of all sets but the largest. */
function solve(weighted: Weighted, column: Float64Array, { enough, mostSteps }: Goal) {
  const { ofGroup, layout } = weighted;
  const effects = new Float64Array(layout.groups);
  const rest = groupSums(weighted, column);
  const scaled = rest.map((value, group) => value / (ofGroup[group] as number));
  const direction = scaled.slice();
  const image = new Float64Array(layout.groups);
  const spread = new Float64Array(column.length);
  let size = dot(rest, scaled);
  for (let steps = 0; ; steps++) {
    if (Math.sqrt(size) <= enough) return { effects, steps };
    if (steps === mostSteps) throw notAbsorbed(mostSteps);
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
}

interface Application {
  readonly direction: Float64Array;
  readonly image: Float64Array;
  readonly spread: Float64Array;
}

/** Effects to observations, segment means out, and weighted sums by group again. */
function applyOperator(weighted: Weighted, { direction, image, spread }: Application): void {
  const { layout, weights } = weighted;
  spread.fill(0);
  for (const codes of layout.others) {
    for (let row = 0; row < spread.length; row++) {
      spread[row] = (spread[row] as number) + (direction[codes[row] as number] as number);
    }
  }
  center(weighted, spread);
  for (let row = 0; row < spread.length; row++)
    spread[row] = (spread[row] as number) * (weights[row] as number);
  image.fill(0);
  for (const codes of layout.others) scatter(image, codes, spread);
}

/** Take out the weighted mean of each segment. */
function center(
  { layout, weights, ofSegment }: Pick<Weighted, "layout" | "weights" | "ofSegment">,
  column: Float64Array,
): void {
  const { starts } = layout;
  for (let segment = 0; segment < ofSegment.length; segment++) {
    const start = starts[segment] as number;
    const end = starts[segment + 1] as number;
    let sum = 0;
    for (let row = start; row < end; row++) sum += (weights[row] as number) * (column[row] as number);
    const mean = sum / (ofSegment[segment] as number);
    for (let row = start; row < end; row++) column[row] = (column[row] as number) - mean;
  }
}

function groupSums({ layout, weights }: Weighted, column: Float64Array): Float64Array {
  const sums = new Float64Array(layout.groups);
  const products = column.map((value, row) => value * (weights[row] as number));
  for (const codes of layout.others) scatter(sums, codes, products);
  return sums;
}

function scatter(sums: Float64Array, codes: Int32Array, values: Float64Array): void {
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    sums[code] = (sums[code] as number) + (values[row] as number);
  }
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

function notAbsorbed(steps: number): BilatError {
  return new BilatError("BILAT_E_NOT_CONVERGED", {
    problem: "The fixed effects could not be absorbed to the precision that the estimates need.",
    found: [`stopped after ${steps} steps`],
    hint: "Leave out a set of fixed effects that hardly overlaps with the others.",
  });
}
