import { resolve } from "node:path";
import type { Command } from "commander";
import type { Streams } from "../streams.js";

const EXAMPLE = `
Example:
  $ bilat report -o reports/russia-japan-2013-2018`;

/** `bilat report` */
export function addReport(program: Command, streams: Streams): void {
  program
    .command("report")
    .summary("the whole report: Markdown, charts, provenance")
    .description(
      "Writes report.md, charts as Vega-Lite specs and SVG, and provenance.json, which leads from every printed figure to its source rows. Without an argument, Russia–Japan 2013–2018.",
    )
    .argument("[definition]", "a report.json that says which pair, years, sources and groups")
    .option("-o, --output <folder>", "where to write; reports/<slug> by default")
    .addHelpText("after", EXAMPLE)
    .action(async (definition: string | undefined, options: { readonly output?: string }) => {
      const { buildReport } = await import("../../pipeline/report.js");
      const files = await buildReport({
        ...(definition !== undefined && { definition: resolve(streams.cwd, definition) }),
        ...(options.output !== undefined && { output: resolve(streams.cwd, options.output) }),
        cwd: streams.cwd,
      });
      streams.out(`${files.path}\n`);
      streams.err(`Wrote ${files.count} files; every printed figure is traced in provenance.json.\n`);
    });
}
