import type { Argument, Command, Option } from "commander";
import type { KnownNames } from "../../pipeline/known-names.js";

/** What may stand at a place of the command line: words, or files. */
export interface Place {
  readonly words: readonly string[];
  readonly files: boolean;
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
  /** What its arguments may be, all together: `trade RUS JPN` takes a country in both places. */
  readonly arguments: Place;
}

/** Which names stand for which argument or option value, by the word in its angle brackets. */
const KINDS: Readonly<Record<string, keyof KnownNames>> = {
  reporter: "countries",
  partner: "countries",
  country: "countries",
  snapshot: "sources",
  "snapshot-a": "sources",
  "snapshot-b": "sources",
  group: "groups",
  indicator: "indicators",
  topic: "topics",
};

/** A folder of the store may have any name; what a shell would take for a command is not offered. */
const PLAIN = /^[\w./+-]+$/;

const FILES = ["file", "folder", "definition", "claims", "files"];

/** Everything that can be completed, from the program itself and the names it knows. */
export function completionWords(program: Command, names: KnownNames): CommandWords[] {
  return program.commands.map((command) => ({
    name: command.name(),
    summary: command.summary(),
    options: command
      .createHelp()
      .visibleOptions(command)
      .map((option) => optionWords(option, names)),
    arguments: together(command.registeredArguments.map((argument) => argumentPlace(argument, names))),
  }));
}

function optionWords(option: Option, names: KnownNames): OptionWords {
  const value = /[<[]([\w-]+)[\]>]/.exec(option.flags)?.[1];
  const flags = [option.short, option.long].filter((flag) => flag != null);
  const place = placeOf(value ?? "", option.argChoices, names);
  return { flags, description: option.description, takesValue: value !== undefined, ...place };
}

function argumentPlace(argument: Argument, names: KnownNames): Place {
  const place = placeOf(argument.name(), argument.argChoices, names);
  return { ...place, files: place.files || /\b(path|file)\b/.test(argument.description) };
}

function placeOf(name: string, choices: readonly string[] | undefined, names: KnownNames): Place {
  if (choices) return { words: choices, files: false };
  const kind = KINDS[name];
  const words = kind === undefined ? [] : names[kind].filter((word) => PLAIN.test(word));
  return { words, files: FILES.includes(name) };
}

function together(places: readonly Place[]): Place {
  return {
    words: [...new Set(places.flatMap(({ words }) => words))],
    files: places.some(({ files }) => files),
  };
}
