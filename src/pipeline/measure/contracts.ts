import type { Contract } from "../../indicators/catalogue/contract.js";
import { BASKETS } from "./baskets.js";
import { storeBaskets } from "./baskets-from-store.js";
import { EQUATION } from "./equation.js";
import { FIGURES } from "./figures.js";
import { hasLetters, isByProduct, storeFigures } from "./figures-from-store.js";
import type { ContractHandler } from "./job.js";
import { storeLetters } from "./letters-from-store.js";
import { MARKETS } from "./markets.js";
import { storeMarkets } from "./markets-from-store.js";
import { MATRIX } from "./matrix.js";
import { needsExportsOnly, storeMatrix } from "./matrix-from-store.js";
import { PARTS } from "./parts.js";
import { storeParts } from "./parts-from-store.js";
import { PRICES } from "./prices.js";
import { storePrices, storeUnitValues } from "./prices-from-store.js";
import { SERIES } from "./series.js";
import { storeSeries } from "./series-from-store.js";
import { TWO_WAY } from "./two-way.js";
import { TWO_WAY_CELLS } from "./two-way-cells.js";
import { storeTwoWayCells } from "./two-way-cells-from-store.js";
import { storeTwoWay } from "./two-way-from-store.js";

const always = () => true;

/** Who reads and computes each contract. */
const HANDLERS: { readonly [From in Contract["from"]]: ContractHandler<Extract<Contract, { from: From }>> } =
  {
    figures: {
      ...FIGURES,
      fromStore: (job) => (isByProduct(job.contract) ? storeUnitValues(job) : storeFigures(job)),
      inStore: hasLetters,
      isImported: isByProduct,
    },
    series: { ...SERIES, fromStore: storeSeries },
    parts: { ...PARTS, fromStore: storeParts },
    matrix: { ...MATRIX, fromStore: storeMatrix, inStore: needsExportsOnly, isImported: always },
    "two-way-cells": { ...TWO_WAY_CELLS, fromStore: storeTwoWayCells, isImported: always },
    "two-way": { ...TWO_WAY, fromStore: storeTwoWay },
    baskets: {
      ...BASKETS,
      fromStore: (job) => (job.contract.againstWorld ? storeBaskets(job) : storeLetters(job)),
      inStore: ({ againstWorld, letters }) => againstWorld || letters !== undefined,
      isImported: ({ againstWorld }) => !againstWorld,
    },
    prices: { ...PRICES, fromStore: storePrices, isImported: always },
    markets: { ...MARKETS, fromStore: storeMarkets, isImported: always },
    equation: EQUATION,
  };

/** Whether `bilat measure` finds what the contract needs in the store. */
export function isInStore<C extends Contract>(contract: C): boolean {
  const { fromStore, inStore } = handlerOf(contract);
  return fromStore !== undefined && (inStore?.(contract) ?? true);
}

/** Whether the package's own snapshots hold it, so that an example can be shown. */
export function isEmbedded<C extends Contract>(contract: C): boolean {
  return isInStore(contract) && !handlerOf(contract).isImported?.(contract);
}

/** The handler of a contract; the two are of one kind, which TypeScript cannot follow through the table. */
export function handlerOf<C extends Contract>(contract: C): ContractHandler<C> {
  return HANDLERS[contract.from] as unknown as ContractHandler<C>;
}
