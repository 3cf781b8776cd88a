import { BilatError } from "../core/errors.js";
import { given, requireTradeValues } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** A figure between, or beyond, an earlier peak and the trough that followed. */
export interface PeakAndTrough {
  readonly value: number;
  readonly peak: number;
  readonly trough: number;
}

/** How far back up a figure is; a measure without meaning is left out. */
export interface Recovery {
  /** The figure as a share of the peak; 1 is full recovery. */
  readonly toPeak?: number;
  /** The part of the fall that was made up: 0 at the trough, 1 at the peak. */
  readonly fromTrough?: number;
}

/**
 * How much of a fall was made up.
 *
 * `toPeak = V_t / V_peak` and `fromTrough = (V_t − V_trough) / (V_peak − V_trough)`. Ratios; above 1 once the
 * peak is passed, `fromTrough` below 0 under the trough. The second is the smaller unless the peak is passed.
 *
 * @returns Both; `toPeak` is left out when the peak is zero, `fromTrough` when there was no fall.
 * @throws BilatError `BILAT_E_VALUE` when a figure is negative or not finite, or the trough is above the peak.
 *
 * @example
 * ```ts
 * recovery({ value: 21, peak: 33, trough: 16 }); // { toPeak: 0.636363636364, fromTrough: 0.294117647059 }
 * recovery({ value: 21, peak: 16, trough: 33 }); // throws BILAT_E_VALUE
 * ```
 */
export function recovery(figures: PeakAndTrough): Recovery {
  const { value, peak, trough } = given(figures);
  requireTradeValues({ value, peak, trough });
  if (trough > peak) {
    throw new BilatError("BILAT_E_VALUE", {
      problem: "A trough must not be above its peak.",
      found: [`trough is ${trough}, peak is ${peak}`],
    });
  }
  return {
    ...(peak > 0 && { toPeak: value / peak }),
    ...(peak > trough && { fromTrough: (value - trough) / (peak - trough) }),
  };
}

export const recoveryMeta = {
  id: "recovery",
  title: "Recovery",
  family: "growth",
  unit: "share",
  range: [-Infinity, Infinity],
  reading:
    "To the peak: the figure in percent of the highest up to then. From the trough: the part of the fall since that peak that was made up. Both are 100% at full recovery; periods outside those shown do not count.",
  noMeaning: "when there was no fall to make good in the periods shown, or the peak is zero",
  formula: "V_t / V_peak; (V_t − V_trough) / (V_peak − V_trough)",
  question: "Did it recover?",
  needs: ["a figure", "the earlier peak and the trough that followed"],
  references: [],
} as const satisfies IndicatorMeta;
