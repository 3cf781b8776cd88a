import { type Command, Option } from "commander";
import { fitted } from "../../core/labelled-lines.js";
import type { YearRange } from "../../core/periods.js";
import { FLOWS, type Flow } from "../../core/units.js";
import type { MeasureRequest } from "../../pipeline/measure/request.js";
import { givenFile } from "../given-file.js";
import {
  parseCount,
  parseFraction,
  sourceOption,
  type TableOptions,
  withTableOptions,
  yearsOption,
} from "../options.js";
import { writeMoney, writeTable } from "../output.js";
import type { Streams } from "../streams.js";

interface MeasureCommandOptions
  extends TableOptions,
    Pick<MeasureRequest, "by" | "method" | "of" | "formula" | "estimator" | "cluster"> {
  readonly input?: string;
  readonly years?: YearRange;
  readonly source?: string;
  readonly flow?: Flow;
  readonly top?: number;
  readonly steps?: number;
  readonly margin?: number;
}

const BY = ["country", "product"];
const METHODS = ["chained", "fixed", "period"];
const OF = ["price", "quantity"];
const ESTIMATORS = ["ols", "ppml"];

const EXAMPLE = `
With --input the columns are, in any order ([,year] may be left out):
  country,product,value[,year]    balassa, fitness, proximity, herfindahl …
  basket,product,value[,year]     export-similarity, complementarity …
  flow,product,value[,year]       grubel-lloyd, aquino, lafay (export, import)
  period,product,price,quantity   laspeyres, paasche, fisher, tornqvist
  period,value                    growth, cagr, level-break, unusual-month …
  the columns of the formula      gravity
  one column for each figure      turnover, trade-intensity, openness …
Semicolons or tabs will do for commas, then with decimal commas, and year for period.
The header of each, with an example: bilat explain INDICATOR.

Example:
  $ bilat measure trade-intensity RUS JPN --years 2016-2018`;

/** `bilat measure trade-intensity RUS JPN` */
export function addMeasure(program: Command, streams: Streams): void {
  const command = program
    .command("measure")
    .summary("any indicator, from our figures or your CSV")
    .description(
      "Computes an indicator for a country, a pair, its partners or products, a row a year; or from a plain CSV with --input. The value column bears the indicator's id, in CSV and JSON with underscores (trade_intensity). bilat explain lists the indicators.",
    )
    .argument("<indicator>", "such as growth, herfindahl, trade-intensity, grubel-lloyd")
    .argument("[reporter]", "whose books are read: RUS, RU or Russia")
    .argument("[partner]", "the other country, of a measure of two")
    .addHelpText("after", fitted(EXAMPLE, streams.screen));
  withTableOptions(withFormulaOptions(withSourceOptions(command))).action(
    async (indicator: string, reporter?: string, partner?: string) => {
      const options = command.opts<MeasureCommandOptions>();
      const { measureFile, measureStore } = await import("../../pipeline/measure/measure.js");
      const countries = {
        ...(reporter !== undefined && { reporter }),
        ...(partner !== undefined && { partner }),
      };
      const request: MeasureRequest = { indicator, ...countries, ...asked(options) };
      if (options.input !== undefined) {
        using file = await givenFile(streams, options.input);
        return writeTable(await measureFile({ ...request, input: file.path }), options, streams);
      }
      const { openBench } = await import("../../pipeline/workbench.js");
      using bench = await openBench(streams);
      return writeMoney(await measureStore(bench, request), options, streams);
    },
  );
}

/** Where the figures come from, and which. */
function withSourceOptions(command: Command): Command {
  return command
    .option("-i, --input <file>", "compute from this CSV instead; - is the pipe")
    .addOption(yearsOption())
    .addOption(
      new Option(
        "--flow <flow>",
        "what to count; turnover unless given, exports for mirror measures",
      ).choices(FLOWS),
    )
    .addOption(sourceOption());
}

/** What some formulas let choose; an indicator that does not read an option refuses it. */
function withFormulaOptions(command: Command): Command {
  return command
    .addOption(new Option("--by <what>", "complexity, fitness or intra-industry trade of these").choices(BY))
    .addOption(new Option("--method <method>", "of an index; chained unless given").choices(METHODS))
    .addOption(new Option("--of <what>", "an index of prices, unless given, or of quantities").choices(OF))
    .option("--top <n>", "how many of the largest concentration-ratio adds; 4 unless given", parseCount)
    .option("--steps <n>", "of fitness; 20 unless given", parseCount)
    .option(
      "--formula <formula>",
      'of gravity: "trade ~ log(distance) + border | exporter^year + importer^year"',
    )
    .addOption(new Option("--estimator <estimator>", "of gravity; ppml unless given").choices(ESTIMATORS))
    .option("--cluster <key>", "of gravity: what standard errors are clustered by, such as exporter^importer")
    .option("--margin <fraction>", "freight and insurance over FOB; 0.06 unless given", parseFraction);
}

function asked(options: MeasureCommandOptions): Omit<MeasureRequest, "indicator" | "input"> {
  const { format: _, output: __, input: ___, ...rest } = options;
  return rest;
}
