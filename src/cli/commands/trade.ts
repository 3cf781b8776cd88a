import type { Command } from "commander";
import type { YearRange } from "../../core/periods.js";
import { sourceOption, type TableOptions, withTableOptions, yearsOption } from "../options.js";
import { writeTable } from "../output.js";
import type { Streams } from "../streams.js";

interface TradeOptions extends TableOptions {
  readonly years?: YearRange;
  readonly source?: string;
}

const EXAMPLE = `
Example:
  $ bilat trade RUS JPN --years 2016-2018`;

/** `bilat trade RUS JPN` */
export function addTrade(program: Command, streams: Streams): void {
  const command = program
    .command("trade")
    .summary("exports, imports, turnover, growth, share and rank of a pair")
    .description(
      "One row a year: what the reporter filed about its trade with the partner, growth over the year before, the share in the reporter's own world total, and the partner's rank among countries.",
    )
    .argument("<reporter>", "whose books are read: RUS, RU or Russia")
    .argument("<partner>", "the other country")
    .addOption(yearsOption())
    .addOption(sourceOption())
    .addHelpText("after", EXAMPLE);
  withTableOptions(command).action(async (reporter: string, partner: string, options: TradeOptions) => {
    const { openWorkbench } = await import("../../pipeline/workbench.js");
    const { tradeTable } = await import("../../pipeline/trade.js");
    using bench = await openWorkbench(streams);
    const { years, source } = options;
    const request = { reporter, partner, ...(years && { years }), ...(source && { source }) };
    writeTable(await tradeTable(bench, request), options, streams);
  });
}
