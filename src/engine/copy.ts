import { type Query, sql } from "./sql.js";

/** Where a query is written to. */
export interface CopyTarget {
  readonly path: string;
  readonly format: "csv" | "parquet";
  /** Columns by whose values the rows are laid into hive folders, such as `year=2018`. */
  readonly partitionBy?: readonly string[];
  /** How files in such a folder begin, so that several statements may write into one tree. */
  readonly prefix?: string;
  /** Rows that a reader can skip at once. */
  readonly rowGroupSize?: number;
  /** Above so many different values in a row group, a column is written without a dictionary; the engine gives up later. */
  readonly dictionarySize?: number;
}

/** The COPY statement of a query. */
export function copyStatement(query: Query, target: CopyTarget): Query {
  return sql`COPY (${query}) TO ${literal(target.path)} (${options(target)})`;
}

/** Some statements take no bound path, so it becomes an SQL string with its quotes doubled. */
export function literal(text: string): Query {
  return { text: `'${text.replaceAll("'", "''")}'`, values: [] };
}

function options(target: CopyTarget): Query {
  const { format, partitionBy = [], prefix, rowGroupSize, dictionarySize } = target;
  const words = [
    `FORMAT ${format}`,
    ...(format === "csv" ? ["HEADER true"] : []),
    ...(partitionBy.length > 0
      ? [`PARTITION_BY (${partitionBy.map(identifier).join(", ")})`, "OVERWRITE_OR_IGNORE"]
      : []),
    ...(prefix === undefined ? [] : [`FILENAME_PATTERN ${literal(`${prefix}_{i}`).text}`]),
    ...(rowGroupSize === undefined ? [] : [`ROW_GROUP_SIZE ${rowGroupSize}`]),
    ...(dictionarySize === undefined ? [] : [`DICTIONARY_SIZE_LIMIT ${dictionarySize}`]),
  ];
  return { text: words.join(", "), values: [] };
}

/** A name of a column or table as SQL text, whatever stands in it. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
