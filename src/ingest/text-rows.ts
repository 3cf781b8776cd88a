import { columnTypes, identifier, listed, type Query, sql } from "../engine/sql.js";
import type { Sample } from "./sample.js";

/** How a file's lines are cut, where it differs from plain CSV with one line of heads. */
export interface TextShape {
  /** The columns, where the file has no usable heads; those of its first line when left out. */
  readonly columns?: readonly string[];
  /** Lines before the heads. */
  readonly skip?: number;
  /** Whether rows may have fewer cells than there are heads. */
  readonly ragged?: boolean;
  /** Columns, in lower case, that are read as numbers straight away; a cell that is none stops the reading. */
  readonly numbers?: readonly string[];
  /** What an empty cell is written as, besides nothing at all. */
  readonly missing?: readonly string[];
}

/**
 * A file as a relation whose columns are text, an empty cell being NULL. Nothing is guessed: the heads and the
 * delimiter are those of the sample, and a row with too many cells stops the import with its line.
 */
export function textRows(sample: Sample, shape: TextShape = {}): Query {
  if (sample.kind === "parquet") return parquetRows(sample);
  const { columns = sample.header, skip = 0, ragged = false, numbers = [], missing = [] } = shape;
  return sql`read_csv(${sample.path}, auto_detect = false, header = true, skip = ${skip}, delim = ${sample.delimiter},
    quote = '"', escape = '"', nullstr = list_value${["", ...missing]}, null_padding = ${ragged}, parallel = ${!ragged},
    compression = 'none', columns = ${struct(columns, numbers)})`;
}

/** The line of a file, where each of its cells becomes a row. */
export const FILE_LINE = sql`file_line`;

/** Rows of a file after one line of heads, each with its line. */
export function numberedLines(rows: Query): Query {
  return sql`(SELECT (row_number() OVER () + 1)::INTEGER AS ${FILE_LINE}, * FROM ${rows})`;
}

function struct(columns: readonly string[], numbers: readonly string[]): Query {
  return columnTypes(
    columns.map((name, place) => [
      name === "" ? `column ${place + 1}` : name,
      numbers.includes(name.toLowerCase()) ? "DOUBLE" : "VARCHAR",
    ]),
  );
}

function parquetRows({ path, header }: Sample): Query {
  const columns = header.map(identifier).map((name) => sql`${name}::VARCHAR AS ${name}`);
  return sql`(SELECT ${listed(columns)} FROM read_parquet(${path}))`;
}
