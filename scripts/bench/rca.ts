import { balassaMatrix } from "../../src/indicators/balassa-matrix.js";
import type { Bench } from "./bench.js";
import { chance, timed } from "./chance.js";

const COUNTRIES = 230;
const PRODUCTS = 5000;

const draw = chance(1965);
const values = Float64Array.from({ length: COUNTRIES * PRODUCTS }, () =>
  draw() < 0.5 ? 0 : Math.exp(8 * draw()),
);
const numbered = (length: number) => Array.from({ length }, (_, place) => String(place));
const matrix = {
  countries: numbered(COUNTRIES),
  products: numbered(PRODUCTS),
  values,
  untraded: { countries: [], products: [] },
};

/** Nothing but the formula: sums in one double loop, indices in another. */
function plainLoops(): Float64Array {
  const byCountry = new Float64Array(COUNTRIES);
  const byProduct = new Float64Array(PRODUCTS);
  let world = 0;
  for (let country = 0; country < COUNTRIES; country++) {
    for (let product = 0; product < PRODUCTS; product++) {
      const value = values[country * PRODUCTS + product] as number;
      byCountry[country] = (byCountry[country] as number) + value;
      byProduct[product] = (byProduct[product] as number) + value;
      world += value;
    }
  }
  const indices = new Float64Array(values.length);
  for (let country = 0; country < COUNTRIES; country++) {
    for (let product = 0; product < PRODUCTS; product++) {
      const cell = country * PRODUCTS + product;
      const ofCountry = (values[cell] as number) / (byCountry[country] as number);
      indices[cell] = ofCountry / ((byProduct[product] as number) / world);
    }
  }
  return indices;
}

/** What the checks and the clarity of balassaMatrix cost. */
export const rca: Bench = {
  title: `balassaMatrix of ${COUNTRIES} countries x ${PRODUCTS} products against a plain double loop`,
  ours: { name: "balassaMatrix", milliseconds: () => timed(() => balassaMatrix(matrix)) },
  base: { name: "double loop", milliseconds: () => timed(plainLoops) },
  rounds: 31,
  mostRatio: 1.5,
};
