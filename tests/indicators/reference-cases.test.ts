import { describe, it } from "vitest";
import { aquino } from "../../src/indicators/aquino.js";
import { matrixTotals } from "../../src/indicators/arguments/country-product-matrix.js";
import type { IndexFormula, IndexOf } from "../../src/indicators/arguments/price-comparison.js";
import type { CellTotals } from "../../src/indicators/balassa.js";
import { balassaMatrix } from "../../src/indicators/balassa-matrix.js";
import { balassaSymmetric } from "../../src/indicators/balassa-symmetric.js";
import { brayCurtis } from "../../src/indicators/bray-curtis.js";
import { cifFobAdjusted } from "../../src/indicators/cif-fob-adjusted.js";
import { complementarity } from "../../src/indicators/complementarity.js";
import { complementarityDrysdaleGarnaut } from "../../src/indicators/complementarity-drysdale-garnaut.js";
import { constantMarketShare } from "../../src/indicators/constant-market-share.js";
import { cosineSimilarity } from "../../src/indicators/cosine-similarity.js";
import { density } from "../../src/indicators/density.js";
import { economicComplexity } from "../../src/indicators/economic-complexity.js";
import { exportSimilarity } from "../../src/indicators/export-similarity.js";
import { expy } from "../../src/indicators/expy.js";
import { extensiveMargin } from "../../src/indicators/extensive-margin.js";
import { fisher } from "../../src/indicators/fisher.js";
import { type FitnessOptions, fitness } from "../../src/indicators/fitness.js";
import { type GravityRequest, gravity } from "../../src/indicators/gravity.js";
import { grubelLloyd } from "../../src/indicators/grubel-lloyd.js";
import { type IndexMethod, indexSeries } from "../../src/indicators/index-series.js";
import { intensiveMargin } from "../../src/indicators/intensive-margin.js";
import { krugmanDissimilarity } from "../../src/indicators/krugman-dissimilarity.js";
import { lafay } from "../../src/indicators/lafay.js";
import { laspeyres } from "../../src/indicators/laspeyres.js";
import { marginDecomposition } from "../../src/indicators/margin-decomposition.js";
import { marginalIit } from "../../src/indicators/marginal-iit.js";
import { mirrorGap } from "../../src/indicators/mirror-gap.js";
import { mirrorLogRatio } from "../../src/indicators/mirror-log-ratio.js";
import { mirrorSymmetric } from "../../src/indicators/mirror-symmetric.js";
import { mirrorWeighted } from "../../src/indicators/mirror-weighted.js";
import { paasche } from "../../src/indicators/paasche.js";
import { prody } from "../../src/indicators/prody.js";
import { proximity, proximityBetween } from "../../src/indicators/proximity.js";
import { type SeasonalOptions, seasonalAdjustment } from "../../src/indicators/seasonal-adjustment.js";
import { termsOfTrade } from "../../src/indicators/terms-of-trade.js";
import { tornqvist } from "../../src/indicators/tornqvist.js";
import { unitValue } from "../../src/indicators/unit-value.js";
import { unusualMonth } from "../../src/indicators/unusual-month.js";
import { vollrath } from "../../src/indicators/vollrath.js";
import { expectClose } from "../helpers/close.js";
import { describeReference, referenceCases } from "../helpers/reference.js";
import { gravityTable } from "./gravity-table.js";
import { matrixOf, tableOf } from "./matrices.js";

type Table = readonly (readonly number[])[];

/** Totals of one cell of a table, for the indicators of single cells. */
function totalsOf(table: Table, country: number, product: number): CellTotals {
  const { byCountry, byProduct, world } = matrixTotals(matrixOf(table));
  return {
    countryProduct: table[country]?.[product] ?? Number.NaN,
    country: byCountry[country] ?? Number.NaN,
    worldProduct: byProduct[product] ?? Number.NaN,
    world,
  };
}

/** Typed arrays of a record as plain lists, to compare with what a file holds. */
function plain(record: object | undefined): Record<string, unknown> {
  const entries = Object.entries(record ?? {}).map(([name, value]) => [
    name,
    value instanceof Float64Array ? [...value] : value,
  ]);
  return Object.fromEntries(entries);
}

const overTime =
  (formula: IndexFormula) => (prices: Table, quantities: Table, of: IndexOf, method: IndexMethod) => {
    const baskets = prices.map((row, period) => {
      const quantity = (product: number) => quantities[period]?.[product] ?? Number.NaN;
      return new Map(row.map((price, product) => [String(product), { price, quantity: quantity(product) }]));
    });
    return indexSeries(baskets, { formula, of, method }).map(({ value }) => value);
  };

describeReference("similarity", {
  complementarity,
  "complementarity-drysdale-garnaut": complementarityDrysdaleGarnaut,
  "export-similarity": exportSimilarity,
  "krugman-dissimilarity": krugmanDissimilarity,
  "bray-curtis": brayCurtis,
  "cosine-similarity": cosineSimilarity,
});

describeReference("comparative-advantage", {
  balassa: (table: Table) => tableOf(balassaMatrix(matrixOf(table)), table[0]?.length ?? 0),
  "balassa-symmetric": (table: Table) =>
    table.map((row, country) => row.map((_, product) => balassaSymmetric(totalsOf(table, country, product)))),
  vollrath: (x: Table, m: Table, c: number, k: number) =>
    vollrath({ exports: totalsOf(x, c, k), imports: totalsOf(m, c, k) }),
  lafay: (x: Table, m: Table, c: number, k: number) => {
    const [exports, imports] = [totalsOf(x, c, k), totalsOf(m, c, k)];
    const totals = { totalExports: exports.country, totalImports: imports.country };
    return lafay({ exports: exports.countryProduct, imports: imports.countryProduct, ...totals });
  },
  prody: (table: Table, incomes: readonly number[]) => [...prody(matrixOf(table), incomes)],
  expy,
});

const complexity = (table: Table) => {
  const { eci, pci, eigenvalue } = plain(economicComplexity(matrixOf(table)));
  return { eci, pci, eigenvalue };
};

/** No iteration that ends on a tolerance, so these owe twelve digits. */
const direct = {
  "unusual-month": unusualMonth,
  fitness: (table: Table, options: FitnessOptions) => {
    const found = plain(fitness(matrixOf(table), options));
    return { fitness: found["fitness"], complexity: found["complexity"] };
  },
  proximity: (table: Table) => {
    const found = proximity(matrixOf(table));
    return found.products.map((_, a) => found.products.map((_, b) => proximityBetween(found, a, b)));
  },
  density: (table: Table) => tableOf(density(matrixOf(table)), table[0]?.length ?? 0),
} satisfies Record<string, (...inputs: never[]) => unknown>;

const { "unusual-month": unusual, ...byPresence } = direct;

describeReference("complexity", { "economic-complexity": complexity, ...byPresence }, 1e-8);

describeReference("intra-industry", { "grubel-lloyd": grubelLloyd, aquino, "marginal-iit": marginalIit });

describeReference("margins", {
  "extensive-margin": extensiveMargin,
  "intensive-margin": intensiveMargin,
  "margin-decomposition": marginDecomposition,
  "constant-market-share": constantMarketShare,
});

describeReference("price-and-volume", {
  laspeyres: overTime(laspeyres),
  paasche: overTime(paasche),
  fisher: overTime(fisher),
  tornqvist: overTime(tornqvist),
  "unit-value": unitValue,
  "terms-of-trade": termsOfTrade,
});

describeReference("mirror", {
  "mirror-gap": mirrorGap,
  "mirror-log-ratio": mirrorLogRatio,
  "mirror-symmetric": mirrorSymmetric,
  "mirror-weighted": mirrorWeighted,
  "cif-fob-adjusted": cifFobAdjusted,
});

const adjusted = (values: readonly number[], options: SeasonalOptions) => {
  const { lastChange: _, ...parts } = plain(seasonalAdjustment(values, options));
  return parts;
};

describeReference("seasonality", { "seasonal-adjustment": adjusted, "unusual-month": unusual }, 1e-8);

describeReference("seasonality-robust", { "seasonal-adjustment": adjusted }, 1e-8);

const fitted = (file: string, request: GravityRequest) => {
  const { coefficients, observations, parameters, dropped, ...fit } = gravity(gravityTable(file), request);
  const { log_of_zero: _, ...gone } = dropped;
  const { r2, within_r2, pseudo_r2, squared_correlation } = fit;
  const goodness = { r2, within_r2, pseudo_r2, squared_correlation };
  return { coefficients, observations, parameters, dropped: gone, ...goodness };
};

describeReference("gravity", { gravity: fitted }, 1e-8);

describe("reference cases without iteration, in families of 1e-8", () => {
  const functions: Record<string, (...inputs: never[]) => unknown> = direct;
  const cases = [...referenceCases("complexity"), ...referenceCases("seasonality")];
  it.each(cases.filter(({ indicator }) => indicator in direct))("$indicator: $label, to 1e-12", (given) => {
    expectClose(functions[given.indicator]?.(...(given.inputs as never[])), given.expected);
  });
});
