import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { createProgram } from "../../src/cli/program.js";
import { version } from "../../src/core/package-version.js";

/** `man bilat`, from the program itself. */
export function manPage(): string {
  let shown = "";
  const out = (text: string) => {
    shown += text;
  };
  const program = createProgram({ out, err: () => undefined, cwd: "." });
  /** What the help of a command says below its options. */
  const below = (command: Command) => {
    shown = "";
    command.outputHelp();
    return shown.slice(command.helpInformation().length).trim();
  };
  return [
    `.TH BILAT 1 "" "bilat ${version()}" "User Commands"`,
    // Left-aligned, no word broken: ids and options stay whole.
    ".ad l",
    ".nh",
    ".SH NAME",
    "bilat \\- trade statistics into a checked, reproducible report on how two countries trade",
    ".SH SYNOPSIS",
    ".B bilat",
    ".I command",
    "[\\fIoptions\\fR]",
    ".SH DESCRIPTION",
    roff(program.description()),
    "The result goes to standard output, everything said to a person to standard error.",
    ".SH OPTIONS",
    "Each command has options of its own, below. Before or after it may stand:",
    ...items(program),
    ".SH COMMANDS",
    ...program.commands.flatMap((command) => [...commandLines(command), ...asSet(examples(command, below))]),
    ...FOOT,
    ".SH EXAMPLES",
    ...asSet(program.commands.flatMap((command) => below(command).match(COMMAND_LINE) ?? [])),
    "",
  ].join("\n");
}

/** The command lines of an example, without what they print. */
const COMMAND_LINE = /(?<=^ *\$ )bilat .+$/gm;

/** What stands above the examples: the columns of a file, what to type at a prompt. */
function examples(command: Command, below: (command: Command) => string): string[] {
  const [about = ""] = below(command).split(/^Examples?:$/m);
  return about.trim() === "" ? [] : about.trim().split("\n");
}

/** Lines as they stand. */
function asSet(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [".PP", ".nf", ...lines.map(roff), ".fi"];
}

function items(command: Command): string[] {
  const help = command.createHelp();
  const terms = [
    ...help.visibleArguments(command).map((argument) => [argument.name(), argument.description] as const),
    ...help.visibleOptions(command).map((option) => [option.flags, help.optionDescription(option)] as const),
  ];
  return terms.flatMap(([term, text]) => [".TP", `.B ${roff(term)}`, roff(text)]);
}

function commandLines(command: Command): string[] {
  const usage = command.createHelp().commandUsage(command);
  return [`.SS "${roff(usage)}"`, roff(command.description()), ...items(command)];
}

/** Text in which nothing is a command to roff. */
function roff(text: string): string {
  return text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^([.'])/gm, "\\&$1");
}

const FOOT = [
  ".SH EXIT STATUS",
  ...[
    ["0", "done"],
    ["1", "ran and found problems in the data, or a contradicted claim"],
    ["2", "could not run: usage or input"],
    ["70", "a bug of ours"],
  ].flatMap(([code, text]) => [".TP", `.B ${code}`, `${text}`]),
  ".SH ENVIRONMENT",
  ".TP",
  ".B BILAT_FORMAT",
  "how tables are written where \\-\\-format does not say",
  ".TP",
  ".B BILAT_STORE",
  "the folder of imported snapshots where \\-\\-store does not say",
  ".TP",
  ".B BILAT_SOURCES",
  "sources in order of preference, set apart by commas, where \\-\\-source names none",
  ".TP",
  ".B BILAT_MEMORY, BILAT_THREADS",
  "the most memory that the engine takes, such as 2GB, and how many threads work for it",
  ".TP",
  ".B BILAT_HISTORY",
  "the file of what was typed at the prompt of bilat repl; empty: none is kept",
  ".TP",
  ".B NO_COLOR, TERM=dumb",
  "nothing is coloured",
  ".SH FILES",
  ".TP",
  ".I bilat.json",
  "settings of the current folder: format, store, sources, groups",
  ".TP",
  ".I .bilat/",
  "the store: imported snapshots, in the current folder",
  ".TP",
  ".I reports/",
  "where bilat report writes, in the current folder",
  ".TP",
  ".I ~/.bilat_history",
  "what was typed at the prompt of bilat repl",
];

/** Write `man/bilat.1`. */
export function writeManPage(project: string): void {
  mkdirSync(join(project, "man"), { recursive: true });
  writeFileSync(join(project, "man/bilat.1"), manPage());
}
