import { type Command, Option } from "commander";
import type { YearRange } from "../../core/periods.js";
import { answer, type FigureOptions, withFigureOptions } from "../figures.js";
import { amongOption, parseCount, parseFraction, withTableOptions, yearsOption } from "../options.js";
import type { Streams } from "../streams.js";

interface MirrorOptions extends FigureOptions {
  readonly years?: YearRange;
  readonly cifMargin?: number;
  readonly among?: string;
  readonly by?: "product";
  readonly top?: number;
}

const EXAMPLE = `
Example:
  $ bilat mirror RUS JPN --years 2018`;

/** `bilat mirror RUS JPN` */
export function addMirror(program: Command, streams: Streams): void {
  const command = program
    .command("mirror")
    .summary("the same trade in both countries' books, and the gap")
    .description(
      "An export of one country is an import of the other. One row a flow and year with both figures, the gap, its log ratio, the gap against the mean of both (−2 to 2), the gaps of both flows added without regard to sign, as a part of all that both filed (0 to 100%), and gap and log ratio once freight and insurance are taken off the importer's figure. Without a partner: every partner of the last year, those furthest apart first.",
    )
    .argument("<reporter>", "whose books come first: RUS, RU or Russia")
    .argument("[partner]", "the other country; all when left out")
    .addOption(yearsOption())
    .addOption(amongOption())
    .option(
      "--cif-margin <rate>",
      "freight and insurance over the FOB value; 0.06 unless given",
      parseFraction,
    )
    .addOption(new Option("--by <what>", "with a partner: chapter by chapter").choices(["product"]))
    .option("--top <n>", "all partners or products: only the first n of each year", parseCount)
    .addHelpText("after", EXAMPLE);
  withTableOptions(withFigureOptions(command)).action(
    async (reporter: string, partner: string | undefined, options: MirrorOptions) => {
      const { mirrorTable } = await import("../../pipeline/mirror/mirror.js");
      const { years, among, cifMargin, by, top } = options;
      const request = {
        reporter,
        ...(partner !== undefined && { partner }),
        ...(years && { years }),
        ...(among !== undefined && { among }),
        ...(cifMargin !== undefined && { margin: cifMargin }),
        ...(by && { by }),
        ...(top && { top }),
      };
      const asked = { reporter, products: by === "product" };
      await answer({ options, asked }, streams, (bench, source) =>
        mirrorTable(bench, { ...request, ...source }),
      );
    },
  );
}
