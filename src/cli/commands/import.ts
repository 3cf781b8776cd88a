import { resolve } from "node:path";
import type { Command } from "commander";
import type { ImportRequest } from "../../pipeline/import/import.js";
import { RATES } from "../figures.js";
import { givenFiles } from "../given-file.js";
import { CLEAR_LINE, drawProgress } from "../progress.js";
import type { Streams } from "../streams.js";

interface ImportOptions {
  readonly format?: string;
  readonly source?: string;
  readonly as?: string;
  readonly rates?: string;
}

const EXAMPLE = `
Examples:
  $ bilat import dots-annual-2010-2020.csv.gz
  $ bilat import BACI_HS12_Y*_V202401b.csv
  $ bilat import --source baci --as 202401b BACI_HS12_Y2018.csv
  $ bilat import --rates rates.csv full_v2_202402.dat
  $ zcat pull.csv.gz | bilat import --as 2024-05 -`;

/** `bilat import FILE…` */
export function addImport(program: Command, streams: Streams): void {
  program
    .command("import")
    .summary("files of trade statistics into the store, with an account of every row")
    .description(
      "Reads files of one source as one snapshot of the store. The format is recognised from the content. The table at the end says how many rows were read and kept, and why the others were left out; codes that no table maps are kept under an area of their own and listed. A table of your own needs the columns period (or year), reporter, partner, flow and value_usd; a column source says how its figures are cited (docs/formats.md, at canonical). The snapshot appears whole or not at all.",
    )
    .argument(
      "<file...>",
      "CSV, JSON, .xlsx, .dbf or Parquet, also gzipped or in a .zip; one or several of one format; - is the pipe",
    )
    .option("--input-format, --format <format>", "overrules what the content says")
    .option("--source <source>", "first part of the snapshot's name; the format's own by default")
    .option("--as <version>", "second part of the snapshot's name; made from the files by default")
    .option("--rates <file>", RATES)
    .addHelpText("after", EXAMPLE)
    .action(async (files: string[], options: ImportOptions) => {
      const { openBench } = await import("../../pipeline/workbench.js");
      const { importFiles } = await import("../../pipeline/import/import.js");
      const { importSummary } = await import("../../pipeline/import/summary.js");
      const { withSmallMoney } = await import("../../core/small-money.js");
      const { formatTable } = await import("../../core/table-formats.js");
      using bench = await openBench(streams);
      if (streams.watched) drawProgress(streams, "Importing", undefined);
      using given = await givenFiles(streams, files);
      const imported = await importFiles(bench, request(given.paths, options, streams)).finally(() => {
        if (streams.watched) streams.err(CLEAR_LINE);
      });
      streams.out(formatTable(withSmallMoney(importSummary(imported)), "table", streams.screen));
    });
}

function request(files: readonly string[], options: ImportOptions, streams: Streams): ImportRequest {
  const { format, source, as: version, rates } = options;
  return {
    files,
    ...(format !== undefined && { format }),
    ...(source !== undefined && { source }),
    ...(version !== undefined && { version }),
    ...(rates !== undefined && { rates: resolve(streams.cwd, rates) }),
    ...(streams.watched && { onProgress: (done) => drawProgress(streams, "Importing", done) }),
  };
}
