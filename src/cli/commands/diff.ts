import { type Command, Option } from "commander";
import type { YearRange } from "../../core/periods.js";
import { FLOWS, type Flow } from "../../core/units.js";
import { parseCount, type TableOptions, withTableOptions, yearsOption } from "../options.js";
import { writeMoney } from "../output.js";
import type { Streams } from "../streams.js";

interface DiffOptions extends TableOptions {
  readonly years?: YearRange;
  readonly flow?: Flow;
  readonly top: number;
}

const EXAMPLE = `
Example:
  $ bilat diff imf-dots/2022-02 un-comtrade/2022-01 RUS JPN --years 2016-2018`;

/** `bilat diff A B [REPORTER [PARTNER]]` */
export function addDiff(program: Command, streams: Streams): void {
  const command = program
    .command("diff")
    .summary("figures that moved between two snapshots")
    .description(
      "Figures that differ between two snapshots or vintages, the largest difference first, with growth, share in the reporter's world total, and rank among countries in each. How many figures only one of them holds is said below.",
    )
    .argument("<snapshot-a>", "the snapshot to compare from")
    .argument("<snapshot-b>", "the snapshot to compare with")
    .argument("[reporter]", "only what this country reported")
    .argument("[partner]", "only about this partner; WLD for the total")
    .addOption(yearsOption())
    .addOption(
      new Option("--flow <flow>", "only these; exports and imports, a line each, when left out").choices(
        FLOWS,
      ),
    )
    .option("--top <n>", "only the first n", parseCount, 20)
    .addHelpText("after", EXAMPLE);
  withTableOptions(command).action(
    async (
      a: string,
      b: string,
      reporter: string | undefined,
      partner: string | undefined,
      options: DiffOptions,
    ) => {
      const { openBench } = await import("../../pipeline/workbench.js");
      const { diffTable } = await import("../../pipeline/diff.js");
      using bench = await openBench(streams);
      const { years, flow, top } = options;
      const asked = { a, b, top, ...(reporter && { reporter }), ...(partner && { partner }) };
      const table = await diffTable(bench, { ...asked, ...(years && { years }), ...(flow && { flow }) });
      writeMoney(table, options, streams);
    },
  );
}
