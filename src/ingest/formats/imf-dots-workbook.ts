import { writeFileSync } from "node:fs";
import { BilatError } from "../../core/errors.js";
import { sql } from "../../engine/sql.js";
import { csvLine } from "../csv-text.js";
import type { Format, Recognition } from "../format.js";
import type { Sample } from "../sample.js";
import type { Sheet } from "../sheet.js";
import { textRows } from "../text-rows.js";
import { workFile } from "../work-file.js";
import { DOTS_PERIOD, dotsRows, imfDots } from "./imf-dots.js";

const TITLES = [
  [/^Exports, FOB to Partner Countries$/i, "TXG_FOB_USD"],
  [/^Imports, CIF from Partner Countries$/i, "TMG_CIF_USD"],
] as const;
const SHEET_NAMES = ["Exports, FOB", "Imports, CIF"];
const UNIT = "US Dollars, Millions";
const HEADS = ["reporter", "indicator", "partner", "year", "value_usd_mn", "status", "sheet_row"];

/** The IMF's workbook of one country: a sheet of exports and one of imports, a row a partner, a column a period. */
export const imfDotsWorkbook: Format = {
  ...imfDots,
  id: "imf-dots-workbook",
  title: "IMF Direction of Trade Statistics, workbook of a country",
  source: {
    ...imfDots.source,
    id: "imf-dots",
    reading: [
      "Each cell of a partner's row is a row; an empty one is left out as missing. Its line is its row in the sheet of its flow.",
      "Sheets of anything else are left out row by row, as another indicator.",
    ],
  },
  recognise: ({ sheets = [] }) => recognised(sheets),
  toCsv: sheetsToCsv,
  rows: (sample) => ({ ...dotsRows(textRows(sample)), line: sql`sheet_row` }),
};

function recognised(sheets: readonly Sheet[]): Recognition | undefined {
  if (sheets.some((sheet) => indicatorOf(sheet) !== undefined))
    return { confidence: 1, reasons: ["a sheet is headed as the IMF's trade with partner countries"] };
  const named = sheets.find(({ name }) => SHEET_NAMES.includes(name));
  return named && { confidence: 0.5, reasons: [`a sheet is named "${named.name}"`] };
}

/** All sheets as one long table, with the row of the sheet that each figure stands in. */
async function sheetsToCsv({ name, sheets = [] }: Sample, folder: string): Promise<string> {
  if (!sheets.some((sheet) => indicatorOf(sheet) !== undefined)) {
    throw refused(sheets.map((sheet) => `${name}!${sheet.name}: ${headOf(sheet).join(", ") || "no text"}`));
  }
  const path = workFile(folder, `${name}.csv`);
  const lines = sheets.flatMap((sheet) => longLines(name, sheet));
  writeFileSync(path, [csvLine(HEADS), ...lines].join(""), { flag: "wx" });
  return path;
}

function indicatorOf(sheet: Sheet): string | undefined {
  const title = String(headOf(sheet)[0] ?? "");
  return TITLES.find(([pattern]) => pattern.test(title))?.[1];
}

/** What stands first in a sheet: its title, the reporter and the unit. */
function headOf({ rows }: Sheet): string[] {
  const cells = rows.slice(0, 12).flatMap((row) => row.filter((cell) => cell !== undefined));
  return cells.slice(0, 3).map((cell) => String(cell).trim());
}

function longLines(file: string, sheet: Sheet): string[] {
  const indicator = indicatorOf(sheet);
  if (indicator === undefined) return otherLines(sheet);
  const { periods, top } = periodsOf(file, sheet);
  const [, reporter] = headOf(sheet);
  return sheet.rows.slice(top + 1).flatMap((row, below) => {
    const partner = row.slice(0, periods[0]?.column).find((cell) => cell !== undefined);
    if (partner === undefined && row.every((cell) => cell === undefined)) return [];
    return periods.map(({ period, column }) => {
      const [value, status] = figureOf(row[column]);
      const named = partner === undefined ? undefined : String(partner).trim();
      return csvLine([reporter, indicator, named, period, value, status, top + below + 2]);
    });
  });
}

/** The row of periods, and where each stands; everything above it must be as the IMF writes it. */
function periodsOf(file: string, sheet: Sheet) {
  const [, , unit] = headOf(sheet);
  if (unit !== UNIT) throw refused([`${file}!${sheet.name}: the unit is "${unit}"`]);
  const top = sheet.rows.findIndex((row) => row.some((cell) => DOTS_PERIOD.test(String(cell))));
  const cells = (sheet.rows[top] ?? []).map((cell, column) => ({
    period: String(cell ?? "").trim(),
    column,
  }));
  const periods = cells.filter(({ period }) => period !== "");
  const odd = periods.filter(({ period }) => !DOTS_PERIOD.test(period));
  if (periods.length > 0 && odd.length === 0) return { periods, top };
  const found = odd.length > 0 ? odd.map(({ period }) => `"${period}"`).join(", ") : "none";
  throw refused([`${file}!${sheet.name}:${top + 1}: periods are ${found}`]);
}

/** A number, or text that may carry commas and end in the mark of an estimate. */
function figureOf(cell: Sheet["rows"][number][number]): readonly [string | undefined, string | undefined] {
  const [, value, status] = /^\s*(.*?)(?:\s+([a-z]))?\s*$/i.exec(String(cell ?? "")) ?? [];
  return [value, status?.toLowerCase()];
}

function otherLines({ name, rows }: Sheet): string[] {
  return rows.flatMap((row, place) =>
    row.every((cell) => cell === undefined)
      ? []
      : [csvLine([undefined, name, undefined, undefined, undefined, undefined, place + 1])],
  );
}

function refused(found: readonly string[]): BilatError {
  return new BilatError("BILAT_E_INPUT", {
    problem: `A workbook of the IMF must have sheets of exports FOB or imports CIF, in "${UNIT}", with a row of periods.`,
    found,
  });
}
