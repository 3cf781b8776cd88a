import { BilatError } from "../core/errors.js";
import { requireList, requireSameLength } from "./arguments/arguments.js";
import { type CountryProductMatrix, matrixTotals } from "./arguments/country-product-matrix.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/**
 * The income per head that goes with exporting a product.
 *
 * `Σ_c w_ck · Y_c`, where `w_ck` is the product's share in the country's exports over the sum of such shares,
 * which is the Balassa index scaled to sum to 1. In the unit of the incomes, and between the lowest and the
 * highest of them.
 *
 * @param matrix Exports of the countries whose income is known; keep the same countries for every year that
 *   is compared.
 * @param incomes Income per head, one for each of `matrix.countries`, in that order.
 * @returns One number for each of `matrix.products`.
 * @throws BilatError `BILAT_E_VALUE` when incomes are not positive or not one for each country.
 *
 * @example
 * ```ts
 * Array.from(prody(countryProductMatrix([{ country: "A", product: "x", value: 8 }, { country: "B", product: "x", value: 5 }, { country: "B", product: "y", value: 5 }]), [30000, 60000])); // [40000, 60000]
 * ```
 *
 * @see hausmann-hwang-rodrik-2007
 */
export function prody(matrix: CountryProductMatrix, incomes: readonly number[]): Float64Array {
  const { byCountry, byProduct } = matrixTotals(matrix);
  requireIncomes(matrix, incomes);
  const width = byProduct.length;
  const weighted = new Float64Array(width);
  const weights = new Float64Array(width);
  for (let country = 0, cell = 0; country < byCountry.length; country++) {
    for (let product = 0; product < width; product++, cell++) {
      const share = (matrix.values[cell] as number) / (byCountry[country] as number);
      weights[product] = (weights[product] as number) + share;
      weighted[product] = (weighted[product] as number) + share * (incomes[country] as number);
    }
  }
  return weighted.map((sum, product) => sum / (weights[product] as number));
}

function requireIncomes({ countries }: CountryProductMatrix, incomes: readonly number[]): void {
  requireList(incomes, "incomes");
  requireSameLength(countries, incomes, "countries and incomes");
  const wrong = countries.filter(
    (_, place) => !((incomes[place] as number) > 0 && Number.isFinite(incomes[place])),
  );
  if (wrong.length === 0) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem: "Income per head must be a positive number for every country.",
    found: wrong.map((country) => `${country} is ${incomes[countries.indexOf(country)]}`),
    hint: "Leave countries without a known income out of the matrix.",
  });
}

export const prodyMeta = {
  id: "prody",
  title: "Income level of a product (PRODY)",
  family: "comparative advantage",
  unit: "usd",
  range: [0, Infinity],
  reading:
    "The income per head of the countries that export the product, weighted by how far each is specialised in it; not a price or a quality.",
  formula: "Σ_c [(X_ck/X_c) / Σ_c' (X_c'k/X_c')] · Y_c",
  question: "How sophisticated are a country's exports?",
  needs: ["exports by country and product", "income per head of the same countries"],
  references: ["hausmann-hwang-rodrik-2007"],
} as const satisfies IndicatorMeta;
