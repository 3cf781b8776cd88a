import type { KnownName } from "../../pipeline/known-names.js";
import {
  GROUPS_OF_FOLDER,
  LISTS,
  type ListName,
  OF_FOLDER,
  type OptionWords,
  type Place,
  type ProgramWords,
  STORE_OF_FOLDER,
} from "./words.js";

/** A completion script for fish, to stand as `bilat.fish` in its completions folder. */
export function fishCompletion({ lists, options, commands }: ProgramWords): string {
  const lines = [
    ...options.map((option) => optionLine("__bilat_at", option)),
    ...commands.flatMap((command) => [
      `complete -c bilat -f -n __bilat_at -a ${command.name} -d ${quoted(command.summary)}`,
      ...command.places.map((place, at) => placeLine(command.name, place, at)),
      ...command.options.map((option) => optionLine(`'__bilat_at ${command.name}'`, option)),
    ]),
  ];
  return `# fish completion for bilat: bilat completion fish > ~/.config/fish/completions/bilat.fish
${FOLDER_FUNCTIONS}
${LISTS.map((list) => listFunction(list, lists[list])).join("\n")}
${COUNTRIES}
${atFunction([...options, ...commands.flatMap((command) => command.options)])}
complete -c bilat -f
${lines.join("\n")}
`;
}

/** The names of a list, a line each, and what they stand for behind a tab. */
function listFunction(list: ListName, names: readonly KnownName[]): string {
  const pairs = names.map(({ name, about }) => `    ${quoted(name)} ${quoted(about)}`);
  const added = OF_FOLDER[list];
  const more = added ? `\n  __bilat_${added}` : "";
  return `function __bilat_${list}\n  printf '%s\\t%s\\n' \\\n${pairs.join(" \\\n")}${more}\nend`;
}

/** The snapshots of the store, and the groups, of the current folder. */
const FOLDER_FUNCTIONS = `function __bilat_imported
  set -l store (${STORE_OF_FOLDER})
  set -q BILAT_STORE; and set store $BILAT_STORE
  test -n "$store"; or set store .bilat
  for folder in $store/*/*/
    string match -r '[a-z0-9._-]+/[a-z0-9._-]+(?=/$)' -- $folder
  end
end
function __bilat_own_groups
  ${GROUPS_OF_FOLDER}
end`;

/** Codes of countries, after others and a comma too; where none begins so, their names. */
const COUNTRIES = `function __bilat_country
  set -l typed (string split -r -m 1 , -- (commandline -ct))
  set -l before ''
  test (count $typed) -eq 2; and set before $typed[1],
  set -l word (string lower -- $typed[-1])
  set -l codes (__bilat_countries | string match -i -- "$word*")
  if test (count $codes) -gt 0
    printf '%s\\n' $before$codes
  else
    __bilat_countries | string replace -r '^(\\S+)\\t(.*)$' '$2\\t$1' | string match -i -- "$word*" | string replace -r '^' -- $before
  end
end
function __bilat_files
  set -l typed (commandline -ct)
  for file in $typed*
    if test -d $file
      printf '%s/\\t\\n' $file
    else if string match -q -r -- '('(string join '|' -- (string escape --style=regex -- $argv))')$' $file
      printf '%s\\t\\n' $file
    end
  end
end
function __bilat_among
  string match -q '*,*' -- (commandline -ct); and __bilat_country; or __bilat_groups
end`;

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
  test -z "$place"; and return
  set -l from (string trim --chars + -- $place)
  if test $from = $place
    test (count $given) -eq (math $from + 1)
  else
    test (count $given) -gt $from
  end
end`;
}

function placeLine(command: string, place: Place, at: number): string {
  const line = `complete -c bilat -n '__bilat_at ${command} ${at}${place.repeats ? "+" : ""}' ${offer(place)}`;
  return line.trimEnd();
}

function optionLine(condition: string, option: OptionWords): string {
  const flags = option.flags.map((flag) =>
    flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
  );
  const value = option.takesValue ? ` -r ${offer(option)}` : "";
  return `complete -c bilat -n ${condition} ${flags.join(" ")}${value.trimEnd()} -d ${quoted(option.description)}`;
}

/** Words of a command have no description: the option's would stand behind each of them. */
function offer({ words, list, files }: Place): string {
  const named = list && `__bilat_${CALLED[list] ?? list}`;
  const ended = files && files.length > 0 ? `__bilat_files ${files.join(" ")}` : undefined;
  const calls = [named, ended].filter((call) => call !== undefined);
  const choices = calls.length > 0 ? `(${calls.join("; ")})` : words.join(" ");
  const flag = files !== undefined && files.length === 0 ? "-F" : "-f";
  return choices === "" ? flag : `${flag} -a '${choices}'`;
}

/** What offers a list, where it depends on what was typed. */
const CALLED: Readonly<Partial<Record<ListName, string>>> = { countries: "country", groups: "among" };

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
