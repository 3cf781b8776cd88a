import { Argument, type Command } from "commander";
import { bashCompletion } from "../completion/bash.js";
import { fishCompletion } from "../completion/fish.js";
import { completionWords } from "../completion/words.js";
import { zshCompletion } from "../completion/zsh.js";
import type { Streams } from "../streams.js";

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

const SHELLS = Object.keys(SCRIPTS) as (keyof typeof SCRIPTS)[];

const EXAMPLE = `
Example:
  $ source <(bilat completion bash)`;

/** `bilat completion bash` */
export function addCompletion(program: Command, streams: Streams): void {
  program
    .command("completion")
    .summary("a script with which the shell completes commands and names")
    .description(
      "Prints a script for bash, zsh or fish that completes commands, options, countries, groups, sources and indicators. For bash, put `source <(bilat completion bash)` into ~/.bashrc; the other scripts say in their first lines where they go. The snapshots of the store and the groups of the current folder's bilat.json are offered as they are.",
    )
    .addArgument(new Argument("<shell>", "which shell").choices(SHELLS))
    .addHelpText("after", EXAMPLE)
    .action(async (shell: keyof typeof SCRIPTS) => {
      const { openBench } = await import("../../pipeline/workbench.js");
      const { knownNames } = await import("../../pipeline/known-names.js");
      using bench = await openBench(streams);
      streams.out(SCRIPTS[shell](completionWords(program, await knownNames(bench))));
    });
}
