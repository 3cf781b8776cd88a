import type { Caveat } from "../core/caveats.js";
import { BilatError } from "../core/errors.js";
import type { Measured } from "../core/measured.js";
import { requireMade } from "../core/require-made.js";
import type { Column, NameIn, ResultTable, Row, Value } from "../core/result-table.js";
import type { DataFrameLike } from "./danfo.js";

/** What a frame does not hold and a {@link ResultTable} must: usually the table that the frame came from. */
export type TableDescription<Cells extends object = Row> = Omit<
  ResultTable<Cells>,
  "rows" | "figures" | "texts"
>;

const ORIGIN_LOST = {
  kind: "note",
  text: "The figures were read from a DataFrame, which does not record where they come from.",
} as const satisfies Caveat;

/**
 * A DataFrame as a result, to be printed, charted or written like any other.
 *
 * What danfo counts as missing (`NaN`, `null`, `undefined`) is `undefined` again. The columns stand in
 * the order of `like`, and what is said of one period goes where the frame has it no more. The figures have no origin,
 * and a caveat says so.
 *
 * @typeParam Cells What its rows are, such as `TradeRow`; any columns when left out.
 * @param frame A danfo DataFrame.
 * @param like The table that the frame came from. For a frame with other columns, that table with its
 *   `columns` changed: each column of the frame must be described, and each described column be there.
 * @returns A table like `like`, with the frame's rows.
 * @throws BilatError `BILAT_E_VALUE` when columns and description differ, when a column of numbers holds
 *   text or something infinite, or when a column of text holds numbers.
 *
 * @example
 * ```ts
 * const frame = await toDataFrame<DataFrame>(table);
 * fromDataFrame(frame.head(3), table).rows.length; // 3
 * ```
 */
export function fromDataFrame<Cells extends object = Row>(
  frame: DataFrameLike,
  like: NoInfer<TableDescription<Cells>>,
): ResultTable<Cells> {
  requireMade(frame, "frame");
  requireMade(like, "described");
  const { id, title, columns, key, sources } = like;
  requireSameColumns(frame.columns, columns);
  const places = columns.map((column) => ({ column, at: frame.columns.indexOf(column.name) }));
  const rows = (frame.values as readonly (readonly unknown[])[]).map((cells, row) => {
    const named = places.map(({ column, at }) => [column.name, fromCell(cells[at], column, row)]);
    return Object.fromEntries(named) as Cells;
  });
  const figures = rows.map((): Partial<Record<NameIn<Cells>, Measured>> => ({}));
  return { id, title, columns, key, rows, figures, caveats: withNote(shownOf(like.caveats, rows)), sources };
}

/** Without what is said of one period that is no longer in the table. */
function shownOf(caveats: readonly Caveat[], rows: readonly object[]): readonly Caveat[] {
  const periods = new Set(rows.flatMap((row) => ("period" in row ? [row.period] : [])));
  if (periods.size === 0) return caveats;
  return caveats.filter((caveat) => !("period" in caveat) || periods.has(caveat.period));
}

function withNote(caveats: readonly Caveat[]): readonly Caveat[] {
  const said = caveats.some((caveat) => caveat.kind === "note" && caveat.text === ORIGIN_LOST.text);
  return said ? caveats : [...caveats, ORIGIN_LOST];
}

function requireSameColumns(names: readonly string[], columns: readonly Column[]): void {
  const described = columns.map((column) => column.name);
  const found = [
    ...described
      .filter((name) => !names.includes(name))
      .map((name) => `${name}: described, not in the frame`),
    ...names
      .filter((name) => !described.includes(name))
      .map((name) => `${name}: in the frame, not described`),
  ];
  if (found.length === 0) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem: "The columns of a DataFrame must be those that the description names.",
    found,
  });
}

function fromCell(cell: unknown, column: Column, row: number): Value {
  if (cell === undefined || cell === null || Number.isNaN(cell)) return undefined;
  if (column.unit === "text" && typeof cell === "string") return cell;
  if (column.unit !== "text" && typeof cell === "number" && Number.isFinite(cell)) return cell;
  throw new BilatError("BILAT_E_VALUE", {
    problem: `Column ${column.name} must hold ${column.unit === "text" ? "text" : "finite numbers"}.`,
    found: [`row ${row + 1}, ${typeof cell === "string" ? JSON.stringify(cell) : String(cell)}`],
  });
}
