import { given } from "./arguments/arguments.js";
import { requireBaskets, sumOverProducts } from "./arguments/product-baskets.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import type { TwoWayTrade } from "./grubel-lloyd.js";

/** Trade both ways in two periods, by product in the same order. */
export interface TradeChange {
  readonly before: TwoWayTrade;
  readonly after: TwoWayTrade;
}

/**
 * The part of the change in trade that is matched by a change in the same product the other way.
 *
 * `1 − Σ_k |Δx_k − Δm_k| / Σ_k (|Δx_k| + |Δm_k|)`, index from 0 to 1 (Brülhart's A). Over several products it
 * is the mean of the single indices, weighted by `|Δx| + |Δm|`. Unlike a difference of two Grubel–Lloyd
 * indices it says whether new trade is matched.
 *
 * @param change Values in US dollars; deflate first if prices moved a lot.
 * @returns The index, or `undefined` when nothing changed.
 * @throws BilatError `BILAT_E_VALUE` when the lists differ in length or hold a negative value.
 *
 * @example
 * ```ts
 * marginalIit({ before: { exports: [10], imports: [10] }, after: { exports: [16], imports: [12] } }); // 0.5
 * marginalIit({ before: { exports: [10], imports: [10] }, after: { exports: [16], imports: [4] } }); // 0
 * marginalIit({ before: { exports: [10], imports: [10] }, after: { exports: [10], imports: [10] } }); // undefined
 * ```
 *
 * @see bruelhart-1994
 */
export function marginalIit(change: TradeChange): number | undefined {
  const { before: earlier, after: later } = given(change);
  const [before, after] = [given(earlier), given(later)];
  requireBaskets({
    "before.exports": before.exports,
    "before.imports": before.imports,
    "after.exports": after.exports,
    "after.imports": after.imports,
  });
  const changes = {
    a: differences(before.exports, after.exports),
    b: differences(before.imports, after.imports),
  };
  const all = sumOverProducts(changes, (x, m) => Math.abs(x) + Math.abs(m));
  return all === 0 ? undefined : Math.min(1, sumOverProducts(changes, matched) / (all / 2));
}

// |x| + |m| − |x − m| is twice this; without the difference nothing is lost to rounding.
function matched(x: number, m: number): number {
  return Math.sign(x) === Math.sign(m) ? Math.min(Math.abs(x), Math.abs(m)) : 0;
}

function differences(before: readonly number[], after: readonly number[]): number[] {
  return after.map((value, product) => value - (before[product] ?? 0));
}

export const marginalIitMeta = {
  id: "marginal-iit",
  title: "Marginal intra-industry trade (Brülhart)",
  family: "intra-industry",
  unit: "index",
  range: [0, 1],
  reading:
    "1 when exports and imports of each product changed by the same amount in the same direction, 0 when only one changed or they moved apart.",
  noMeaning: "when nothing changed",
  formula: "1 − Σ_k |Δx_k − Δm_k| / Σ_k (|Δx_k| + |Δm_k|)",
  question: "Do two countries trade the same products both ways?",
  needs: ["exports and imports by product in two periods"],
  references: ["bruelhart-1994"],
} as const satisfies IndicatorMeta;
