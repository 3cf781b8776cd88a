import {
  type CommandWords,
  FOLDER_FUNCTIONS,
  LISTS,
  type ListName,
  OF_FOLDER,
  type OptionWords,
  type Place,
  type ProgramWords,
} from "./words.js";

/** A completion script for bash, to be read by `source <(bilat completion bash)`. */
export function bashCompletion({ lists, options, commands }: ProgramWords): string {
  return `# bash completion for bilat: source <(bilat completion bash)
${LISTS.map((list) => `_bilat_${list}="${lists[list].map(({ name }) => name).join(" ")}"`).join("\n")}
_bilat_names='${lists.countries.map(({ name, about }) => `${name} ${about.replaceAll("'", "’")}`).join("\n")}'
${FOLDER_FUNCTIONS}
${HELPERS}
_bilat() {
  local current="\${COMP_WORDS[COMP_CWORD]}" command="" option="" place=0 word words=""
  COMPREPLY=()
  # The words before: the command, how many arguments it has, and the option whose value comes next.
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    if [ "$word" = "=" ]; then continue; fi
    if [ -n "$option" ] && [[ "$word" != -* ]]; then
      case "$command $option" in
${cases(optionLabels(options, commands, repeats), ":", 6)}
      *) option="" ;;
      esac
      continue
    fi
    option=""
    if [[ "$word" == -* ]]; then
      case "$command $word" in
${cases(optionLabels(options, commands, takesValue), 'option="$word"', 6)}
      esac
    elif [ -z "$command" ]; then command="$word"
    else place=$((place + 1))
    fi
  done
  if [ "$current" = "=" ]; then current=""; fi
  if [ -n "$option" ] && [[ "$current" != -* ]]; then
    case "$command $option" in
${[{ name: "", options }, ...commands].flatMap(valueCases).join("\n")}
    esac
  elif [ -z "$command" ]; then
    words="${[...commands.map(({ name }) => name), ...options.flatMap(longFlags)].join(" ")}"
  elif [[ "$current" == -* ]]; then
    case "$command" in
${commands.map(flagCase).join("\n")}
    esac
  else
    case "$command $place" in
${commands.flatMap(placeCases).join("\n")}
    esac
  fi
  if [ -n "$words" ]; then COMPREPLY+=($(compgen -W "$words" -- "$current")); fi
  return 0
}
complete -F _bilat bilat
`;
}

/** What offers files and countries. */
const HELPERS = `# Files and folders, a line each, so that blanks in names stay; a shell before bash 4 does without the slash of a folder.
_bilat_files() {
  local file
  while IFS= read -r file; do COMPREPLY+=("$file"); done < <(
    compgen -d -- "$2"
    if [ -z "$1" ]; then compgen -f -- "$2"; else for file in $1; do compgen -f -X "!*$file" -- "$2"; done; fi | sort -u
  )
  compopt -o filenames 2>/dev/null
}
# Codes of countries, also after others and a comma; where none begins so, names as they are quoted.
_bilat_country() {
  local before="" word="$1" name
  if [ -n "$2" ] && [[ "$word" == *,* ]]; then before="\${word%,*}," word="\${word##*,}"; fi
  COMPREPLY+=($(compgen -P "$before" -W "$_bilat_countries" -- "$word"))
  if [ \${#COMPREPLY[@]} -gt 0 ] || [ -z "$word" ]; then return; fi
  while IFS= read -r name; do COMPREPLY+=("$before$(printf %q "$name")"); done < <(
    awk -v typed="$word" 'tolower(substr($0, 5, length(typed))) == tolower(typed) { print substr($0, 5) }' <<<"$_bilat_names"
  )
}`;

const takesValue = ({ takesValue }: OptionWords) => takesValue;
const repeats = ({ takesValue, repeats }: OptionWords) => takesValue && repeats;
const longFlags = ({ flags }: OptionWords) => flags.filter((flag) => flag.startsWith("--"));

function optionLabels(
  own: readonly OptionWords[],
  commands: readonly CommandWords[],
  which: (option: OptionWords) => boolean,
): string[] {
  const labels = ({ name, options }: Pick<CommandWords, "name" | "options">) =>
    options.filter(which).flatMap(({ flags }) => flags.map((flag) => `"${name} ${flag}"`));
  return [{ name: "", options: own }, ...commands].flatMap(labels);
}

/** One branch for all labels; none where there are none, which bash would not read. */
function cases(labels: readonly string[], then: string, indent: number): string {
  return labels.length === 0 ? "" : `${" ".repeat(indent)}${labels.join(" | ")}) ${then} ;;`;
}

function offer({ words, list, files }: Place): string {
  const offers = [
    ...(files ? [`_bilat_files "${files.join(" ")}" "$current"`] : []),
    ...(list === "groups" ? [`case "$current" in *,*) _bilat_country "$current" list ;; esac`] : []),
    ...(list === "countries" ? [`_bilat_country "$current"`] : []),
    ...(list !== undefined && list !== "countries" ? [`words="$_bilat_${list}${ofFolder(list)}"`] : []),
    ...(words.length > 0 ? [`words="${words.join(" ")}"`] : []),
  ];
  return offers.length > 0 ? offers.join("; ") : ":";
}

function ofFolder(list: ListName): string {
  const added = OF_FOLDER[list];
  return added ? ` $(_bilat_${added})` : "";
}

function valueCases({ name, options }: Pick<CommandWords, "name" | "options">): string[] {
  return options
    .filter(takesValue)
    .map(
      (option) => `    ${option.flags.map((flag) => `"${name} ${flag}"`).join(" | ")}) ${offer(option)} ;;`,
    );
}

function flagCase({ name, options }: CommandWords): string {
  return `    ${name}) words="${options.flatMap(longFlags).join(" ")}" ;;`;
}

function placeCases({ name, places }: CommandWords): string[] {
  return places.map((place, at) => `    "${name} "${place.repeats ? "*" : at}) ${offer(place)} ;;`);
}
