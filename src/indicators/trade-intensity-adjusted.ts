import type { Usd } from "../core/units.js";
import { given, requireTradeValues } from "./arguments/arguments.js";
import { rest } from "./arithmetic/rest-of-world.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** What the reporter sells, and the market open to it; all in the same period. */
export interface ExportMarket {
  /** X_ij, exports of the reporter to the partner. */
  readonly bilateral: Usd;
  /** X_i, exports of the reporter to the world. */
  readonly reporterExports: Usd;
  /** M_j, imports of the partner from the world. */
  readonly partnerImports: Usd;
  /** M_w, imports of all countries. */
  readonly worldImports: Usd;
  /** M_i, imports of the reporter, which it can't supply itself. */
  readonly reporterImports: Usd;
}

/**
 * How far the reporter's exports lean towards one partner, in the market that is open to the reporter.
 *
 * `(X_ij / X_i) / (M_j / (M_w − M_i))`. An index from 0 up; 1 is neutral. A country can't export to itself, so its
 * own imports leave the world market; with them in it, a large importer would stand above 1 on average.
 *
 * @returns The index, or `undefined` when the reporter exports nothing, the partner imports nothing, or the
 *   reporter is the only importer.
 * @throws BilatError `BILAT_E_VALUE` when a total is negative or not finite, or the reporter's or partner's
 *   imports exceed the world's.
 *
 * @example
 * ```ts
 * tradeIntensityAdjusted({
 *   bilateral: 6, reporterExports: 100, partnerImports: 30, worldImports: 1000, reporterImports: 100,
 * }); // 1.8
 * ```
 *
 * @see kojima-1964, drysdale-garnaut-1982
 */
export function tradeIntensityAdjusted(market: ExportMarket): number | undefined {
  const { bilateral, reporterExports, partnerImports, worldImports, reporterImports } = given(market);
  requireTradeValues({ bilateral, reporterExports, partnerImports, worldImports, reporterImports });
  const open = rest(worldImports, reporterImports, "world imports");
  if (reporterExports === 0 || partnerImports === 0 || open === 0) return undefined;
  rest(open, partnerImports, "world imports without the reporter's");
  return bilateral / reporterExports / (partnerImports / open);
}

export const tradeIntensityAdjustedMeta = {
  id: "trade-intensity-adjusted",
  title: "Trade intensity without the reporter's own market",
  family: "intensity",
  unit: "index",
  range: [0, Infinity],
  reading:
    "Above 1, the reporter exports more to the partner than the partner's weight in the market open to it suggests.",
  noMeaning:
    "when the reporter exports nothing, the partner imports nothing, or the reporter is the only importer",
  formula: "(X_ij / X_i) / (M_j / (M_w − M_i))",
  question: "Do they trade more than their size suggests?",
  needs: [
    "exports of the reporter to the partner and to the world",
    "imports of the partner, of the reporter and of the world",
  ],
  references: ["kojima-1964", "drysdale-garnaut-1982"],
} as const satisfies IndicatorMeta;
