import { decimal, ordinal, percent } from "../../core/numbers.js";
import type { ChartContext } from "../drawing/chart-context.js";
import { countWord, inText, opening, possessive } from "./words.js";

/** Where a partner's index ended. */
export interface IndexEnd {
  readonly name: string;
  readonly value: number;
  readonly highlighted: boolean;
}

function against(value: number, base: string): string {
  const gap = value / 100 - 1;
  if (percent(Math.abs(gap)) === percent(0)) return `at its ${base} level`;
  return `${percent(Math.abs(gap))} ${gap > 0 ? "above" : "below"} ${base}`;
}

function place(own: IndexEnd, ends: readonly IndexEnd[]): string {
  const above = ends.filter(({ value }) => value > own.value).length;
  const below = ends.filter(({ value }) => value < own.value).length;
  const all = countWord(ends.length);
  if (ends.length === 2 && above !== below)
    return `the ${below === 1 ? "stronger" : "weaker"} of two partners`;
  if (above === 0) return `the strongest of ${all} partners`;
  if (below === 0) return `the weakest of ${all} partners`;
  return `${ordinal(above + 1)} of ${all} partners`;
}

/** Where the pair's trade stands against the base, and against the other partners. */
export function partnersIndexHeadline(
  ends: readonly IndexEnd[],
  { base, last }: { readonly base: string; readonly last: string },
  { reporter, partner }: ChartContext,
): string {
  const own = ends.find(({ highlighted }) => highlighted);
  if (!own)
    return `${possessive(opening(reporter))} trade with ${inText(partner)} and other partners since ${base}`;
  const start = `In ${last} ${possessive(inText(reporter))} trade with ${inText(own.name)} was ${against(own.value, base)}`;
  return ends.length > 1 ? `${start}, ${place(own, ends)}` : start;
}

/** `China 122.0`. */
export function indexLabel({ name, value }: IndexEnd): string {
  return `${name} ${decimal(value, 0)}`;
}
