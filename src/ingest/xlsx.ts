import { statSync } from "node:fs";
import { basename } from "node:path";
import readWorkbook from "read-excel-file/node";
import { BilatError } from "../core/errors.js";

/** A cell as the workbook holds it; `undefined` is an empty one. */
export type SheetCell = string | number | boolean | Date | undefined;

/** One sheet of a workbook, row by row. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A workbook is read into memory whole; a larger one is an office's database in disguise. */
const MOST_BYTES = 64 << 20;

/** Whether a file is a zip archive with a workbook's parts, as far as its first bytes tell. */
export function isWorkbook({ magic }: { readonly magic: Uint8Array }): boolean {
  const head = Buffer.from(magic.buffer, magic.byteOffset, magic.byteLength).toString("latin1");
  return head.startsWith("PK\u0003\u0004") && (head.includes("xl/") || head.includes("[Content_Types].xml"));
}

/**
 * The sheets of an `.xlsx` workbook.
 *
 * @throws BilatError `BILAT_E_INPUT` when the workbook is broken, or larger than 64 MB.
 */
export async function readSheets(path: string): Promise<Sheet[]> {
  const { size } = statSync(path);
  if (size > MOST_BYTES) {
    throw unreadable(path, `it has ${Math.ceil(size / 2 ** 20)} MB; save it as CSV`);
  }
  try {
    const sheets = await readWorkbook(path);
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
    problem: "A workbook must be a whole .xlsx file of at most 64 MB.",
    found: [`${basename(path)}: ${why}`],
  });
}
