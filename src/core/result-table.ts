import type { Caveat } from "./caveats.js";
import type { Measured } from "./measured.js";
import type { Unit } from "./units.js";

/** One column: its name everywhere, and how people read it. */
export interface Column<Name extends string = string> {
  /** snake_case with its unit, the same in SQL, JSON, CSV and chart fields. */
  readonly name: Name;
  /** The head of the column in a printed table. */
  readonly label: string;
  readonly unit: Unit;
  /** Decimals when printed, after the unit's own scaling (dollars print in millions, shares in percent). */
  readonly decimals: number;
}

/** A value as JSON and CSV carry it; `undefined` is missing, never zero. */
export type Value = string | number | undefined;

/** One row by column name. */
export type Row = Readonly<Record<string, Value>>;

/** The snapshots a result was computed from. */
export interface SnapshotRef {
  /** `<source>/<version>`. */
  readonly snapshot: string;
  readonly title: string;
  readonly citation: string;
}

/**
 * What every analysis returns; terminal, chart, report and DataFrame all read this one thing.
 *
 * `rows` holds plain values for people and programs; `figures` holds, row by row, the same numbers
 * with their origin, whether they are estimates, and why they are missing.
 */
export interface ResultTable<Name extends string = string> {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column<Name>[];
  /** The columns that name a row. */
  readonly key: readonly Name[];
  readonly rows: readonly Readonly<Record<Name, Value>>[];
  readonly figures: readonly Readonly<Partial<Record<Name, Measured>>>[];
  readonly caveats: readonly Caveat[];
  readonly sources: readonly SnapshotRef[];
}

/** A row before it is split into plain values and figures. */
export type TableRecord<Name extends string> = Readonly<Record<Name, string | Measured | undefined>>;

/** What is needed to make a {@link ResultTable}. */
export interface TableParts<Name extends string> extends Omit<ResultTable<Name>, "rows" | "figures"> {
  readonly records: readonly TableRecord<Name>[];
}

function isMeasured(cell: string | Measured | undefined): cell is Measured {
  return typeof cell === "object";
}

/** Make a table from records whose cells are text or measured figures. */
export function resultTable<Name extends string>({ records, ...parts }: TableParts<Name>): ResultTable<Name> {
  const names = parts.columns.map((column) => column.name);
  const rows = records.map((record) => {
    const cells = names.map((name) => [name, plain(record[name])]);
    return Object.fromEntries(cells) as Record<Name, Value>;
  });
  const figures = records.map((record) => {
    const cells = names.map((name) => [name, record[name]] as const).filter(([, cell]) => isMeasured(cell));
    return Object.fromEntries(cells) as Partial<Record<Name, Measured>>;
  });
  return { ...parts, rows, figures };
}

function plain(cell: string | Measured | undefined): Value {
  return isMeasured(cell) ? cell.value : cell;
}
