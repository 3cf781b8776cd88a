import { type CountryProductMatrix, matrixTotals } from "./arguments/country-product-matrix.js";

/**
 * Which country exports which product with a Balassa index of at least 1 (M_cp = 1); complexity, fitness and
 * proximity see nothing else of trade.
 */
export interface Presence {
  /** For each country the places of its products, ascending; the length is the country's diversity. */
  readonly productsOf: readonly Int32Array[];
  /** For each product how many countries have it. */
  readonly ubiquity: Int32Array;
}

// An index this close below 1 is 1 with rounding; so every country and every product has at least one mark.
const ROUNDING = 1e-12;

/** Mark where the Balassa index is 1 or more, compared as `X_ik · X_w ≥ X_i · X_wk`. */
export function presence(matrix: CountryProductMatrix): Presence {
  const { byCountry, byProduct, world } = matrixTotals(matrix);
  const width = byProduct.length;
  const ubiquity = new Int32Array(width);
  const productsOf = Array.from(byCountry, (total, country) => {
    const found: number[] = [];
    for (let product = 0; product < width; product++) {
      const value = matrix.values[country * width + product] as number;
      if (value * world < total * (byProduct[product] as number) * (1 - ROUNDING)) continue;
      found.push(product);
      ubiquity[product] = (ubiquity[product] as number) + 1;
    }
    return Int32Array.from(found);
  });
  return { productsOf, ubiquity };
}

/** The sum of the values at some places. */
export function sumAt(values: Float64Array, places: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < places.length; at++) sum += values[places[at] as number] as number;
  return sum;
}

/** Add one number to the values at some places. */
export function addAt(values: Float64Array, places: Int32Array, number: number): void {
  for (let at = 0; at < places.length; at++) {
    const place = places[at] as number;
    values[place] = (values[place] as number) + number;
  }
}

/** For each country the number of products it has; real numbers, for what is computed from them. */
export function diversity({ productsOf }: Presence): Float64Array {
  return Float64Array.from(productsOf, (products) => products.length);
}
