import { decimal } from "./numbers.js";

/** A number of rows in words: `1 row`, `2,000 rows`. */
export function rowCount(rows: number): string {
  return `${decimal(rows, 0)} ${rows === 1 ? "row" : "rows"}`;
}
