import { writeFileSync } from "node:fs";
import { type CsvCell, csvLine } from "./csv-text.js";
import type { Sample } from "./sample.js";
import type { Sheet, SheetCell } from "./sheet.js";
import { workFile } from "./work-file.js";

/** The column that a sheet's CSV has for the row in which each line stood. */
export const SHEET_ROW = "sheet_row";

/** Above the heads of a table may stand its title, its source and the like. */
export const MOST_ABOVE = 20;

/** A sheet with a table, and the place of the row of its heads, from 0. */
export interface SheetTable {
  readonly sheet: Sheet;
  readonly top: number;
}

/** The sheets that hold a table with heads as they must be, perhaps below a title. */
export function sheetTables(
  sheets: readonly Sheet[],
  areHeads: (heads: readonly string[]) => boolean,
): SheetTable[] {
  return sheets.flatMap((sheet) => {
    const top = sheet.rows.slice(0, MOST_ABOVE).findIndex((row) => areHeads(headsOf(row)));
    return top < 0 ? [] : [{ sheet, top }];
  });
}

/** The heads in a row of a sheet. */
export function headsOf(row: readonly SheetCell[]): string[] {
  return row.map((cell) => String(cell ?? "").trim());
}

/**
 * Write a table as CSV, each line with the row of the sheet that it stood in.
 *
 * @param textOf How a cell is written, by the head of its column.
 * @returns The path of the file.
 */
export function writeSheetTable(
  { name, folder }: Pick<Sample, "name"> & { readonly folder: string },
  { sheet, top }: SheetTable,
  textOf: (cell: SheetCell, head: string) => CsvCell,
): string {
  const heads = headsOf(sheet.rows[top] ?? []);
  const path = workFile(folder, `${name}.csv`);
  const below = sheet.rows.slice(top + 1).flatMap((row, place) => {
    if (row.every((cell) => cell === undefined)) return [];
    const cells = heads.map((head, column) => textOf(row[column], head));
    return [csvLine([...cells, top + place + 2])];
  });
  writeFileSync(path, [csvLine([...heads, SHEET_ROW]), ...below].join(""), { flag: "wx" });
  return path;
}
