import { yearsBetween } from "../../core/periods.js";
import type { CountryProductMatrix } from "../arguments/country-product-matrix.js";
import type { PeriodValue, Series } from "../arguments/series.js";
import { economicComplexity } from "../economic-complexity.js";
import { expy } from "../expy.js";
import { fitness } from "../fitness.js";
import { levelBreak } from "../level-break.js";
import { prody } from "../prody.js";
import { type RankItem, rank } from "../rank.js";
import { rankChange } from "../rank-change.js";
import { rankMargin } from "../rank-margin.js";
import { recovery } from "../recovery.js";
import { seasonalAdjustment } from "../seasonal-adjustment.js";
import type { Answer, MatrixAnswer, MeasureOptions } from "./contract.js";

/** Recovery in each period, from the highest figure up to it and the lowest since that one. */
export function recoveries(series: Series): Answer[] {
  let [peak, trough] = [0, 0];
  return series.map((value) => {
    if (value === undefined) return undefined;
    if (value >= peak) [peak, trough] = [value, value];
    trough = Math.min(trough, value);
    const { toPeak, fromTrough } = recovery({ value, peak, trough });
    return { value: toPeak, from_trough: fromTrough };
  });
}

/** The largest F of a series, with the first period of the new level and the change to it. */
export function breakOf(series: readonly PeriodValue[]): Answer {
  const found = levelBreak(series);
  return found && { value: found.f, break_period: found.period, change: found.change };
}

/** Season, trend and remainder of each period beside the adjusted figure; one bad month makes no season. */
export function seasonOf(series: Series, period: number): Answer[] {
  const parts = seasonalAdjustment(series as readonly number[], { period, robust: true });
  return series.map((_, place) => {
    if (!parts) return undefined;
    const { adjusted, seasonal, trend, remainder } = parts;
    const at = (values: Float64Array) => values[place];
    return { value: at(adjusted), seasonal: at(seasonal), trend: at(trend), remainder: at(remainder) };
  });
}

/** The rank of each item. */
export function ranksOf(items: readonly RankItem[]): Map<string, Answer> {
  return new Map(rank(items).map((item) => [item.code, item.rank]));
}

/** Places gained or lost by each item of either period, and whether it entered or left. */
export function rankChangesOf(items: readonly RankItem[], before: readonly RankItem[]): Map<string, Answer> {
  const [now, then] = [items, before].map(
    (list) => new Map(rank(list).map((item) => [item.code, item.rank])),
  );
  const codes = [...new Set([...(now?.keys() ?? []), ...(then?.keys() ?? [])])];
  return new Map(
    codes.map((code) => {
      const change = rankChange({ previous: then?.get(code), current: now?.get(code) });
      const value = change && "places" in change ? change.places : undefined;
      return [code, { value, kind: change?.kind, rank: now?.get(code), previous_rank: then?.get(code) }];
    }),
  );
}

/** The smallest revision that changes the rank of each item, with the neighbours it would meet. */
export function rankMarginsOf(items: readonly RankItem[]): Map<string, Answer> {
  const answers = rank(items).map(({ code }) => {
    const margin = rankMargin(items, code);
    const { above, below, smallestRevision } = margin ?? {};
    return [
      code,
      {
        value: smallestRevision?.distance,
        relative: smallestRevision?.relative,
        rank: margin?.rank,
        above: above?.code,
        above_distance: above?.distance,
        below: below?.code,
        below_distance: below?.distance,
      },
    ] as const;
  });
  return new Map(answers);
}

/** ECI of the countries and PCI of the products. */
export function complexities(matrix: CountryProductMatrix): MatrixAnswer | undefined {
  const found = economicComplexity(matrix);
  return (
    found && {
      countries: found.eci,
      products: found.pci,
      note: `The second eigenvalue is ${found.eigenvalue.toPrecision(4)}; the eigenvector's residual after ${found.iterations} steps is ${found.residual.toExponential(1)}.`,
    }
  );
}

/** Fitness of the countries and complexity of the products. */
export function fitnesses(matrix: CountryProductMatrix, { steps }: MeasureOptions): MatrixAnswer {
  const found = fitness(matrix, steps === undefined ? {} : { steps });
  const note = `After ${found.steps} steps, the last of which moved no country's fitness by more than ${found.lastChange.toExponential(1)}.`;
  return { countries: found.fitness, products: found.complexity, note };
}

/** The income level of each country's basket, from the PRODY of the same matrix. */
export function basketIncomes(
  matrix: CountryProductMatrix,
  { incomes }: { readonly incomes: readonly number[] },
): MatrixAnswer {
  const levels = [...prody(matrix, incomes)];
  const width = levels.length;
  const own = (country: number) => [...matrix.values.subarray(country * width, (country + 1) * width)];
  const countries = matrix.countries.map((_, country) => expy({ exports: own(country), prody: levels }));
  return { countries: Float64Array.from(countries, (value) => value ?? Number.NaN) };
}

/** A formula of a first and last figure, on a series: from its first period to its last. */
export function spanOf(
  formula: (span: { first: number; last: number; years: number }) => number | undefined,
): (series: readonly PeriodValue[]) => Answer {
  return (series) => {
    const [first, last] = [series[0], series.at(-1)];
    const years = first && last && yearsBetween(first.period, last.period);
    if (first?.value === undefined || last?.value === undefined || !years) return undefined;
    return formula({ first: first.value, last: last.value, years });
  };
}

/** A formula of figures without their periods. */
export function valuesOf(
  formula: (series: Series) => number | undefined,
): (series: readonly PeriodValue[]) => Answer {
  return (series) => formula(series.map(({ value }) => value));
}
