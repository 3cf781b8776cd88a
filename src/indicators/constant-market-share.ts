import { sum } from "simple-statistics";
import type { Usd } from "../core/units.js";
import { requireList, requireTradeValues } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/** Exports of one product to one market in two periods: the reporter's, and the world's to compare with. */
export interface MarketCell {
  readonly product: string;
  readonly market: string;
  readonly before: Usd;
  readonly after: Usd;
  readonly worldBefore: Usd;
  readonly worldAfter: Usd;
}

/** A change in exports, split; the five parts add up to `change`. */
export interface ConstantMarketShare {
  readonly change: Usd;
  /** What exports would have gained by growing like world trade. */
  readonly worldGrowth: Usd;
  /** More, for exporting products that grew faster than world trade. */
  readonly product: Usd;
  /** More, for exporting to markets that grew faster than each product. */
  readonly market: Usd;
  /** What is left in cells the world traded before: gains of market share. */
  readonly competitiveness: Usd;
  /** Change in cells the world did not trade before, for which there is no growth rate to compare with. */
  readonly residual: Usd;
}

/**
 * Split the change of exports into world growth, product, market and competitiveness.
 *
 * With `r`, `r_k`, `r_kj` the growth of world exports in total, of product k, and of product k to market j,
 * all on the earlier period's exports: `r X`, `Σ (r_k − r) X_kj`, `Σ (r_kj − r_k) X_kj` and
 * `Σ (ΔX_kj − r_kj X_kj)`. A cell without a world figure before has no `r_kj`; what it adds beyond the first
 * two effects is the residual, never competitiveness. In US dollars; the parts add up to the change.
 *
 * @param cells One for each product and market. Take the reporter out of the world to compare it with others
 *   only; both are in use.
 * @returns The parts, or `undefined` when the world traded nothing before.
 * @throws BilatError `BILAT_E_VALUE` when a value is negative or not finite.
 *
 * @example
 * ```ts
 * constantMarketShare([{ product: "27", market: "JPN", before: 10, after: 18, worldBefore: 100, worldAfter: 150 }]); // { change: 8, worldGrowth: 5, product: 0, market: 0, competitiveness: 3, residual: 0 }
 * constantMarketShare([]); // undefined
 * ```
 *
 * @see leamer-stern-1970
 */
export function constantMarketShare(cells: readonly MarketCell[]): ConstantMarketShare | undefined {
  requireList(cells, "cells");
  for (const { before, after, worldBefore, worldAfter } of cells) {
    requireTradeValues({ before, after, worldBefore, worldAfter });
  }
  const world = worldRate(cells);
  if (world === undefined) return undefined;
  const ofProduct = productRates(cells);
  const effects = cells.map((cell) => cellEffects(cell, world, ofProduct.get(cell.product) ?? world));
  const total = (name: keyof ConstantMarketShare) => sum(effects.map((effect) => effect[name]));
  return {
    change: total("change"),
    worldGrowth: total("worldGrowth"),
    product: total("product"),
    market: total("market"),
    competitiveness: total("competitiveness"),
    residual: total("residual"),
  };
}

function cellEffects(cell: MarketCell, world: number, ofProduct: number): ConstantMarketShare {
  const { before, after } = cell;
  const ofCell = worldRate([cell]);
  const left = after - before - (ofCell ?? ofProduct) * before;
  return {
    change: after - before,
    worldGrowth: world * before,
    product: (ofProduct - world) * before,
    market: ((ofCell ?? ofProduct) - ofProduct) * before,
    competitiveness: ofCell === undefined ? 0 : left,
    residual: ofCell === undefined ? left : 0,
  };
}

/** Growth of world exports over some cells; `undefined` when there were none before. */
function worldRate(cells: readonly MarketCell[]): number | undefined {
  const before = sum(cells.map((cell) => cell.worldBefore));
  return before === 0 ? undefined : sum(cells.map((cell) => cell.worldAfter)) / before - 1;
}

function productRates(cells: readonly MarketCell[]): ReadonlyMap<string, number | undefined> {
  const byProduct = new Map<string, MarketCell[]>();
  for (const cell of cells) {
    const known = byProduct.get(cell.product);
    if (known) known.push(cell);
    else byProduct.set(cell.product, [cell]);
  }
  return new Map([...byProduct].map(([product, own]) => [product, worldRate(own)]));
}

export const constantMarketShareMeta = {
  id: "constant-market-share",
  title: "Constant market share analysis",
  family: "decomposition",
  unit: "usd",
  range: [-Infinity, Infinity],
  reading:
    "How much of the change in exports goes with the growth of world trade, with the products and markets served, and with gains of market share. The order, product before market, is a convention.",
  noMeaning: "when the world traded nothing before",
  formula: "ΔX = r X + Σ_k (r_k − r) X_k + Σ_kj (r_kj − r_k) X_kj + Σ_kj (ΔX_kj − r_kj X_kj) + residual",
  question: "Why did exports change?",
  needs: ["exports by product and market of the reporter and of the world in two periods"],
  references: ["leamer-stern-1970"],
} as const satisfies IndicatorMeta;
