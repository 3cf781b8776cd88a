import type { Caveat } from "./caveats.js";
import type { MoneyPrint } from "./currencies.js";
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
  /** Left out where people read the table, whose notes say the same; programs read it. */
  readonly forPrograms?: true;
  /** For a column of money: its currency and unit; millions of US dollars when left out. */
  readonly money?: MoneyPrint | undefined;
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
export interface ResultTable<Cells extends object = Row> {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column<NameIn<Cells>>[];
  /** The columns that name a row. */
  readonly key: readonly NameIn<Cells>[];
  /** Plain values by column; what is missing is `undefined`. */
  readonly rows: readonly Readonly<Cells>[];
  /** The same numbers with where they come from, whether they are estimates, and why they are missing. */
  readonly figures: readonly Readonly<Partial<Record<NameIn<Cells>, Measured>>>[];
  /** How cells are printed whose unit is not that of their column, or whose text is long; most tables have none. */
  readonly texts?: readonly Readonly<Partial<Record<string, string>>>[];
  /** How each row's figure came about, for small bars at its end on a terminal; most tables have none. */
  readonly trend?: RowTrends;
  /**
   * What is the same for every row and stands in the title, such as the reporter: programs read it in columns behind
   * the others, and the snapshots in a last one, `source`.
   */
  readonly about?: Readonly<Record<string, string>>;
  /** What a reader must know; `caveatText` says it in words. */
  readonly caveats: readonly Caveat[];
  /** What to cite. */
  readonly sources: readonly SnapshotRef[];
}

/** The names of a row's columns. */
export type NameIn<Cells extends object> = keyof Cells & string;

/** A column of such a row: its unit is text where the cell is, and no text where it is a number. */
export type ColumnOf<Cells extends object> = {
  readonly [Name in NameIn<Cells>]: Column<Name> & { readonly unit: UnitOf<Cells[Name]> };
}[NameIn<Cells>];

type UnitOf<Cell> = NonNullable<Cell> extends string ? "text" : Exclude<Unit, "text">;

/** Row by row, the figures of the periods up to the row's own, and what they are. */
export interface RowTrends {
  readonly label: string;
  readonly rows: readonly (readonly (number | undefined)[])[];
}

/** A figure with the text people read, in columns whose rows have different units. */
export interface PrintedFigure {
  readonly figure: Measured;
  readonly text: string;
}

/** A text, and the shorter one that people read. */
export interface PrintedText {
  readonly whole: string;
  readonly text: string;
}

type Cell = string | Measured | PrintedFigure | PrintedText | undefined;

/** A row before it is split into plain values and figures. */
export type TableRecord<Name extends string> = Readonly<Record<Name, Cell>>;

/** What is needed to make a {@link ResultTable}. */
export interface TableParts<Cells extends object>
  extends Omit<ResultTable<Cells>, "rows" | "figures" | "texts"> {
  readonly records: readonly RecordOf<Cells>[];
}

/** A row before it is split; a column that a table may lack may be left out. */
type RecordOf<Cells extends object> = { readonly [Name in keyof Cells]: Cell };

/** Make a table from records whose cells are text or measured figures; nothing in it is shared with another table. */
export function resultTable<Cells extends object = Row>({
  records,
  ...parts
}: NoInfer<TableParts<Cells>>): ResultTable<Cells> {
  type Name = NameIn<Cells>;
  const names = parts.columns.map((column) => column.name);
  const pick = <Kept>(record: RecordOf<Cells>, keep: (cell: Cell) => Kept | undefined) => {
    const cells = names.map((name) => [name, keep(record[name])] as const);
    return Object.fromEntries(cells.filter(([, cell]) => cell !== undefined)) as Partial<Record<Name, Kept>>;
  };
  const rows = records.map((record) => {
    const cells = names.map((name) => [name, plain(record[name])]);
    return Object.fromEntries(cells) as Cells;
  });
  const texts = records.map((record) => pick(record, textOf));
  const hasTexts = texts.some((row) => Object.keys(row).length > 0);
  return {
    ...parts,
    columns: parts.columns.map((column) => ({ ...column })),
    sources: toldApart(parts.sources),
    rows,
    figures: records.map((record) => pick(record, figureOf)),
    ...(hasTexts && { texts }),
  };
}

/** Snapshots that are cited alike, as two imports of one's own may be, are told apart by their names. */
function toldApart(sources: readonly SnapshotRef[]): SnapshotRef[] {
  const isShared = ({ snapshot, citation }: SnapshotRef) =>
    sources.some((other) => other.citation === citation && other.snapshot !== snapshot);
  return sources.map((ref) =>
    isShared(ref) ? { ...ref, citation: `${ref.citation.replace(/\.$/, "")} (${ref.snapshot}).` } : ref,
  );
}

function figureOf(cell: Cell): Measured | undefined {
  if (typeof cell !== "object" || "whole" in cell) return undefined;
  return "figure" in cell ? cell.figure : cell;
}

function textOf(cell: Cell): string | undefined {
  return typeof cell === "object" && ("figure" in cell || "whole" in cell) ? cell.text : undefined;
}

function plain(cell: Cell): Value {
  if (typeof cell === "object" && "whole" in cell) return cell.whole;
  return typeof cell === "string" ? cell : figureOf(cell)?.value;
}
