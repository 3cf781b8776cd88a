import type { Command } from "commander";
import type { Currency } from "../../core/currencies.js";
import type { YearRange } from "../../core/periods.js";
import { answer, type FigureOptions, withFigureOptions } from "../figures.js";
import { currencyOption, withTableOptions, yearsOption } from "../options.js";
import type { Streams } from "../streams.js";

interface TradeOptions extends FigureOptions {
  readonly years?: YearRange;
  readonly currency?: Currency;
  readonly annual?: true;
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
      "One row a year, or a month or quarter where the source files those: what the reporter filed about its trade with the partner, growth over the year before, the share in the reporter's own world total, and the partner's rank among countries.",
    )
    .argument("<reporter>", "whose books are read: RUS, RU or Russia")
    .argument("<partner>", "the other country")
    .addOption(yearsOption())
    .addOption(currencyOption())
    .option("--annual", "add months or quarters up to years; a year that lacks one has no figure")
    .addHelpText("after", EXAMPLE);
  withTableOptions(withFigureOptions(command)).action(
    async (reporter: string, partner: string, options: TradeOptions) => {
      const { tradeTable } = await import("../../pipeline/trade.js");
      const { years, currency, annual } = options;
      const request = { reporter, partner, annual, ...(years && { years }), ...(currency && { currency }) };
      await answer({ options, asked: { reporter } }, streams, (bench, source) =>
        tradeTable(bench, { ...request, ...source }),
      );
    },
  );
}
