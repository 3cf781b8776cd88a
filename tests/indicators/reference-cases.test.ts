import { describe, it } from "vitest";
import { matrixTotals } from "../../src/indicators/arguments/country-product-matrix.js";
import type { IndexFormula, IndexOf } from "../../src/indicators/arguments/price-comparison.js";
import type { CellTotals } from "../../src/indicators/balassa.js";
import { balassaMatrix } from "../../src/indicators/balassa-matrix.js";
import { balassaSymmetric } from "../../src/indicators/balassa-symmetric.js";
import { density } from "../../src/indicators/density.js";
import { economicComplexity } from "../../src/indicators/economic-complexity.js";
import { fisher } from "../../src/indicators/fisher.js";
import { type FitnessOptions, fitness } from "../../src/indicators/fitness.js";
import { type GravityRequest, gravity } from "../../src/indicators/gravity.js";
import { type IndexMethod, indexSeries } from "../../src/indicators/index-series.js";
import { lafay } from "../../src/indicators/lafay.js";
import { laspeyres } from "../../src/indicators/laspeyres.js";
import { paasche } from "../../src/indicators/paasche.js";
import { prody } from "../../src/indicators/prody.js";
import { proximity, proximityBetween } from "../../src/indicators/proximity.js";
import { type SeasonalOptions, seasonalAdjustment } from "../../src/indicators/seasonal-adjustment.js";
import { tornqvist } from "../../src/indicators/tornqvist.js";
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

describeReference("similarity");

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

describeReference("intra-industry");

describeReference("margins");

describeReference("price-and-volume", {
  laspeyres: overTime(laspeyres),
  paasche: overTime(paasche),
  fisher: overTime(fisher),
  tornqvist: overTime(tornqvist),
});

describeReference("mirror");

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
