import type { CommandWords, OptionWords, Place, ProgramWords } from "./words.js";

/** A completion script for zsh, to stand as `_bilat` in a folder of `$fpath`. */
export function zshCompletion({ options, commands }: ProgramWords): string {
  return `#compdef bilat
# zsh completion for bilat: bilat completion zsh > "\${fpath[1]}/_bilat"
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
  const [first = "", second] = option.flags;
  if (option.repeats) return `'*'{${option.flags.join(",")}}'[${text}]${value}'`;
  if (second === undefined) return `'${first}[${text}]${value}'`;
  return `'(${first} ${second})'{${first},${second}}'[${text}]${value}'`;
}

function action({ words, files }: Place): string {
  if (words.length === 0) return files ? "_files" : " ";
  const list = words.join(" ");
  return files ? `{ compadd -- ${list}; _files }` : `(${list})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
