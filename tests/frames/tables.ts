import fc from "fast-check";
import type { Measured } from "../../src/core/measured.js";
import type { Column, ResultTable, Value } from "../../src/core/result-table.js";
import type { Unit } from "../../src/core/units.js";

/** A column whose label is its name. */
export function column<Name extends string>(name: Name, unit: Unit): Column<Name> {
  return { name, label: name, unit, decimals: 1 };
}

/** A table of plain values, as deeply frozen as it is wide, with nothing said about its figures. */
export function table<Name extends string>(
  columns: readonly Column<Name>[],
  rows: readonly Readonly<Record<Name, Value>>[],
): ResultTable<Record<Name, Value>> {
  return Object.freeze({
    id: "trade",
    title: "Trade of Russia with Japan",
    columns: Object.freeze(columns),
    key: Object.freeze(columns.slice(0, 1).map(({ name }) => name)),
    rows: Object.freeze(rows.map((row) => Object.freeze(row))),
    figures: Object.freeze(rows.map((): Partial<Record<Name, Measured>> => ({}))),
    caveats: Object.freeze([{ kind: "valuation", reporter: "Russia" } as const]),
    sources: Object.freeze([{ snapshot: "imf-dots/2022-02", title: "Direction of Trade", citation: "IMF" }]),
  });
}

// Plain words, and names that danfo's frames use for methods, as a column of counts well may.
const names = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9]{0,6}_[a-z]{1,6}$/),
  fc.constantFrom("count", "sum", "rank", "copy", "loc", "mean"),
);

const units = fc.constantFrom<Unit>("usd", "jpy", "share", "rate", "points", "rank", "index", "text", "text");

const numbers = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined });
const texts = fc.option(
  fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("", "2013", "0101", "NaN")),
  {
    nil: undefined,
  },
);

/** Tables of one to six columns, without or with rows, in which any cell may be missing. */
export const anyTable: fc.Arbitrary<ResultTable> = fc
  .uniqueArray(fc.tuple(names, units), { minLength: 1, maxLength: 6, selector: ([name]) => name })
  .chain((heads) => {
    const cells = heads.map(([name, unit]) => [name, unit === "text" ? texts : numbers] as const);
    const rows = fc.array(fc.record<Record<string, Value>>(Object.fromEntries(cells)), { maxLength: 8 });
    return rows.map((made) =>
      table(
        heads.map(([name, unit]) => column(name, unit)),
        made,
      ),
    );
  });
