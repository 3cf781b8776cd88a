import { type Command, Option } from "commander";
import type { YearRange } from "../../core/periods.js";
import type { FiledFlow } from "../../core/units.js";
import type { ProductLevel } from "../../pipeline/product-book.js";
import { parseCount, sourceOption, type TableOptions, withTableOptions, yearsOption } from "../options.js";
import { writeTable } from "../output.js";
import type { Streams } from "../streams.js";

interface ProductsOptions extends TableOptions {
  readonly years?: YearRange;
  readonly by: ProductLevel;
  readonly flow?: FiledFlow;
  readonly top?: number;
  readonly source?: string;
}

const LEVELS: readonly ProductLevel[] = ["section", "chapter", "heading"];
const FLOWS: readonly FiledFlow[] = ["export", "import"];

const EXAMPLE = `
Example:
  $ bilat products JPN RUS --years 2018 --by heading --top 3 --format csv`;

/** `bilat products JPN RUS` */
export function addProducts(program: Command, streams: Streams): void {
  const command = program
    .command("products")
    .summary("what a pair trades, by product")
    .description(
      "Each product's value, share in the flow, growth and contribution to the flow's growth over the year before, the largest first. The last year of the source, unless years are given. Without --source, Japan Customs, whose books record both directions of trade with Russia.",
    )
    .argument("<reporter>", "whose books are read: JPN, JP or Japan")
    .argument("<partner>", "the other country")
    .addOption(yearsOption())
    .addOption(
      new Option("--by <level>", "how finely goods are told apart").choices(LEVELS).default("section"),
    )
    .addOption(new Option("--flow <flow>", "one direction; both when left out").choices(FLOWS))
    .option("--top <n>", "only the n largest of each flow and year", parseCount)
    .addOption(sourceOption())
    .addHelpText("after", EXAMPLE);
  withTableOptions(command).action(async (reporter: string, partner: string, options: ProductsOptions) => {
    const { openWorkbench } = await import("../../pipeline/workbench.js");
    const { productsTable } = await import("../../pipeline/products.js");
    using bench = await openWorkbench(streams);
    const { years, by, flow, top, source } = options;
    const request = {
      reporter,
      partner,
      by,
      ...(years && { years }),
      ...(flow && { flow }),
      ...(top && { top }),
      ...(source && { source }),
    };
    writeTable(await productsTable(bench, request), options, streams);
  });
}
