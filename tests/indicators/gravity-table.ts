import { readFileSync } from "node:fs";
import type { GravityColumns } from "../../src/indicators/gravity.js";

const TEXT = ["exporter", "importer", "pair"];

/** A CSV file without quotes from `tests/reference/gravity/`, by column. */
export function gravityTable(name: string): GravityColumns {
  const text = readFileSync(new URL(`../reference/gravity/${name}`, import.meta.url), "utf8");
  const [head = [], ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.replaceAll('"', "").split(","));
  const cell = (column: string, value: string) => (TEXT.includes(column) ? value : Number(value));
  return Object.fromEntries(
    head.map((column, place) => [
      column,
      rows.map((row) => {
        const value = row[place] ?? "";
        return value === "" ? undefined : cell(column, value);
      }),
    ]),
  );
}
