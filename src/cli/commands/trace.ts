import { resolve } from "node:path";
import { type Command, Option } from "commander";
import { fitted } from "../../core/labelled-lines.js";
import type { Streams } from "../streams.js";

interface TraceOptions {
  readonly report?: string;
  readonly format: "text" | "json";
}

const EXAMPLE = `
Example:
  $ bilat trace trade-RUS-JPN.2018.turnover_growth`;

/** `bilat trace 16.1% in-brief` */
export function addTrace(program: Command, streams: Streams): void {
  program
    .command("trace")
    .summary("where a figure of a report comes from")
    .description(
      "The formula with its numbers, the figures it was computed from, down to the lines of the sources, which are read again after their checksums held, and the command that prints the figure again.",
    )
    .argument("<figure>", 'an id of the report\'s provenance.json, or the printed text: "16.1%"')
    .argument("[place]", "where the text stands: a chapter (in-brief), a table, the beginning of an id")
    .option("-r, --report <folder>", "the report; reports/russia-japan-2013-2018 by default")
    .addOption(
      new Option("-f, --format <format>", "how to write it").choices(["text", "json"]).default("text"),
    )
    .addHelpText("after", EXAMPLE)
    .action(async (figure: string, place: string | undefined, options: TraceOptions) => {
      const { traceFigure } = await import("../../pipeline/trace/trace.js");
      const { traceText } = await import("../../pipeline/trace/trace-text.js");
      const { DEFAULT_REPORT, storeAt } = await import("../../pipeline/store-at.js");
      const report = resolve(streams.cwd, options.report ?? DEFAULT_REPORT);
      const request = { figure, report, ...(place !== undefined && { place }) };
      const trace = await traceFigure({ store: storeAt(streams) }, request);
      if (options.format === "json") return streams.out(`${JSON.stringify(trace, null, 2)}\n`);
      streams.out(fitted(traceText(trace), streams.screen));
    });
}
