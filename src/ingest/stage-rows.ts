import type { Engine } from "../engine/duckdb.js";
import { identifier, listed, type Query, sql } from "../engine/sql.js";
import { TRADE_COLUMN_NAMES } from "../store/trade-table.js";
import {
  type Conflict,
  conflictsAmong,
  findRepeated,
  KEY,
  type KeyedRows,
  PART_KEY,
  repeatedRows,
} from "./account.js";
import { FIGURES, type FiledInput, mappedRows } from "./filed-rows.js";
import type { Format } from "./format.js";
import { columnOver, type Shape, shapeOf } from "./same-cells.js";

/** Rows of one or several inputs that are read, but not yet written. */
export interface Staged {
  /** The rows with the columns of the canonical table, `year`, `fate` and `place`, a number of each row. */
  readonly rows: Query;
  readonly shape: Shape;
  /** The rows that could be kept, before copies are left out. */
  readonly years: readonly StagedYear[];
}

/** How many rows of a year are staged, and its first and last period. */
export interface StagedYear {
  readonly year: number;
  readonly rows: number;
  readonly first: string;
  readonly last: string;
}

/**
 * Read inputs once into the table `staged`, in which only those columns take space that differ from row to row.
 * Codes that no table maps are seldom; where there are any, the inputs are read again with wider columns.
 */
export async function stageRows(
  engine: Engine,
  format: Format,
  inputs: readonly FiledInput[],
): Promise<Staged> {
  const shape = shapeOf(format, inputs);
  const columns = TRADE_COLUMN_NAMES.map((name) => sql`${columnOver(shape, name)} AS ${named([name])}`);
  const rows = sql`(SELECT ${listed(columns)}, ${named([...shape.beside, "year", "fate"])}, rowid AS place FROM staged)`;
  await stageMapped(
    engine,
    sql`staged`,
    (codes) => sql`
    SELECT ${named([...shape.differing, ...shape.beside, "year", "fate"])}
    FROM (${mappedRows(format, inputs, codes)})`,
  );
  const years = await engine.rows<StagedYear>(sql`
    SELECT year, count(*)::DOUBLE AS rows, min(period) AS first, max(period) AS last
    FROM ${rows}
    WHERE fate = 'kept'
    GROUP BY year
    ORDER BY year`);
  return { rows, shape, years };
}

/** Put rows into a table, mapped by the codes that are known, and anew by all where some name others. */
export async function stageMapped(
  engine: Engine,
  table: Query,
  rowsBy: (codes: "known" | "all") => Query,
): Promise<void> {
  const take = (codes: "known" | "all") =>
    engine.run(sql`CREATE OR REPLACE TEMP TABLE ${table} AS ${rowsBy(codes)}`);
  await take("known");
  const [found] = await engine.rows<{ some: boolean }>(sql`
    SELECT count(*) > 0 AS some
    FROM ${table}
    WHERE fate = 'no-area'`);
  if (found?.some) await take("all");
}

/** No rows are staged any more. */
export async function clearStage(engine: Engine): Promise<void> {
  await engine.run(sql`DROP TABLE IF EXISTS staged`);
}

/**
 * Find the figures that stand among the rows staged more than once: what repeats another row word for word is left
 * out, what differs from it is said as by `conflictingRows`.
 */
export async function settleRepeats(engine: Engine, format: Format, staged: Staged): Promise<Conflict[]> {
  if (format.repeats === "parts-of-a-file") return [];
  const key = keyOf(staged);
  const parts = partsOf(staged).map((when) => ({ when, key }));
  if (!(await findRepeated(engine, staged.rows, parts))) return [];
  if (format.repeats === "copies") await leaveOutCopies(engine, staged.rows, { key, same: sql`value` });
  if (format.repeats === "parts") await leaveOutCopies(engine, staged.rows, { key, same: FIGURES });
  return conflictsAmong(engine, staged.rows, { hashed: key, ...contradiction(format, staged.shape) });
}

/** Above this number of rows their keys are counted a year at a time, which takes less memory. */
const MANY_ROWS = 20_000_000;

function partsOf({ years }: Staged): readonly Query[] {
  const rows = years.reduce((sum, year) => sum + year.rows, 0);
  return rows > MANY_ROWS ? years.map(({ year }) => sql`year = ${year}`) : [sql`true`];
}

/** The columns of a figure's key that are not the same in all rows. */
function keyOf({ shape, years }: Staged): Query {
  const periods = new Set(years.flatMap(({ first, last }) => [first, last]));
  const differing = shape.differing.filter((name) => (KEY_COLUMNS as readonly string[]).includes(name));
  const names = differing.filter((name) => name !== "period" || periods.size > 1);
  return named([...names, ...shape.beside.filter((name) => name === "part")]);
}

const KEY_COLUMNS = ["period", "reporter", "partner", "flow", "classification", "product"] as const;

/** What contradicts another row of its key: any one, or where rows are parts, one of another file. */
export function contradiction(
  { repeats }: Pick<Format, "repeats">,
  { beside }: Pick<Shape, "beside">,
): Pick<KeyedRows, "key" | "between"> {
  return { key: beside.includes("part") ? PART_KEY : KEY, between: repeats === "parts" ? "files" : "rows" };
}

/** The key of figures, and what is the same in rows that repeat each other. */
interface Copies {
  readonly key: Query;
  readonly same: Query;
}

async function leaveOutCopies(engine: Engine, rows: Query, { key, same }: Copies): Promise<void> {
  await engine.run(sql`
    UPDATE staged SET fate = 'duplicate'
    WHERE rowid IN (
      SELECT place
      FROM (
        SELECT place, row_number() OVER (
          PARTITION BY ${key}, ${same} ORDER BY input, line, valuation, weight_kg, quantity, unit, flag) AS number
        FROM ${repeatedRows(rows, key)})
      WHERE number > 1)`);
}

function named(names: readonly string[]): Query {
  return listed(names.map(identifier));
}
