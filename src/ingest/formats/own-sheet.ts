import { BilatError } from "../../core/errors.js";
import type { CsvCell } from "../csv-text.js";
import type { Sample } from "../sample.js";
import { type SheetTable, sheetTables, writeSheetTable } from "../sheet-table.js";
import { NUMBERS, ownColumns } from "./own-columns.js";

/** The tables of one's own in a workbook. */
export function ownTables({ sheets = [] }: Pick<Sample, "sheets">): SheetTable[] {
  return sheetTables(sheets, (header) => ownColumns({ header }) !== undefined);
}

/**
 * The one table of a workbook as CSV. Its numbers are numbers already, so that 1.300 written as a text is in doubt.
 *
 * @throws BilatError `BILAT_E_INPUT` where several sheets hold one.
 */
export async function ownSheetToCsv(sample: Sample, folder: string): Promise<string> {
  const [table, ...more] = ownTables(sample);
  if (table === undefined || more.length > 0) throw severalTables(sample);
  const dates = datesText(table);
  return writeSheetTable({ name: sample.name, folder }, table, (cell, head) => {
    if (cell instanceof Date) return dates(cell);
    const isNumber = NUMBERS.includes(head.toLowerCase());
    return isNumber && typeof cell === "string" ? cell.replace(ONE_OR_A_THOUSAND, "$1,$2") : cell;
  });
}

/** As a text, 1.300 may be a thousand or one, and 1,300 says so; a cell that is a number is written otherwise. */
const ONE_OR_A_THOUSAND = /^\s*([+-]?[1-9]\d{0,2})\.(\d{3})\s*$/;

/**
 * How the days of a sheet are written. They are months where all are first days, and not of January alone, which may
 * stand for a year; else nobody knows what they are, and they stay days.
 */
function datesText({ sheet, top }: SheetTable): (date: Date) => CsvCell {
  const dates = sheet.rows.slice(top + 1).flatMap((row) => row.filter((cell) => cell instanceof Date));
  const areMonths =
    dates.every((date) => date.getUTCDate() === 1) && dates.some((date) => date.getUTCMonth() > 0);
  return (date) => date.toISOString().slice(0, areMonths ? 7 : 10);
}

function severalTables({ name, sheets = [] }: Sample): BilatError {
  return new BilatError("BILAT_E_INPUT", {
    problem: "A workbook must have one sheet with a table of your own.",
    found: ownTables({ sheets }).map(({ sheet, top }) => `${name}!${sheet.name}: heads in row ${top + 1}`),
    hint: "Save each sheet as a CSV and import them together.",
  });
}
