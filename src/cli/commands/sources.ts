import { Argument, type Command } from "commander";
import { BilatError } from "../../core/errors.js";
import { type TableOptions, withTableOptions } from "../options.js";
import { writeMoney, writeTable, writeText } from "../output.js";
import { Ended, EXIT, type Streams } from "../streams.js";

const EXAMPLE = `
Examples:
  $ bilat sources show imf-dots
  $ bilat sources verify
  $ bilat sources remove baci/202401b
  $ bilat sources`;

type Action = "list" | "show" | "verify" | "remove";

/** `bilat sources [ACTION] [SNAPSHOT]` */
export function addSources(program: Command, streams: Streams): void {
  const command = program
    .command("sources")
    .summary("the snapshots there are: listed, shown, verified, removed")
    .description(
      "Every snapshot of the package and of the store, with its producer, vintage, licence and size. show prints what its manifest says: terms, files, what became of each row, codes that no table maps. A snapshot whose manifest can't be read is listed as damaged; exit 1. verify holds size, checksum and rows of every file against the manifest; exit 1 when one differs. remove takes an imported snapshot out of the store.",
    )
    .addArgument(new Argument("[action]", "what to do; list when left out").choices(ACTIONS))
    .argument("[snapshot]", "which one: show and remove need it, verify takes all without it")
    .addHelpText("after", EXAMPLE);
  withTableOptions(command).action(
    async (action: Action = "list", id: string | undefined, options: TableOptions) => {
      if (action === "list") await list(options, streams);
      else if (action === "verify") await verify(id, options, streams);
      else if (action === "show") await show(named(id, action), options, streams);
      else await remove(named(id, action), streams);
    },
  );
}

const ACTIONS: readonly Action[] = ["list", "show", "verify", "remove"];

async function list(options: TableOptions, streams: Streams): Promise<void> {
  const { damagedSources, sourcesTable } = await import("../../pipeline/sources/sources.js");
  const { storeAt } = await import("../../pipeline/store-at.js");
  const bench = { store: storeAt(streams) };
  writeTable(sourcesTable(bench), options, streams);
  if (damagedSources(bench).length > 0) throw new Ended(EXIT.problems);
}

async function show(id: string, options: TableOptions, streams: Streams): Promise<void> {
  const { sourceTable, sourceText } = await import("../../pipeline/sources/show.js");
  const { storeAt } = await import("../../pipeline/store-at.js");
  const table = sourceTable(storeAt(streams), id);
  if (options.format !== "table") return writeMoney(table, options, streams);
  const isFile = (options.output ?? "-") !== "-";
  writeText(sourceText(table, isFile ? undefined : streams.screen), options, streams);
}

async function verify(id: string | undefined, options: TableOptions, streams: Streams): Promise<void> {
  const { verifySources } = await import("../../pipeline/sources/verify.js");
  const { openBench } = await import("../../pipeline/workbench.js");
  using bench = await openBench(streams);
  const { table, differs } = await verifySources(bench, id);
  writeTable(table, options, streams);
  if (differs) throw new Ended(EXIT.problems);
}

async function remove(id: string, streams: Streams): Promise<void> {
  const { removeSource } = await import("../../pipeline/sources/sources.js");
  const { storeAt } = await import("../../pipeline/store-at.js");
  removeSource({ store: storeAt(streams) }, id);
  streams.err(`Removed ${id}.\n`);
}

function named(id: string | undefined, action: Action): string {
  if (id !== undefined) return id;
  throw new BilatError("BILAT_E_USAGE", {
    problem: "Name the snapshot.",
    found: [`bilat sources ${action}`],
    hint: "bilat sources lists them.",
  });
}
