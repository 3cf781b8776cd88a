import { type CountryProductMatrix, matrixTotals } from "./arguments/country-product-matrix.js";

/**
 * The Balassa index of every country and product at once.
 *
 * `(X_ik / X_i) / (X_wk / X_w)`, with the world the sum of the countries in the matrix.
 *
 * @returns Row-major like the matrix; every cell has a meaning, because the matrix holds only countries and
 *   products that trade.
 * @throws BilatError `BILAT_E_VALUE` when a country or product of a hand-made matrix trades nothing.
 *
 * @example
 * ```ts
 * Array.from(balassaMatrix({ countries: ["A", "B"], products: ["x", "y"], values: Float64Array.of(2, 2, 0, 4), untraded: { countries: [], products: [] } })); // [2, 0.6666666666666666, 0, 1.3333333333333333]
 * ```
 *
 * @see balassa-1965
 */
export function balassaMatrix(matrix: CountryProductMatrix): Float64Array {
  const { byCountry, byProduct, world } = matrixTotals(matrix);
  const { values } = matrix;
  const width = byProduct.length;
  const worldShares = byProduct.map((value) => value / world);
  const indices = new Float64Array(values.length);
  for (let country = 0, cell = 0; country < byCountry.length; country++) {
    const total = byCountry[country] as number;
    for (let product = 0; product < width; product++, cell++) {
      indices[cell] = (values[cell] as number) / total / (worldShares[product] as number);
    }
  }
  return indices;
}
