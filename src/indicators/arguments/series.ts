import { BilatError } from "../../core/errors.js";
import { givenText } from "../../core/given-text.js";
import { requireList } from "./arguments.js";

/** One figure a period, in order and without leaving a period out; `undefined` where nobody reported one. */
export type Series = readonly (number | undefined)[];

/** A figure with the period it stands for: `2018`, `2018-Q1` or `2018-03`. */
export interface PeriodValue {
  readonly period: string;
  readonly value: number | undefined;
}

/**
 * Refuse a series with figures that are not finite.
 *
 * @throws BilatError `BILAT_E_VALUE`, naming each place.
 */
export function requireSeries(series: Series): void {
  requireList(series, "series");
  const wrong = series.flatMap((value, place) =>
    value === undefined || Number.isFinite(value) ? [] : [`series[${place}] is ${givenText(value)}`],
  );
  if (wrong.length === 0) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem: "A series must hold finite figures, and undefined where there is none.",
    found: wrong,
  });
}
