import type { CommandWords, OptionWords, Place } from "./words.js";

/** A completion script for zsh, to stand as `_bilat` in a folder of `$fpath`. */
export function zshCompletion(commands: readonly CommandWords[]): string {
  return `#compdef bilat
# zsh completion for bilat: bilat completion zsh > "\${fpath[1]}/_bilat"
_bilat() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  case "\${words[2]}" in
${commands.map(commandCase).join("\n")}
  esac
}
compdef _bilat bilat
`;
}

function commandCase({ name, options, arguments: place }: CommandWords): string {
  const specs = [...options.map(optionSpec), `'*:${name}:${action(place)}'`];
  return `    ${name}) shift words; (( CURRENT-- )); _arguments ${specs.join(" ")} ;;`;
}

/** `'(-y --years)'{-y,--years}'[a year or a range]:value:(…)'`. */
function optionSpec(option: OptionWords): string {
  const text = option.description.replace(/[[\]:]/g, "\\$&").replaceAll("'", "'\\''");
  const value = option.takesValue ? `:value:${action(option)}` : "";
  const [first = "", second] = option.flags;
  if (second === undefined) return `'${first}[${text}]${value}'`;
  return `'(${first} ${second})'{${first},${second}}'[${text}]${value}'`;
}

function action({ words, files }: Place): string {
  if (words.length > 0) return `(${words.join(" ")})`;
  return files ? "_files" : " ";
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
