import { resolve } from "node:path";
import type { Command } from "commander";
import { BilatError } from "../../core/errors.js";
import type { YearRange } from "../../core/periods.js";
import type { ReportRequest } from "../../pipeline/report/report.js";
import { once, sourceOption, yearsOption } from "../options.js";
import type { Streams } from "../streams.js";

interface ReportOptions {
  readonly years?: YearRange;
  readonly source?: string;
  readonly output?: string;
  readonly parquet?: true;
}

const EXAMPLE = `
Examples:
  $ bilat report RUS CHN --years 2013-2018 -o reports/russia-china
  $ bilat report reports/russia-china/report.json
  $ bilat report`;

/** `bilat report` */
export function addReport(program: Command, streams: Streams): void {
  program
    .command("report")
    .summary("the whole report: page, Markdown, charts, provenance")
    .description(
      "Writes index.html, a page that opens from disk and needs no network, report.md, charts as Vega-Lite specs and SVG, the figures as a data package, and provenance.json, which leads from every printed figure to its source rows. Two countries make a definition from the data, report.json, and the report; a definition makes its report anew. Figures of your own come in with bilat import. Without an argument, Russia–Japan 2013–2018.",
    )
    .argument(
      "[reporter]",
      "the country whose books are read, or the path of a definition or of a report's folder",
    )
    .argument("[partner]", "the other country")
    .addOption(yearsOption())
    .addOption(sourceOption())
    .option(
      "-o, --output <folder>",
      "where to write; by default reports/ and the pair with its years, or the definition's name (its folder's for a report.json); a report named by its folder or its report.json is made anew where it stands",
      once,
    )
    .option("--parquet", "write figures/figures.parquet too; its bytes depend on the version of DuckDB")
    .addHelpText("after", EXAMPLE)
    .action(async (first: string | undefined, partner: string | undefined, options: ReportOptions) => {
      const request = requestOf([first, partner], options, streams);
      const { unchangedReport } = await import("../../pipeline/report/stamp.js");
      const { storeAt } = await import("../../pipeline/store-at.js");
      const standing = await unchangedReport(storeAt(streams), { groups: streams.groups, ...request });
      if (standing) {
        streams.out(`${standing.path}\n`);
        streams.err(`Unchanged: ${standing.count} files, as they were built from the same figures.\n`);
        return;
      }
      const { openBench } = await import("../../pipeline/workbench.js");
      const { loadRenderer } = await import("../../pipeline/report/renderer.js");
      const { buildReport } = await import("../../pipeline/report/report.js");
      loadRenderer();
      using bench = await openBench(streams);
      const files = await buildReport(bench, request);
      streams.out(`${files.path}\n`);
      streams.err(`Made: ${files.count} files; every printed figure is traced in provenance.json.\n`);
    });
}

function requestOf(
  [first, partner]: readonly [string | undefined, string | undefined],
  { years, source, output, parquet }: ReportOptions,
  { cwd }: Streams,
): ReportRequest {
  const place = {
    cwd,
    ...(output !== undefined && { output: resolve(cwd, output) }),
    ...(parquet && { parquet }),
  };
  if (first !== undefined && partner !== undefined)
    return {
      ...place,
      pair: { reporter: first, partner, ...(years && { years }), ...(source !== undefined && { source }) },
    };
  if (years) throw withoutPair("--years", "its own years", first);
  if (source !== undefined) throw withoutPair("--source", "its own sources", first);
  return { ...place, ...(first !== undefined && { definition: resolve(cwd, first) }) };
}

function withoutPair(option: string, what: string, first: string | undefined): BilatError {
  return new BilatError("BILAT_E_USAGE", {
    problem: `${option} goes with two countries; a definition says ${what}.`,
    found: [first ?? "no country"],
    hint: "bilat report RUS CHN --years 2013-2018",
  });
}
