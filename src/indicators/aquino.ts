import { sum } from "simple-statistics";
import { given } from "./arguments/arguments.js";
import { requireBaskets } from "./arguments/product-baskets.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import { grubelLloyd, type TwoWayTrade } from "./grubel-lloyd.js";

/**
 * Grubel–Lloyd after the overall imbalance is taken out.
 *
 * Exports are scaled by `(X+M)/2X` and imports by `(X+M)/2M`, so that both sum to half of turnover. Index
 * from 0 to 1; it equals the export similarity of the two baskets.
 *
 * @param trade Values in US dollars.
 * @returns The index, or `undefined` when nothing is exported or nothing imported.
 * @throws BilatError `BILAT_E_VALUE` when the lists differ in length or hold a negative value.
 *
 * @example
 * ```ts
 * aquino({ exports: [40, 20, 20], imports: [1, 2, 1] }); // 0.75
 * aquino({ exports: [40, 10], imports: [0, 0] }); // undefined
 * ```
 *
 * @see aquino-1978
 */
export function aquino(trade: TwoWayTrade): number | undefined {
  const { exports, imports } = given(trade);
  requireBaskets({ exports, imports });
  const [totalExports, totalImports] = [sum(exports), sum(imports)];
  if (totalExports === 0 || totalImports === 0) return undefined;
  const half = (totalExports + totalImports) / 2;
  return grubelLloyd({
    exports: exports.map((value) => (value * half) / totalExports),
    imports: imports.map((value) => (value * half) / totalImports),
  });
}

export const aquinoMeta = {
  id: "aquino",
  title: "Intra-industry trade, corrected for imbalance (Aquino)",
  family: "intra-industry",
  unit: "index",
  range: [0, 1],
  reading:
    "As Grubel–Lloyd, as if exports and imports were equal in total; 1 when both hold the products in the same shares. The correction spreads the imbalance over all products, which not everyone accepts.",
  noMeaning: "when nothing is exported or nothing imported",
  formula: "Grubel–Lloyd of x_k (X+M)/2X and m_k (X+M)/2M",
  question: "Do two countries trade the same products both ways?",
  needs: ["exports and imports by product"],
  references: ["aquino-1978"],
} as const satisfies IndicatorMeta;
