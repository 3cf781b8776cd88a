import type { Argument, Command, Option } from "commander";
import type { KnownName, KnownNames } from "../../pipeline/known-names.js";

/** Names that stand at many places: a script holds each list once. */
export const LISTS = [
  "countries",
  "groups",
  "sources",
  "books",
  "goods",
  "figures",
  "indicators",
  "topics",
  "charts",
  "formats",
] as const satisfies readonly (keyof KnownNames)[];

/** What the current folder adds to a list, which may have come after the script was made: the end of a function's name. */
export const OF_FOLDER: Readonly<Partial<Record<ListName, "imported" | "own_groups">>> = {
  sources: "imported",
  books: "imported",
  goods: "imported",
  figures: "imported",
  groups: "own_groups",
};

/** The settings of the current folder as one line; in the words of every shell, as what follows is. */
const SETTINGS = "cat bilat.json 2>/dev/null | tr -d '\\r\\n'";

/** Prints the store that the folder's bilat.json names. It is read as text, so that it costs no start of bilat. */
export const STORE_OF_FOLDER = `${SETTINGS} | sed -n 's/.*"store"[[:space:]]*:[[:space:]]*"\\([^"]*\\)".*/\\1/p'`;

/** Prints the groups of the folder's bilat.json, a line each. */
export const GROUPS_OF_FOLDER = `${SETTINGS} | sed -n 's/.*"groups"[[:space:]]*:[[:space:]]*{\\([^}]*\\)}.*/\\1/p' | grep -o '"[A-Za-z0-9_.+-]*"[[:space:]]*:' | tr -d '": \\t'`;

/**
 * Functions in the words of a POSIX shell, which bash and zsh read: a line each, the snapshots of the store in $BILAT_STORE,
 * in the folder's bilat.json or in the current folder, and the folder's own groups.
 */
export const FOLDER_FUNCTIONS = `_bilat_imported() {
  local store="\${BILAT_STORE:-$(${STORE_OF_FOLDER})}"
  (cd "\${store:-.bilat}" && ls -d */*/ | sed -n 's|^\\([a-z0-9._-]*/[a-z0-9._-]*\\)/$|\\1|p') 2>/dev/null
}
_bilat_own_groups() {
  ${GROUPS_OF_FOLDER}
}`;

/** One of {@link LISTS}. */
export type ListName = keyof KnownNames;

/** What may stand at a place of the command line: words, a list of names, or files. */
export interface Place {
  readonly words: readonly string[];
  readonly list: ListName | undefined;
  /** How names of files end, none for any; `undefined` where no file may stand. */
  readonly files: readonly string[] | undefined;
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
  readonly lists: KnownNames;
  /** Those that stand before a command. */
  readonly options: readonly OptionWords[];
  readonly commands: readonly CommandWords[];
}

/** Which names stand for which argument or option value, by the word in its angle brackets. */
const KINDS: Readonly<Record<string, ListName>> = {
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

/** How files are called that may stand for an argument or option value. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  file: [],
  folder: [],
  files: [],
  claims: [".yaml", ".yml"],
};

/** What may be named in another way, or be a file of JSON. */
const OR_A_FILE = /\bor (a file|the path)\b/;

/** Everything that can be completed, from the program itself and the names it knows. */
export function completionWords(program: Command, names: KnownNames): ProgramWords {
  const commands = program.commands.map((command) => ({
    name: command.name(),
    summary: command.summary(),
    options: optionsOf(command),
    places: command.registeredArguments.map(argumentPlace),
  }));
  const help = {
    name: "help",
    summary: "show help for a command",
    options: [],
    places: [{ ...NOTHING, words: commands.map(({ name }) => name), repeats: false }],
  };
  return { lists: plain(names), options: optionsOf(program), commands: [...commands, help] };
}

/** The names that a shell takes for words. */
function plain(names: KnownNames): KnownNames {
  const lists: readonly (readonly [string, readonly KnownName[]])[] = Object.entries(names);
  const kept = lists.map(([list, all]) => [list, all.filter(({ name }) => PLAIN.test(name))]);
  return Object.fromEntries(kept) as KnownNames;
}

const NOTHING = { words: [], list: undefined, files: undefined };

function optionsOf(command: Command): OptionWords[] {
  const own = FIGURES_OF[command.name()] ?? "books";
  return command
    .createHelp()
    .visibleOptions(command)
    .map((option) => optionWords(option, own));
}

/** Which sources a command can read, where it reads others than trade by partner. */
const FIGURES_OF: Readonly<Record<string, ListName>> = {
  products: "goods",
  measure: "figures",
  report: "figures",
};

function optionWords(option: Option, own: ListName): OptionWords {
  const value = /[<[]([\w-]+)/.exec(option.flags)?.[1];
  const flags = [option.short, option.long].filter((flag) => flag != null);
  const { description, argChoices, variadic } = option;
  const place = placeOf({ name: value ?? "", description, choices: argChoices });
  const list = place.list === "sources" ? own : place.list;
  return { flags, description, takesValue: value !== undefined, ...place, list, repeats: variadic };
}

function argumentPlace(argument: Argument): Place {
  const { description, argChoices: choices, variadic: repeats } = argument;
  return { ...placeOf({ name: argument.name(), description, choices }), repeats };
}

interface Described {
  readonly name: string;
  readonly description: string;
  readonly choices: readonly string[] | undefined;
}

function placeOf({ name, description, choices }: Described): Omit<Place, "repeats"> {
  if (choices) return { ...NOTHING, words: choices };
  return { words: [], list: KINDS[name], files: OR_A_FILE.test(description) ? [".json"] : FILES[name] };
}
