import type { CommandWords, Place } from "./words.js";

/** A completion script for bash, to be read by `source <(bilat completion bash)`. */
export function bashCompletion(commands: readonly CommandWords[]): string {
  return `# bash completion for bilat: source <(bilat completion bash)
_bilat() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" command="\${COMP_WORDS[1]}"
  local words=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${[...commands.map(({ name }) => name), "help", "--help", "--version"].join(" ")}"
  else
    case "$command $previous" in
${commands.flatMap(valueCases).join("\n")}
    *)
      case "$command" in
${commands.map(commandCase).join("\n")}
      help) words="${commands.map(({ name }) => name).join(" ")}" ;;
      esac
      ;;
    esac
  fi
  [ -n "$words" ] && COMPREPLY+=($(compgen -W "$words" -- "$current"))
  return 0
}
complete -o filenames -F _bilat bilat
`;
}

const FILES = 'COMPREPLY=($(compgen -f -- "$current"))';

function offer({ words, files }: Place): string {
  const offers = [...(files ? [FILES] : []), ...(words.length > 0 ? [`words="${words.join(" ")}"`] : [])];
  return offers.length > 0 ? offers.join("; ") : ":";
}

function valueCases({ name, options }: CommandWords): string[] {
  return options
    .filter(({ takesValue }) => takesValue)
    .map(
      (option) => `    ${option.flags.map((flag) => `"${name} ${flag}"`).join(" | ")}) ${offer(option)} ;;`,
    );
}

function commandCase({ name, options, arguments: place }: CommandWords): string {
  const flags = options.flatMap((option) => option.flags.filter((flag) => flag.startsWith("--"))).join(" ");
  return `      ${name}) if [[ "$current" == -* ]]; then words="${flags}"; else ${offer(place)}; fi ;;`;
}
