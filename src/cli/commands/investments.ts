import type { Command } from "commander";
import { Option } from "commander";
import type { InvestmentView } from "../../pipeline/investments.js";
import { type TableOptions, withTableOptions } from "../options.js";
import { writeTable } from "../output.js";
import type { Streams } from "../streams.js";

interface InvestmentOptions extends TableOptions {
  readonly by: InvestmentView;
}

const VIEWS: readonly InvestmentView[] = ["announcement", "year", "sector", "instrument"];

const EXAMPLE = `
Example:
  $ bilat investments --by year`;

/** `bilat investments --by year` */
export function addInvestments(program: Command, streams: Streams): void {
  const command = program
    .command("investments")
    .summary("announced agreements and amounts")
    .description(
      "Announcements between Russia and Japan, each or summed by year, sector or instrument. Amounts that may hold one another are not added twice; counts of agreements are no amounts.",
    )
    .addOption(new Option("--by <view>", "each announcement, or sums").choices(VIEWS).default("announcement"))
    .addHelpText("after", EXAMPLE);
  withTableOptions(command).action(async (options: InvestmentOptions) => {
    const { openBench } = await import("../../pipeline/workbench.js");
    const { investmentsTable } = await import("../../pipeline/investments.js");
    using bench = await openBench(streams);
    writeTable(await investmentsTable(bench, { by: options.by }), options, streams);
  });
}
