import type { CountryProductMatrix } from "./arguments/country-product-matrix.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import { type Presence, presence } from "./presence.js";

/**
 * How much of a product's neighbourhood a country already exports.
 *
 * `Σ_k' M_ck' φ_kk' / Σ_k' φ_kk'`, with `φ` the proximity and the product itself among its neighbours
 * (`φ_kk = 1`), as in Hidalgo et al. and `py-ecomplexity`. From 0 to 1.
 *
 * The square table of proximities is never made. As `φ_kk' = Σ_c M_ck M_ck' / max(u_k, u_k')`, with u the
 * ubiquity, the sum over k' is one over the exporters of k of what each shares with country c, and going from
 * the most to the least common product that changes by a few pairs of countries at a time.
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
  const exporters = exportersOf(present);
  const pairs = sharedProducts(exporters, present.productsOf.length);
  const densities = new Float64Array(matrix.values.length);
  for (const level of mostCommonFirst(present.ubiquity)) {
    for (const product of level) {
      const near = proximitySums(pairs, exporters[product] as Int32Array);
      const whole = near[near.length - 1] as number;
      for (let country = 0; country < near.length - 1; country++) {
        densities[country * width + product] = (near[country] as number) / whole;
      }
    }
    for (const product of level) moveAbove(pairs, exporters[product] as Int32Array);
  }
  return densities;
}

/** What each two countries share, at one level of ubiquity; the last country stands for one with all products. */
interface SharedProducts {
  readonly size: number;
  /** How many products that are no more common than the level. */
  readonly count: Float64Array;
  /** Σ 1/u over the products that are more common. */
  readonly above: Float64Array;
}

function sharedProducts(exporters: readonly Int32Array[], countries: number): SharedProducts {
  const size = countries + 1;
  const shared = { size, count: new Float64Array(size * size), above: new Float64Array(size * size) };
  for (const own of exporters) addToPairs(shared.count, { own, size, amount: 1 });
  return shared;
}

/** For each country, the sum of the proximities of its products to the product of these exporters. */
function proximitySums({ size, count, above }: SharedProducts, own: Int32Array): Float64Array {
  const sums = new Float64Array(size);
  for (const exporter of own.subarray(0, -1)) {
    for (let country = 0, pair = exporter * size; country < size; country++, pair++) {
      sums[country] =
        (sums[country] as number) + (count[pair] as number) / (own.length - 1) + (above[pair] as number);
    }
  }
  return sums;
}

/** Count a product among the more common ones. */
function moveAbove({ size, count, above }: SharedProducts, own: Int32Array): void {
  addToPairs(count, { own, size, amount: -1 });
  addToPairs(above, { own, size, amount: 1 / (own.length - 1) });
}

interface PairAmount {
  readonly own: Int32Array;
  readonly size: number;
  readonly amount: number;
}

function addToPairs(values: Float64Array, { own, size, amount }: PairAmount): void {
  for (const a of own) {
    for (let at = 0; at < own.length; at++) {
      const pair = a * size + (own[at] as number);
      values[pair] = (values[pair] as number) + amount;
    }
  }
}

/** For each product the countries that have it, and after them the one that has all. */
function exportersOf({ productsOf, ubiquity }: Presence): Int32Array[] {
  const exporters = Array.from(ubiquity, (): number[] => []);
  for (const [country, products] of productsOf.entries()) {
    for (const product of products) exporters[product]?.push(country);
  }
  return exporters.map((countries) => Int32Array.from([...countries, productsOf.length]));
}

/** The products in groups of the same ubiquity. */
function mostCommonFirst(ubiquity: Int32Array): number[][] {
  const levels = new Map<number, number[]>();
  for (const [product, countries] of ubiquity.entries()) {
    const level = levels.get(countries);
    if (level) level.push(product);
    else levels.set(countries, [product]);
  }
  return [...levels].sort(([a], [b]) => b - a).map(([, products]) => products);
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
