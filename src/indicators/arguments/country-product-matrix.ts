import { BilatError } from "../../core/errors.js";
import { requireMade } from "../../core/require-made.js";
import type { Usd } from "../../core/units.js";
import { requireList } from "./arguments.js";

/** One line of a long table of trade by country and product, all of one flow and year. */
export interface CountryProductRow {
  readonly country: string;
  readonly product: string;
  readonly value: Usd;
}

/**
 * Trade by country and product, one typed array for all cells.
 *
 * Every country and every product in it trades something, so every cell of every measure has a meaning.
 */
export interface CountryProductMatrix {
  /** Sorted, so that the order of the rows plays no part. */
  readonly countries: readonly string[];
  readonly products: readonly string[];
  /** Row-major: country c and product p stand at `c * products.length + p`. Absent rows are 0, no trade. */
  readonly values: Float64Array;
  /** What the rows name but only with zeros; measures have no meaning for these. */
  readonly untraded: { readonly countries: readonly string[]; readonly products: readonly string[] };
}

/** Sums of a matrix over products, over countries, and over both. */
export interface MatrixTotals {
  readonly byCountry: Float64Array;
  readonly byProduct: Float64Array;
  readonly world: number;
}

/**
 * Build the matrix of trade by country and product, from rows in US$ of one flow and year.
 *
 * @returns Values in US$, 0 or more; countries and products that trade nothing are named apart.
 * @throws BilatError `BILAT_E_VALUE` when a value is negative or not finite, or a country and product come
 *   twice.
 *
 * @example
 * ```ts
 * countryProductMatrix([{ country: "JPN", product: "87", value: 5 }, { country: "CHL", product: "74", value: 3 }]).countries; // ["CHL", "JPN"]
 * countryProductMatrix([]).countries; // []
 * ```
 */
export function countryProductMatrix(rows: readonly CountryProductRow[]): CountryProductMatrix {
  requireValues(rows);
  const traded = rows.filter((row) => row.value > 0);
  const countries = distinct(traded.map((row) => row.country));
  const products = distinct(traded.map((row) => row.product));
  requireOnce(rows);
  const values = new Float64Array(countries.length * products.length);
  const [countryAt, productAt] = [places(countries), places(products)];
  for (const { country, product, value } of traded) {
    values[(countryAt.get(country) ?? 0) * products.length + (productAt.get(product) ?? 0)] = value;
  }
  const untraded = {
    countries: distinct(rows.map((row) => row.country)).filter((code) => !countryAt.has(code)),
    products: distinct(rows.map((row) => row.product)).filter((code) => !productAt.has(code)),
  };
  return { countries, products, values, untraded };
}

/**
 * Sums by country, by product and of the world.
 *
 * @throws BilatError `BILAT_E_VALUE` when a country or product trades nothing, which
 *   {@link countryProductMatrix} never lets through.
 */
export function matrixTotals(matrix: CountryProductMatrix): MatrixTotals {
  requireMade(matrix, "matrix");
  const { countries, products, values } = matrix;
  requireList(countries, "countries");
  requireList(products, "products");
  if (values.length !== countries.length * products.length)
    throw new BilatError("BILAT_E_VALUE", {
      problem: "A matrix must have a value for each country and product.",
      found: [`${values.length ?? 0} values, ${countries.length} countries, ${products.length} products`],
    });
  const byCountry = new Float64Array(countries.length);
  const byProduct = new Float64Array(products.length);
  const width = products.length;
  let world = 0;
  for (let country = 0, cell = 0; country < countries.length; country++) {
    let total = 0;
    for (let product = 0; product < width; product++, cell++) {
      const value = values[cell] as number;
      total += value;
      byProduct[product] = (byProduct[product] as number) + value;
    }
    byCountry[country] = total;
    world += total;
  }
  requireTraded(byCountry, countries);
  requireTraded(byProduct, products);
  return { byCountry, byProduct, world };
}

/** Where a country and product stand in a row-major array; `undefined` for what trades nothing. */
export type CellFinder = (country: string, product: string) => number | undefined;

/** Index a matrix once, to look cells up by their codes. */
export function cellFinder({ countries, products }: CountryProductMatrix): CellFinder {
  const [countryAt, productAt] = [places(countries), places(products)];
  return (country, product) => {
    const [row, column] = [countryAt.get(country), productAt.get(product)];
    return row === undefined || column === undefined ? undefined : row * products.length + column;
  };
}

function distinct(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort();
}

function places(codes: readonly string[]): ReadonlyMap<string, number> {
  return new Map(codes.map((code, place) => [code, place]));
}

function requireValues(rows: readonly CountryProductRow[]): void {
  requireList(rows, "rows");
  const wrong = rows.filter(({ value }) => !(value >= 0 && Number.isFinite(value)));
  if (wrong.length === 0) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem: "Trade by country and product must be finite and not negative.",
    found: wrong.map(({ country, product, value }) => `${country}, ${product} is ${value}`),
  });
}

function requireOnce(rows: readonly CountryProductRow[]): void {
  const seen = new Map<string, Set<string>>();
  const twice = rows.filter(({ country, product }) => {
    const products = seen.get(country) ?? new Set();
    if (products.has(product)) return true;
    seen.set(country, products.add(product));
    return false;
  });
  if (twice.length === 0) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem: "A country and product may stand in one row only.",
    found: twice.map(({ country, product }) => `${country}, ${product}`),
  });
}

function requireTraded(totals: Float64Array, codes: readonly string[]): void {
  const found = codes.filter((_, place) => !((totals[place] as number) > 0));
  if (found.length === 0) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem: "Every country and product of a matrix must trade something.",
    found,
    hint: "Build the matrix with countryProductMatrix, which sets the others aside.",
  });
}
