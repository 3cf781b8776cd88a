import { readFileSync } from "node:fs";
import { BilatError } from "../core/errors.js";
import type { Sample } from "./sample.js";

const LINE = /CSV Error on Line: (\d+)/;
const BROKEN_INPUT =
  /unexpected end of file|incorrect header check|invalid (?:block|stored|distance|code|bit)|incorrect data check|CSV Error on Line|Invalid Input Error|Invalid unicode|could not be decompressed|GZIP|gzip|Parquet|magic bytes|Conversion Error/;

/** Whether the engine refused to read an input. */
export function isInputError(error: unknown): error is Error {
  return error instanceof Error && !(error instanceof BilatError) && BROKEN_INPUT.test(error.message);
}

/** What is the machine's doing, and no file's. */
const MACHINE = /out of memory|no space left|out of disk space|permission denied|read-only file system/i;

/** A damaged Parquet file makes the engine say many things, of which few name it. */
function isParquetError(error: unknown, samples: readonly InputName[]): error is Error {
  const isPlain = error instanceof Error && !(error instanceof BilatError) && !("code" in error);
  return isPlain && samples.some(({ kind }) => kind === "parquet") && !MACHINE.test(error.message);
}

/** A sample, or a file whose first rows could not be read. */
type InputName = Pick<Sample, "name" | "path"> & Partial<Pick<Sample, "kind" | "numbered" | "delimiter">>;

/** A refusal of the engine to read an input, as an error that names the place; any other error as it is. */
export function asInputError(error: unknown, samples: readonly InputName[]): unknown {
  if (!isInputError(error) && !isParquetError(error, samples)) return error;
  const { message } = error;
  const sample = samples.find(({ path }) => message.includes(path)) ?? samples[0];
  if (message.includes("Error when sniffing file")) {
    return refused(`${sample?.name}: its first lines can't be told apart as lines of cells`);
  }
  const line = LINE.exec(message)?.[1];
  const said = message
    .split("\n")
    .filter((text) => !text.includes("CSV Error on Line"))
    .slice(0, 2)
    .join("; ");
  const what = line === undefined ? (message.split("\n", 1)[0] ?? "") : said;
  const found = `${sample?.name}${line === undefined ? "" : `:${givenLine(sample, line)}`}: ${what}`;
  return refused(found, hintOf(message));
}

const CELLS = /Expected Number of Columns: (\d+) Found: (\d+)/;

/** What a line with another number of cells than the first mostly is. */
function hintOf(message: string): string | undefined {
  const [expected, found] = (CELLS.exec(message) ?? []).slice(1).map(Number);
  if (expected === undefined || found === undefined) return undefined;
  if (found > expected)
    return "A number has no commas between thousands, unless it stands in quotes, as a text with a comma must.";
  return found === 1 ? "A note above or below the rows is none of them: take it out." : undefined;
}

function refused(found: string, hint?: string): BilatError {
  return new BilatError("BILAT_E_INPUT", {
    problem: "A file to import must be whole and written as its format says.",
    found: [found],
    ...(hint !== undefined && { hint }),
  });
}

/** The number that a line had in the file as it was given. */
function givenLine(sample: InputName | undefined, line: string): string {
  if (!sample?.numbered || sample.delimiter === undefined) return line;
  const found = readFileSync(sample.path, "latin1").split("\n")[Number(line) - 1] ?? "";
  return found.split(sample.delimiter, 1)[0] ?? line;
}
