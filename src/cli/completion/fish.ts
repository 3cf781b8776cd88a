import type { OptionWords, Place, ProgramWords } from "./words.js";

/** A completion script for fish, to stand as `bilat.fish` in its completions folder. */
export function fishCompletion({ options, commands }: ProgramWords): string {
  const lines = [
    ...options.map((option) => optionLine("__bilat_at", option)),
    ...commands.flatMap((command) => [
      `complete -c bilat -f -n __bilat_at -a ${command.name} -d ${quoted(command.summary)}`,
      ...command.places.map((place, at) => placeLine(command.name, place, at)),
      ...command.options.map((option) => optionLine(`'__bilat_at ${command.name}'`, option)),
    ]),
  ];
  return `# fish completion for bilat: bilat completion fish > ~/.config/fish/completions/bilat.fish
${atFunction([...options, ...commands.flatMap((command) => command.options)])}
complete -c bilat -f
${lines.join("\n")}
`;
}

/** Whether a command is being typed, or the nth argument of one; the value of an option is no argument. */
function atFunction(options: readonly OptionWords[]): string {
  const valued = new Set(options.filter(({ takesValue }) => takesValue).flatMap(({ flags }) => flags));
  return `function __bilat_at --argument-names command place
  set -l given
  set -l valued no
  for word in (commandline -opc)[2..-1]
    if contains -- $word ${[...valued].join(" ")}
      set valued yes
    else if string match -q -- '-*' $word
      set valued no
    else if test $valued = yes
      set valued no
    else
      set -a given $word
    end
  end
  test -z "$command"; and test (count $given) -eq 0; and return
  test (count $given) -gt 0; and test "$given[1]" = "$command"; or return 1
  test -z "$place"; or test $place = any; or test (count $given) -eq (math $place + 1)
end`;
}

function placeLine(command: string, place: Place, at: number): string {
  const line = `complete -c bilat -n '__bilat_at ${command} ${place.repeats ? "any" : at}' ${offer(place)}`;
  return line.trimEnd();
}

function optionLine(condition: string, option: OptionWords): string {
  const flags = option.flags.map((flag) =>
    flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
  );
  const value = option.takesValue ? ` -r ${offer(option)}` : "";
  return `complete -c bilat -n ${condition} ${flags.join(" ")}${value.trimEnd()} -d ${quoted(option.description)}`;
}

/** Words have no description of their own: the option's would stand behind each of them. */
function offer({ words, files }: Place): string {
  return `${files ? "-F " : "-f "}${words.length > 0 ? `-a '${words.join(" ")}'` : ""}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
