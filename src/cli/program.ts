import { Command } from "commander";
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
import { HELP_EXAMPLES } from "./help-examples.js";
import { applySettings, type Settled } from "./settings.js";
import type { Streams } from "./streams.js";
import { usageError } from "./usage-errors.js";
import { version } from "./version.js";

const HELP_WIDTH = 100;

const FIRST_STEPS = `
Try first:
  $ bilat trade RUS JPN --years 2013-2018  Russia's trade with Japan
  $ bilat rank RUS --year 2018 --top 10    Russia's largest partners
  $ bilat report                           the Russia–Japan report, 2013–2018`;

const EXIT_CODES = `
Exit codes: 0 done · 1 ran and found problems · 2 could not run · 70 a bug of ours`;

/** The whole command line, bound to the streams of one run. */
export function createProgram(streams: Streams): Command {
  const program = new Command("bilat")
    .description("Turns trade statistics into a checked, reproducible report on how two countries trade.")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help for a command")
    .option("--store <folder>", "where imported snapshots stand; BILAT_STORE or .bilat by default")
    .addHelpText("after", FIRST_STEPS)
    .addHelpText("after", EXIT_CODES);
  const helpWidth = Math.min(HELP_WIDTH, streams.screen?.columns ?? HELP_WIDTH);
  // A list of commands is read by their names; what each takes, its own help says.
  program.configureHelp({ subcommandTerm: (command) => command.name() });
  program.exitOverride();
  program.configureOutput({
    writeOut: (text) => streams.out(text),
    writeErr: (text) => streams.err(text),
    outputError: (text, write) => write(usageError(text)),
    getOutHelpWidth: () => helpWidth,
    getErrHelpWidth: () => helpWidth,
  });
  program.showHelpAfterError("  → bilat --help lists the commands and options.");
  let settled: Settled | undefined;
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
    showOutput(command);
    const usage = command.createHelp().commandUsage(command);
    command.showHelpAfterError(`  → ${usage}; bilat ${command.name()} --help shows more.`);
  }
  program.hook("preAction", async (_, command) => {
    // The doctor looks at settings that are wrong, too.
    if (command.name() !== "doctor") settled = await applySettings(command, streams);
  });
  return program;
}

/** What its example prints, below the example. */
function showOutput(command: Command): void {
  const output = HELP_EXAMPLES[command.name()];
  if (output !== undefined) command.addHelpText("after", output.replace(/^(?=.)/gm, "  "));
}

/** What `bilat` alone says: enough to begin. */
export function welcome(): string {
  return `bilat ${version()} turns trade statistics into a checked, reproducible report
on how two countries trade.
${FIRST_STEPS}

bilat --help lists every command; bilat COMMAND --help shows its options and
an example.
`;
}

/** The streams with what the run goes by, known once the words are parsed. */
function withSettings(streams: Streams, settled: () => Settled | undefined): Streams {
  return {
    ...streams,
    get store() {
      return settled()?.store.value;
    },
    get sources() {
      return settled()?.sources.value;
    },
    get memoryLimit() {
      return settled()?.memoryLimit.value;
    },
    get threads() {
      return settled()?.threads.value;
    },
  };
}
