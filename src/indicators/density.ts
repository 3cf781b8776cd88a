import type { CountryProductMatrix } from "./country-product-matrix.js";
import type { IndicatorMeta } from "./indicator.js";
import { type Presence, presence } from "./presence.js";

/**
 * How much of a product's neighbourhood a country already exports.
 *
 * `Σ_k' M_ck' φ_kk' / Σ_k' φ_kk'`, with `φ` the proximity and the product itself among its neighbours
 * (`φ_kk = 1`), as in Hidalgo et al. and `py-ecomplexity`. From 0 to 1. The square table of proximities is never written out:
 * one row of it is held at a time.
 *
 * @returns Row-major like the matrix: one number for each country and product.
 *
 * @example
 * ```ts
 * Array.from(density(countryProductMatrix([{ country: "A", product: "x", value: 1 }, { country: "B", product: "y", value: 1 }]))); // [1, 0, 0, 1]
 * ```
 *
 * @see hidalgo-et-al-2007
 */
export function density(matrix: CountryProductMatrix): Float64Array {
  const present = presence(matrix);
  const width = matrix.products.length;
  const exporters = countriesOf(present);
  const densities = new Float64Array(matrix.values.length);
  for (let product = 0; product < width; product++) {
    const row = proximityRow(present, product, exporters[product] as readonly number[]);
    const whole = row.reduce((sum, value) => sum + value, 0);
    for (const [country, products] of present.productsOf.entries()) {
      let near = 0;
      for (const other of products) near += row[other] as number;
      densities[country * width + product] = near / whole;
    }
  }
  return densities;
}

/** Proximity of one product to each, itself among them. */
function proximityRow(
  { productsOf, ubiquity }: Presence,
  product: number,
  exporters: readonly number[],
): Float64Array {
  const row = new Float64Array(ubiquity.length);
  for (const country of exporters) {
    for (const other of productsOf[country] as Int32Array) row[other] = (row[other] as number) + 1;
  }
  return row.map((both, other) => both / Math.max(ubiquity[other] as number, ubiquity[product] as number));
}

/** For each product the countries that have it. */
function countriesOf({ productsOf, ubiquity }: Presence): number[][] {
  const exporters = Array.from(ubiquity, (): number[] => []);
  for (const [country, products] of productsOf.entries()) {
    for (const product of products) exporters[product]?.push(country);
  }
  return exporters;
}

export const densityMeta = {
  id: "density",
  title: "Density around a product",
  family: "comparative advantage",
  unit: "share",
  range: [0, 1],
  reading:
    "The part of the products near this one, weighted by proximity, in which the country is specialised.",
  formula: "Σ_k' M_ck' φ_kk' / Σ_k' φ_kk', φ_kk = 1",
  question: "Which products lie close to what a country exports?",
  needs: ["exports by country and product"],
  references: ["hidalgo-et-al-2007"],
} as const satisfies IndicatorMeta;
