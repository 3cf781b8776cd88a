import { readFileSync, statSync, writeFileSync } from "node:fs";
import { BilatError } from "../core/errors.js";
import { type CsvCell, csvLine } from "./csv-text.js";
import type { Sample } from "./sample.js";
import { workFile } from "./work-file.js";

/** An answer is read into memory whole; the API itself gives at most 250,000 rows. */
const MOST_BYTES = 400 << 20;

type Row = Readonly<Record<string, CsvCell | null>>;

/** What an answer may have; nothing is sure. */
type Answer = Readonly<Partial<Record<"error" | "statusCode" | "message" | "count" | "data", unknown>>>;

/** Whether a file begins as an answer of the API does, be it one of an error, or as the list of rows in one. */
export function looksLikeAnswer({ kind, magic }: Sample): boolean {
  if (kind !== "other") return false;
  const head = Buffer.from(magic.subarray(0, 4096)).toString("utf8");
  if (!/^\s*[{[]/.test(head.replace(/^\uFEFF/, ""))) return false;
  return /"elapsedTime"|"reporterCode"|"data"\s*:\s*\[/.test(head) || /"statusCode".*"message"/s.test(head);
}

/**
 * Write an answer of the API as CSV.
 *
 * @throws BilatError `BILAT_E_INPUT` when it is no whole JSON, tells of an error, or holds another number of rows
 *   than it says.
 */
export async function jsonToCsv({ path: file, name }: Sample, folder: string): Promise<string> {
  const rows = rowsOf(name, parsed(file, name));
  const heads = [...new Set(rows.slice(0, 100).flatMap((row) => Object.keys(row)))];
  const path = workFile(folder, `${name}.csv`);
  const lines = rows.map((row) => csvLine(heads.map((head) => row[head] ?? undefined)));
  writeFileSync(path, csvLine(heads) + lines.join(""), { flag: "wx" });
  return path;
}

function parsed(file: string, name: string): unknown {
  if (statSync(file).size > MOST_BYTES) throw refused(name, "it has more than 400 MB");
  const bytes = readFileSync(file);
  try {
    return JSON.parse(bytes.toString("utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    throw refused(name, error instanceof Error ? error.message : String(error));
  }
}

function rowsOf(file: string, answer: unknown): readonly Row[] {
  const { error, statusCode, message, count, data } = (
    Array.isArray(answer) ? { data: answer } : answer
  ) as Answer;
  if (statusCode !== undefined) throw refused(file, `the answer is an error: ${statusCode} ${message}`);
  if (error !== undefined && error !== null && error !== "")
    throw refused(
      file,
      `the answer is an error: ${typeof error === "string" ? error : JSON.stringify(error)}`,
    );
  if (!Array.isArray(data) || !data.every((row) => typeof row === "object" && row !== null))
    throw refused(file, "it has no list of rows, by itself or under data");
  if (count !== undefined && count !== data.length)
    throw refused(file, `it says ${count} rows and holds ${data.length}`);
  if (data.length === 0) throw refused(file, "it holds no rows");
  return data;
}

function refused(file: string, why: string): BilatError {
  return new BilatError("BILAT_E_INPUT", {
    problem: "An answer of the UN Comtrade API must be whole and without an error.",
    found: [`${file}: ${why}`],
  });
}
