import type { KnownName } from "../../pipeline/known-names.js";
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

/** A completion script for zsh, to stand as `_bilat` in a folder of `$fpath`. */
export function zshCompletion({ lists, options, commands }: ProgramWords): string {
  return `#compdef bilat
# zsh completion for bilat: bilat completion zsh > "\${fpath[1]}/_bilat"
${FOLDER_FUNCTIONS}
${LISTS.map((list) => listFunction(list, lists[list])).join("\n")}
_bilat_country() {
  _bilat_countries && return
  local -a names
  names=(${lists.countries.map(({ about }) => quoted(about)).join(" ")})
  compadd -M 'm:{[:lower:]}={[:upper:]}' -- $names
}
_bilat_among() {
  if compset -P '*,'; then _bilat_country; else _bilat_groups; _files -g '*.json'; fi
}
_bilat() {
  local curcontext="$curcontext" state line
  local -a known
  known=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join("\n")}
  )
  _arguments -C ${options.map(optionSpec).join(" ")} '1:command:->command' '*::argument:->argument'
  case "$state" in
  command) _describe command known ;;
  argument)
    case "\${words[1]}" in
${commands.map(commandCase).join("\n")}
    esac
    ;;
  esac
}
# Read from a folder of $fpath, the file is the first call of its function.
if [ "\${funcstack[1]}" = _bilat ]; then _bilat "$@"; else compdef _bilat bilat; fi
`;
}

function commandCase({ name, options, places }: CommandWords): string {
  const arguments_ = places.map((place, at) => `'${place.repeats ? "*" : at + 1}:${name}:${action(place)}'`);
  return `    ${name}) _arguments ${[...options.map(optionSpec), ...arguments_].join(" ")} ;;`;
}

/** `'(-y --years)'{-y,--years}'[a year or a range]:value:(…)'`. */
function optionSpec(option: OptionWords): string {
  const text = option.description.replace(/[[\]:]/g, "\\$&").replaceAll("'", "'\\''");
  const value = option.takesValue ? `:value:${action(option)}` : "";
  // With its sign, a long option takes its value behind it or as the next word.
  const flags = option.flags.map((flag) => (option.takesValue && flag.startsWith("--") ? `${flag}=` : flag));
  const [first = "", second] = flags;
  if (option.repeats) return `'*'{${flags.join(",")}}'[${text}]${value}'`;
  if (second === undefined) return `'${first}[${text}]${value}'`;
  return `'(${option.flags.join(" ")})'{${first},${second}}'[${text}]${value}'`;
}

function action({ words, list, files }: Place): string {
  if (list === "groups") return "_bilat_among";
  const offers = [
    ...(list ? [list === "countries" ? "_bilat_country" : `_bilat_${list}`] : []),
    ...(words.length > 0 ? [`(${words.join(" ")})`] : []),
    ...(files ? [filesAction(files)] : []),
  ];
  if (offers.length > 1) return `{ ${offers.join("; ")} }`;
  return offers[0] ?? " ";
}

function filesAction(files: readonly string[]): string {
  const patterns = files.map((ending) => `*${ending}`);
  return files.length === 0 ? "_files" : `_files -g "${patterns.join(" ")}"`;
}

/** What offers the names of a list, with what they stand for. */
function listFunction(list: ListName, names: readonly KnownName[]): string {
  const known = names.map(({ name, about }) => `    ${quoted(`${name}:${about}`)}`);
  const added = OF_FOLDER[list];
  const more = added ? `  known+=(\${(f)"$(_bilat_${added})"})\n` : "";
  return `_bilat_${list}() {\n  local -a known\n  known=(\n${known.join("\n")}\n  )\n${more}  _describe -t ${list} ${list} known\n}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
