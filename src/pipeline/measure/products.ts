import type { InputSpec } from "./input-columns.js";
import type { InputTable } from "./input-file.js";

/** The header of exports by country and product. */
export const PRODUCT_COLUMNS: InputSpec = {
  columns: [
    { name: "country", kind: "text" },
    { name: "product", kind: "text" },
    { name: "value", kind: "amount" },
    { name: "year", kind: "text", optional: true },
  ],
  key: ["year", "country", "product"],
};

/** Five countries and five products that share enough for complexity to have a meaning. */
export const PRODUCTS_SAMPLE = `country,product,value
ARG,10,30
ARG,27,25
CHL,10,15
CHL,26,40
DEU,10,40
DEU,26,60
DEU,30,90
DEU,84,80
JPN,26,5
JPN,30,40
JPN,84,90
KOR,27,10
KOR,84,50
`;

/** The year of a row, or nothing where the file has no years. */
export function yearOf(table: InputTable, row: number): string {
  return table.has("year") ? (table.text("year")[row] ?? "") : "";
}

/** Rows in groups of one year, in the order of the file's key. */
export function rowsByYear(table: InputTable): Map<string, number[]> {
  const years = new Map<string, number[]>();
  for (let row = 0; row < table.length; row++) {
    const year = yearOf(table, row);
    const rows = years.get(year);
    if (rows) rows.push(row);
    else years.set(year, [row]);
  }
  return years;
}
