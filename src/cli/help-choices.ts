import type { Argument, Option } from "commander";

/**
 * What an option or an argument is, with what may be chosen and what is taken where nothing is said, in words:
 * `how finely (section, chapter; section by default)`.
 */
export function choicesInWords({ description, argChoices, defaultValue }: Argument | Option): string {
  const choices = argChoices?.join(", ");
  const taken = defaultValue === undefined ? undefined : `${defaultValue} by default`;
  const said = [choices, taken].filter((part) => part !== undefined).join("; ");
  return said === "" ? description : `${description} (${said})`;
}
