import type { Command } from "commander";
import { BilatError } from "../../core/errors.js";
import type { YearRange } from "../../core/periods.js";
import type { ReplRequest } from "../../pipeline/repl-tables.js";
import type { Workbench } from "../../pipeline/workbench.js";
import { type FigureOptions, openFigures, withFigureOptions } from "../figures.js";
import { type TableOptions, yearsOption } from "../options.js";
import { CLEAR_LINE } from "../progress.js";
import { type Dialogue, Ended, EXIT, type Streams } from "../streams.js";

interface ReplOptions extends Omit<FigureOptions, keyof TableOptions> {
  readonly years?: YearRange;
}

const EXAMPLE = `
At the prompt:
  > trade.loc({ columns: ["period", "turnover_usd"] })
  > growth({ current: 21352.8, previous: 18385.6 })
  > await tradeTable(bench, { reporter: "JPN", partner: "CHN" })
  > .help

Examples:
  $ bilat repl
  $ bilat repl JPN CHN --source imf-dots
  $ bilat repl FRA DEU --input DF_2018.csv.gz`;

/** `bilat repl` */
export function addRepl(program: Command, streams: Streams): void {
  const command = program
    .command("repl")
    .summary("a prompt with the tables as DataFrames, and the library")
    .description(
      "A JavaScript prompt in which trade, rank and investments are danfo DataFrames (tables, where danfojs-node is not installed), and every indicator and function of the library is at hand. What is typed is kept in ~/.bilat_history; BILAT_HISTORY names another file, or none when it is empty.",
    )
    .argument("[reporter]", "whose books are read", "RUS")
    .argument("[partner]", "the other country", "JPN")
    .addOption(yearsOption())
    .addHelpText("after", EXAMPLE);
  withFigureOptions(command).action(async (reporter: string, partner: string, options: ReplOptions) => {
    const dialogue = streams.dialogue?.();
    if (!dialogue || options.input?.includes("-")) throw noDialogue();
    const { years } = options;
    await converse({ reporter, partner, ...(years && { years }) }, { options, dialogue }, streams);
  });
}

async function converse(
  request: ReplRequest,
  { options, dialogue }: { readonly options: ReplOptions; readonly dialogue: Dialogue },
  streams: Streams,
): Promise<void> {
  const { prompt } = await import("../prompt.js");
  const { isTerminal, now } = dialogue;
  const began = now();
  if (isTerminal) streams.err("Loading …");
  const { reporter } = request;
  const loaded = () => isTerminal && streams.err(CLEAR_LINE);
  using figures = await openFigures({ options, asked: { reporter } }, streams).catch((error: unknown) => {
    loaded();
    throw error;
  });
  const asked = { request: { ...request, ...figures.source }, bench: figures.bench };
  const names = await namesOf(asked, dialogue, streams).finally(loaded);
  const seconds = ((now() - began) / 1000).toFixed(1);
  streams.err(`Loaded in ${seconds} s.${isTerminal ? " .help lists what there is, .exit ends." : ""}\n`);
  if (await prompt(dialogue, names, streams)) throw new Ended(EXIT.cannotRun);
}

async function namesOf(
  { request, bench }: { readonly request: ReplRequest; readonly bench: Workbench },
  dialogue: Dialogue,
  streams: Streams,
) {
  const { replTables } = await import("../../pipeline/repl-tables.js");
  const { tables, named, refusals } = await replTables(bench, request);
  for (const refusal of refusals) streams.err(`${refusal.explain()}\n`);
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
    found: ["no input of its own"],
  });
}
