import { identifier, listed, literal, type Query, sql } from "./sql.js";

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

/** COPY takes no bound values. */
function options(target: CopyTarget): Query {
  const { format, partitionBy = [], prefix, rowGroupSize, dictionarySize } = target;
  return listed([
    sql`FORMAT ${literal(format)}`,
    ...(format === "csv" ? [sql`HEADER true`] : []),
    ...(partitionBy.length > 0
      ? [sql`PARTITION_BY (${listed(partitionBy.map(identifier))})`, sql`OVERWRITE_OR_IGNORE`]
      : []),
    ...(prefix === undefined ? [] : [sql`FILENAME_PATTERN ${literal(`${prefix}_{i}`)}`]),
    ...(rowGroupSize === undefined ? [] : [sql`ROW_GROUP_SIZE ${literal(String(rowGroupSize))}`]),
    ...(dictionarySize === undefined ? [] : [sql`DICTIONARY_SIZE_LIMIT ${literal(String(dictionarySize))}`]),
  ]);
}
