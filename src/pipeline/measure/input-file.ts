import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { andList } from "../../core/and-list.js";
import { BilatError } from "../../core/errors.js";
import { Engine } from "../../engine/duckdb.js";
import { columnTypes, listed, sql } from "../../engine/sql.js";
import { isInputError } from "../../ingest/input-errors.js";
import { type Delimiter, delimiterOf, headerCells, recordLines } from "./csv-lines.js";
import {
  type BadCell,
  badCells,
  finished,
  type InputSpec,
  type PlacedColumn,
  repeatedRows,
  staged,
} from "./input-columns.js";
import { turnDecimalCommas } from "./input-decimals.js";

/** A plain CSV file, read whole and checked; its rows are in the order of the key. */
export interface InputTable {
  /** The name for messages and notes. */
  readonly name: string;
  readonly length: number;
  /** Columns of the header that nothing was read from. */
  readonly unread: readonly string[];
  has(column: string): boolean;
  text(column: string): readonly string[];
  /** Numbers; `undefined` where the cell is empty. */
  numbers(column: string): readonly (number | undefined)[];
  /** The line of the file that a row stands on. */
  line(row: number): number;
  /** `file:line: words`, for messages. */
  place(row: number, words: string): string;
}

/**
 * Read a file that must have the columns of a contract.
 *
 * @throws BilatError for a file that is missing or no CSV, columns that are missing, and cells or keys that may not
 *   be as they are, each with its line. Nothing is returned of a file with one such place.
 */
export async function readInput(path: string, spec: InputSpec): Promise<InputTable> {
  const text = fileText(path);
  const name = basename(path);
  const delimiter = delimiterOf(text);
  const header = asSpelt(spec, headerCells(text, delimiter));
  if (text.trim() === "")
    throw new BilatError("BILAT_E_CSV", { problem: "The input is empty.", found: [name] });
  const columns = placeColumns(spec, header, name);
  const key = spec.key.flatMap((part) => columns.filter((column) => column.name === part));
  const lines = recordLines(text);
  const place = (row: number, words: string) => `${name}:${lines[row] ?? row + 1}: ${words}`;
  using engine = await Engine.open({ folders: [dirname(path)] });
  await stage(engine, path, { header, name, delimiter });
  await requireRows(engine, name);
  requireClear(await turnDecimalCommas(engine, columns, delimiter), place);
  await requireCells(engine, columns, place);
  const once = spec.standsOnce?.(header).map((column) => textAt(header, column));
  await requireKeys(engine, once ?? key, place);
  const read = await engine.columns<Record<string, readonly (string | number | null)[]>>(
    finished(columns, key),
  );
  return tableOf({ name, header, columns, lines, read });
}

/**
 * The header with the columns of a contract spelt as it spells them: case plays no part, and a column of years is one of
 * periods where there is no other.
 */
function asSpelt({ columns }: InputSpec, header: readonly string[]): string[] {
  const names = columns.map(({ name }) => name);
  const spelt = header.map((cell) => {
    if (names.includes(cell)) return cell;
    const meant = names.find((name) => name.toLowerCase() === cell.toLowerCase());
    return meant === undefined || header.includes(meant) ? cell : meant;
  });
  const years = names.includes("period") && !names.includes("year") && !spelt.includes("period");
  return years ? spelt.map((cell) => (cell.toLowerCase() === "year" ? "period" : cell)) : spelt;
}

function textAt(header: readonly string[], name: string): PlacedColumn {
  return { name, kind: "text", place: header.indexOf(name) };
}

function fileText(path: string): string {
  if (existsSync(path) && statSync(path).isFile()) return readFileSync(path, "utf8");
  throw new BilatError("BILAT_E_FILE_MISSING", { problem: "The input must be a file.", found: [path] });
}

function placeColumns({ columns }: InputSpec, header: readonly string[], file: string): PlacedColumn[] {
  const found = columns.flatMap((column) => {
    const place = header.indexOf(column.name);
    return place < 0 ? [] : [{ ...column, place }];
  });
  const missing = columns.filter(({ name, optional }) => !optional && !header.includes(name));
  const twice = found.filter(({ name }) => header.indexOf(name) !== header.lastIndexOf(name));
  if (missing.length + twice.length === 0) return found;
  const what = [
    ...missing.map(({ name }) => `"${name}" is missing`),
    ...twice.map(({ name }) => `"${name}" stands twice`),
  ];
  throw new BilatError("BILAT_E_COLUMN_MISSING", {
    problem: `The header must be ${headerText(columns)}.`,
    found: [`${file}:1: ${what.join(", ")}; there is ${header.join(", ")}`],
    ...hintOf(columns, header, missing),
  });
}

/** Other names are no fault of the file: bilat's own CSV, say, has several columns that may be meant. */
function hintOf(columns: InputSpec["columns"], header: readonly string[], missing: InputSpec["columns"]) {
  if (header.length === 1 && columns.length > 1) return { hint: "Separate the cells with commas." };
  if (missing.length === 0) return {};
  const names = andList(missing.map(({ name }) => name));
  const which = missing.length === 1 ? "the column that is meant" : "the columns that are meant";
  return { hint: `Call ${which} ${names} in the first line.` };
}

/** A header as help and messages write it: `country,product,value[,year]`. */
function headerText(columns: InputSpec["columns"]): string {
  return columns
    .map(({ name, optional }, place) => {
      const comma = place === 0 ? "" : ",";
      return optional ? `[${comma}${name}]` : comma + name;
    })
    .join("");
}

/** Put the cells as text into `staged`, counted by `row`; any line that is no record is an error. */
async function stage(
  engine: Engine,
  path: string,
  {
    header,
    name,
    delimiter,
  }: { readonly header: readonly string[]; readonly name: string; readonly delimiter: Delimiter },
): Promise<void> {
  const types = columnTypes(header.map((_, place) => [`c${place}`, "VARCHAR"]));
  const cells = header.map((_, place) => sql`nullif(trim(${staged({ place })}), '') AS ${staged({ place })}`);
  await engine.run(sql`DROP TABLE IF EXISTS reject_errors`);
  await engine.run(sql`DROP TABLE IF EXISTS reject_scans`);
  const read = engine.run(sql`
    CREATE OR REPLACE TEMP TABLE staged AS
    SELECT (row_number() OVER ())::INTEGER AS "row", ${listed(cells)}
    FROM read_csv(${path}, auto_detect = false, header = true, delim = ${delimiter}, quote = '"', escape = '"', nullstr = '',
      store_rejects = true, rejects_limit = 100, columns = ${types})`);
  await read.catch((error: unknown) => {
    throw isInputError(error) ? notLines(name) : error;
  });
  const rejects = await engine.rows<{ line: number; why: string; text: string }>(sql`
    SELECT line::INTEGER AS line, any_value(lower(error_type::VARCHAR)) AS why, any_value(csv_line) AS text
    FROM reject_errors GROUP BY line ORDER BY line`);
  if (rejects.length === 0) return;
  throw new BilatError("BILAT_E_CSV", {
    problem: `Each line must be UTF-8 text with ${header.length} cells, as the header has.`,
    found: rejects.map(({ line, why, text }) => `${name}:${line}: ${why}: ${text.trim()}`),
    ...(delimiter === "," &&
      rejects.some(({ why }) => why === "too many columns") && {
        hint: "A number has no separators of thousands, and a decimal point; a text with a comma stands in quotes.",
      }),
  });
}

/** Where lines end in several ways, or a quote never closes, the engine gives no place. */
function notLines(name: string): BilatError {
  return new BilatError("BILAT_E_CSV", {
    problem:
      "The input must be lines of cells, all ending in the same way, and a quote that opens must close.",
    found: [name],
    hint: "Save it anew as UTF-8 CSV.",
  });
}

async function requireRows(engine: Engine, name: string): Promise<void> {
  const [count] = await engine.rows<{ rows: number }>(sql`SELECT count(*)::INTEGER AS "rows" FROM staged`);
  if ((count?.rows ?? 0) > 0) return;
  throw new BilatError("BILAT_E_CSV", {
    problem: "The input must have rows below its header.",
    found: [name],
  });
}

type Place = (row: number, words: string) => string;

async function requireCells(engine: Engine, columns: readonly PlacedColumn[], place: Place): Promise<void> {
  requireClear(await engine.rows<BadCell>(badCells(columns)), place);
}

function requireClear(bad: readonly BadCell[], place: Place): void {
  if (bad.length === 0) return;
  const says = ({ row, name, cell, must }: BadCell) =>
    place(row, cell === null ? `${name} is empty` : `${name} is "${cell}" and must be ${must}`);
  throw new BilatError("BILAT_E_CELL", {
    problem: "Every cell that is read must hold what its column holds.",
    found: bad.map(says),
  });
}

async function requireKeys(engine: Engine, key: readonly PlacedColumn[], place: Place): Promise<void> {
  if (key.length === 0) return;
  const repeated = await engine.rows<{ row: number; first_row: number }>(repeatedRows(key));
  if (repeated.length === 0) return;
  const shown = await engine.rows<Record<string, string>>(sql`
    SELECT "row", ${listed(key.map(staged))} FROM staged
    WHERE "row" IN ${repeated.slice(0, MOST_SHOWN).map(({ row }) => row)} ORDER BY "row"`);
  const found = repeated.map(({ row, first_row }, at) => {
    const cells = key.map((column) => shown[at]?.[`c${column.place}`] ?? "").join(", ");
    return place(
      row,
      `${cells} stands on ${place(first_row, "").replace(/^.*:(\d+): $/, "line $1")} already`,
    );
  });
  throw new BilatError("BILAT_E_DUPLICATE", {
    problem: `Each ${key.map(({ name }) => name).join(" and ")} may stand on one line only.`,
    found,
  });
}

const MOST_SHOWN = 10;

interface ReadParts {
  readonly name: string;
  readonly header: readonly string[];
  readonly columns: readonly PlacedColumn[];
  readonly lines: readonly number[];
  readonly read: Readonly<Record<string, readonly (string | number | null)[]>>;
}

function tableOf({ name, header, columns, lines, read }: ReadParts): InputTable {
  const cells = (column: string) => read[`c${columns.find((known) => known.name === column)?.place}`] ?? [];
  const rows = read["row"] ?? [];
  const line = (row: number) => lines[rows[row] as number] ?? 0;
  return {
    name,
    length: rows.length,
    unread: header.filter((title) => !columns.some((column) => column.name === title)),
    has: (column) => columns.some((known) => known.name === column),
    text: (column) => cells(column) as readonly string[],
    numbers: (column) => cells(column).map((cell) => (cell === null ? undefined : (cell as number))),
    line,
    place: (row, words) => `${name}:${line(row)}: ${words}`,
  };
}
