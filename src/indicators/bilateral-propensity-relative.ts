import type { Usd } from "../core/units.js";
import { given, requireTradeValues } from "./arguments/arguments.js";
import type { ExportsAndGdp } from "./bilateral-propensity.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** Exports to one partner beside the size of both economies and of the world's. */
export interface ExportsAndGdps extends ExportsAndGdp {
  /** GDP_j, current US dollars. */
  readonly partnerGdp: Usd;
  /** GDP_w, current US dollars. */
  readonly worldGdp: Usd;
}

/**
 * Exports over what a world without borders and distance would have.
 *
 * `X_ij · GDP_w / (GDP_i · GDP_j)`: the propensity to export over the partner's share in world GDP. An index from 0
 * up; 1 is the trade of a frictionless world, in which each country buys from all in proportion to their size.
 * As a rule it is far below 1.
 *
 * @returns The index, or `undefined` when a GDP is zero.
 * @throws BilatError `BILAT_E_VALUE` when a figure is negative or not finite.
 *
 * @example
 * ```ts
 * bilateralPropensityRelative({ bilateral: 12, reporterGdp: 1600, partnerGdp: 5000, worldGdp: 80000 }); // 0.12
 * ```
 *
 * @see deardorff-1998
 */
export function bilateralPropensityRelative(figures: ExportsAndGdps): number | undefined {
  const { bilateral, reporterGdp, partnerGdp, worldGdp } = given(figures);
  requireTradeValues({ bilateral, reporterGdp, partnerGdp, worldGdp });
  if (reporterGdp === 0 || partnerGdp === 0 || worldGdp === 0) return undefined;
  return bilateral / reporterGdp / (partnerGdp / worldGdp);
}

export const bilateralPropensityRelativeMeta = {
  id: "bilateral-propensity-relative",
  title: "Propensity to export over the partner's share in world GDP",
  family: "intensity",
  unit: "index",
  range: [0, Infinity],
  reading: "1 is the trade of a world without borders and distance; as a rule it is far below 1.",
  noMeaning: "when a GDP is zero",
  formula: "X_ij · GDP_w / (GDP_i · GDP_j)",
  question: "Do they trade more than their size suggests?",
  needs: ["exports of the reporter to the partner", "GDP of the reporter, of the partner and of the world"],
  references: ["deardorff-1998"],
} as const satisfies IndicatorMeta;
