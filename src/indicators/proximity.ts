import { BilatError } from "../core/errors.js";
import { givenText } from "../core/given-text.js";
import { requireMade } from "../core/require-made.js";
import type { CountryProductMatrix } from "./arguments/country-product-matrix.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import { type Presence, presence } from "./presence.js";

/** Proximity of every two different products, each pair stored once. */
export interface ProductProximity {
  readonly products: readonly string[];
  /** The pair of places a > b stands at `a * (a - 1) / 2 + b`. */
  readonly pairs: Float64Array;
}

/**
 * How often products are exported together.
 *
 * With `M_cp = 1` where the Balassa index is 1 or more, `min(P(a|b), P(b|a))`: the countries that have both
 * products over the countries that have the more common one. From 0 to 1, symmetric; 1 for a product with
 * itself, which is not stored.
 *
 * @returns Each pair once, half of the square table.
 *
 * @example
 * ```ts
 * Array.from(proximity(countryProductMatrix([{ country: "A", product: "x", value: 1 }, { country: "A", product: "y", value: 1 }, { country: "B", product: "z", value: 1 }])).pairs); // [1, 0, 0]
 * ```
 *
 * @see hidalgo-et-al-2007
 */
export function proximity(matrix: CountryProductMatrix): ProductProximity {
  const present = presence(matrix);
  const pairs = jointCounts(present);
  for (let a = 1, place = 0; a < present.ubiquity.length; a++) {
    for (let b = 0; b < a; b++, place++) {
      const most = Math.max(present.ubiquity[a] as number, present.ubiquity[b] as number);
      pairs[place] = (pairs[place] as number) / most;
    }
  }
  return { products: matrix.products, pairs };
}

/**
 * Proximity of two products by their places in `products`.
 *
 * @returns From 0 to 1; 1 for a product with itself.
 * @throws BilatError `BILAT_E_VALUE` when there is no product at a place.
 *
 * @example
 * ```ts
 * proximityBetween({ products: ["x", "y", "z"], pairs: Float64Array.of(0.5, 0, 0.25) }, 1, 2); // 0.25
 * ```
 */
export function proximityBetween(proximities: ProductProximity, a: number, b: number): number {
  requireMade(proximities, "proximity");
  const { products, pairs } = proximities;
  requirePlaces({ a, b }, products.length);
  if (a === b) return 1;
  const [low, high] = a < b ? [a, b] : [b, a];
  return pairs[(high * (high - 1)) / 2 + low] as number;
}

function requirePlaces(places: Readonly<Record<string, number>>, count: number): void {
  const wrong = Object.entries(places).filter(
    ([, place]) => !(Number.isInteger(place) && place >= 0 && place < count),
  );
  if (wrong.length === 0) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem: `A product's place must be a whole number from 0 to ${count - 1}.`,
    found: wrong.map(([name, place]) => `${name} is ${givenText(place)}`),
  });
}

/** For each pair of products how many countries have both. */
function jointCounts({ productsOf, ubiquity }: Presence): Float64Array {
  const counts = new Float64Array((ubiquity.length * (ubiquity.length - 1)) / 2);
  for (const products of productsOf) {
    for (let i = 1; i < products.length; i++) {
      const a = products[i] as number;
      const row = (a * (a - 1)) / 2;
      for (let j = 0; j < i; j++) {
        const place = row + (products[j] as number);
        counts[place] = (counts[place] as number) + 1;
      }
    }
  }
  return counts;
}

export const proximityMeta = {
  id: "proximity",
  title: "Proximity of products",
  family: "comparative advantage",
  unit: "share",
  range: [0, 1],
  reading:
    "The chance that a country specialised in the one product is specialised in the other, the lower of the two ways round.",
  formula: "min(P(a|b), P(b|a)) = Σ_c M_ca M_cb / max(k_a, k_b)",
  question: "Which products are made by the same countries?",
  needs: ["exports by country and product"],
  references: ["hidalgo-et-al-2007"],
} as const satisfies IndicatorMeta;
