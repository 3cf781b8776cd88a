import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
// The package's reader for Node never ends on some damaged archives.
import readWorkbook from "read-excel-file/universal";
import { BilatError } from "../core/errors.js";
import type { Sheet, SheetCell } from "./sheet.js";
import { type FileInZip, filesInZip, requireWhole } from "./zip.js";

/** A workbook is read into memory whole; a larger one is an office's database in disguise. */
const MOST_BYTES = 64 << 20;
const MOST_INSIDE = 512 << 20;

/** Whether a zip archive holds the files of a workbook. */
export function isWorkbook(files: readonly FileInZip[]): boolean {
  return files.some(({ name }) => name === "xl/workbook.xml");
}

/**
 * The sheets of an `.xlsx` workbook.
 *
 * @throws BilatError `BILAT_E_INPUT` when the workbook is broken, or larger than 64 MB.
 */
export async function readSheets(path: string): Promise<Sheet[]> {
  const inside = (await filesInZip(path)).reduce((sum, { bytes }) => sum + bytes, 0);
  const [size, most] = inside > MOST_INSIDE ? [inside, MOST_INSIDE] : [statSync(path).size, MOST_BYTES];
  if (size > most) throw unreadable(path, `it has ${Math.ceil(size / 2 ** 20)} MB; save it as CSV`);
  await requireWhole(path);
  const bytes = readFileSync(path);
  try {
    const sheets = await readWorkbook(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    );
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      // The package's types say the constructor where it gives a date.
      rows: data.map((row) => row.map((cell) => (cell ?? undefined) as SheetCell)),
    }));
  } catch (error) {
    throw unreadable(path, error instanceof Error ? error.message : String(error));
  }
}

function unreadable(path: string, why: string): BilatError {
  return new BilatError("BILAT_E_INPUT", {
    problem: "A workbook must be a whole .xlsx file of at most 64 MB, and 512 MB unpacked.",
    found: [`${basename(path)}: ${why}`],
  });
}
