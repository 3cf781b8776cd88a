import { resolve } from "node:path";
import type { Command } from "commander";
import { caveatText } from "../core/caveats.js";
import { BilatError } from "../core/errors.js";
import type { ResultTable } from "../core/result-table.js";
import { isForPrograms } from "../core/table-formats.js";
import type { Workbench } from "../pipeline/workbench.js";
import { givenFiles } from "./given-file.js";
import { sourceOption, type TableOptions } from "./options.js";
import { writeMoney } from "./output.js";
import { CLEAR_LINE, drawProgress } from "./progress.js";
import type { Streams } from "./streams.js";

/** Where a command's figures come from. */
export interface FigureOptions extends TableOptions {
  readonly source?: string;
  readonly input?: readonly string[];
  readonly inputFormat?: string;
  readonly rates?: string;
}

/** What `--rates` takes, wherever files are read. */
export const RATES =
  "CSV of exchange rates that come before those of bilat: currency, period, units_per_usd (or usd_per_unit), source";

/** `--source`, and `--input` with `--input-format` and `--rates`, on every command that answers from files too. */
export function withFigureOptions(command: Command): Command {
  return command
    .addOption(sourceOption())
    .option(
      "-i, --input <files...>",
      "answer from these files, as bilat import reads them; nothing is imported; - is the pipe",
    )
    .option("--input-format <format>", "overrules what the content of the files says")
    .option("--rates <file>", `with --input, a ${RATES}`);
}

/** Whose figures are asked for. */
export interface Asked {
  readonly reporter: string;
  /** Whether products are asked for, and not only totals. */
  readonly products?: boolean;
}

/** Compute a table from the store, or from the files that `--input` names, and write it. */
export async function answer(
  { options, asked }: { readonly options: FigureOptions; readonly asked: Asked },
  streams: Streams,
  table: (bench: Workbench, source: { readonly source?: string }) => Promise<ResultTable>,
): Promise<void> {
  using figures = await openFigures({ options, asked }, streams);
  const found = await table(figures.bench, figures.source);
  writeMoney(found, options, streams);
  if (options.input !== undefined && isForPrograms(options.format)) tellReading(found, streams);
}

/** The figures of the store, or of files; what was read of files goes with them. */
export interface OpenFigures extends Disposable {
  readonly bench: Workbench;
  /** What a request takes as its source. */
  readonly source: { readonly source?: string };
}

/** Open the store, or the files that `--input` names. */
export async function openFigures(
  { options, asked }: { readonly options: Omit<FigureOptions, keyof TableOptions>; readonly asked: Asked },
  streams: Streams,
): Promise<OpenFigures> {
  const { source, input, inputFormat: format, rates } = options;
  if (input !== undefined) {
    if (source !== undefined) throw alone("--source and --input exclude each other.", source);
    return openFiles({ ...options, input }, asked, streams);
  }
  if (format !== undefined) throw alone("--input-format goes with --input.", format);
  if (rates !== undefined) throw alone("--rates goes with --input, or with bilat import.", rates);
  const { openBench } = await import("../pipeline/workbench.js");
  const bench = await openBench(streams);
  return {
    bench,
    source: source === undefined ? {} : { source },
    [Symbol.dispose]: () => bench[Symbol.dispose](),
  };
}

async function openFiles(
  {
    input,
    inputFormat: format,
    rates,
  }: Pick<FigureOptions, "inputFormat" | "rates"> & {
    readonly input: readonly string[];
  },
  asked: Asked,
  streams: Streams,
): Promise<OpenFigures> {
  const { openInput } = await import("../pipeline/import/input.js");
  // What is read of them stands in a folder of its own from then on.
  using files = await givenFiles(streams, input);
  const bench = await openInput({
    files: files.paths,
    memoryLimit: streams.memoryLimit,
    threads: streams.threads,
    ...asked,
    ...(format !== undefined && { format }),
    ...(rates !== undefined && { rates: resolve(streams.cwd, rates) }),
    ...(streams.watched && { onProgress: (done) => drawProgress(streams, "Reading", done) }),
  });
  if (streams.watched) streams.err(CLEAR_LINE);
  return { bench, source: { source: bench.source }, [Symbol.dispose]: () => bench[Symbol.dispose]() };
}

/** What a table says below its rows, and CSV and JSON have no place for. */
function tellReading(table: ResultTable, streams: Streams): void {
  for (const caveat of table.caveats) streams.err(`${caveatText(caveat)}\n`);
}

function alone(problem: string, found: string): BilatError {
  return new BilatError("BILAT_E_USAGE", { problem, found: [found] });
}
