import type { Engine } from "../engine/duckdb.js";
import { identifier, type Query, sql } from "../engine/sql.js";
import type { Sheet } from "./sheet.js";
import type { Packed } from "./text-source.js";

/** A file that DuckDB can read, and what its first rows say. */
export interface Sample {
  /** As the user knows it, without its folder: `BACI_HS12_Y2018_V202401b.csv`, `pull.zip!2018.csv`. */
  readonly name: string;
  /** The file to read, unpacked: UTF-8 text, Parquet, or what only `toCsv` can read. */
  readonly path: string;
  readonly kind: "text" | "parquet" | "other";
  readonly delimiter: "," | ";" | "\t" | "|";
  /** The cells of the first line, trimmed and without a byte order mark. */
  readonly header: readonly string[];
  /** The cells of the first lines after it, as text. */
  readonly rows: readonly (readonly (string | undefined)[])[];
  /** The first bytes of the file as it was given, for formats that are no text. */
  readonly magic: Uint8Array;
  /** The text as it was given, where it is no UTF-8, and what its letters were guessed to be. */
  readonly given?: { readonly path: string; readonly guess: "windows-1251" | "windows-1252" };
  /** Of a file that came out of an archive. */
  readonly member?: { readonly archive: string; readonly sha256?: string; readonly bytes: number };
  /** Of a text that was left in its compressed file; the file to read has only its first lines then. */
  readonly packed?: Packed;
  /** The sheets of a workbook. */
  readonly sheets?: readonly Sheet[];
  /** Whether the first column holds the number that each line had in the file as it was given. */
  readonly numbered?: true;
}

const SAMPLE_ROWS = 50;
const DELIMITERS = [",", ";", "\t", "|"] as const;

/** A file before its first rows were looked at. */
export type Unread = Omit<Sample, "delimiter" | "header" | "rows">;

/** Look at the first rows of a file. */
export async function takeSample(engine: Engine, file: Unread, firstLine: string): Promise<Sample> {
  if (file.kind === "other") return { ...file, delimiter: ",", header: [], rows: [] };
  if (file.kind === "parquet") return { ...file, delimiter: ",", ...(await parquetHead(engine, file.path)) };
  const delimiter = delimiterOf(firstLine);
  const lines = await engine.rows<Record<string, string | null>>(sql`
    FROM read_csv(${file.path}, header = false, all_varchar = true, auto_detect = true, delim = ${delimiter},
      quote = '"', null_padding = true, strict_mode = false, ignore_errors = true, sample_size = ${SAMPLE_ROWS},
      compression = 'none', parallel = false)
    LIMIT ${SAMPLE_ROWS}`);
  const cells = lines.map((line) => Object.values(line).map((cell) => cell ?? undefined));
  const [padded = [], ...rows] = cells;
  const header = padded.slice(0, cellCount(firstLine, delimiter));
  return {
    ...file,
    delimiter,
    header: header.map((cell) => (cell ?? "").replace(/^\uFEFF/, "").trim()),
    rows,
  };
}

/** The delimiter that the first line holds most of. */
function delimiterOf(line: string): (typeof DELIMITERS)[number] {
  const counts = DELIMITERS.map((mark) => [mark, line.split(mark).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** Cells of a line, a delimiter between quotes being none. */
function cellCount(line: string, delimiter: string): number {
  return line.replace(/"[^"]*"/g, "").split(delimiter).length;
}

async function parquetHead(engine: Engine, path: string): Promise<Pick<Sample, "header" | "rows">> {
  const columns = await engine.rows<{ column_name: string }>(sql`
    DESCRIBE FROM read_parquet(${path})`);
  return { header: columns.map(({ column_name }) => column_name), rows: [] };
}

/** Whether the first line has all of these heads, in any order and case. */
export function hasHeader({ header }: Pick<Sample, "header">, names: readonly string[]): boolean {
  const heads = new Set(header.map((head) => head.toLowerCase()));
  return names.every((name) => heads.has(name.toLowerCase()));
}

/** The column of periods, for which one of years will do. */
export function periodColumn(sample: Pick<Sample, "header">): "period" | "year" {
  return hasHeader(sample, ["year"]) && !hasHeader(sample, ["period"]) ? "year" : "period";
}

/** A column that the file may lack: NULL then. */
export function optional({ header }: Sample, column: string): Query {
  const found = header.find((head) => head.toLowerCase() === column.toLowerCase());
  return found === undefined ? sql`NULL::VARCHAR` : columnOf(found);
}

/** A column that the file may lack: `undefined` then. */
export function given(sample: Sample, column: string): Query | undefined {
  return hasHeader(sample, [column]) ? optional(sample, column) : undefined;
}

/** A column by its head, whatever stands in it. */
export function columnOf(head: string): Query {
  return identifier(head);
}
