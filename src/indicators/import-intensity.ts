import type { Usd } from "../core/units.js";
import { given, requireTradeValues } from "./arguments/arguments.js";
import { rest } from "./arithmetic/rest-of-world.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** What the reporter buys, and the supply open to it; all in the same period. */
export interface ImportMarket {
  /** M_ij, imports of the reporter from the partner. */
  readonly bilateral: Usd;
  /** M_i, imports of the reporter from the world. */
  readonly reporterImports: Usd;
  /** X_j, exports of the partner to the world. */
  readonly partnerExports: Usd;
  /** X_w, exports of all countries. */
  readonly worldExports: Usd;
  /** X_i, exports of the reporter, which it can't buy from itself. */
  readonly reporterExports: Usd;
}

/**
 * How far the reporter's imports lean towards one partner, among the supply that is open to the reporter.
 *
 * `(M_ij / M_i) / (X_j / (X_w − X_i))`. An index from 0 up; 1 is neutral. Imports valued CIF over exports valued
 * FOB do not disturb it much: each ratio keeps to one valuation.
 *
 * @returns The index, or `undefined` when the reporter imports nothing, the partner exports nothing, or the
 *   reporter is the only exporter.
 * @throws BilatError `BILAT_E_VALUE` when a total is negative or not finite, or the reporter's or partner's
 *   exports exceed the world's.
 *
 * @example
 * ```ts
 * importIntensity({
 *   bilateral: 6, reporterImports: 100, partnerExports: 30, worldExports: 1000, reporterExports: 100,
 * }); // 1.8
 * ```
 *
 * @see kojima-1964
 */
export function importIntensity(market: ImportMarket): number | undefined {
  const { bilateral, reporterImports, partnerExports, worldExports, reporterExports } = given(market);
  requireTradeValues({ bilateral, reporterImports, partnerExports, worldExports, reporterExports });
  const open = rest(worldExports, reporterExports, "world exports");
  if (reporterImports === 0 || partnerExports === 0 || open === 0) return undefined;
  rest(open, partnerExports, "world exports without the reporter's");
  return bilateral / reporterImports / (partnerExports / open);
}

export const importIntensityMeta = {
  id: "import-intensity",
  title: "Import intensity",
  family: "intensity",
  unit: "index",
  range: [0, Infinity],
  reading:
    "Above 1, the reporter imports more from the partner than the partner's weight in the supply open to it suggests.",
  noMeaning:
    "when the reporter imports nothing, the partner exports nothing, or the reporter is the only exporter",
  formula: "(M_ij / M_i) / (X_j / (X_w − X_i))",
  question: "Do they trade more than their size suggests?",
  needs: [
    "imports of the reporter from the partner and from the world",
    "exports of the partner, of the reporter and of the world",
  ],
  references: ["kojima-1964"],
} as const satisfies IndicatorMeta;
