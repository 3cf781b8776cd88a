import type { Command } from "commander";
import { type TableOptions, withTableOptions } from "../options.js";
import { writeTable } from "../output.js";
import type { Streams } from "../streams.js";

const EXAMPLE = `
Example:
  $ bilat sources`;

/** `bilat sources` */
export function addSources(program: Command, streams: Streams): void {
  const command = program
    .command("sources")
    .summary("the snapshots there are, checked against their checksums")
    .description(
      "Every snapshot with its producer, vintage, licence and size; a file that differs from its manifest stops the command.",
    )
    .addHelpText("after", EXAMPLE);
  withTableOptions(command).action(async (options: TableOptions) => {
    const { sourcesTable } = await import("../../pipeline/sources.js");
    const { EMBEDDED_DATASETS } = await import("../../pipeline/workbench.js");
    writeTable(sourcesTable({ root: EMBEDDED_DATASETS }), options, streams);
  });
}
