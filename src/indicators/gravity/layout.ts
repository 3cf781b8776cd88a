import { type Groups, oneGroup } from "./groups.js";
import { type Sample, sampleAt } from "./sample.js";

/**
 * Observations sorted by the set with the most groups, whose groups so become segments; the groups of the other
 * sets are numbered through, in one vector.
 */
export interface Layout {
  /** Where each group of the largest set starts; one more entry for the end. */
  readonly starts: Int32Array;
  /** Number of the other sets. */
  readonly width: number;
  /** Row by row, `width` numbers each: the places of an observation's groups in the one vector. */
  readonly codes: Int32Array;
  /** Length of that vector. */
  readonly groups: number;
}

/** The sample in the order that absorbing needs; without fixed effects, the constant is the only one. */
export function arrange(sample: Sample): { readonly sample: Sample; readonly layout: Layout } {
  const sets = sample.sets.length === 0 ? [oneGroup(sample.size)] : sample.sets;
  const largest = sets.reduce((most, groups) => (groups.count > most.count ? groups : most));
  const { starts, rows } = segments(largest);
  const others = sets.filter((set) => set !== largest);
  const width = others.length;
  const codes = new Int32Array(sample.size * width);
  let groups = 0;
  for (const [place, set] of others.entries()) {
    for (let row = 0; row < rows.length; row++) {
      codes[row * width + place] = groups + (set.codes[rows[row] as number] as number);
    }
    groups += set.count;
  }
  return { sample: sampleAt(sample, rows), layout: { starts, width, codes, groups } };
}

/** The effects of an observation's groups, without that of its segment. */
export function sumOfEffects({ codes, width }: Layout, effects: Float64Array, row: number): number {
  let sum = 0;
  const end = (row + 1) * width;
  for (let place = row * width; place < end; place++) sum += effects[codes[place] as number] as number;
  return sum;
}

/** Group sums to which observations add up, one after another. */
export function groupSums({ codes, width, groups }: Layout, values: Float64Array): Float64Array {
  const sums = new Float64Array(groups);
  for (let row = 0, place = 0; row < values.length; row++) {
    const end = place + width;
    for (; place < end; place++) {
      const code = codes[place] as number;
      sums[code] = (sums[code] as number) + (values[row] as number);
    }
  }
  return sums;
}

/** Sums by segment. */
export function segmentSums({ starts }: Layout, values: Float64Array): Float64Array {
  const sums = new Float64Array(starts.length - 1);
  for (let segment = 0, row = 0; segment < sums.length; segment++) {
    const end = starts[segment + 1] as number;
    let sum = 0;
    for (; row < end; row++) sum += values[row] as number;
    sums[segment] = sum;
  }
  return sums;
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
