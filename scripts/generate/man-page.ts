import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { createProgram } from "../../src/cli/program.js";
import { version } from "../../src/cli/version.js";

/** `man bilat`, from the program itself. */
export function manPage(): string {
  const program = createProgram({ out: () => undefined, err: () => undefined, cwd: "." });
  return [
    `.TH BILAT 1 "" "bilat ${version()}" "User Commands"`,
    ".SH NAME",
    "bilat \\- trade statistics into a checked, reproducible report on how two countries trade",
    ".SH SYNOPSIS",
    ".B bilat",
    ".I command",
    "[\\fIoptions\\fR]",
    ".SH DESCRIPTION",
    roff(program.description()),
    "The result goes to standard output, everything said to a person to standard error.",
    ".SH COMMANDS",
    ...program.commands.flatMap(commandLines),
    ...FOOT,
    "",
  ].join("\n");
}

function commandLines(command: Command): string[] {
  const help = command.createHelp();
  const items = [
    ...help.visibleArguments(command).map((argument) => [argument.name(), argument.description] as const),
    ...help.visibleOptions(command).map((option) => [option.flags, help.optionDescription(option)] as const),
  ];
  return [
    `.SS "${roff(help.commandUsage(command))}"`,
    roff(command.description()),
    ...items.flatMap(([term, text]) => [".TP", `.B ${roff(term)}`, roff(text)]),
  ];
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
  ".B NO_COLOR",
  "when set, nothing is coloured",
  ".SH FILES",
  ".TP",
  ".I bilat.json",
  "settings of the current folder: format, store, sources, groups",
];

/** Write `man/bilat.1`. */
export function writeManPage(project: string): void {
  mkdirSync(join(project, "man"), { recursive: true });
  writeFileSync(join(project, "man/bilat.1"), manPage());
}
