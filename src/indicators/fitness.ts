import { requireCounts } from "./arguments/arguments.js";
import type { CountryProductMatrix } from "./arguments/country-product-matrix.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import { type Presence, presence } from "./presence.js";

/** Fitness of countries and complexity of products after a number of steps. */
export interface FitnessComplexity {
  /** Of each country, mean 1. */
  readonly fitness: Float64Array;
  /** Of each product, mean 1. */
  readonly complexity: Float64Array;
  readonly steps: number;
  /** Largest change of any country's fitness in the last step; a number to show beside the ranking. */
  readonly lastChange: number;
}

type State = Pick<FitnessComplexity, "fitness" | "complexity">;

/** How long to iterate. */
export interface FitnessOptions {
  /** Number of steps, 20 unless given. */
  readonly steps?: number;
}

const DEFAULT_STEPS = 20;

/**
 * Fitness: many products, and products that only fit countries make.
 *
 * With `M_cp = 1` where the Balassa index is 1 or more, from all ones:
 * `F_c ← Σ_p M_cp Q_p` and `Q_p ← 1 / Σ_c M_cp / F_c`, both from the step before and divided by their mean.
 * The iteration need not have a positive limit (the least fit go to 0), so the number of steps is part of the
 * definition; `lastChange` says what the last step still moved.
 *
 * @returns One number for each country and product, in the order of the matrix.
 * @throws BilatError `BILAT_E_VALUE` when `steps` is not a whole number from 1 up.
 *
 * @example
 * ```ts
 * Array.from(fitness(countryProductMatrix([{ country: "A", product: "x", value: 1 }, { country: "B", product: "y", value: 1 }])).fitness); // [1, 1]
 * ```
 *
 * @see tacchella-et-al-2012
 */
export function fitness(matrix: CountryProductMatrix, options: FitnessOptions = {}): FitnessComplexity {
  const { steps = DEFAULT_STEPS } = options;
  requireCounts({ steps });
  const present = presence(matrix);
  let now: State = {
    fitness: new Float64Array(matrix.countries.length).fill(1),
    complexity: new Float64Array(matrix.products.length).fill(1),
  };
  let lastChange = 0;
  for (let step = 0; step < steps; step++) {
    const next = nextStep(present, now);
    lastChange = largestChange(now.fitness, next.fitness);
    now = next;
  }
  return { ...now, steps, lastChange };
}

function nextStep({ productsOf }: Presence, before: State): State {
  const burdens = new Float64Array(before.complexity.length);
  const sums = Float64Array.from(productsOf, (products, country) => {
    const burden = 1 / (before.fitness[country] as number);
    let sum = 0;
    for (const product of products) {
      sum += before.complexity[product] as number;
      burdens[product] = (burdens[product] as number) + burden;
    }
    return sum;
  });
  return { fitness: overMean(sums), complexity: overMean(burdens.map((burden) => 1 / burden)) };
}

function overMean(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value / mean);
}

function largestChange(before: Float64Array, after: Float64Array): number {
  return after.reduce((most, value, place) => Math.max(most, Math.abs(value - (before[place] as number))), 0);
}

export const fitnessMeta = {
  id: "fitness",
  title: "Fitness of countries and complexity of products",
  family: "comparative advantage",
  unit: "index",
  range: [0, Infinity],
  reading:
    "1 is the mean of the countries compared. Only comparable within one set of countries, products and year, and one number of steps.",
  formula: "F_c ← Σ_p M_cp Q_p, Q_p ← 1/Σ_c M_cp/F_c, each divided by its mean, from all ones",
  question: "How sophisticated are a country's exports?",
  needs: ["exports by country and product"],
  references: ["tacchella-et-al-2012"],
} as const satisfies IndicatorMeta;
