import { type Command, Option } from "commander";
import type { Currency } from "../../core/currencies.js";
import type { YearRange } from "../../core/periods.js";
import { FILED_FLOWS, type FiledFlow } from "../../core/units.js";
import type { ConvertedRevision } from "../../pipeline/books/hs-revision.js";
import { PRODUCT_LEVELS, type ProductLevel } from "../../pipeline/books/product-book.js";
import { answer, type FigureOptions, withFigureOptions } from "../figures.js";
import { currencyOption, parseCount, withTableOptions, yearsOption } from "../options.js";
import type { Streams } from "../streams.js";

interface ProductsOptions extends FigureOptions {
  readonly years?: YearRange;
  readonly by: ProductLevel;
  readonly flow?: FiledFlow;
  readonly top?: number;
  readonly revision?: ConvertedRevision;
  readonly currency?: Currency;
}

const REVISIONS: readonly ConvertedRevision[] = ["HS2007", "HS2012", "HS2017"];

const EXAMPLE = `
Example:
  $ bilat products JPN RUS --years 2018 --by heading --top 3`;

/** `bilat products JPN RUS` */
export function addProducts(program: Command, streams: Streams): void {
  const command = program
    .command("products")
    .summary("what a pair trades, by product")
    .description(
      "Each product's value, share in the flow, growth and contribution to the flow's growth over the year before, the largest first. The last whole year of the source, unless years are given; of years that are not whole, their months. Without --source, Japan Customs, whose books record both directions of trade with Russia.",
    )
    .argument("<reporter>", "whose books are read: JPN, JP or Japan")
    .argument("<partner>", "the other country")
    .addOption(yearsOption())
    .addOption(
      new Option("--by <level>", "how finely goods are told apart")
        .choices(PRODUCT_LEVELS)
        .default("section"),
    )
    .addOption(new Option("--flow <flow>", "one direction; both when left out").choices(FILED_FLOWS))
    .addOption(
      new Option(
        "--revision <revision>",
        "carry HS products to this revision, by weights of world trade",
      ).choices(REVISIONS),
    )
    .addOption(currencyOption())
    .option("--top <n>", "only the n largest of each flow and year", parseCount)
    .addHelpText("after", EXAMPLE);
  withTableOptions(withFigureOptions(command)).action(
    async (reporter: string, partner: string, options: ProductsOptions) => {
      const { productsTable } = await import("../../pipeline/products.js");
      const { years, by, flow, top, revision, currency } = options;
      const request = {
        reporter,
        partner,
        by,
        ...(years && { years }),
        ...(flow && { flow }),
        ...(top && { top }),
        ...(revision && { revision }),
        ...(currency && { currency }),
      };
      await answer({ options, asked: { reporter, products: true } }, streams, (bench, source) =>
        productsTable(bench, { ...request, ...source }),
      );
    },
  );
}
