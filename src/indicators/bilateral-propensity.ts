import type { Usd } from "../core/units.js";
import { given, requireTradeValues } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** Exports to one partner beside the size of the economy they come from. */
export interface ExportsAndGdp {
  /** X_ij, exports of the reporter to the partner. */
  readonly bilateral: Usd;
  /** GDP_i, current US dollars. */
  readonly reporterGdp: Usd;
}

/**
 * How much of its output a country sends to one partner.
 *
 * `X_ij / GDP_i`. A ratio, 0 or more; exports count at full value and GDP as value added, so it is no share of
 * GDP. `bilateralPropensityRelative` sets it against the partner's weight in the world economy.
 *
 * @returns The ratio, or `undefined` when GDP is zero.
 * @throws BilatError `BILAT_E_VALUE` when a figure is negative or not finite.
 *
 * @example
 * ```ts
 * bilateralPropensity({ bilateral: 12, reporterGdp: 1600 }); // 0.0075
 * bilateralPropensity({ bilateral: 12, reporterGdp: 0 }); // undefined
 * ```
 *
 * @see anderson-norheim-1993
 */
export function bilateralPropensity(figures: ExportsAndGdp): number | undefined {
  const { bilateral, reporterGdp } = given(figures);
  requireTradeValues({ bilateral, reporterGdp });
  return reporterGdp === 0 ? undefined : bilateral / reporterGdp;
}

export const bilateralPropensityMeta = {
  id: "bilateral-propensity",
  title: "Propensity to export to the partner",
  family: "intensity",
  unit: "ratio",
  range: [0, Infinity],
  reading: "Exports to the partner for each dollar of the reporter's GDP.",
  noMeaning: "when GDP is zero",
  formula: "X_ij / GDP_i",
  question: "Do they trade more than their size suggests?",
  needs: ["exports of the reporter to the partner", "GDP of the reporter"],
  references: ["anderson-norheim-1993"],
} as const satisfies IndicatorMeta;
