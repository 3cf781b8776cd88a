import { mean, sampleCorrelation, standardDeviation } from "simple-statistics";
import type { CountryProductMatrix } from "./arguments/country-product-matrix.js";
import { leadingEigenvector, type SymmetricOperator } from "./arithmetic/leading-eigenvector.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import { addAt, diversity, type Presence, presence, sumAt } from "./presence.js";

/** Complexity of countries and products, with what a reader needs to trust the numbers. */
export interface EconomicComplexity {
  /** ECI of each country: mean 0, standard deviation 1 over the countries. */
  readonly eci: Float64Array;
  /** PCI of each product: mean 0, standard deviation 1 over the products. */
  readonly pci: Float64Array;
  /** The second eigenvalue of M̃, between 0 and 1, and the third, where there is one. */
  readonly eigenvalue: number;
  readonly nextEigenvalue: number | undefined;
  readonly iterations: number;
  /** How far the eigenvector was from being one when the iteration stopped: as a rule below 1e-13, never above 1e-10. */
  readonly residual: number;
}

// Below this two eigenvalues are one number with rounding, and their eigenvectors could be any mixture.
const DISTINCT = 1e-9;

/**
 * Economic complexity of countries (ECI) and product complexity (PCI).
 *
 * With `M_cp = 1` where the Balassa index is 1 or more, the second eigenvector of
 * `M̃_cc' = Σ_p M_cp M_c'p / (k_c k_p)`, its sign such that ECI goes up with diversity `k_c`; PCI is the mean
 * ECI of a product's exporters. Each is standardized over its own list with the standard deviation that
 * divides by n; `py-ecomplexity` and Stata's `ecomplexity` scale PCI by the mean and deviation of ECI.
 *
 * @returns The indices, in the order of the matrix; `undefined` where they have no meaning: fewer than two
 *   countries or products, groups of countries that share no product, two equal eigenvalues, or no
 *   correlation with diversity to fix the sign.
 *
 * @example
 * ```ts
 * const rows = [
 *   { country: "A", product: "x", value: 6 },
 *   { country: "A", product: "y", value: 5 },
 *   { country: "B", product: "y", value: 5 },
 *   { country: "B", product: "z", value: 5 },
 *   { country: "C", product: "z", value: 4 },
 * ];
 * Array.from(economicComplexity(countryProductMatrix(rows))?.eci ?? []); // [1.309016994375, -0.190983005625, -1.118033988750]
 * economicComplexity(countryProductMatrix(rows.slice(0, 2))); // undefined
 * ```
 *
 * @see hidalgo-hausmann-2009
 * @see hausmann-hidalgo-2011
 */
export function economicComplexity(matrix: CountryProductMatrix): EconomicComplexity | undefined {
  const present = presence(matrix);
  const kc = diversity(present);
  if (kc.length < 2) return undefined;
  const roots = kc.map(Math.sqrt);
  const whole = Math.sqrt(kc.reduce((sum, count) => sum + count, 0));
  const first = roots.map((root) => root / whole);
  const operator = symmetricForm(present, roots);
  const { vector, value: eigenvalue, iterations, residual } = leadingEigenvector(operator, [first]);
  // Known and found alone span two countries; with more, a second eigenvalue as large would leave ours arbitrary.
  const nextEigenvalue = kc.length > 2 ? leadingEigenvector(operator, [first, vector]).value : undefined;
  if (1 - eigenvalue < DISTINCT || eigenvalue - (nextEigenvalue ?? 0) < DISTINCT) return undefined;
  const raw = vector.map((entry, country) => entry / (roots[country] as number));
  const sign = sampleCorrelation([...raw], [...kc]);
  if (!(Math.abs(sign) > DISTINCT)) return undefined;
  const eci = standardized(raw.map((entry) => entry * Math.sign(sign)));
  const pci = standardized(exporterMeans(present, eci));
  return { eci, pci, eigenvalue, nextEigenvalue, iterations, residual };
}

/** M̃ made symmetric, D^(−1/2) M U^(−1) Mᵀ D^(−1/2), never written out: two passes over what is present. */
function symmetricForm(present: Presence, roots: Float64Array): SymmetricOperator {
  return (vector) => {
    const means = exporterMeans(
      present,
      vector.map((entry, country) => entry / (roots[country] as number)),
    );
    return Float64Array.from(present.productsOf, (products, country) => {
      return sumAt(means, products) / (roots[country] as number);
    });
  };
}

/** For each product the mean over the countries that have it. */
function exporterMeans({ productsOf, ubiquity }: Presence, byCountry: Float64Array): Float64Array {
  const sums = new Float64Array(ubiquity.length);
  for (const [country, products] of productsOf.entries()) {
    addAt(sums, products, byCountry[country] as number);
  }
  return sums.map((sum, product) => sum / (ubiquity[product] as number));
}

function standardized(values: Float64Array): Float64Array {
  const list = [...values];
  const [centre, spread] = [mean(list), standardDeviation(list)];
  return values.map((value) => (value - centre) / spread);
}

export const economicComplexityMeta = {
  id: "economic-complexity",
  title: "Economic and product complexity (ECI, PCI)",
  family: "comparative advantage",
  unit: "index",
  range: [-Infinity, Infinity],
  reading:
    "In standard deviations from the mean of the countries compared; countries with similar baskets stand close together. Only comparable within one set of countries, products and year.",
  noMeaning:
    "with fewer than two countries or products, with countries that share no product with the others, with two equal eigenvalues, or when diversity does not tell the sign",
  formula: "second eigenvector of M̃_cc' = Σ_p M_cp M_c'p / (k_c k_p), standardized",
  question: "How sophisticated are a country's exports?",
  needs: ["exports by country and product"],
  references: ["hidalgo-hausmann-2009", "hausmann-hidalgo-2011"],
} as const satisfies IndicatorMeta;
