import { ordinalWord, percent } from "../../core/numbers.js";
import { type ChartContext, type Figure, levelsOf } from "../drawing/chart-context.js";
import { countOf, inText, opening, periodNoun, possessive } from "./words.js";

/** How many of the last periods moved the same way, counted back from the last. */
function streak(rates: readonly number[]): number {
  const last = Math.sign(rates.at(-1) ?? 0);
  const turn = rates.findLastIndex((rate) => Math.sign(rate) !== last);
  return rates.length - 1 - turn;
}

function inARow(run: number, rising: boolean): string {
  return `${ordinalWord(run)} ${rising ? "rise" : "fall"}${run > 1 ? " in a row" : ""}`;
}

/** The rates from the last gap up to the last figure: only those are in a row. */
function unbroken(rows: readonly Rate[]): { period: string; value: number }[] {
  const last = rows.findLastIndex((row) => row.turnover_growth !== undefined);
  const gap = rows.slice(0, last + 1).findLastIndex((row) => row.turnover_growth === undefined);
  return levelsOf(rows.slice(gap + 1, last + 1), (row) => row.turnover_growth);
}

interface Rate {
  readonly period: string;
  readonly turnover_growth: Figure;
}

/** What turnover did in the last period, and what came before it. */
export function growthHeadline(rows: readonly Rate[], { reporter, partner }: ChartContext): string {
  const rates = unbroken(rows);
  const subject = `${possessive(opening(reporter))} trade with ${inText(partner)}`;
  const last = rates.at(-1);
  if (!last) return `${subject}: growth`;
  const values = rates.map(({ value }) => value);
  if (percent(Math.abs(last.value)) === percent(0)) return `${subject} hardly changed in ${last.period}`;
  const rising = last.value > 0;
  const start = `${subject} ${rising ? "grew" : "fell"} ${percent(Math.abs(last.value))} in ${last.period}`;
  const run = streak(values);
  const before = streak(values.slice(0, -run));
  if (run === values.length || before === 0) return run > 1 ? `${start}, its ${inARow(run, rising)}` : start;
  const earlier = `${countOf(before, periodNoun(last.period))} of ${rising ? "decline" : "growth"}`;
  return `${start}, its ${inARow(run, rising)} after ${earlier}`;
}
