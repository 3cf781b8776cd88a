import type { Command } from "commander";
import { BilatError } from "../../core/errors.js";
import type { YearRange } from "../../core/periods.js";
import type { ReplRequest } from "../../pipeline/repl-tables.js";
import type { Workbench } from "../../pipeline/workbench.js";
import { sourceOption, yearsOption } from "../options.js";
import type { Dialogue, Streams } from "../streams.js";

interface ReplOptions {
  readonly years?: YearRange;
  readonly source?: string;
}

const EXAMPLE = `
At the prompt:
  > trade.loc({ columns: ["period", "turnover_usd"] })
  > growth({ current: 21352.8, previous: 18385.6 })
  > await measureTable(bench, { indicator: "trade-intensity", reporter: "RUS", partner: "JPN" })
  > .help

Examples:
  $ bilat repl
  $ bilat repl JPN CHN --source imf-dots`;

/** `bilat repl` */
export function addRepl(program: Command, streams: Streams): void {
  program
    .command("repl")
    .summary("a prompt with the tables as DataFrames, and the library")
    .description(
      "A JavaScript prompt in which trade, rank and investments are danfo DataFrames (tables, where danfojs-node is not installed), and every indicator and function of the library is at hand. What is typed is kept in ~/.bilat_history; BILAT_HISTORY names another file, or none when it is empty.",
    )
    .argument("[reporter]", "whose books are read; Russia when left out", "RUS")
    .argument("[partner]", "the other country; Japan when left out", "JPN")
    .addOption(yearsOption())
    .addOption(sourceOption())
    .addHelpText("after", EXAMPLE)
    .action(async (reporter: string, partner: string, { years, source }: ReplOptions) => {
      const dialogue = streams.dialogue?.();
      if (!dialogue) throw noDialogue();
      const request = { reporter, partner, ...(years && { years }), ...(source && { source }) };
      await converse(request, dialogue, streams);
    });
}

async function converse(request: ReplRequest, dialogue: Dialogue, streams: Streams): Promise<void> {
  const { openWorkbench } = await import("../../pipeline/workbench.js");
  const { prompt } = await import("../prompt.js");
  const { isTerminal, now } = dialogue;
  const began = now();
  if (isTerminal) streams.err("Loading …");
  using bench = await openWorkbench(streams);
  const names = await namesOf({ request, bench }, dialogue, streams).finally(
    () => isTerminal && streams.err("\r\u001B[K"),
  );
  const seconds = ((now() - began) / 1000).toFixed(1);
  streams.err(`Loaded in ${seconds} s.${isTerminal ? " .help lists what there is, .exit ends." : ""}\n`);
  await prompt(dialogue, names, streams);
}

async function namesOf(
  { request, bench }: { readonly request: ReplRequest; readonly bench: Workbench },
  dialogue: Dialogue,
  streams: Streams,
) {
  const { replTables } = await import("../../pipeline/repl-tables.js");
  const { tables, named, missing } = await replTables(bench, request);
  if (missing) streams.err(`${missing.explain()}\n`);
  const library = await dialogue.library();
  return { ...library, ...named, tables, bench, indicators: indicatorsOf(library) };
}

/** The functions of the library that are indicators, under one name: `rank` of the prompt is a table. */
function indicatorsOf(library: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const metas = library["INDICATORS"] as readonly { readonly id: string }[];
  const names = metas.map(({ id }) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
  return Object.fromEntries(names.flatMap((name) => (name in library ? [[name, library[name]]] : [])));
}

function noDialogue(): BilatError {
  return new BilatError("BILAT_E_USAGE", {
    problem: "A prompt needs somebody to talk to.",
    found: ["no input"],
  });
}
