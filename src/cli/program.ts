import { Command } from "commander";
import { wrapped } from "../core/labelled-lines.js";
import { version } from "../core/package-version.js";
import { addChart } from "./commands/chart.js";
import { addCheck } from "./commands/check.js";
import { addCompletion } from "./commands/completion.js";
import { addDiff } from "./commands/diff.js";
import { addDoctor } from "./commands/doctor.js";
import { addExplain } from "./commands/explain.js";
import { addImport } from "./commands/import.js";
import { addInvestments } from "./commands/investments.js";
import { addMeasure } from "./commands/measure.js";
import { addMirror } from "./commands/mirror.js";
import { addProducts } from "./commands/products.js";
import { addRank } from "./commands/rank.js";
import { addRepl } from "./commands/repl.js";
import { addReport } from "./commands/report.js";
import { addSources } from "./commands/sources.js";
import { addTrace } from "./commands/trace.js";
import { addTrade } from "./commands/trade.js";
import { choicesInWords } from "./help-choices.js";
import { HELP_EXAMPLES } from "./help-examples.js";
import { type AppliedSettings, applySettings } from "./settings.js";
import type { Streams } from "./streams.js";
import { type Advice, usageError } from "./usage-errors.js";

const HELP_WIDTH = 100;
const HANG = 2;
/** Descriptions of options are wrapped as long as they have room for a few words. */
const NARROWEST_WORDS = 20;

/** What to try first, and what comes of it. */
const FIRST_STEPS = [
  ["bilat trade RUS JPN --years 2013-2018", "Russia's trade with Japan"],
  ["bilat rank RUS --year 2018 --top 10", "Russia's largest partners"],
  ["bilat report", "the Russia–Japan report, 2013–2018"],
] as const;
/** A screen of this width holds a command and what comes of it on one line. */
const ONE_LINE = 78;

const EXIT_CODES = `
Exit codes:
  0   done
  1   ran and found problems
  2   could not run
  70  a bug of ours`;

function firstSteps(width: number): string {
  const longest = Math.max(...FIRST_STEPS.map(([line]) => line.length));
  const steps = FIRST_STEPS.map(([line, what]) =>
    width < ONE_LINE ? `  $ ${line}\n      ${what}` : `  $ ${line.padEnd(longest)}  ${what}`,
  );
  return `\nTry first:\n${steps.join("\n")}`;
}

/** The whole command line, bound to the streams of one run. */
export function createProgram(streams: Streams): Command {
  const helpWidth = Math.min(HELP_WIDTH, streams.screen?.columns ?? HELP_WIDTH);
  const program = new Command("bilat")
    .description("Turns trade statistics into a checked, reproducible report on how two countries trade.")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help for a command")
    .option("--store <folder>", "where imported snapshots stand; BILAT_STORE or .bilat by default")
    .addHelpText("after", firstSteps(helpWidth))
    .addHelpText("after", EXIT_CODES);
  // A list of commands is read by their names; what each takes, its own help says.
  program.configureHelp({
    subcommandTerm: (command) => command.name(),
    minWidthToWrap: NARROWEST_WORDS,
    optionDescription: choicesInWords,
    argumentDescription: choicesInWords,
  });
  program.exitOverride();
  program.configureOutput({
    writeOut: (text) => streams.out(text),
    writeErr: (text) => streams.err(text),
    getOutHelpWidth: () => helpWidth,
    getErrHelpWidth: () => helpWidth,
  });
  const { screen } = streams;
  hint({ program, command: program, otherwise: "bilat --help lists the commands and options.", screen });
  let settled: AppliedSettings | undefined;
  const run = withSettings(streams, () => settled);
  for (const add of [
    addReport,
    addTrade,
    addRank,
    addProducts,
    addMirror,
    addChart,
    addTrace,
    addCheck,
    addMeasure,
    addExplain,
    addInvestments,
    addImport,
    addDiff,
    addSources,
    addDoctor,
    addRepl,
    addCompletion,
  ])
    add(program, run);
  for (const command of program.commands) {
    showOutput(command, helpWidth);
    const usage = command.createHelp().commandUsage(command);
    const otherwise = `${usage}; bilat ${command.name()} --help shows more.`;
    hint({ program, command, otherwise, screen });
  }
  program.hook("preAction", async (_, command) => {
    // The doctor looks at settings that are wrong, too.
    if (command.name() !== "doctor") settled = await applySettings(command, streams);
  });
  return program;
}

/** What to do about words that a command can't read. */
function hint(advice: Advice): void {
  advice.command.configureOutput({ outputError: (error, write) => write(usageError(error, advice)) });
}

/** What its example prints, below the example, where the screen has room for it. */
function showOutput(command: Command, width: number): void {
  const output = HELP_EXAMPLES[command.name()];
  if (output === undefined || output.split("\n").some((line) => line.length + HANG > width)) return;
  command.addHelpText("after", output.replace(/^(?=.)/gm, " ".repeat(HANG)));
}

/** What `bilat` alone says: enough to begin. */
export function welcome(width = ONE_LINE): string {
  const what = "turns trade statistics into a checked, reproducible report on how two countries trade.";
  const more = "bilat --help lists every command; bilat COMMAND --help shows its options and an example.";
  const lines = [`bilat ${version()} ${what}`, firstSteps(width), "", more, ""];
  return lines
    .map((line) => (line.includes("\n") ? line : wrapped(line, 0, Math.min(width, ONE_LINE))))
    .join("\n");
}

/** The streams with what the run goes by, known once the words are parsed. */
function withSettings(streams: Streams, settled: () => AppliedSettings | undefined): Streams {
  return {
    ...streams,
    get store() {
      return settled()?.store.value;
    },
    get sources() {
      return settled()?.sources.value;
    },
    get groups() {
      return settled()?.groups;
    },
    get memoryLimit() {
      return settled()?.memoryLimit.value;
    },
    get threads() {
      return settled()?.threads.value;
    },
  };
}
