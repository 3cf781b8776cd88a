import { BilatError } from "../core/errors.js";
import { requireMade } from "../core/require-made.js";
import type { Column, ResultTable, Value } from "../core/result-table.js";
import { type Danfo, type DataFrameLike, loadDanfo } from "./danfo.js";

/**
 * A result as a danfo DataFrame, for those who go on working in JavaScript.
 *
 * Columns keep name and order, numbers their full precision and unit (dollars, fractions). A missing
 * number becomes `NaN` and a missing text `undefined`, which danfo both counts as missing. Label, unit,
 * caveats, sources and the origin of each figure have no place in a frame: keep the table for those.
 *
 * danfo computes a frame's `pctChange`, `add`, `div` and the like with 32-bit floats, to about seven digits,
 * and gives −1 for a change from zero, where our growth has no meaning. The `div` and `sub` of a series are
 * exact to the double, as is `groupby(…).sum()`, which gives `NaN` for a group with a missing figure.
 *
 * @typeParam Frame danfo's own `DataFrame`, so that its methods are at hand. bilat's types do not name
 *   danfo, which may not be installed. danfo's own declarations need packages that it does not bring, so that a
 *   program that names it compiles with `"skipLibCheck": true` only.
 * @returns The frame; danfo is loaded by the first call, in about a second.
 * @throws BilatError `BILAT_E_FRAMES_MISSING` when danfojs-node is not installed; `BILAT_E_VALUE` when a
 *   column is named like a property of danfo's frames.
 *
 * @example
 * ```ts
 * import type { DataFrame } from "danfojs-node";
 *
 * const frame = await toDataFrame<DataFrame>(table);
 * frame.loc({ columns: ["turnover_usd"] }).pctChange(1).print();
 * ```
 */
export async function toDataFrame<Frame extends DataFrameLike = DataFrameLike>(
  table: Pick<ResultTable, "columns" | "rows">,
): Promise<Frame> {
  requireMade(table, "table");
  const danfo = await loadDanfo();
  requireFreeNames(table.columns, danfo);
  const rows = table.rows.map((row) => table.columns.map((column) => toCell(row[column.name], column)));
  const columns = table.columns.map((column) => column.name);
  const dtypes = table.columns.map((column) => (column.unit === "text" ? "string" : "float32"));
  return new danfo.DataFrame(rows, { columns, dtypes }) as Frame;
}

function toCell(value: Value, column: Column): Value {
  return value === undefined && column.unit !== "text" ? Number.NaN : value;
}

/** danfo makes each column a property of the frame, which must not hide what danfo itself reads there. */
function requireFreeNames(columns: readonly Column[], { DataFrame }: Danfo): void {
  const taken = columns.map(({ name }) => name).filter((name) => isProperty(DataFrame.prototype, name));
  if (taken.length === 0) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem: "A column of a DataFrame must not be named like a property that every DataFrame has.",
    found: taken,
  });
}

function isProperty(prototype: object, name: string): boolean {
  for (let level: object | null = prototype; level !== null; level = Object.getPrototypeOf(level)) {
    if (Object.getOwnPropertyDescriptor(level, name)?.get) return true;
  }
  return false;
}
