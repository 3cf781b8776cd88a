import { identifier, listed, type Query, sql } from "../../engine/sql.js";

/** What the cells of a column hold. */
export type CellKind = "text" | "period" | "number" | "amount" | "word";

/** One column that a contract reads. */
export interface InputColumn {
  readonly name: string;
  /** `amount` is a number that may not be negative; `word` one of `words`. */
  readonly kind: CellKind;
  readonly words?: readonly string[];
  /** Whether the file may lack the column. */
  readonly optional?: boolean;
  /** Whether a cell may be empty, which is then a figure nobody reported. */
  readonly mayBeEmpty?: boolean;
}

/** A header that `bilat measure --input` takes. */
export interface InputSpec {
  readonly columns: readonly InputColumn[];
  /** The columns that together stand once. */
  readonly key: readonly string[];
  /** Columns of the header, read or not, that together stand once; those of the key when left out. */
  readonly standsOnce?: (header: readonly string[]) => readonly string[];
}

/** A column where it was found; its cells are in `c<place>` of the staged table. */
export interface PlacedColumn extends InputColumn {
  readonly place: number;
}

/** A cell that may not be as it is. */
export interface BadCell {
  readonly row: number;
  readonly name: string;
  readonly cell: string | null;
  readonly must: string;
}

const NUMBER = "[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?";
const PERIOD = "\\d{1,4}(-Q[1-4]|-(0[1-9]|1[0-2]))?";

/** What sets thousands apart makes a number doubtful; there is a plainer way to write it. */
const GROUPED = "[+-]?\\d{1,3}([ ,.'’\u00a0\u202f]\\d{3})+([.,]\\d+)?";

/** Whether the cells of a column are numbers. */
export function isNumeric({ kind }: InputColumn): boolean {
  return kind === "number" || kind === "amount";
}

/** The name of a placed column in the staged table. */
export function staged({ place }: Pick<PlacedColumn, "place">): Query {
  return identifier(`c${place}`);
}

/** The cells of the staged table that break the rule of their column, by row. */
export function badCells(columns: readonly PlacedColumn[]): Query {
  const found = columns.flatMap(rulesOf);
  const all = found.reduce((before, rule) => sql`${before} UNION ALL ${rule}`);
  return sql`SELECT * FROM (${all}) ORDER BY "row", place`;
}

function rulesOf(column: PlacedColumn): Query[] {
  const cell = staged(column);
  const rule = (must: string, broken: Query) => sql`
    SELECT "row", ${column.place}::INTEGER AS place, ${column.name}::VARCHAR AS name, ${cell} AS cell, ${must}::VARCHAR AS must
    FROM staged WHERE ${broken}`;
  const rules = column.mayBeEmpty ? [] : [rule("filled", sql`${cell} IS NULL`)];
  const unlike = (pattern: string) => sql`NOT regexp_full_match(${cell}, ${pattern}::VARCHAR)`;
  switch (column.kind) {
    case "text":
      return [...rules];
    case "word": {
      const words = column.words ?? [];
      return [...rules, rule(`one of ${words.join(", ")}`, sql`${cell} NOT IN ${words}`)];
    }
    case "period":
      return [...rules, rule("a period such as 2018, 2018-Q1 or 2018-03", unlike(PERIOD))];
    default:
      return [
        ...rules,
        rule("a number without separators of thousands", sql`${unlike(NUMBER)} AND NOT ${unlike(GROUPED)}`),
        rule(
          column.mayBeEmpty ? "a number, or empty where there is no figure" : "a number",
          sql`(${unlike(NUMBER)} AND ${unlike(GROUPED)}) OR isinf(TRY_CAST(${cell} AS DOUBLE))`,
        ),
        ...(column.kind === "amount" ? [rule("0 or more", sql`TRY_CAST(${cell} AS DOUBLE) < 0`)] : []),
      ];
  }
}

/** Rows of the staged table whose key stands more than once, with the row of its first one. */
export function repeatedRows(key: readonly PlacedColumn[]): Query {
  const cells = listed(key.map(staged));
  return sql`
    SELECT "row", first_row
    FROM (SELECT "row", min("row") OVER (PARTITION BY ${cells}) AS first_row FROM staged)
    WHERE "row" <> first_row
    ORDER BY "row"`;
}

/** The columns as they are computed with, in the order of the key. */
export function finished(columns: readonly PlacedColumn[], key: readonly PlacedColumn[]): Query {
  const read = columns.map((column) => {
    const cell = staged(column);
    return isNumeric(column) ? sql`CAST(${cell} AS DOUBLE) AS ${cell}` : cell;
  });
  const order = listed([...key.map(staged), sql`"row"`]);
  return sql`SELECT "row", ${listed(read)} FROM staged ORDER BY ${order}`;
}
