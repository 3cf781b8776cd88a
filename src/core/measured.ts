import type { Currency } from "./currencies.js";

/** One line of a compiled file, where a reported figure stands. */
export interface SourceRow {
  /** `<source>/<version>`, such as `imf-dots/2022-02`. */
  readonly snapshot: string;
  /** The file below the snapshot's folder. */
  readonly file: string;
  /** The line in that file; the header is line 1. */
  readonly line: number;
}

/** Where a figure comes from: rows of a source, or an indicator applied to other figures. */
export type Origin =
  | {
      readonly kind: "reported";
      readonly rows: readonly SourceRow[];
      /** True when the figure says how many rows there are; else it is the row's value, or their sum. */
      readonly counted?: true;
    }
  | { readonly kind: "computed"; readonly by: string; readonly inputs: Readonly<Record<string, Measured>> };

/**
 * Why a figure is absent: nobody reported it (printed `–`), or the measure has no meaning here (`n.m.`).
 */
export type Absence = "not-available" | "not-meaningful";

/** A number with what a reader needs to judge it; `value` is `undefined` exactly when `absence` says why. */
export interface Measured {
  readonly value: number | undefined;
  /** Why there is no value: nobody reported what it needs, or the measure has no meaning there. */
  readonly absence?: Absence;
  /** True when the source marked the figure, or any figure behind it, as its own estimate. */
  readonly estimated: boolean;
  /** The currency of the money in it or behind it; US dollars when left out. */
  readonly currency?: Currency;
  readonly origin: Origin;
}

/**
 * A figure as a source reports it.
 *
 * @param value The figure, or `undefined` when the source has none.
 * @param rows The lines it was read from; their sum, when there are several.
 */
export function reported(value: number | undefined, rows: readonly SourceRow[], estimated = false): Measured {
  const origin: Origin = { kind: "reported", rows };
  if (value === undefined) return { value, absence: "not-available", estimated, origin };
  return { value, estimated, origin };
}

/**
 * As {@link reported}, for a figure that rests on very many lines: they are listed when they are asked for.
 */
export function reportedFrom(value: number, rows: () => readonly SourceRow[], estimated = false): Measured {
  let listed: readonly SourceRow[] | undefined;
  const origin: Origin = {
    kind: "reported",
    get rows() {
      listed ??= rows();
      return listed;
    },
  };
  return { value, estimated, origin };
}

/**
 * How many rows there are of what is counted, one row each.
 *
 * @example
 * ```ts
 * counted([{ snapshot: "imf-dots/2022-02", file: "trade.csv", line: 7 }]).value; // 1
 * ```
 */
export function counted(rows: readonly SourceRow[]): Measured {
  return { value: rows.length, estimated: false, origin: { kind: "reported", rows, counted: true } };
}

/** Every source row that a figure rests on, each once, in the order in which they are met. */
export function sourceRows(figure: Measured): SourceRow[] {
  const rows = new Map<string, SourceRow>();
  const visit = ({ origin }: Measured): void => {
    if (origin.kind === "computed") for (const input of Object.values(origin.inputs)) visit(input);
    else for (const row of origin.rows) rows.set(`${row.snapshot}/${row.file}:${row.line}`, row);
  };
  visit(figure);
  return [...rows.values()];
}

/**
 * Apply an indicator to figures, keeping where the result came from.
 *
 * A missing input makes the result not available; an `undefined` from the formula makes it not meaningful.
 *
 * @param by Id of the indicator, as `bilat explain` knows it.
 * @param inputs The figures, named as in the indicator's formula.
 * @param formula The indicator: plain numbers in, a number or `undefined` out.
 *
 * @example
 * ```ts
 * const [x, m] = [reported(30, []), reported(20, [])];
 * measure("balance", { x, m }, ({ x, m }) => x - m).value; // 10
 * measure("balance", { x, m: reported(undefined, []) }, ({ x, m }) => x - m).absence; // "not-available"
 * ```
 */
export function measure<Name extends string>(
  by: string,
  inputs: Readonly<Record<Name, Measured>>,
  formula: (values: Record<Name, number>) => number | undefined,
): Measured {
  const figures = Object.values<Measured>(inputs);
  const origin: Origin = { kind: "computed", by, inputs };
  const currency = figures.find((figure) => figure.currency)?.currency;
  const shared = {
    estimated: figures.some((figure) => figure.estimated),
    ...(currency && { currency }),
    origin,
  };
  const missing = figures.find((figure) => figure.value === undefined);
  if (missing) return { value: undefined, absence: missing.absence ?? "not-available", ...shared };
  const value = formula(valuesOf(inputs));
  return value === undefined ? { value, absence: "not-meaningful", ...shared } : { value, ...shared };
}

/** The plain numbers of figures that are all there. */
function valuesOf<Name extends string>(inputs: Readonly<Record<Name, Measured>>): Record<Name, number> {
  const values = {} as Record<Name, number>;
  for (const name in inputs) values[name] = inputs[name].value as number;
  return values;
}
