import { CommanderError } from "commander";
import { BilatError } from "../core/errors.js";
import { fitted } from "../core/labelled-lines.js";
import { createProgram, welcome } from "./program.js";
import { Ended, EXIT, type Streams } from "./streams.js";
import { requireCommand } from "./usage-errors.js";

/**
 * Run the command line.
 *
 * @param words The words after `bilat`.
 * @returns The exit code: 0 done, 1 problems found, 2 could not run, 70 a bug of ours.
 */
export async function main(words: readonly string[], streams: Streams): Promise<number> {
  // The help of help is that of all commands.
  const argv = words.join(" ") === "help help" ? ["help"] : words;
  if (argv.length === 0) {
    streams.out(welcome(streams.screen?.columns));
    return EXIT.done;
  }
  try {
    const program = createProgram(streams);
    await requireCommand(program, argv);
    await program.parseAsync([...argv], { from: "user" });
    return EXIT.done;
  } catch (error) {
    return explain(error, streams);
  }
}

function explain(error: unknown, streams: Streams): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.cannotRun;
  if (error instanceof Ended) return error.code;
  if (error instanceof BilatError) {
    streams.err(`${fitted(error.explain(), streams.screen)}\n`);
    return EXIT.cannotRun;
  }
  streams.err(`Unexpected error: ${error instanceof Error ? error.stack : String(error)}\n`);
  streams.err("This is a bug in bilat. Please report it with the command you ran.\n");
  return EXIT.bug;
}
