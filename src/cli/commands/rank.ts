import type { Command } from "commander";
import { parseYears, type YearRange } from "../../core/periods.js";
import type { Flow } from "../../core/units.js";
import type { RankRequest } from "../../pipeline/rank.js";
import {
  amongOption,
  flowOption,
  parseCount,
  sourceOption,
  type TableOptions,
  withTableOptions,
  yearsOption,
} from "../options.js";
import { writeTable } from "../output.js";
import type { Streams } from "../streams.js";

interface RankOptions extends TableOptions {
  readonly year?: YearRange;
  readonly years?: YearRange;
  readonly source?: string;
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
      "Partners by turnover, exports or imports, with their share in the reporter's own world total, growth, and places gained since the year before. Only countries are ranked; equal values share a rank. The last year of the source, unless years are given.",
    )
    .argument("<reporter>", "whose books are read: RUS, RU or Russia")
    .option("--year <year>", "one year", parseYears)
    .addOption(yearsOption().conflicts("year"))
    .addOption(amongOption())
    .option("--top <n>", "only the first n of each year", parseCount)
    .option("--highlight <country>", "a partner to show in any case")
    .addOption(flowOption())
    .addOption(sourceOption())
    .addHelpText("after", EXAMPLE);
  withTableOptions(command).action(async (reporter: string, options: RankOptions) => {
    const { openWorkbench } = await import("../../pipeline/workbench.js");
    const { rankTable } = await import("../../pipeline/rank.js");
    using bench = await openWorkbench(streams);
    writeTable(await rankTable(bench, request(reporter, options)), options, streams);
  });
}

function request(reporter: string, options: RankOptions): RankRequest {
  const { flow, among, top, highlight, source } = options;
  const years = options.years ?? options.year;
  return {
    reporter,
    flow,
    ...(years && { years }),
    ...(among && { among }),
    ...(top && { top }),
    ...(highlight && { highlight }),
    ...(source && { source }),
  };
}
