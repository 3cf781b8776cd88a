import type { Groups } from "./groups.js";
import { rowsWhere, type Sample, sampleAt } from "./sample.js";

/** A smaller sample, and why what is gone is gone. */
export interface Pruned {
  readonly sample: Sample;
  /** Observations that are alone in a group, so that its fixed effect fits them whatever the rest says. */
  readonly singleton: number;
  /** Observations of groups whose responses are all zero: no finite fixed effect fits them. */
  readonly onlyZeros: number;
}

interface Counts {
  singleton: number;
  onlyZeros: number;
}

/**
 * Leave out observations that tell nothing about the coefficients, until none is left to leave out.
 *
 * @param zeros Whether groups of zeros go too, as PPML needs it.
 */
export function prune(sample: Sample, zeros: boolean): Pruned {
  const alive = new Uint8Array(sample.size).fill(1);
  const counts: Counts = { singleton: 0, onlyZeros: 0 };
  while (sweep(sample, alive, { counts, zeros }));
  const { singleton, onlyZeros } = counts;
  if (singleton + onlyZeros === 0) return { sample, singleton, onlyZeros };
  const rows = rowsWhere(sample.size, (row) => alive[row] === 1);
  return { sample: sampleAt(sample, rows), singleton, onlyZeros };
}

/** One look at each set; true when something went. */
function sweep(
  { sets, response }: Sample,
  alive: Uint8Array,
  { counts, zeros }: { readonly counts: Counts; readonly zeros: boolean },
): boolean {
  let went = false;
  for (const groups of sets) {
    const { members, positive } = tally(groups, response, alive);
    for (let row = 0; row < alive.length; row++) {
      const code = groups.codes[row] as number;
      if (alive[row] === 0) continue;
      const alone = members[code] === 1;
      if (!alone && !(zeros && positive[code] === 0)) continue;
      if (alone) counts.singleton++;
      else counts.onlyZeros++;
      alive[row] = 0;
      went = true;
    }
  }
  return went;
}

function tally({ codes, count }: Groups, response: Float64Array, alive: Uint8Array) {
  const members = new Int32Array(count);
  const positive = new Int32Array(count);
  for (let row = 0; row < alive.length; row++) {
    if (alive[row] === 0) continue;
    const code = codes[row] as number;
    members[code] = (members[code] as number) + 1;
    if ((response[row] as number) > 0) positive[code] = (positive[code] as number) + 1;
  }
  return { members, positive };
}
