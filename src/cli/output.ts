import { resolve } from "node:path";
import type { ResultTable } from "../core/result-table.js";
import { withSmallMoney } from "../core/small-money.js";
import { formatTable, isForPrograms } from "../core/table-formats.js";
import type { TableOptions } from "./options.js";
import type { Streams } from "./streams.js";
import { writeFiles } from "./whole-files.js";

/** Print a table, or write it to the file that was named; the file appears whole or not at all. */
export function writeTable(table: ResultTable, options: TableOptions, streams: Streams): void {
  const { format, output = "-" } = options;
  if (output === "-") streams.out(formatTable(table, format, streams.screen));
  else writeWhole(resolve(streams.cwd, output), formatTable(table, format));
}

/** The same, with money in a unit that fits it where people read it; programs read dollars. */
export function writeMoney(table: ResultTable, options: TableOptions, streams: Streams): void {
  writeTable(isForPrograms(options.format) ? table : withSmallMoney(table), options, streams);
}

/** Print a text, or write it to the file that was named. */
export function writeText(
  text: string,
  { output = "-" }: { readonly output?: string },
  streams: Streams,
): void {
  if (output === "-") streams.out(text);
  else writeWhole(resolve(streams.cwd, output), text);
}

function writeWhole(path: string, text: string): void {
  writeFiles(new Map([[path, text]]));
}
