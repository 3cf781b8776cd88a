import type { Command } from "commander";
import { parseYears, type YearRange } from "../../core/periods.js";
import type { Flow } from "../../core/units.js";
import type { RankRequest } from "../../pipeline/rank.js";
import { answer, type FigureOptions, withFigureOptions } from "../figures.js";
import { amongOption, flowOption, parseCount, withTableOptions, yearsOption } from "../options.js";
import type { Streams } from "../streams.js";

interface RankOptions extends FigureOptions {
  readonly year?: YearRange;
  readonly years?: YearRange;
  readonly flow: Flow;
  readonly among?: string;
  readonly top?: number;
  readonly highlight?: string;
}

const EXAMPLE = `
Example:
  $ bilat rank RUS --year 2018 --among m49-asia --top 3`;

/** `bilat rank RUS --year 2018 --among m49-asia` */
export function addRank(program: Command, streams: Streams): void {
  const command = program
    .command("rank")
    .summary("a country's partners, ranked")
    .description(
      "Partners by turnover, exports or imports, with their share in the reporter's own world total, growth, and places gained since the year before. Only countries are ranked; equal values share a rank. The last year that can be ranked, which is a whole one, unless years are given.",
    )
    .argument("<reporter>", "whose books are read: RUS, RU or Russia")
    .option("--year <year>", "one year", parseYears)
    .addOption(yearsOption().conflicts("year"))
    .addOption(amongOption())
    .option("--top <n>", "only the first n of each year", parseCount)
    .option("--highlight <country>", "a partner to show in any case")
    .addOption(flowOption())
    .addHelpText("after", EXAMPLE);
  withTableOptions(withFigureOptions(command)).action(async (reporter: string, options: RankOptions) => {
    const { rankTable } = await import("../../pipeline/rank.js");
    await answer({ options, asked: { reporter } }, streams, (bench, source) =>
      rankTable(bench, { ...request(reporter, options), ...source }),
    );
  });
}

function request(reporter: string, options: RankOptions): RankRequest {
  const { flow, among, top, highlight } = options;
  const years = options.years ?? options.year;
  return {
    reporter,
    flow,
    ...(years && { years }),
    ...(among !== undefined && { among }),
    ...(top && { top }),
    ...(highlight !== undefined && { highlight }),
  };
}
