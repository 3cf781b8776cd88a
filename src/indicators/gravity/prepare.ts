import { arrange, type Layout } from "./absorb.js";
import { prune } from "./prune.js";
import { type Sample, sampleAt } from "./sample.js";
import { separated } from "./separation.js";

/** Observations that can be estimated from, in the order that absorbing needs, and how many are gone. */
export interface Prepared {
  readonly sample: Sample;
  readonly layout: Layout;
  readonly singleton: number;
  readonly onlyZeros: number;
  readonly separated: number;
}

/** Leave out what OLS cannot use: groups of one. */
export function prepareOls(complete: Sample): Prepared {
  const { sample, ...counts } = prune(complete, false);
  return { ...arrange(sample), ...counts, separated: 0 };
}

/** Leave out what PPML cannot use, again and again: each observation gone may leave others alone. */
export function preparePpml(complete: Sample): Prepared {
  const pruned = prune(complete, true);
  const { singleton, onlyZeros } = pruned;
  const { sample, layout } = arrange(pruned.sample);
  const rows = separated(sample, layout);
  if (rows.length === 0) return { sample, layout, singleton, onlyZeros, separated: 0 };
  const gone = new Set(rows);
  const rest = Int32Array.from({ length: sample.size }, (_, row) => row).filter((row) => !gone.has(row));
  const again = preparePpml(sampleAt(sample, rest));
  return {
    ...again,
    singleton: singleton + again.singleton,
    onlyZeros: onlyZeros + again.onlyZeros,
    separated: rows.length + again.separated,
  };
}
