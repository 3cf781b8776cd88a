import type { Currency, MoneyUnit } from "../../core/currencies.js";
import { BilatError } from "../../core/errors.js";
import { periodNoun } from "../headlines/words.js";

/** What a chart counts money in. */
export interface ChartMoney {
  readonly currency: Currency;
  readonly unit?: MoneyUnit | undefined;
}

/** Whose trade a chart shows, and where its figures come from. */
export interface ChartContext {
  /** Full name of the country whose books are read. */
  readonly reporter: string;
  /** Full name of the other country. */
  readonly partner: string;
  /** Such as `IMF DOTS (vintage February 2022), as reported by Russia`; no full stop. */
  readonly source: string;
  /** The currency of all money, and the unit asked for; US dollars in the unit that fits when left out. */
  readonly money?: ChartMoney;
  /** True for a picture that fits the screen of a telephone. */
  readonly narrow?: boolean;
  /** What a reader must know, one sentence each. */
  readonly notes?: readonly string[];
}

/** A figure, or `undefined` where there is none: drawn as a gap. */
export type Figure = number | undefined;

/** The figures that are there. */
export function defined(figures: readonly Figure[]): number[] {
  return figures.filter((figure) => figure !== undefined);
}

/**
 * Refuse to draw a chart without a single figure.
 *
 * @throws BilatError `BILAT_E_NO_DATA`.
 */
export function requireFigures(chart: string, figures: readonly Figure[]): void {
  if (defined(figures).length > 0) return;
  throw new BilatError("BILAT_E_NO_DATA", { problem: `The chart "${chart}" needs at least one figure.` });
}

/** The columns a chart draws, with `null` for what is missing, so that a spec says where its gaps are. */
export function drawnRow<Row extends object>(
  row: Row,
  columns: readonly (keyof Row & string)[],
): Record<string, unknown> {
  return Object.fromEntries(columns.map((name) => [name, row[name] ?? null]));
}

const HOLLOW_NOTE = "Hollow points are estimates of the source.";
const GAP_NOTE = "A gap in a line means that there is no figure.";

/** The context's notes, and what the drawing itself calls for: hollow points, gaps. */
export function drawnNotes(
  context: ChartContext,
  { estimated, gap }: { readonly estimated: boolean; readonly gap: boolean },
): string[] {
  return [...(context.notes ?? []), ...(estimated ? [HOLLOW_NOTE] : []), ...(gap ? [GAP_NOTE] : [])];
}

/** A figure in a period; rows without a figure have none. */
export interface Level {
  readonly period: string;
  readonly value: number;
}

/** The figures of one column with their periods, gaps left out. */
export function levelsOf<Row extends { readonly period: string }>(
  rows: readonly Row[],
  column: (row: Row) => Figure,
): Level[] {
  return rows.flatMap((row) => {
    const value = column(row);
    return value === undefined ? [] : [{ period: row.period, value }];
  });
}

/** What bars of rates call for: where one is missing, why. The first periods have none to grow from. */
export function rateNotes(
  rows: readonly { readonly period: string; readonly turnover_growth: Figure }[],
): string[] {
  const rates = rows.slice(rows.findIndex((row) => row.turnover_growth !== undefined));
  const noun = periodNoun(rates[0]?.period ?? "");
  const isWhole = rates.every((row) => row.turnover_growth !== undefined);
  return isWhole ? [] : [`A missing bar means that the ${noun} or the one before it has no figure.`];
}
