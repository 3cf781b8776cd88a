import type { Command } from "commander";
import type { Streams } from "../streams.js";

const EXAMPLE = `
Example:
  $ bilat explain trade-intensity`;

/** `bilat explain trade-intensity` */
export function addExplain(program: Command, streams: Streams): void {
  program
    .command("explain")
    .summary("what an indicator, an error or a verdict means")
    .description(
      "An indicator's formula, range, reading and sources, an error's cause and remedy, or what a verdict of bilat check says. Without an argument, all indicators by family with the question each answers.",
    )
    .argument(
      "[topic]",
      "an indicator, such as cagr, an error code, such as BILAT_E_YEARS, or a verdict, such as near",
    )
    .addHelpText("after", EXAMPLE)
    .action(async (topic: string | undefined) => {
      const { explain, listIndicators } = await import("../../pipeline/explain.js");
      const { screen } = streams;
      streams.out(topic === undefined ? listIndicators(screen) : await explain(topic, screen));
    });
}
