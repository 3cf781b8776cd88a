import type { Command } from "commander";
import { andList } from "../core/and-list.js";
import { BilatError } from "../core/errors.js";
import { nearest } from "../core/nearest.js";

/** What to do about words that can't be read. */
export interface Advice {
  readonly program: Command;
  /** Where nothing nearer can be said. */
  readonly otherwise: string;
}

/** What commander says of words that it can't read, as we say it, with one hint. */
export function usageError(text: string, { program, otherwise }: Advice): string {
  const said = text
    .replace(/^error: /, "error[BILAT_E_USAGE]: ")
    .replace(
      /unknown option '(--[\w-]+)'(?!\n\(Did you mean \1)[\s\S]*/,
      (whole, option) => elsewhere(program, option) ?? whole,
    )
    .replace(/command-argument value '(.*)' is invalid for argument '(.*)'\./, "$2 can't be '$1'.")
    .replace(/\n\((Did you mean [^)]*\?)\)/, "\n  → $1")
    .replace(/'([^'\n]*)'( is invalid)?\. Allowed choices are (.*)\.\n/, meantChoice)
    .replace(/(too many arguments .*\n)/, "$1  → Put a name of several words in quotes.\n");
  return said.includes("\n  → ") ? said : `${said}  → ${otherwise}\n`;
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
export function requireCommand(program: Command, argv: readonly string[]): void {
  const { operands } = program.parseOptions([...argv]);
  const [first, second] = operands;
  const asked = first === "help" ? second : first;
  const names = [...program.commands.map((command) => command.name()), "help"];
  if (asked === undefined || names.includes(asked)) return;
  const near = nearest(asked, names);
  throw new BilatError("BILAT_E_USAGE", {
    problem: "A command must be one of those that bilat --help lists.",
    found: [`"${asked}"`],
    hint: near === undefined ? "bilat --help lists them." : `Did you mean ${near}?`,
  });
}
