import { main } from "../../src/cli/main.js";
import type { Streams } from "../../src/cli/streams.js";

/** What one run of the command line printed. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Run `bilat` in process, with its streams kept apart; `given` is the terminal and the environment, if any. */
export async function runBilat(
  argv: readonly string[],
  cwd: string,
  given: Pick<Streams, "screen" | "env" | "node" | "dialogue"> = {},
): Promise<Run> {
  let [stdout, stderr] = ["", ""];
  const code = await main(argv, {
    out: (text) => {
      stdout += text;
    },
    err: (text) => {
      stderr += text;
    },
    cwd,
    ...given,
  });
  return { code, stdout, stderr };
}
