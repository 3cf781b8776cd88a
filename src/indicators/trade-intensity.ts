import type { Usd } from "../core/units.js";
import { given, requireTradeValues } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** Trade totals that place one pair in world trade; one flow, all in the same period. */
export interface PairTotals {
  /** X_ij, exports of the reporter to the partner. */
  readonly bilateral: Usd;
  /** X_i, exports of the reporter to the world. */
  readonly reporterTotal: Usd;
  /** X_wj, exports of the world to the partner. */
  readonly worldToPartner: Usd;
  /** X_w, exports of the world to the world. */
  readonly worldTotal: Usd;
}

/**
 * How far the reporter's exports lean towards one partner.
 *
 * The partner's share in the reporter's exports over its share in world exports,
 * `(X_ij / X_i) / (X_wj / X_w)`. An index from 0 up; 1 is neutral. The world counts the reporter itself, to which
 * it can't export; `tradeIntensityAdjusted` takes it out.
 *
 * @returns The index, or `undefined` when the reporter, or the world to the partner, exports nothing.
 * @throws BilatError `BILAT_E_VALUE` when a total is negative or not finite.
 *
 * @example
 * ```ts
 * tradeIntensity({ bilateral: 6, reporterTotal: 100, worldToPartner: 30, worldTotal: 1000 }); // 2
 * tradeIntensity({ bilateral: 0, reporterTotal: 0, worldToPartner: 30, worldTotal: 1000 }); // undefined
 * ```
 *
 * @see brown-1949, kojima-1964, wits
 */
export function tradeIntensity(totals: PairTotals): number | undefined {
  const { bilateral, reporterTotal, worldToPartner, worldTotal } = given(totals);
  requireTradeValues({ bilateral, reporterTotal, worldToPartner, worldTotal });
  if (reporterTotal === 0 || worldToPartner === 0 || worldTotal === 0) return undefined;
  return bilateral / reporterTotal / (worldToPartner / worldTotal);
}

export const tradeIntensityMeta = {
  id: "trade-intensity",
  title: "Trade intensity",
  family: "intensity",
  unit: "index",
  range: [0, Infinity],
  reading:
    "Above 1, the reporter exports more to the partner than the partner's weight in world trade suggests.",
  noMeaning: "when the reporter exports nothing, or nobody sells to the partner",
  formula: "(X_ij / X_i) / (X_wj / X_w)",
  question: "Do they trade more than their size suggests?",
  needs: [
    "exports of the reporter to the partner and to the world",
    "exports of the world to the partner and in all",
  ],
  references: ["brown-1949", "kojima-1964", "wits"],
} as const satisfies IndicatorMeta;
