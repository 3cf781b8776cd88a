import type { GravityDropped } from "./dropped.js";
import { requireVaried } from "./identified.js";
import { arrange } from "./layout.js";
import { type OlsEstimate, ols } from "./ols.js";
import { type PpmlEstimate, ppml } from "./ppml.js";
import { prune } from "./prune.js";
import { type CompleteSample, rowsWhere, type Sample, sampleAt } from "./sample.js";
import { separated } from "./separation.js";

/** An estimate, the observations it is from, and what had to go. */
export interface Fit<Estimate> {
  readonly estimate: Estimate;
  readonly sample: Sample;
  readonly dropped: GravityDropped;
}

/** OLS without groups of one. */
export function fitOls(complete: CompleteSample): Fit<OlsEstimate> {
  const { sample: pruned, dropped } = pruneAlso(complete, false);
  const { sample, layout } = arrange(pruned);
  return { estimate: ols(sample, layout), sample, dropped };
}

/** PPML without groups of one, groups of zeros and separated zeros; each that goes may leave others alone. */
export function fitPpml(complete: CompleteSample): Fit<PpmlEstimate> {
  const { sample: pruned, dropped } = pruneAlso(complete, true);
  const { sample, layout } = arrange(pruned);
  const zeros = Uint8Array.from(sample.response, (value) => (value === 0 ? 1 : 0));
  const apart = separated(sample, layout, zeros);
  if (apart.length === 0) return { estimate: ppml(sample, layout), sample, dropped };
  const gone = new Set(apart);
  const rest = rowsWhere(sample.size, (row) => !gone.has(row));
  return fitPpml({
    sample: sampleAt(sample, rest),
    dropped: { ...dropped, separated: dropped.separated + apart.length },
  });
}

function pruneAlso(complete: CompleteSample, zeros: boolean): CompleteSample {
  const { sample, singleton, onlyZeros } = prune(complete.sample, zeros);
  const dropped = {
    ...complete.dropped,
    singleton: complete.dropped.singleton + singleton,
    only_zeros: complete.dropped.only_zeros + onlyZeros,
  };
  requireVaried(sample, dropped);
  return { sample, dropped };
}
