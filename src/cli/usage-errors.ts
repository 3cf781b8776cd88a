import type { Command } from "commander";
import { andList } from "../core/and-list.js";
import { BilatError } from "../core/errors.js";
import { fitted } from "../core/labelled-lines.js";
import { nearest } from "../core/nearest.js";
import type { Screen } from "../core/screen.js";

/** What to do about words that can't be read. */
export interface Advice {
  readonly program: Command;
  /** The command that they were given to. */
  readonly command: Command;
  /** Where nothing nearer can be said. */
  readonly otherwise: string;
  /** Where it is read. */
  readonly screen: Screen | undefined;
}

/** What commander says of words that it can't read, as we say it, with one hint. */
export function usageError(text: string, { program, command, otherwise, screen }: Advice): string {
  const said = text
    .replace(/^error: /, "error[BILAT_E_USAGE]: ")
    .replace(
      /unknown option '(--[\w-]+)'(?!\n\(Did you mean \1)[\s\S]*/,
      (whole, option) =>
        inDefinition(command, option) ?? inNumber(command, option) ?? elsewhere(program, option) ?? whole,
    )
    .replace(
      /unknown option '(-\d[^']*)'\n/,
      (whole, figure) =>
        `${whole}  → A figure with a minus goes behind two dashes: bilat ${command.name()} -- ${figure}\n`,
    )
    .replace(/command-argument value '(.*)' is invalid for argument '(.*)'\./, "$2 can't be '$1'.")
    .replace(/\n\((Did you mean [^)]*\?)\)/, "\n  → $1")
    .replace(/'([^'\n]*)'( is invalid)?\. Allowed choices are (.*)\.\n/, meantChoice)
    .replace(
      /(too many arguments .*\n)/,
      (whole) => `${whole}  ✖ ${extra(command).join(" ")}\n  → ${placed(command, otherwise)}\n`,
    );
  return fitted(said.includes("\n  → ") ? said : `${said}  → ${otherwise}\n`, screen);
}

/** Words beyond the arguments of a command. */
function extra({ args, registeredArguments }: Command): string[] {
  return args.slice(registeredArguments.length);
}

/** Where words go that are more than the arguments of a command. */
function placed(command: Command, otherwise: string): string {
  const years = extra(command).flatMap((word) => word.match(/\d{4}/g) ?? []);
  const [first, last] = [years[0], years.at(-1)];
  if (first !== undefined && command.options.some(({ long }) => long === "--years"))
    return `Years go with --years: --years ${first === last ? first : `${first}-${last}`}`;
  const isNamed = command.registeredArguments.length > 0;
  return `${isNamed ? "Put a name of several words in quotes. " : ""}${otherwise}`;
}

/** The fields of a report's definition, which `bilat report` has no options for. */
export const DEFINITION_FIELDS: readonly string[] = [
  "groups",
  "chapters",
  "compare",
  "highlight",
  "names",
  "currency",
  "unit",
  "claims",
  "announcements",
];

/** An option that a report's definition has as a field. */
function inDefinition(command: Command, option: string): string | undefined {
  const field = option === "--among" ? "groups" : option.slice(2);
  if (command.name() !== "report" || !DEFINITION_FIELDS.includes(field)) return undefined;
  return `unknown option '${option}'\n  → A definition says it, in its field "${field}": docs/report-definition.md. Make one with bilat report and two countries, and give its report.json to bilat report.\n`;
}

/** An option that the command has in the plural, or in the singular. */
function inNumber({ options }: Command, option: string): string | undefined {
  const meant = options.find(({ long }) => long === `${option}s` || `${long}s` === option);
  return meant && `unknown option '${option}'\n  → Did you mean ${meant.long}?\n`;
}

/** An option that only other commands have. */
function elsewhere({ commands }: Command, option: string): string | undefined {
  const takers = commands.filter(({ options }) => options.some(({ long }) => long === option));
  const names = takers.map((command) => command.name());
  return names.length === 0
    ? undefined
    : `unknown option '${option}'\n  → It goes with bilat ${andList(names)}.\n`;
}

/** The choice that was probably meant, after the list of choices. */
function meantChoice(whole: string, ...[given, , choices]: readonly (string | undefined)[]): string {
  const near = nearest(given ?? "", (choices ?? "").split(", "));
  return near === undefined ? whole : `${whole}  → Did you mean ${near}?\n`;
}

/**
 * Refuse a command that there is none of, also where its help is asked for.
 *
 * @throws BilatError `BILAT_E_USAGE` with the nearest name.
 */
export async function requireCommand(program: Command, argv: readonly string[]): Promise<void> {
  const { operands } = program.parseOptions([...argv]);
  const [first, second] = operands;
  const asked = first === "help" ? second : first;
  const names = [...program.commands.map((command) => command.name()), "help"];
  if (asked === undefined || names.includes(asked)) return;
  const near = nearest(asked, names);
  throw new BilatError("BILAT_E_USAGE", {
    problem: "A command must be one of those that bilat --help lists.",
    found: [`"${asked}"`],
    hint: near === undefined ? await otherHint(asked) : `Did you mean ${near}?`,
  });
}

/** Where words go that are no command. */
async function otherHint(asked: string): Promise<string> {
  const { isIndicator } = await import("../pipeline/indicator-names.js");
  if (isIndicator(asked)) return `It is an indicator: bilat measure ${asked}, or bilat explain ${asked}.`;
  const first = "bilat --help lists them; a command comes before the countries";
  return /^[A-Za-z]{3}$/.test(asked) ? `${first}: bilat trade ${asked.toUpperCase()} PARTNER` : `${first}.`;
}
