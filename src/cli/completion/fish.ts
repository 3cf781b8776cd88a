import type { CommandWords, OptionWords, Place } from "./words.js";

/** A completion script for fish, to stand as `bilat.fish` in its completions folder. */
export function fishCompletion(commands: readonly CommandWords[]): string {
  const lines = commands.flatMap((command) => [
    `complete -c bilat -f -n __fish_use_subcommand -a ${command.name} -d ${quoted(command.summary)}`,
    ...argumentLine(command),
    ...command.options.map((option) => optionLine(command.name, option)),
  ]);
  return `# fish completion for bilat: bilat completion fish > ~/.config/fish/completions/bilat.fish\n${lines.join("\n")}\n`;
}

function argumentLine({ name, arguments: place }: CommandWords): string[] {
  const line = `complete -c bilat -n ${within(name)} ${offer(place)}`;
  return [line.trimEnd()];
}

function optionLine(command: string, option: OptionWords): string {
  const flags = option.flags.map((flag) =>
    flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
  );
  const value = option.takesValue ? ` -r ${offer(option)}` : "";
  return `complete -c bilat -n ${within(command)} ${flags.join(" ")}${value.trimEnd()} -d ${quoted(option.description)}`;
}

function within(command: string): string {
  return `'__fish_seen_subcommand_from ${command}'`;
}

function offer({ words, files }: Place): string {
  return `${files ? "" : "-f "}${words.length > 0 ? `-a '${words.join(" ")}'` : ""}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
