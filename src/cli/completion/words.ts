import type { Argument, Command, Option } from "commander";
import type { KnownNames } from "../../pipeline/known-names.js";

/** What may stand at a place of the command line: words, or files. */
export interface Place {
  readonly words: readonly string[];
  readonly files: boolean;
  /** Whether what follows may be the same again. */
  readonly repeats: boolean;
}

/** An option as a shell completes it. */
export interface OptionWords extends Place {
  /** `-y` and `--years`. */
  readonly flags: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
}

/** A command as a shell completes it. */
export interface CommandWords {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionWords[];
  /** What its arguments may be, one after the other. */
  readonly places: readonly Place[];
}

/** The program as a shell completes it. */
export interface ProgramWords {
  /** Those that stand before a command. */
  readonly options: readonly OptionWords[];
  readonly commands: readonly CommandWords[];
}

/** Which names stand for which argument or option value, by the word in its angle brackets. */
const KINDS: Readonly<Record<string, keyof KnownNames>> = {
  reporter: "countries",
  partner: "countries",
  country: "countries",
  of: "countries",
  snapshot: "sources",
  "snapshot-a": "sources",
  "snapshot-b": "sources",
  group: "groups",
  indicator: "indicators",
  topic: "topics",
  name: "charts",
  format: "formats",
};

/** A folder of the store may have any name; what a shell would take for a command is not offered. */
const PLAIN = /^[\w./+-]+$/;

const FILES = ["file", "folder", "definition", "claims", "files"];

/** What may be named in another way, or be a file. */
const OR_A_FILE = /\bor (a file|the path)\b/;

/** Everything that can be completed, from the program itself and the names it knows. */
export function completionWords(program: Command, names: KnownNames): ProgramWords {
  const commands = program.commands.map((command) => ({
    name: command.name(),
    summary: command.summary(),
    options: optionsOf(command, names),
    places: command.registeredArguments.map((argument) => argumentPlace(argument, names)),
  }));
  const help = {
    name: "help",
    summary: "show help for a command",
    options: [],
    places: [{ words: commands.map(({ name }) => name), files: false, repeats: false }],
  };
  return { options: optionsOf(program, names), commands: [...commands, help] };
}

function optionsOf(command: Command, names: KnownNames): OptionWords[] {
  const options = command.createHelp().visibleOptions(command);
  return options.map((option) => optionWords(option, names));
}

function optionWords(option: Option, names: KnownNames): OptionWords {
  const value = /[<[]([\w-]+)/.exec(option.flags)?.[1];
  const flags = [option.short, option.long].filter((flag) => flag != null);
  const { description, argChoices, variadic } = option;
  const place = placeOf({ name: value ?? "", description, choices: argChoices }, names);
  return { flags, description, takesValue: value !== undefined, ...place, repeats: variadic };
}

function argumentPlace(argument: Argument, names: KnownNames): Place {
  const { description, argChoices: choices, variadic: repeats } = argument;
  return { ...placeOf({ name: argument.name(), description, choices }, names), repeats };
}

interface Described {
  readonly name: string;
  readonly description: string;
  readonly choices: readonly string[] | undefined;
}

function placeOf({ name, description, choices }: Described, names: KnownNames): Omit<Place, "repeats"> {
  if (choices) return { words: choices, files: false };
  const kind = KINDS[name];
  const words = kind === undefined ? [] : names[kind].filter((word) => PLAIN.test(word));
  return { words, files: FILES.includes(name) || OR_A_FILE.test(description) };
}
