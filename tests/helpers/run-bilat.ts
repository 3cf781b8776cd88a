import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main.js";
import type { Streams } from "../../src/cli/streams.js";

/** What one run of the command line printed. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A store that nobody has: what a developer imported must not change what tests see. */
const NO_STORE = join(tmpdir(), "bilat-tests-have-no-store");

/**
 * Run `bilat` in process, with its streams kept apart; `given` is the terminal and the environment, if any. Without an
 * environment of its own a run has an empty store, whatever stands in the folder.
 */
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
    env: { BILAT_STORE: NO_STORE },
    ...given,
  });
  return { code, stdout, stderr };
}
